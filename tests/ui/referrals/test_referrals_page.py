"""The page Referrals, as its user works with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from netdesk.people import contacts, touches
from netdesk.workspace import Workspace
from tests.ui.desks import add_person
from tests.ui.referrals.network import DOWN, RIGHT, TODAY, chosen, open_page, press, refer
from tests.ui.seen import button, buttons, words_of
from ui.referrals.tree_view import ME_INDEX
from ui.referrals.words import called
from ui.widgets.toast import Toast


def test_the_foot_tells_how_the_newest_good_event_came_about(page):
    words = words_of(page._way)
    assert words[0] == "Two heads of automation, yesterday"
    assert words[1:] == ["came from", "Priya Raman", "Yael Cohen", "Rosalind Mbeki", "in 29 days"]


def test_all_who_led_to_it_are_thanked_in_one_step(desk, page, told, qtbot):
    button(page, "Thank both").click()
    assert "Dear Priya" in QGuiApplication.clipboard().text()
    assert "Dear Yael" in QGuiApplication.clipboard().text()
    steps = len(desk.workspace.history())
    button(page._way, "Done").click()
    assert told.words[-1] == "Told Yael Cohen and Priya Raman how it went [Undo]"
    assert len(desk.workspace.history()) == steps + 1
    qtbot.waitUntil(lambda: "Thank both" not in buttons(page) and "Done" not in buttons(page))
    assert "Everybody who gave you a name was thanked." in words_of(page.side)


def test_thanks_are_written_then_marked_and_undo_brings_them_back(desk, page, told, qtbot):
    button(page, "Thank: Priya Raman").click()
    assert "Thank you for giving me the names of Yael Cohen and Karl Brandt." in (
        QGuiApplication.clipboard().text()
    )
    assert told.words[-1].endswith("Press Done here once they are sent.")
    button(page, "Done: Priya Raman").click()
    qtbot.waitUntil(lambda: "Done: Priya Raman" not in buttons(page))
    assert told.words[-1] == "Thanked Priya Raman [Undo]"
    assert "Thank: Yael Cohen" in buttons(page)
    desk.workspace.undo()
    qtbot.waitUntil(lambda: "Thank: Priya Raman" in buttons(page))


def test_the_keyboard_goes_on_with_the_next_one(page, qtbot):
    button(page, "Thank: Priya Raman").setFocus()
    QTest.keyClick(button(page, "Thank: Priya Raman"), Qt.Key.Key_Space)
    assert button(page, "Done: Priya Raman").hasFocus()
    QTest.keyClick(button(page, "Done: Priya Raman"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Done: Priya Raman" not in buttons(page))
    assert button(page, "Thank: Yael Cohen").hasFocus()


def test_the_side_counts_and_names_what_is_left(page):
    words = words_of(page.side)
    assert words[:6] == ["YIELD BY PERSON", "2", "named", "met", "2", "0"]
    assert "for Yael and Karl" in words
    assert "30 d" not in words
    assert "4 wk" in words
    assert "Priya’s intro was due 20 Jan" in words


def test_a_nudge_puts_the_branch_off_and_is_a_touch(desk, page, people, told, qtbot):
    button(page, "Nudge: Karl Brandt").click()
    assert "the introduction to Karl Brandt" in QGuiApplication.clipboard().text()
    button(page, "Done: Karl Brandt").click()
    assert told.words[-1] == "Priya Raman was nudged; here again on 18 Feb [Undo]"
    qtbot.waitUntil(lambda: "Done: Karl Brandt" not in buttons(page))
    assert "Every introduction that was promised came, or still has time." in words_of(page.side)
    assert contacts.get(desk.workspace, people["Priya"]).last_touch == TODAY.isoformat()


def test_a_giver_who_is_chosen_is_thanked_from_the_foot(page, told, qtbot):
    press(page, RIGHT)
    button(page._way, "Thank Priya").click()
    assert "the names of Yael Cohen and Karl Brandt." in QGuiApplication.clipboard().text()
    assert "Done: Priya Raman" in buttons(page.side)
    button(page._way, "Done").click()
    assert told.words[-1] == "Thanked Priya Raman [Undo]"
    qtbot.waitUntil(lambda: "Done" not in buttons(page._way))
    assert "Thank Priya" not in buttons(page._way)


def test_thanks_begun_at_the_side_are_done_in_the_foot_as_well(page):
    press(page, RIGHT)
    button(page, "Thank: Priya Raman").click()
    assert "Done" in buttons(page._way)


def test_the_list_and_the_names_given_are_told_apart(page):
    assert page.tree.words(ME_INDEX) == "Me; 4 people on the list. 3 names given by 2 people."


@pytest.mark.parametrize(
    ("name", "short"), [("Dr. Ana Ruiz", "Ana"), ("Ana", "Ana"), ("J. R.", "J. R.")]
)
def test_nobody_is_called_by_a_title(name, short):
    assert called(name) == short


def test_a_no_is_said_in_the_foot_and_shown_in_the_tree(page, told, qtbot):
    press(page, RIGHT, RIGHT, DOWN)
    button(page, "Said no").click()
    qtbot.waitUntil(lambda: "said no" in page.tree.accessibleDescription())
    assert told.words[-1] == "No, and not asked again [Undo]"
    assert "Said no" not in buttons(page)
    assert "Nudge: Karl Brandt" not in buttons(page)


def test_the_keyboard_is_back_in_the_tree_after_a_no(page, qtbot):
    press(page, RIGHT, RIGHT, DOWN)
    button(page, "Said no").setFocus()
    QTest.keyClick(button(page, "Said no"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Said no" not in buttons(page))
    assert page.tree.hasFocus()


def test_the_keyboard_goes_from_thanks_for_good_news_to_done_and_back_into_the_tree(page, qtbot):
    button(page, "Thank both").setFocus()
    QTest.keyClick(button(page, "Thank both"), Qt.Key.Key_Space)
    assert button(page._way, "Done").hasFocus()
    QTest.keyClick(button(page._way, "Done"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Done" not in buttons(page))
    assert page.tree.hasFocus()


def test_a_toast_leaves_the_line_for_what_came_free(page, qapp):
    toast = Toast(page)
    press(page, RIGHT, RIGHT, DOWN)
    toast.say("Undone: no from Karl Brandt")
    button(page, "What came of it").click()
    qapp.processEvents()
    assert toast.geometry().bottom() < page._came.mapTo(page, QPoint()).y()


def test_what_came_of_somebody_becomes_a_branch_with_thanks_to_all_who_led_there(page, told, qtbot):
    press(page, RIGHT, RIGHT, DOWN)
    button(page, "What came of it").click()
    QTest.keyClicks(QApplication.focusWidget(), "an interview at ABB")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.words[-1] == "Written down; 1 person who led there can be thanked [Undo]"
    assert page.tree.hasFocus()
    qtbot.waitUntil(lambda: "; met" in page.tree.accessibleDescription())
    press(page, RIGHT)
    assert chosen(page) == "An interview at ABB"
    assert "Thank Priya" in buttons(page)


def test_the_line_for_what_came_is_left_by_escape_and_wants_words(page, told):
    press(page, RIGHT, RIGHT, DOWN)
    button(page, "What came of it").click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page._came.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not page._came.isVisible()
    assert page.tree.hasFocus()
    assert told.words == []


def test_a_first_giver_was_named_by_nobody_and_has_nothing_of_it(page):
    press(page, RIGHT)
    assert buttons(page._way) == ["Thank Priya", "Open Priya Raman"]


def test_tab_goes_from_the_tree_to_what_can_be_done_about_the_chosen_one(page):
    press(page, RIGHT, RIGHT, DOWN)
    reached = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().accessibleName())
    assert reached == ["What came of it", "Said no", "Open Karl Brandt"]


def test_a_name_at_the_side_is_shown_in_the_tree(page):
    button(page.side, "Yael Cohen").click()
    assert chosen(page) == "Yael Cohen"
    assert page.tree.hasFocus()


def test_changes_are_followed_and_whoever_was_chosen_stays(desk, page, people, qtbot):
    press(page, RIGHT, RIGHT)
    refer(desk, people["Priya"], add_person(desk, "Omar"))
    qtbot.waitUntil(lambda: "4 names given by 2 people" in words_of(page))
    assert chosen(page) == "Yael Cohen"


def test_whoever_goes_into_the_trash_leaves_the_tree(desk, page, people, qtbot):
    press(page, RIGHT, RIGHT)
    contacts.trash(desk.workspace, [people["Yael"]])
    qtbot.waitUntil(lambda: "1 name given by 1 person" in words_of(page))
    assert chosen(page) == "Me"


def test_a_page_out_of_sight_reads_nothing_until_it_is_shown(desk, page, people, qtbot):
    page.hide()
    refer(desk, people["Priya"], add_person(desk, "Omar"))
    qtbot.wait(10)
    assert page._tree.names == 3
    page.show()
    assert page._tree.names == 4


def test_a_change_of_something_else_draws_nothing_anew(desk, page, people):
    nodes = list(page.tree._nodes)
    touches.log(desk.workspace, people["Karl"], TODAY, "phone")
    page.refresh()
    assert page.tree._nodes == nodes


@pytest.mark.parametrize(
    ("has_people", "step", "signal"),
    [(True, "New meeting", "new_meeting_wanted"), (False, "New person", "new_person_wanted")],
)
def test_an_empty_page_says_what_will_stand_here_and_the_next_step(
    desk, shown, qtbot, has_people, step, signal
):
    if has_people:
        add_person(desk)
    page = open_page(desk, shown)
    assert "Who led you to whom will stand here as a tree." in words_of(page)
    assert button(page, step).hasFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, step).click()


def test_narrow_the_side_is_a_tab(page):
    page.set_narrow(True)
    assert page.tree.isVisible()
    assert not page.side.isVisible()
    page._tabs.choose("thanks")
    assert page.side.isVisible()
    assert not page.tree.isVisible()
    assert "Zoom in" not in buttons(page)
    button(page.side, "Yael Cohen").click()
    assert page.tree.isVisible()


def test_a_file_that_is_only_read_can_be_looked_at_and_written_from(
    desk, people, tmp_path, shown, told
):
    desk.workspace.close()
    with Workspace.open(tmp_path / "net.db", read_only=True) as workspace:
        page = open_page(desk._replace(workspace=workspace), shown)
        button(page, "Thank: Priya Raman").click()
        assert told.words[-1].startswith("There is no e-mail address here")
        assert "Thank: Priya Raman" in buttons(page)
        page.tree.choose_person(people["Karl"])
        assert buttons(page._way) == ["Open Karl Brandt"]


def test_more_rows_come_on_demand(desk, page, people):
    for number in range(30):
        refer(desk, add_person(desk, f"Giver {number:02}"), people["Karl"], 2)
    page.refresh()
    assert "Thank: Giver 29" not in buttons(page)
    more = [one for one in buttons(page.side) if one.startswith("Show ")]
    assert more == ["Show 25 more", "Show 25 more"]
    next(one for one in page.side.findChildren(QAbstractButton, "unthanked")).click()
    assert "Thank: Giver 29" in buttons(page)
