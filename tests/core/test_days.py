"""Dates in words, and only what is a date."""

import pytest

from netdesk.days import date_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1984-03-09", "9 Mar 1984"),
        ("--03-07", "7 Mar"),
        ("1984-12", "Dec 1984"),
        ("1984-13-01", "1984-13-01"),
        ("in spring", "in spring"),
        ("", ""),
    ],
)
def test_a_date_is_told_in_words_and_other_text_as_it_is(text, words):
    assert date_words(text) == words
