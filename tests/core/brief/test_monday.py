"""The Monday sheet: what stands on it, and that it is one page whatever the week holds."""

import os
from datetime import date, datetime, timedelta

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.brief.monday import Monday, WeekMeeting, WeekTask
from netdesk.brief.monday_page import hours, lay_out_monday
from netdesk.brief.pdf import render_pdf
from tests.core.brief import page_checks as check
from tests.core.brief.page_checks import section, texts, words_of
from tests.core.brief.structure import structure_of

FIRST = date(2026, 2, 9)
NINE = datetime(2026, 2, 12, 9)


def sheet(**given):
    """A week with two meetings, three things due and somebody to reach."""
    week = Monday(
        FIRST,
        meetings=(
            WeekMeeting(NINE, 45, "Ana Ruiz", "Acme", "lunch", "Café Lumen", "Two names", "Plan 8"),
            WeekMeeting(NINE + timedelta(days=1), 30, "Bo Li", standing="Plan 2 of 10"),
        ),
        due=(
            WeekTask("Thank Cai Wen", date(2026, 2, 3)),
            WeekTask("To Bo Li: the list", date(2026, 2, 13)),
            WeekTask("From Ana Ruiz: a date"),
        ),
        reach=(WeekTask("Dov Levi, named by Ana Ruiz"),),
        printed_at=datetime(2026, 2, 9, 7, 30),
    )
    return replace(week, **given)


def overfull():
    """A week that nobody can hold."""
    words = "We could go on about what nobody can do in a week. " * 30
    one = WeekMeeting(NINE, 45, words, words, words, words, words, words)
    task = WeekTask(words, FIRST)
    return Monday(FIRST, (one,) * 60, (task,) * 40, (task,) * 40, 600, words, NINE)


def test_the_week_says_who_when_what_for_and_how_ready(fonts):
    words = words_of(lay_out_monday(sheet(), fonts))
    for said in ("9–15 Feb 2026", "Week 7", "Thu 12", "09:00 Ana Ruiz, Acme", "Two names."):
        assert said in words.replace("  ", " ")
    assert "2 meetings · 1 h 15 min planned · 3 due · 1 to reach" in words
    assert "Lunch, Café Lumen. Plan 8." in words


def test_what_is_late_says_so_and_what_has_no_date_comes_with_a_dash(fonts):
    layout = lay_out_monday(sheet(), fonts)
    words = words_of(layout)
    assert "1 late" in words
    labels = [mark.text for block in layout.blocks if block.tag == "Lbl" for mark in block.marks]
    assert labels == ["Thu 12", "Fri 13", "3 Feb", "Fri 13", "–"]


def test_the_time_of_each_day_adds_up(fonts):
    layout = lay_out_monday(sheet(), fonts)
    edge = next(mark.x for mark in texts(layout) if mark.text == "TIME")
    rows = {mark.text: mark.baseline for mark in texts(layout) if mark.x == edge}
    times = {mark.text: mark.baseline for mark in texts(layout) if mark.x > edge}
    assert times["45 min"] == rows["Thu 12"]
    assert times["30 min"] == rows["Fri 13"]
    assert times["1 h 15 min"] == rows["Budget"]


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (135, "2 h 15 min")]
)
def test_minutes_are_said_in_hours(minutes, words):
    assert hours(minutes) == words


def test_a_week_across_two_months_names_both(fonts):
    words = words_of(lay_out_monday(Monday(date(2026, 11, 30)), fonts))
    assert "30 Nov – 6 Dec 2026" in words
    american = Monday(FIRST, paper="letter", date_order="month_first")
    assert "Feb 9–15, 2026" in words_of(lay_out_monday(american, fonts))


def test_far_too_much_is_cut_and_said(fonts):
    layout = lay_out_monday(overfull(), fonts)
    words = words_of(layout)
    for key, count in (("meetings", 60), ("due", 40), ("reach", 40)):
        one = section(layout, key)
        assert 0 < one.shown < count
        assert f"+{one.left_out} " in words
    assert f"{layout.cuts.items_left_out} items left out" in words


def test_the_file_is_one_tagged_page_with_its_own_title(fonts):
    data = render_pdf([sheet()], fonts)
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    assert document.get_metadata_dict()["Title"] == "Week of 9 Feb 2026"
    document.close()
    kinds = [one.kind for top in structure_of(data) for one in top.all()]
    assert kinds.count("H1") == 1
    assert kinds.count("LI") == 6


_WORDS = st.text(max_size=40) | st.sampled_from(
    ["a" * 60, "word " * 400, "שלום", "日本語" * 99, ""]
)
_TASKS = st.lists(
    st.builds(WeekTask, _WORDS, st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1))),
    max_size=30,
).map(tuple)
_WEEKS = st.builds(
    Monday,
    st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(lambda day: day - timedelta(day.weekday())),
    st.lists(
        st.builds(
            WeekMeeting,
            st.datetimes(datetime(2026, 2, 9), datetime(2026, 2, 15)),
            st.integers(0, 900),
            *[_WORDS] * 6,
        ),
        max_size=30,
    ).map(tuple),
    _TASKS,
    _TASKS,
    st.integers(0, 9_999),
    _WORDS,
    st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    paper=st.sampled_from(["a4", "letter"]),
    date_order=st.sampled_from(["day_first", "month_first"]),
    punch=st.booleans(),
)
_COUNT = 1_000 if os.environ.get("NETDESK_DEEP") else 20


@settings(max_examples=_COUNT, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(week=_WEEKS)
def test_every_week_is_one_readable_page_whose_cuts_add_up(fonts, week):
    layout = lay_out_monday(week, fonts)
    check.assert_inside(layout, fonts)
    check.assert_type_is_readable(layout)
    check.assert_nothing_overlaps(layout, fonts)
    check.assert_notes_are_kept(layout)
    check.assert_cuts_add_up(layout, {"meetings": len(week.meetings)})
    assert render_pdf([week], fonts) == render_pdf([week], fonts)
