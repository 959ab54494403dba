"""The tree of the page Referrals: walked through by keys, clicked, moved, made larger."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.desks import add_person
from tests.ui.referrals.network import DOWN, LEFT, RIGHT, UP, chosen, press, refer
from tests.ui.seen import button, words_of
from ui.theme import apply_theme, color


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ([], "Me"),
        ([RIGHT], "Priya Raman"),
        ([RIGHT, RIGHT], "Yael Cohen"),
        ([RIGHT, RIGHT, DOWN], "Karl Brandt"),
        ([RIGHT, RIGHT, DOWN, DOWN], "Karl Brandt"),
        ([RIGHT, RIGHT, DOWN, UP], "Yael Cohen"),
        ([RIGHT, RIGHT, RIGHT, RIGHT], "Two heads of automation"),
        ([RIGHT, LEFT, LEFT], "Me"),
        ([Qt.Key.Key_End], "Karl Brandt"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "Me"),
    ],
)
def test_the_arrows_walk_through_the_tree(page, keys, where):
    assert page.tree.hasFocus()
    press(page, *keys)
    assert chosen(page) == where


def test_a_screen_reader_hears_all_that_is_known_of_the_chosen_one(page):
    press(page, RIGHT, RIGHT, DOWN)
    assert page.tree.accessibleName() == "Referral tree"
    assert page.tree.accessibleDescription() == (
        "Karl Brandt; named by Priya Raman on 12 January 2026; intro promised."
    )
    press(page, UP)
    assert page.tree.accessibleDescription() == (
        "Yael Cohen; named by Priya Raman on 12 January 2026; gave 1 name, 1 met; not thanked yet; "
        "on the way to something good."
    )


def test_enter_opens_the_person(page, people, qtbot):
    press(page, RIGHT)
    with qtbot.waitSignal(page.contact_opened) as opened:
        press(page, Qt.Key.Key_Return)
    assert opened.args == [people["Priya"]]


def test_enter_on_a_second_mention_goes_to_where_the_person_stands(desk, page, people):
    refer(desk, people["Yael"], people["Karl"])
    page.refresh()
    press(page, RIGHT, RIGHT, RIGHT, DOWN)
    assert chosen(page) == "Karl Brandt"
    assert "also named by Yael Cohen" in page.tree.accessibleDescription()
    press(page, Qt.Key.Key_Return)
    assert "; named by Priya Raman" in page.tree.accessibleDescription()


def test_the_whole_way_to_me_is_marked(page):
    press(page, RIGHT, RIGHT, RIGHT)
    on_way = [node.look.name for node in page.tree._nodes if node._is_on_way]
    assert on_way == ["Priya Raman", "Yael Cohen", "Rosalind Mbeki", "Me"]


def place_of(page, name):
    node = next(one for one in page.tree._nodes if one.look.name == name)
    return page.tree.mapFromScene(node.sceneBoundingRect().center())


def test_a_click_chooses_and_a_double_click_opens(page, people, qtbot):
    at = place_of(page, "Yael Cohen")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.tree.viewport(), left, pos=at)
    assert chosen(page) == "Yael Cohen"
    with qtbot.waitSignal(page.contact_opened) as opened:
        QTest.mouseDClick(page.tree.viewport(), left, pos=at)
    assert opened.args == [people["Yael"]]


def test_a_drag_moves_the_tree_and_chooses_nobody(page):
    page.tree.resize(400, 160)
    view, left = page.tree.viewport(), Qt.MouseButton.LeftButton
    before = page.tree.horizontalScrollBar().value()
    start = place_of(page, "Priya Raman")
    QTest.mousePress(view, left, pos=start)
    for step in (20, 40, 60):
        QTest.mouseMove(view, start - QPoint(step, 0))
    QTest.mouseRelease(view, left, pos=start - QPoint(60, 0))
    assert page.tree.horizontalScrollBar().value() == before + 60
    assert chosen(page) == "Me"


def test_ctrl_and_arrows_move_the_tree(page):
    page.tree.resize(400, 160)
    before = page.tree.horizontalScrollBar().value()
    QTest.keyClick(page.tree, RIGHT, Qt.KeyboardModifier.ControlModifier)
    assert page.tree.horizontalScrollBar().value() > before
    assert chosen(page) == "Me"


def test_whoever_is_chosen_stays_in_sight_when_the_tree_gets_less_room(page):
    press(page, Qt.Key.Key_End)
    page.tree.resize(300, 120)
    at = place_of(page, "Karl Brandt")
    assert page.tree.viewport().rect().contains(at)


def turn(page, notches, modifier=Qt.KeyboardModifier.ControlModifier):
    middle = QPointF(page.tree.viewport().rect().center())
    event = QWheelEvent(
        middle,
        page.tree.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.tree.viewport(), event)


def test_ctrl_and_the_wheel_zoom_and_the_head_says_how_far(page):
    turn(page, 2)
    assert page.tree.zoom() == pytest.approx(1.21)
    assert "121%" in words_of(page)
    turn(page, -100)
    assert "25%" in words_of(page)


@pytest.mark.parametrize(
    ("names", "percent"),
    [(["Zoom in"], "125%"), (["Zoom out"], "80%"), (["Zoom in", "Fit"], "82%")],
)
def test_the_buttons_zoom(page, names, percent):
    for name in names:
        button(page, name).click()
    assert percent in words_of(page)


def seen(page):
    return page.tree.mapToScene(page.tree.viewport().rect()).boundingRect()


def test_a_tree_that_is_too_large_is_shown_whole_by_fit(desk, page, people, qtbot):
    for number in range(40):
        refer(desk, people["Karl"], add_person(desk, f"Guest {number}"))
    page.refresh()
    page.zoom_to_fit()
    assert page.tree.zoom() < 1
    whole = page.tree.sceneRect().adjusted(8, 8, -8, -8)
    qtbot.waitUntil(lambda: seen(page).contains(whole))


@pytest.mark.parametrize("is_dark", [False, True])
def test_what_is_chosen_is_seen_in_both_looks(page, qapp, is_dark):
    apply_theme(qapp, "dark" if is_dark else "light")
    press(page, RIGHT)
    at = place_of(page, "Priya Raman")
    picture = page.tree.viewport().grab().toImage()
    edge = at.y() - 10
    left = next(x for x in range(at.x()) if picture.pixelColor(x, edge) == color("accent_soft"))
    assert picture.pixelColor(left - 1, edge) == color("accent")
