"""Words as people compare them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.text import (
    fold,
    has_words_beginning,
    initials,
    listed,
    one_line,
    search_text,
    sort_key,
    words,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Amélie Nguyễn", "amelie nguyen"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Søren", "soren"),
        ("Олена", "олена"),
        ("Ǆ", "dz"),
    ],
)
def test_folding_takes_case_and_marks_away(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("names", "sentence"),
    [(["Ana"], "Ana"), (["Ana", "Bo"], "Ana and Bo"), (["Ana", "Bo", "Kim"], "Ana, Bo and Kim")],
)
def test_names_stand_as_a_sentence_holds_them(names, sentence):
    assert listed(names) == sentence


def test_each_ideograph_is_a_word():
    assert words("田中 Tanaka") == ["田", "中", "tanaka"]


@given(st.text(st.characters(codec="ascii")))
def test_the_quick_way_for_ascii_finds_the_same_words(text):
    assert words(text) == words(f"{text} é")[:-1]
    assert sort_key(f"{text} é") == f"{sort_key(text)} e".strip()


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert words(" ".join(words(text))) == words(text)


def test_every_word_of_a_search_text_follows_a_blank():
    assert search_text(["Ana-Maria", "ruiz@x.eu"]) == " ana maria ruiz x eu"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Dr. Amélie Nguyễn-Dubois", "AN"),
        ("Siobhán O’Connor", "SO"),
        ("田中 由紀", "田"),
        ("Cher", "C"),
        ("", ""),
        ("+49 30", "+"),
    ],
)
def test_initials_stand_for_a_person(name, letters):
    assert initials(name) == letters


def test_white_space_of_any_kind_is_one_blank():
    assert one_line(" Ana\n\t Ruiz\u00a0") == "Ana Ruiz"


@pytest.mark.parametrize(
    ("typed", "begins"), [("pri", True), ("RAM pri", True), ("aman", False), ("pri x", False)]
)
def test_every_word_typed_has_to_begin_a_word_of_the_name(typed, begins):
    assert has_words_beginning("Priya Ramán", typed) is begins
