"""Segments, tabs and the navigation by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from ui.widgets.check_box import CheckBox, ChoiceBox, RadioButton
from ui.widgets.nav_item import NavItem
from ui.widgets.navigation import NavEntry, Navigation
from ui.widgets.segment import Choice, Segment
from ui.widgets.tabs import TabStrip

ANSWERS = (Choice("yes", "Yes", "Y"), Choice("partly", "Partly"), Choice("no", "No"))


@pytest.fixture
def segment(shown):
    made = shown(Segment("Outcome met?", ANSWERS))
    made.parts = made.findChildren(QRadioButton)
    return made


def test_the_arrow_keys_move_choice_and_keyboard(segment, qtbot):
    segment.set_value("yes")
    segment.parts[0].setFocus()
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.keyClick(segment.parts[0], Qt.Key.Key_Right)
    assert told.args == ["partly"]
    assert segment.parts[1].hasFocus()


def test_the_arrow_keys_go_round(segment, qtbot):
    segment.set_value("yes")
    qtbot.keyClick(segment.parts[0], Qt.Key.Key_Left)
    assert segment.value() == "no"


def test_a_click_anywhere_in_a_segment_chooses_it(segment, qtbot):
    corner = segment.parts[2].rect().bottomRight()
    qtbot.mouseClick(segment.parts[2], Qt.MouseButton.LeftButton, pos=corner)
    assert segment.value() == "no"


def test_setting_a_value_tells_nothing(segment, qtbot):
    with qtbot.assertNotEmitted(segment.chosen):
        segment.set_value("partly")
    assert segment.value() == "partly"


def test_a_segment_without_choice_has_no_value(segment):
    assert segment.value() == ""


def test_a_segment_is_as_high_as_a_button(segment):
    assert segment.height() == 32


@pytest.fixture
def tabs(shown):
    return shown(
        TabStrip("Person", (("plan", "Plan"), ("company", "Company"), ("log", "Log"))), 400
    )


def test_an_arrow_key_moves_to_the_next_tab(tabs, qtbot):
    tabs.bar().setFocus()
    with qtbot.waitSignal(tabs.tab_chosen) as told:
        qtbot.keyClick(tabs.bar(), Qt.Key.Key_Right)
    assert told.args == ["company"]


def test_a_tab_can_be_hidden_where_its_panel_stands_beside(tabs, qtbot):
    tabs.show_tab("company", visible=False)
    qtbot.keyClick(tabs.bar(), Qt.Key.Key_Right)
    assert tabs.chosen() == "log"


PAGES = tuple(NavEntry(key, key.title(), "people") for key in ("week", "people", "meetings"))


@pytest.fixture
def navigation(shown):
    made = shown(Navigation(PAGES))
    made.choose("week")
    made.pages = {item.key: item for item in made.findChildren(NavItem)}
    return made


def test_a_click_on_a_page_tells_and_marks_it(navigation, qtbot):
    with qtbot.waitSignal(navigation.page_chosen) as told:
        qtbot.mouseClick(navigation.pages["people"], Qt.MouseButton.LeftButton)
    assert told.args == ["people"]
    assert navigation.chosen() == "people"


def test_arrows_move_along_the_navigation_and_enter_opens(navigation, qtbot):
    first, second = navigation.pages["week"], navigation.pages["people"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert navigation.chosen() == "week"
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert navigation.chosen() == "people"


def test_tab_stops_once_in_the_navigation(navigation):
    reached = [
        item.key
        for item in navigation.pages.values()
        if item.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert reached == ["week"]


def test_choosing_by_the_window_tells_nothing(navigation, qtbot):
    with qtbot.assertNotEmitted(navigation.page_chosen):
        navigation.choose("meetings")


def test_the_rail_is_80_wide(navigation):
    assert navigation.width() == 176
    navigation.set_rail(rail=True)
    assert navigation.width() == 80


def test_a_count_is_told_to_screen_readers(navigation):
    navigation.set_count("people", 412)
    assert navigation.pages["people"].accessibleDescription() == "412"


@pytest.mark.parametrize("make", [CheckBox, RadioButton])
def test_a_click_on_the_words_ticks(shown, qtbot, make):
    box = shown(make("Discreet"))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_a_tick_can_be_seen(shown):
    box = shown(CheckBox("Discreet"))
    before = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != before


def test_a_drop_down_is_as_high_as_a_button(shown):
    choice = ChoiceBox("Sort")
    choice.addItems(["Gaps first", "Name"])
    assert shown(choice).height() == 32


def test_a_choice_that_is_too_long_ends_with_an_ellipsis(shown):
    choice = ChoiceBox("Group")
    choice.addItems(["Forum", "International Federation for Everything"])
    shown(choice, 160)
    assert choice.shown_words() == "Forum"
    choice.setCurrentIndex(1)
    assert choice.shown_words().startswith("International")
    assert choice.shown_words().endswith("…")
