"""Avatars, squares, meters, keys and buttons."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tests.cut_text import cut_texts
from ui.widgets.avatar import Avatar, initials_of
from ui.widgets.button import Button, action_button, menu_button
from ui.widgets.finding import FindingBox, FindingText
from ui.widgets.keyhint import KeyHint, key_hint, native_key
from ui.widgets.ladder import ALLY, FIT, READINESS, ally_ladder, readiness
from ui.widgets.meter import Meter
from ui.widgets.minutes_bar import Block, MinutesBar
from ui.widgets.section import SectionHeader


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ann Lee", "AL"),
        ("Dr. Amélie Nguyễn-Dubois", "AN"),
        ("Prof. Dr. Weber", "W"),
        ("田中 由紀", "田"),
        ("김민준", "김"),
        ("Олена Шевченко", "ОШ"),
        ("Éric", "É"),
        ("ann", "A"),
        ("  ", "?"),
        ("", "?"),
        ("12 34", "?"),
        ("Dr.", "?"),
        ("ßen Ort", "ßO"),
        ("Ann van der Lee (work)", "AW"),
        ("<b>x</b>", "B"),
    ],
)
def test_initials_of_a_name(name, initials):
    assert initials_of(name) == initials


def test_an_avatar_keeps_its_colour_for_the_same_person(qtbot):
    first, again = Avatar("Ann Lee", 7, 32), Avatar("Ann Lee", 7, 32)
    qtbot.addWidget(first)
    qtbot.addWidget(again)
    assert first.grab().toImage() == again.grab().toImage()


def test_people_differ_in_colour(qtbot):
    grounds = set()
    for ident in range(40):
        avatar = Avatar("Ann Lee", ident, 32)
        qtbot.addWidget(avatar)
        grounds.add(avatar.grab().toImage().pixelColor(16, 3).name())
    assert len(grounds) == 8


def test_rows_of_squares_have_the_widths_of_the_design():
    assert (ALLY.span(), FIT.span(), READINESS.span()) == (38, 43, 78)


def test_a_ladder_fills_as_many_squares_as_it_says(qtbot):
    ladder = ally_ladder(3, "Supportive")
    qtbot.addWidget(ladder)
    image = ladder.grab().toImage()
    middle = image.height() // 2
    filled = [image.pixelColor(4 + 10 * n, middle).name() == "#1f3a68" for n in range(4)]
    assert filled == [True, True, True, False]


def test_squares_stay_within_their_row_and_say_so(qtbot):
    row = readiness(14)
    qtbot.addWidget(row)
    assert row.value() == 10
    assert row.accessibleName() == "10 of 10"


def test_a_meter_says_its_number(qtbot):
    meter = Meter("Business")
    qtbot.addWidget(meter)
    meter.show_value(121, 80)
    assert meter.accessibleDescription() == "121 of 80"


def test_too_many_minutes_are_said_in_words_and_red(qtbot):
    bar = MinutesBar()
    qtbot.addWidget(bar)
    bar.show_blocks([Block("Catch up", 30), Block("Close", 30)], 45)
    label = next(one for one in bar.children() if getattr(one, "text", str)() == "60 of 45")
    assert label.property("tone") == "stop"


def test_a_key_hint_says_what_the_action_says(qtbot):
    action = QAction("Print")
    action.setShortcut(QKeySequence("Ctrl+P"))
    hint = key_hint(action)
    qtbot.addWidget(hint)
    assert hint.key() == action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def test_the_large_key_is_called_enter():
    assert native_key("Ctrl+Return").endswith("Enter")


def test_a_key_hint_is_18_high(qtbot):
    hint = KeyHint("Ctrl+P")
    qtbot.addWidget(hint)
    assert hint.sizeHint().height() == 18


@pytest.mark.parametrize("kind", ["normal", "primary", "soft", "ghost", "link"])
@pytest.mark.parametrize(("small", "height"), [(False, 32), (True, 24)])
def test_buttons_have_two_heights_also_with_the_keyboard(shown, kind, small, height):
    button = shown(Button("Print", kind=kind, icon="print", small=small))
    assert button.sizeHint().height() == height
    button.setFocus()
    assert button.sizeHint().height() == height


def test_the_words_do_not_jump_when_a_button_gets_the_keyboard(shown):
    button = shown(Button("Print", icon="print"))
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


def test_an_unknown_kind_of_button_is_refused():
    with pytest.raises(ValueError, match="no such button"):
        Button("Print", kind="loud")


def test_a_button_follows_its_action(qtbot):
    action = QAction("Print brief")
    button = action_button(action)
    qtbot.addWidget(button)
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_a_menu_button_is_named_by_its_word(qtbot):
    button = menu_button("All people", QMenu())
    qtbot.addWidget(button)
    assert button.accessibleName() == "All people"


def test_a_finding_tells_when_its_wording_is_taken(shown, qtbot):
    text = FindingText("stop", "asks for a job", "", "What do you look for?", "Alt+U")
    finding = shown(FindingBox(text), 264)
    use, ignore = finding.findChildren(Button)
    with qtbot.waitSignal(finding.use_requested):
        use.click()
    with qtbot.waitSignal(finding.ignore_requested):
        ignore.click()


def test_a_finding_says_its_severity_in_words(qtbot):
    finding = FindingBox(FindingText("better", "vague ask"))
    qtbot.addWidget(finding)
    assert finding.accessibleName() == "Better: vague ask"


def test_a_section_shows_its_count_only_when_there_is_one(qtbot):
    header = SectionHeader("News")
    qtbot.addWidget(header)
    shown = [one.text() for one in header.children() if hasattr(one, "text") and one.text()]
    header.set_count(0)
    after = [one.text() for one in header.children() if hasattr(one, "text") and one.text()]
    assert (shown, after) == (["NEWS"], ["NEWS", "0"])


def test_a_finding_below_its_field_gives_way_in_the_smallest_window(shown):
    text = FindingText("better", "the time is longer than the meeting", better="Five", key="Alt+U")
    finding = shown(FindingBox(text, wide=False), 330)
    assert finding.minimumSizeHint().width() <= 330
    assert cut_texts(finding) == []
