"""The page This week, as its user works with it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from netdesk import meetings
from netdesk.after import promises
from netdesk.people import contacts, touches
from netdesk.records.after import Promise
from netdesk.records.company import Company
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.records.meeting import Meeting, Plan
from netdesk.records.week import TASK_KINDS, Task
from netdesk.research import companies
from tests.builders import make_plan
from tests.ui.desks import NOW, THURSDAY, add_meeting, add_person
from tests.ui.seen import button, words_of
from ui.panels.person_touch import TouchBar
from ui.panels.plan_tools import InvitationDialog
from ui.type import px, small_medium
from ui.week.model import DUE, TASK, due_cell
from ui.week.page import WeekPage

TODAY = NOW.date()


def promise(desk, contact_id, text="Org chart", by="me", days=0):
    due = (TODAY + timedelta(days=days)).isoformat()
    made = Promise(contact_id=contact_id, by=by, text=text, due=due)
    return promises.save(desk.workspace, made)


@pytest.fixture
def page(desk, shown):
    """A page with a late promise of Bo's, one of mine to Ana, and a meeting to debrief."""
    promise(desk, add_person(desk, "Bo Lind"), "Salary survey", "them", -2)
    promise(desk, add_person(desk, "Ana Ruiz"), days=2)
    add_meeting(desk, add_person(desk, "Yael Cohen"), NOW - timedelta(days=1))
    return open_page(desk, shown)


def open_page(desk, shown, width=1264, height=800):
    page = shown(WeekPage(desk), width, height)
    page.refresh()
    page.activate()
    return page


def titles(page):
    return texts(page, TASK)


def texts(page, column):
    model = page.queue.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def press(page, key):
    QTest.keyClick(page.queue.table, key)


def test_the_queue_has_the_late_first_with_the_keyboard(page):
    assert titles(page) == [
        "Hear from Bo Lind",
        "Debrief Yael Cohen",
        "Keep your promise to Ana Ruiz",
    ]
    assert texts(page, DUE) == ["2 d late", "today", "Fri"]
    assert page.queue.table.hasFocus()


def test_d_marks_done_in_one_step_that_undo_takes_back(desk, page, told, qtbot):
    press(page, "d")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert told.words == ["Promise kept by Bo Lind: Salary survey [Undo]"]
    desk.workspace.undo()
    qtbot.waitUntil(lambda: titles(page)[0] == "Hear from Bo Lind")


def test_a_task_is_done_once_however_often_its_key_waits(desk, page, told, qtbot):
    bo = page.current_contact()
    for _ in range(3):
        press(page, "d")
    assert len(touches.of_contact(desk.workspace, bo)) == len(told.words) == 1
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    page.select_step(+1)
    press(page, "d")
    qtbot.waitUntil(lambda: len(titles(page)) == 1)


def test_a_task_is_put_off_once_however_often_its_key_waits(page, told, qtbot):
    for _ in range(3):
        press(page, "s")
    qtbot.waitUntil(lambda: titles(page)[-1] == "Hear from Bo Lind")
    assert told.words == ["Hear from Bo Lind: put off to 18 Feb [Undo]"]
    assert page.queue.current().title == "Debrief Yael Cohen"


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_S])
def test_a_letter_that_is_held_down_was_pressed_once(page, told, key):
    plain = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, key, plain, chr(key).lower(), True)
    QApplication.sendEvent(page.queue.table, held)
    assert told.words == []


def test_the_next_one_is_chosen_when_one_is_done(page, qtbot):
    press(page, "d")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert page.queue.current().title == "Debrief Yael Cohen"
    assert page.queue.table.act.button.text() == "Debrief"


def test_l_logs_a_touch_and_leaves_the_task(desk, page, told):
    press(page, "l")
    bo = page.queue.current().contact_id
    assert contacts.get(desk.workspace, bo).last_touch == TODAY.isoformat()
    assert told.words == ["Touch logged with Bo Lind [Undo]"]
    page.refresh()
    assert titles(page)[0] == "Hear from Bo Lind"


def test_s_puts_off_what_has_a_date(page, told, qtbot):
    press(page, "s")
    qtbot.waitUntil(lambda: titles(page)[-1] == "Hear from Bo Lind")
    page.queue.table.select_row(0)
    press(page, "s")
    assert told.words == [
        "Hear from Bo Lind: put off to 18 Feb [Undo]",
        "This has no date to move. Leave it, or press D.",
    ]


