"""What is blacked out of a text, and what stays."""

import pytest

from netdesk.brief.blackout import Names, names_of, with_own, without_details, without_names
from netdesk.brief.style import BLACKED

EVERYBODY = (
    ("Ana Ruiz", "Ana", "Ruiz"),
    ("Siobhán O’Connor", "Siobhán", "O’Connor"),
    ("Łukasz Wójcik", "Łukasz", "Wójcik"),
    ("Amélie Nguyễn-Dubois", "Amélie", "Nguyễn-Dubois"),
    ("ליאור בן־דוד", "ליאור", "בן־דוד"),
    ("山田太郎", "太郎", "山田"),
    ("Person 11", "", ""),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask Ana Ruiz about Bolt", f"Ask {BLACKED} about Bolt"),
        ("ana ruiz knows Lukasz, WOJCIK too", f"{BLACKED} knows {BLACKED}, {BLACKED} too"),
        ("Ana’s talk, Annas Rat, Wójcika", f"{BLACKED}’s talk, Annas Rat, {BLACKED}"),
        ("Siobhán O’Connor named her", f"{BLACKED} named her"),
        ("with Nguyễn-Dubois", f"with {BLACKED}"),
        ("A. Ruiz and Ana M. Ruiz", f"A. {BLACKED} and {BLACKED}"),
        ("פגישה עם לליאור", f"פגישה עם {BLACKED}"),
        ("山田太郎さんと会う", BLACKED),
        ("Page 11 of 11, in 2011", "Page 11 of 11, in 2011"),
        ("an analysis of the banana", "an analysis of the banana"),
        ("", ""),
    ],
)
def test_names_are_blacked_out_wherever_they_stand(text, expected):
    assert without_names(text, names_of(EVERYBODY)) == expected


def test_whom_the_page_is_about_is_found_without_a_capital_too():
    names = with_own(Names(), ["Bo Li"])
    assert without_names("meet bo; bo li likes data", names) == (
        f"meet {BLACKED}; {BLACKED} likes data"
    )


def test_all_bars_are_equally_long():
    names = names_of((("Al Ng",), ("Maximiliane Hohenlohe",)))
    assert without_names("Al Ng", names) == without_names("Maximiliane Hohenlohe", names) == BLACKED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mail ana.ruiz@acme.example today", f"mail {BLACKED} today"),
        ("see https://acme.example/ana?x=1 first", f"see {BLACKED} first"),
        ("call +34 600 000 000 or (312) 555-0148", f"call {BLACKED} or {BLACKED}"),
        ("on 2026-02-12, 2009–2015, 1,200 parts", "on 2026-02-12, 2009–2015, 1,200 parts"),
        ("12:30 for 45 min; $140M; ISO 10218", "12:30 for 45 min; $140M; ISO 10218"),
        ("she is @ana_r there", f"she is {BLACKED} there"),
    ],
)
def test_ways_to_reach_somebody_are_blacked_out_and_dates_and_sums_stay(text, expected):
    assert without_details(text, ["@ana_r"]) == expected
