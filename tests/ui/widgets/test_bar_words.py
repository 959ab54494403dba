"""What the bar of actions says beside its buttons."""

from PySide6.QtWidgets import QLabel

from ui.widgets.page_head import BarWords

WORDS = "655 new, 17 bring nothing new, 2 unreadable"


def test_the_words_stand_on_one_line_where_there_is_room(shown):
    words = BarWords()
    words.setText(WORDS)
    shown(words, words.sizeHint().width())
    assert words.heightForWidth(words.width()) < 2 * words.fontMetrics().height()
    assert words.text() == WORDS


def test_a_number_is_never_parted_from_its_word(qtbot):
    words = BarWords()
    qtbot.addWidget(words)
    words.setText(WORDS)
    breaks = QLabel.text(words).split(" ")
    assert breaks == ["655\u00a0new,", "17\u00a0bring", "nothing", "new,", "2\u00a0unreadable"]