def test_the_next_one_is_chosen_when_one_is_put_off(page, qtbot):
    press(page, "s")
    qtbot.waitUntil(lambda: titles(page)[-1] == "Hear from Bo Lind")
    assert page.queue.current().title == "Debrief Yael Cohen"


def test_o_opens_the_person(page, qtbot):
    with qtbot.waitSignal(page.contact_opened) as opened:
        press(page, "o")
    assert opened.args == [page.queue.current().contact_id]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_D])
def test_a_debrief_is_done_by_debriefing(page, qtbot, key):
    page.select_step(+1)
    with qtbot.waitSignal(page.debrief_requested) as asked:
        press(page, key)
    assert asked.args == [page.current_meeting()]


def test_enter_and_the_button_write_to_whom_it_is_about(desk, shown, monkeypatch, told):
    links = []
    monkeypatch.setattr("ui.links.write_mail", lambda link: not links.append(link))
    ana = contacts.save(
        desk.workspace, Contact(full_name="Ana Ruiz", emails=(Labelled("ana@x.example"),))
    )
    promise(desk, ana)
    page = open_page(desk, shown)
    press(page, Qt.Key.Key_Return)
    page.queue.table.act.button.click()
    assert len(links) == 2
    assert links[0].startswith("mailto:ana@x.example?subject=Org%20chart&body=Dear")
    assert told.words[0].startswith("Opened in your mail program")
    assert len(titles(page)) == 1


def test_without_an_address_the_words_are_copied(page, told):
    press(page, Qt.Key.Key_Return)
    assert "Salary survey" in QGuiApplication.clipboard().text()
    assert told.words[0].startswith("There is no e-mail address here")


@pytest.mark.parametrize("is_ready", [True, False])
def test_an_invitation_opens_its_words_or_the_plan(desk, shown, is_ready):
    plan = Plan(why_them="Knows every plant", what_they_may_get="A list") if is_ready else Plan()
    ana = add_person(desk)
    meeting_id = meetings.save(desk.workspace, Meeting(contact_id=ana, plan=plan))
    page = open_page(desk, shown)
    opened = []
    page.meeting_opened.connect(opened.append)
    press(page, Qt.Key.Key_Return)
    dialogs = page.window().findChildren(InvitationDialog)
    assert opened == ([] if is_ready else [meeting_id])
    assert len(dialogs) == is_ready
    for dialog in dialogs:
        dialog.reject()


def test_a_touch_of_another_day_and_kind_has_its_line(desk, page, told):
    page.log_touch()
    bar = page.findChild(TouchBar)
    bar.logged.emit(date(2026, 2, 9), "coffee", "Hello")
    bo = page.queue.current().contact_id
    assert touches.of_contact(desk.workspace, bo) == [("2026-02-09", "coffee", "Hello")]
    assert told.words == ["Touch logged with Bo Lind [Undo]"]


def test_the_side_shows_meetings_with_readiness_and_what_is_owed(desk, page, qtbot):
    add_meeting(desk, add_person(desk, "Kim"), THURSDAY, Plan(outcome="Two names"))
    page.refresh()
    words = words_of(page.side)
    assert "1 of 10" in words
    assert "Ana Ruiz: Org chart" in words
    assert "2 d late" in words
    with qtbot.waitSignal(page.debrief_requested):
        button(page.side, "Debrief: Yael Cohen").click()
    with qtbot.waitSignal(page.meeting_opened):
        button(page.side, "Plan: Kim").click()


def test_a_plan_that_is_ready_is_printed_from_its_row(desk, page, monkeypatch):
    whole = make_plan()
    meeting_id = add_meeting(desk, add_person(desk, "Kim"), THURSDAY, whole)
    page.refresh()
    printed = []
    monkeypatch.setattr("ui.paper.asked.print_meeting", lambda *given: printed.append(given[2]))
    button(page.side, "Print: Kim").click()
    assert printed == [meeting_id]


def test_the_strip_counts_minutes_names_and_the_list(desk, page):
    touches.log(desk.workspace, page.current_contact(), TODAY, "coffee")
    page.refresh()
    words = words_of(page.strip)
    assert {"30 min", "of 4 h", "3 h 30 left", "3", "of 300 names", "297 to go"} <= set(words)
    assert not [word for word in words if "behind" in word or "missed" in word]


def test_changes_are_followed_while_the_page_is_in_sight(desk, page, qtbot):
    promise(desk, add_person(desk, "Kim"), days=-9)
    qtbot.waitUntil(lambda: titles(page)[0] == "Keep your promise to Kim")


