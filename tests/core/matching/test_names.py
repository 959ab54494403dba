"""Names, phones and scores: what is alike enough to be looked at."""

import pytest

from netdesk.matching.evidence import WEIGHTS, score_of
from netdesk.matching.names import family_key, is_close_name
from netdesk.matching.phones import e164, is_same_line, is_same_phone


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bob smith", "robert smith"),
        ("dr robert j smith", "bob james smith phd"),
        ("paco garcia", "francisco garcia"),
        ("sasha petrov", "aleksandr petrov"),
        ("uli kraus", "ulrich kraus"),
        ("gosia nowak", "malgorzata nowak"),
    ],
)
def test_these_names_are_close(one, other):
    assert is_close_name(one, other)
    assert family_key(one) == family_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann smith", "anton smith"),
        ("alexander lee", "alexandra lee"),
        ("bob smith", "robert smyth"),
        ("john paul lee", "john mark lee"),
        ("ana", "ana ruiz"),
        ("", "ana"),
    ],
)
def test_these_names_are_not(one, other):
    assert not is_close_name(one, other)


@pytest.mark.parametrize(
    ("one", "other", "region"),
    [
        ("+1 (415) 555-0132", "415.555.0132", "US"),
        ("+44 20 7946 0018", "020 7946 0018", "GB"),
        ("+49 711 5550188", "0711 5550188", "US"),
        ("+49 711 5550188", "0049 711 5550188", ""),
        ("+1 415 555 0132 ext. 7", "+1 415 555 0132", "US"),
    ],
)
def test_these_numbers_are_one(one, other, region):
    assert is_same_phone(one, other, region)
    assert is_same_phone(other, one, region)


@pytest.mark.parametrize(
    ("one", "other"),
    [("+1 415 555 0132", "+1 312 555 0132"), ("112", "112"), ("555 0132", "+1 415 555 0132")],
)
def test_these_numbers_are_not(one, other):
    assert not is_same_phone(one, other, "US")


def test_another_extension_is_another_line():
    assert not is_same_line("+1 415 555 0132 x7", "+1 415 555 0132 x8", "US")
    assert is_same_line("+1 415 555 0132", "(415) 555-0132", "US")


def test_what_is_no_number_has_no_e164():
    assert e164("call me", "US") == ""


def test_what_is_only_likely_does_not_add_up_to_sure():
    likely = {reason for reason, weight in WEIGHTS.items() if 60 <= weight < 90}
    assert score_of(likely).certainty == "likely"
    assert score_of({"same name"}).certainty == "weak"
    assert score_of({"same name and e-mail", *likely}).value == 100
