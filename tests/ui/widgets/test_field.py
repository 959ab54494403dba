"""Fields grow, tell, keep and are named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.widgets.field import Field
from ui.widgets.growing_edit import Wave
from ui.widgets.line_field import LineEdit, LineField
from ui.widgets.search_field import SearchField


@pytest.fixture
def field(shown):
    outer = QWidget()
    column = QVBoxLayout(outer)
    made = Field("Outcome")
    column.addWidget(made)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    shown(outer, 360, 300)
    made.outer = outer
    return made


def test_an_empty_field_is_as_high_as_a_button(field):
    assert field.edit.height() == 32


def test_a_field_grows_with_its_words_up_to_four_lines(field):
    heights = []
    for lines in range(1, 7):
        field.set_text("\n".join(["word"] * lines))
        heights.append(field.edit.height())
    assert heights[:4] == sorted(set(heights[:4]))
    assert heights[3] == heights[4] == heights[5]


def test_a_field_shrinks_again(field):
    field.set_text("word\nword\nword")
    field.set_text("word")
    assert field.edit.height() == 32


def test_a_long_line_wraps_and_grows(field):
    field.set_text("somebody who ramped a second plant " * 3)
    assert field.edit.line_count() > 1
    assert field.edit.height() > 32


def test_a_narrower_field_grows(field, qtbot):
    field.set_text("somebody who ramped a second plant")
    field.outer.resize(200, 300)
    qtbot.waitUntil(lambda: field.height() >= field.edit.height() > 32)


def test_a_field_marks_nothing_when_the_keyboard_leaves_it_for_another(field):
    field.set_text("word")
    field.edit.setFocus()
    field.edit.selectAll()
    field.outer.findChild(QLineEdit).setFocus()
    assert not field.edit.textCursor().hasSelection()


def test_typing_tells_the_words(field, qtbot):
    with qtbot.waitSignal(field.text_changed) as told:
        qtbot.keyClicks(field.edit, "a")
    assert told.args == ["a"]


def test_showing_words_from_elsewhere_tells_nothing(field, qtbot):
    with qtbot.assertNotEmitted(field.text_changed):
        field.set_text("from the store")


def test_the_same_words_leave_the_cursor_where_it_is(field):
    field.set_text("one two")
    cursor = field.edit.textCursor()
    cursor.setPosition(3)
    field.edit.setTextCursor(cursor)
    field.set_text("one two")
    assert field.edit.textCursor().position() == 3


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_enter_ends_a_line_also_with_shift(field, qtbot, held):
    qtbot.keyClicks(field.edit, "one")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return, held)
    qtbot.keyClicks(field.edit, "two")
    assert field.text() == "one\ntwo"


def test_leaving_a_changed_field_tells_once(field, qtbot):
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "new")
    with qtbot.waitSignal(field.edit_finished) as told:
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert told.args == ["new"]


def test_leaving_an_unchanged_field_tells_nothing(field, qtbot):
    field.set_text("old")
    field.edit.setFocus()
    with qtbot.assertNotEmitted(field.edit_finished):
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)


def test_tab_moves_on_and_types_nothing(field, qtbot):
    field.edit.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert not field.edit.hasFocus()
    assert field.text() == ""


def test_the_name_stays_when_the_label_says_less(qtbot):
    field = Field("Gives", label="What I give")
    qtbot.addWidget(field)
    assert field.edit.accessibleName() == "Gives"
    assert field.label.text() == "What I give"


def test_a_severity_shows_on_the_frame_and_goes_away(field):
    plain = field.edit.grab().toImage().pixelColor(4, 0).name()
    field.set_state("stop")
    assert field.edit.grab().toImage().pixelColor(20, 1).name() == "#b3261e"
    field.set_state("")
    assert field.edit.grab().toImage().pixelColor(4, 0).name() == plain


def test_an_unknown_severity_is_refused(field):
    with pytest.raises(ValueError, match="no such state"):
        field.set_state("awful")


def test_quoted_words_get_a_wave(field):
    field.set_text("Do you have any openings?")
    field.set_waves([Wave(12, 12)])
    (selection,) = field.edit.extraSelections()
    assert selection.cursor.selectedText() == "any openings"
    assert selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


def test_a_wave_beyond_the_words_is_cut_to_them(field):
    field.set_text("short")
    field.set_waves([Wave(2, 400), Wave(900, 5)])
    words = [one.cursor.selectedText() for one in field.edit.extraSelections()]
    assert words == ["ort", ""]


def test_markup_pasted_into_a_field_stays_text(field):
    field.edit.insertPlainText("<b>Ann</b>")
    assert field.text() == "<b>Ann</b>"


def test_enter_in_a_line_tells_its_words(shown, qtbot):
    line = shown(LineEdit("Name"), 200)
    qtbot.keyClicks(line, "Ann")
    with qtbot.waitSignal(line.edit_finished) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["Ann"]


def test_escape_in_a_line_puts_the_old_words_back(shown, qtbot):
    line = shown(LineEdit("Name"), 200)
    line.set_text("old")
    qtbot.keyClicks(line, "new")
    with qtbot.waitSignal(line.cancelled):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "old"


def test_a_line_is_as_high_as_a_button(shown):
    field = shown(LineField("Place"), 300)
    assert field.edit.height() == 32


def test_the_search_field_waits_for_a_click(shown):
    search = SearchField("Search people")
    assert search.focusPolicy() == Qt.FocusPolicy.ClickFocus
    assert search.accessibleName() == "Search"
    shown(search, 400)
    assert search.height() == 32


def test_escape_empties_the_search(shown, qtbot):
    search = shown(SearchField("Search people"), 400)
    qtbot.keyClicks(search, "ann")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_down_in_the_search_asks_for_the_table(shown, qtbot):
    search = shown(SearchField("Search people"), 400)
    with qtbot.waitSignal(search.left_downwards):
        qtbot.keyClick(search, Qt.Key.Key_Down)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_the_search_leaves_for_what_was_found(shown, qtbot, key):
    search = shown(SearchField("Search people"), 400)
    with qtbot.waitSignal(search.left_downwards):
        qtbot.keyClick(search, key)


def test_the_search_names_the_key_that_clears_it(shown):
    search = shown(SearchField("Search people"), 400)
    search.setText("ann")
    assert search._hint.key() == "Esc"
    search.clear()
    assert search._hint.key() == "Ctrl+F"
