"""What was asked about a company, under whichever of its names."""

from datetime import datetime

from msgspec.structs import replace

from netdesk import meetings
from netdesk.people import contacts
from netdesk.records.meeting import Ask
from netdesk.research import companies
from netdesk.ways import asking
from tests.builders import make_company, make_contact, make_meeting, make_plan


def ask_in(workspace, name, *asks, starts_at=datetime(2026, 2, 12, 12, 30)):
    contact = contacts.save(workspace, make_contact(name))
    plan = make_plan(asks=asks)
    return meetings.save(workspace, make_meeting(contact, starts_at, plan=plan))


def test_asks_are_found_by_name_and_by_other_names(workspace):
    helios = companies.save(workspace, make_company(aliases=("Sunbots",)))
    ask_in(workspace, "Ana Ruiz", Ask("Who?", "Helios Robotics Inc."), Ask("Else?", "Acme"))
    ask_in(workspace, "Bo Li", Ask("Who else?", "Sunbots"), starts_at=None)
    found = asking.about(workspace, helios)
    assert [(ask.full_name, ask.text) for ask in found] == [
        ("Ana Ruiz", "Who?"),
        ("Bo Li", "Who else?"),
    ]


def test_answered_asks_stand_last_and_are_not_open(workspace):
    helios = companies.save(workspace, make_company())
    meeting = ask_in(workspace, "Ana Ruiz", Ask("First?", "Helios Robotics"))
    stored = meetings.get(workspace, meeting)
    answered = tuple(replace(ask, state="no") for ask in stored.plan.asks)
    meetings.save(workspace, replace(stored, plan=replace(stored.plan, asks=answered)))
    ask_in(workspace, "Bo Li", Ask("Second?", "Helios Robotics"), starts_at=None)
    found = asking.about(workspace, helios)
    assert [(ask.text, ask.is_open) for ask in found] == [("Second?", True), ("First?", False)]


def test_who_is_in_the_trash_has_no_open_ask(workspace):
    helios = companies.save(workspace, make_company())
    meeting = ask_in(workspace, "Ana Ruiz", Ask("Who?", "Helios Robotics"))
    contacts.trash(workspace, [meetings.get(workspace, meeting).contact_id])
    assert asking.about(workspace, helios) == []
