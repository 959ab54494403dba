"""A choice between values from outside: read whole, whatever their length."""

from ui.widgets.pick import PickButton

LONG = "Head of Engineering, The Royal Society for Company Names, Incorporated"


def lines(button):
    return button.text().split("\n")


def test_a_long_value_is_wrapped_and_not_cut(shown):
    button = shown(PickButton(LONG), 220, 80)
    assert len(lines(button)) > 1
    assert " ".join(lines(button)) == LONG
    assert button.minimumSizeHint().height() >= len(lines(button)) * button.fontMetrics().height()


def test_a_word_wider_than_the_room_is_broken(shown):
    button = shown(PickButton("x" * 60), 220, 80)
    assert "".join(lines(button)) == "x" * 60


def test_letters_outside_the_first_plane_stay_whole(shown):
    words = "𝒜𝒷 " * 20
    button = shown(PickButton(words), 220, 80)
    assert " ".join(lines(button)) == words.strip()


def test_more_than_six_lines_end_in_an_ellipsis_and_a_tip(shown):
    button = shown(PickButton(LONG * 6), 220, 80)
    assert len(lines(button)) == 6
    assert lines(button)[-1].endswith("…")
    assert LONG in button.toolTip()
