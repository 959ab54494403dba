"""Calendar files, read again by another program's parser."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from netdesk.formats.ics import CalendarEvent, write_ics
from netdesk.formats.timezones import shifts

NOW = datetime(2026, 2, 11, 12, 0, tzinfo=UTC)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "Europe/Dublin",
    "Asia/Gaza",
    "Pacific/Apia",
    "UTC",
)


def event(starts_at=datetime(2026, 3, 30, 9), zone="Europe/Berlin", **fields):
    fields = {"uid": "uid-1", "summary": "Coffee with Ana", "duration_minutes": 45, **fields}
    return CalendarEvent(starts_at=starts_at, zone=zone, **fields)


def written(*events):
    zones = {one.zone: ZoneInfo(one.zone) for one in events if one.zone}
    return write_ics(events, zones, NOW)


def read(*events):
    return Calendar.from_ical(written(*events)).walk("VEVENT")


def zone_read(data):
    """The zone as the file itself describes it, not as the reader's system knows it."""
    (component,) = Calendar.from_ical(data).walk("VTIMEZONE")
    return component.to_tz(lookup_tzid=False)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("month", range(1, 13))
def test_the_zone_in_the_file_tells_the_same_time_as_the_zone(zone, month):
    data = written(event(datetime(2026, month, 15, 9), zone))
    described = zone_read(data)
    for day in range(1, 29):
        local = datetime(2026, month, day, 12)
        expected = local.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert local.replace(tzinfo=described).utcoffset() == expected


@pytest.mark.parametrize(
    ("starts_at", "zone", "at_utc"),
    [
        (datetime(2026, 3, 28, 9), "Europe/Berlin", datetime(2026, 3, 28, 8)),
        (datetime(2026, 3, 29, 9), "Europe/Berlin", datetime(2026, 3, 29, 7)),
        (datetime(2026, 10, 25, 9), "Europe/Berlin", datetime(2026, 10, 25, 8)),
        (datetime(2026, 3, 7, 9), "America/New_York", datetime(2026, 3, 7, 14)),
        (datetime(2026, 3, 8, 9), "America/New_York", datetime(2026, 3, 8, 13)),
        (datetime(2026, 4, 5, 9), "Australia/Lord_Howe", datetime(2026, 4, 4, 22, 30)),
    ],
)
def test_a_meeting_around_a_shift_of_the_clocks_is_at_its_moment(starts_at, zone, at_utc):
    (found,) = read(event(starts_at, zone))
    start = found.decoded("dtstart")
    assert start.astimezone(UTC).replace(tzinfo=None) == at_utc
    described = zone_read(written(event(starts_at, zone)))
    assert starts_at.replace(tzinfo=described).astimezone(UTC).replace(tzinfo=None) == at_utc


def test_an_event_has_what_a_calendar_needs():
    (found,) = read(event(location="Café Lumen", sequence=3, alarm_minutes=60))
    told = [str(found[key]) for key in ("uid", "summary", "location", "status")]
    assert told == ["uid-1", "Coffee with Ana", "Café Lumen", "CONFIRMED"]
    assert (found["sequence"], found.decoded("duration")) == (3, timedelta(minutes=45))
    (alarm,) = found.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(minutes=-60)


def test_a_meeting_called_off_is_cancelled_and_rings_no_more():
    (found,) = read(event(is_cancelled=True, alarm_minutes=60))
    assert (str(found["status"]), found.walk("VALARM")) == ("CANCELLED", [])


def test_a_moment_with_an_offset_goes_out_as_utc():
    moment = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    assert b"DTSTART:20260701T070000Z\r\n" in written(event(moment, ""))


def test_a_weekly_event_repeats():
    (found,) = read(event(weekly=True))
    assert found["rrule"]["FREQ"] == ["WEEKLY"]


def test_each_zone_is_described_once():
    data = written(event(), event(uid="uid-2"), event(uid="uid-3", zone="Asia/Kolkata"))
    assert data.count(b"BEGIN:VTIMEZONE") == 2


def test_a_line_break_in_a_name_begins_no_line():
    data = written(event(summary="Ana\r\nATTACH:file:///x\nBob\rEve"))
    assert b"\nATTACH" not in data.replace(b"\r\n ", b"")
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(found["summary"]) == "Ana\nATTACH:file:///x\nBob\nEve"


text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120)


@settings(max_examples=200)
@given(text, text, st.datetimes(datetime(1990, 1, 1), datetime(2050, 1, 1)), st.sampled_from(ZONES))
def test_any_text_comes_back_whole_and_no_line_is_too_long(summary, location, starts_at, zone):
    starts_at = starts_at.replace(microsecond=0, second=0)
    data = written(event(starts_at, zone, summary=f"x{summary}", location=f"x{location}"))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    assert (str(found["summary"]), str(found["location"])) == (f"x{summary}", f"x{location}")


def test_a_zone_without_shifts_has_one_entry():
    (only,) = shifts(ZoneInfo("Asia/Kolkata"), range(2025, 2028))
    assert (only.before, only.after) == (timedelta(hours=5.5), timedelta(hours=5.5))


def test_a_shift_is_where_the_clocks_are_changed():
    found = shifts(ZoneInfo("Europe/Berlin"), range(2026, 2027))
    assert [(one.at, one.is_daylight) for one in found[1:]] == [
        (datetime(2026, 3, 29, 2), True),
        (datetime(2026, 10, 25, 3), False),
    ]
    assert found[0].at.date() == date(2026, 1, 1)