def test_a_page_out_of_sight_reads_nothing_until_it_is_shown(desk, page, shown, qtbot):
    page.hide()
    in_sight = open_page(desk, shown)
    promise(desk, add_person(desk, "Kim"), days=-9)
    # Both hear of the change; the hidden one, who is older, before the other.
    qtbot.waitUntil(lambda: titles(in_sight)[0] == "Keep your promise to Kim")
    assert titles(page)[0] == "Hear from Bo Lind"
    page.show()
    assert titles(page)[0] == "Keep your promise to Kim"


def test_a_list_of_strangers_leads_to_targets(desk, shown, qtbot):
    add_person(desk)
    page = open_page(desk, shown)
    step = button(page.queue, "Choose targets")
    assert step.hasFocus()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        step.click()
    assert wanted.args == ["companies"]


def test_with_targets_a_stranger_there_is_offered_with_the_reason(desk, shown):
    companies.save(desk.workspace, Company(name="Acme", is_target=True))
    contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", positions=(Position("Acme"),)))
    page = open_page(desk, shown)
    assert titles(page) == ["Write to Ana Ruiz"]
    reason = page.queue.current().reason
    assert reason == "No exchange noted yet; at Acme, where nobody speaks for you yet"
    # A tie that sleeps is with somebody I knew.
    assert texts(page, DUE) == ["first message"]


@pytest.mark.parametrize("kind", TASK_KINDS)
def test_the_word_for_what_has_no_date_has_room(page, kind):
    cell = due_cell(Task(kind, 1, 1, "Ana", "", ""), TODAY)
    icon_and_edges = px(14 + 4 + 2 * 8) + 1
    needed = QFontMetrics(small_medium()).horizontalAdvance(cell.text) + icon_and_edges
    assert needed <= page.queue.table.columnWidth(DUE) - px(16)


def test_with_nothing_to_do_it_names_the_next_step(desk, shown, qtbot):
    companies.save(desk.workspace, Company(name="Acme", is_target=True))
    promise(desk, add_person(desk))
    page = open_page(desk, shown)
    press(page, "d")
    qtbot.waitUntil(lambda: titles(page) == [])
    assert "Nothing waits for you." in words_of(page.queue)
    with qtbot.waitSignal(page.new_meeting_wanted):
        button(page.queue, "New meeting").click()


def test_an_empty_file_shows_three_steps_and_the_first_person_is_opened(desk, shown, qtbot):
    page = open_page(desk, shown)
    assert "Three steps to your first printed page" in words_of(page)
    page._first._line.setText("Ana Ruiz, Acme, alumni")
    with qtbot.waitSignals([page.contact_opened, page.new_person_wanted], order="strict"):
        qtbot.keyClick(page._first._line, Qt.Key.Key_Return)


def test_narrow_the_side_is_a_tab(page):
    page.set_narrow(True)
    assert page.queue.isVisible()
    assert not page.side.isVisible()
    page._tabs.choose("ahead")
    assert page.side.isVisible()
    assert not page.queue.isVisible()


def test_back_on_the_queue_by_mouse_its_keys_work(page, qtbot):
    page.set_narrow(True)
    bar = page._tabs.bar()
    for tab in (1, 0):
        place = bar.tabRect(tab).center()
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    assert page.queue.table.hasFocus()


def test_the_arrows_stay_on_the_tabs(page, qtbot):
    page.set_narrow(True)
    bar = page._tabs.bar()
    bar.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(bar, key)
    assert bar.hasFocus()


def test_the_button_follows_the_chosen_row(page):
    table = page.queue.table
    for row in (2, 0, 1):
        table.select_row(row)
        middle = table.act.geometry().center().y()
        assert table.rowAt(middle) == row
        assert table.act.isVisible()


def test_the_kinds_of_people_still_missing_are_all_named(page):
    words = next(text for text in words_of(page) if text.startswith("Nobody yet: "))
    kinds = words.removeprefix("Nobody yet: ").removesuffix(".").replace(" and ", ", ").split(", ")
    assert len(kinds) > 2
    assert all(kind == kind.lower() for kind in kinds[1:])
    label = next(one for one in page.findChildren(QLabel) if one.text() == words)
    assert label.height() >= label.heightForWidth(label.width())
    assert label.wordWrap()


def test_a_plan_without_a_reason_says_so_in_english(desk, shown):
    add_meeting(desk, add_person(desk), NOW + timedelta(days=1), Plan(outcome="Two names"))
    assert "why them not said yet" in words_of(open_page(desk, shown))
