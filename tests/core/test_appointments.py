"""The calendar of all meetings: updated by a second export, and without anything private."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from netdesk import meetings, settings
from netdesk.after import debriefs
from netdesk.appointments import calendar
from netdesk.local_zone import local_zone_name
from netdesk.people import contacts
from netdesk.records.debrief import Debrief
from tests.builders import make_contact, make_meeting
from tests.core.command_line import caller

NOW = datetime(2026, 2, 11, 12, tzinfo=UTC)


@pytest.fixture
def lunch(workspace):
    settings.write(workspace, "timezone", "Europe/Berlin")
    ana = contacts.save(workspace, make_contact("Ana Ruiz", note="Owes me money"))
    return meetings.save(workspace, make_meeting(ana))


def event(workspace):
    (found,) = Calendar.from_ical(calendar(workspace, NOW)).walk("VEVENT")
    return found


@pytest.mark.usefixtures("lunch")
def test_a_meeting_is_in_the_calendar(workspace):
    found = event(workspace)
    assert (str(found["summary"]), str(found["location"])) == ("Lunch with Ana Ruiz", "Café Lumen")
    assert found.decoded("dtstart").astimezone(UTC) == datetime(2026, 2, 12, 11, 30, tzinfo=UTC)


def test_nothing_private_is_in_the_calendar(workspace, lunch):
    debriefs.record(workspace, lunch, Debrief(notes="A secret"), date(2026, 2, 13))
    data = calendar(workspace, NOW).replace(b"\r\n ", b"").decode()
    plan = meetings.get(workspace, lunch).plan
    texts = [plan.outcome, plan.opener, plan.why_them, plan.asks[0].text, *plan.donts]
    found = [text for text in [*texts, "A secret", "Owes"] if text and text in data]
    assert found == []


@pytest.mark.usefixtures("lunch")
def test_a_second_export_is_the_same_event(workspace):
    first = event(workspace)
    second = event(workspace)
    assert (first["uid"], first["sequence"]) == (second["uid"], second["sequence"])


def test_a_new_place_makes_the_event_newer_and_a_new_plan_does_not(workspace, lunch):
    meeting = meetings.get(workspace, lunch)
    meetings.save(workspace, replace(meeting, plan=replace(meeting.plan, opener="Else")))
    assert event(workspace)["sequence"] == 0
    meetings.save(workspace, replace(meeting, place="Blue Door"))
    assert (event(workspace)["sequence"], str(event(workspace)["uid"])) == (1, meeting.uid)


def test_a_meeting_that_was_not_held_is_called_off(workspace, lunch):
    debriefs.record(workspace, lunch, Debrief(held=False), date(2026, 2, 13))
    assert (str(event(workspace)["status"]), event(workspace)["sequence"]) == ("CANCELLED", 1)


def test_the_zone_of_a_meeting_goes_before_the_settings(workspace, lunch):
    meetings.save(workspace, replace(meetings.get(workspace, lunch), timezone="America/New_York"))
    assert event(workspace)["dtstart"].params["TZID"] == "America/New_York"


@pytest.mark.usefixtures("lunch")
def test_a_zone_that_nobody_knows_is_this_machines(workspace, monkeypatch):
    settings.write(workspace, "timezone", "Mars/Olympus")
    monkeypatch.setattr("netdesk.appointments.local_zone_name", lambda: "")
    assert b"DTSTART:20260212T" in calendar(workspace, NOW)


@pytest.mark.parametrize(
    ("variable", "expected"),
    [("Asia/Tokyo", "Asia/Tokyo"), (":Europe/Paris", "Europe/Paris"), ("XYZ", ""), ("", "")],
)
def test_the_machine_says_its_zone(tmp_path, variable, expected):
    nowhere = tmp_path / "none"
    assert local_zone_name({"TZ": variable}, nowhere, nowhere) == expected


def test_the_zone_is_what_the_link_points_at(tmp_path):
    place = tmp_path / "zoneinfo" / "Europe"
    place.mkdir(parents=True)
    (place / "Oslo").write_bytes(b"")
    (tmp_path / "localtime").symlink_to(place / "Oslo")
    assert local_zone_name({}, tmp_path / "localtime", tmp_path / "none") == "Europe/Oslo"


def test_the_command_writes_the_calendar(tmp_path, capsys):
    call = caller(tmp_path / "netdesk.db", capsys)
    call("demo")
    told = call("export", tmp_path / "week.ics", "--json").json
    assert (told["format"], told["meetings"]) == ("ics", 8)
    found = Calendar.from_ical((tmp_path / "week.ics").read_bytes())
    assert len(found.walk("VEVENT")) == 8
