"""Who is worth waking, ranked by what they may lead to."""

from datetime import date, datetime

import pytest

from netdesk import meetings, referrals
from netdesk.people import contacts, overview
from netdesk.records.after import Referral
from netdesk.records.company import Company
from netdesk.records.contact import Position
from netdesk.research import companies
from netdesk.ways.wake import worth_waking
from tests.builders import make_contact, make_meeting

TODAY = date(2026, 2, 11)
LONG_AGO = "2023-05-01"


def tie(workspace, name, **fields):
    return contacts.save(workspace, make_contact(name, **{"last_touch": LONG_AGO, **fields}))


def target(workspace, name="Nordex"):
    return companies.save(workspace, Company(name=name, is_target=True))


def told(workspace, **options):
    found = worth_waking(workspace, TODAY, **options)
    return [(one.full_name, one.reason) for one in found]


REASONS = [
    ({"company": "Nordex"}, "at Nordex, where nobody speaks for you yet"),
    ({"positions": (Position("Ax"), Position("Nordex"))}, "worked at Nordex, a target of yours"),
    ({"ally_stage": "knows my work"}, "knows your work"),
    ({"ally_stage": "ally"}, "stood by you before"),
    ({"title": "Head of Supply", "company": "Ax"}, "now Head of Supply"),
    ({"common_ground": ("TU Delft",)}, "you share TU Delft"),
    ({"categories": ("Family",)}, "family knows people whom nobody else here knows"),
    ({}, ""),
]


@pytest.mark.parametrize(("fields", "reason"), REASONS)
def test_each_sign_gives_its_reason(workspace, fields, reason):
    target(workspace)
    tie(workspace, "Elif Demir", **fields)
    assert told(workspace) == [("Elif Demir", reason)]


def test_the_likely_value_ranks_and_not_how_lately_we_spoke(workspace):
    target(workspace)
    tie(workspace, "A friend", last_touch="2025-01-01")
    tie(workspace, "At the gap", company="Nordex", last_touch="2010-01-01")
    tie(workspace, "An old ally", ally_stage="ally", last_touch="2016-01-01")
    assert [name for name, _ in told(workspace)] == ["At the gap", "An old ally", "A friend"]


def test_where_somebody_speaks_for_me_it_is_no_gap(workspace):
    target(workspace)
    tie(workspace, "Elif Demir", company="Nordex")
    tie(workspace, "Bora", company="Nordex", ally_stage="ally", last_touch="2026-02-01")
    assert told(workspace) == [("Elif Demir", "at Nordex, a target of yours")]


@pytest.mark.parametrize(
    ("last_touch", "is_dormant"), [("2025-02-11", False), ("2025-02-10", True)]
)
def test_a_tie_sleeps_after_a_year(workspace, last_touch, is_dormant):
    tie(workspace, "Elif Demir", last_touch=last_touch)
    assert bool(told(workspace)) == is_dormant


def test_who_was_never_spoken_to_needs_a_reason(workspace):
    target(workspace)
    tie(workspace, "Nobody in particular", last_touch="")
    tie(workspace, "At the gap", company="Nordex", last_touch="")
    assert [name for name, _ in told(workspace)] == ["At the gap"]


def test_givers_of_names_are_remembered(workspace):
    giver = tie(workspace, "Elif Demir")
    for name in ("Bora", "Kim"):
        named = tie(workspace, name, last_touch="2026-02-01")
        referrals.save(workspace, Referral(giver_id=giver, named_id=named))
    assert told(workspace) == [("Elif Demir", "gave you 2 names before")]


def test_who_is_to_be_met_or_introduced_is_left_in_peace(workspace):
    planned, coming = tie(workspace, "Planned"), tie(workspace, "Coming")
    meetings.save(workspace, make_meeting(planned, None))
    giver = tie(workspace, "Giver", last_touch="2026-02-01")
    referrals.save(workspace, Referral(giver_id=giver, named_id=coming, intro_by="them"))
    assert told(workspace) == []


def test_organisations_and_the_trash_do_not_sleep(workspace):
    tie(workspace, "Acme", is_organisation=True)
    contacts.trash(workspace, [tie(workspace, "Gone")])
    assert told(workspace) == []


def test_no_more_than_asked_for(workspace):
    for number in range(4):
        tie(workspace, f"Person {number}")
    assert len(told(workspace, limit=3)) == 3


def test_kin_are_worth_a_first_message_and_no_other_stranger_is(workspace):
    tie(workspace, "Aunt Rosa", last_touch="", categories=("Family",))
    tie(workspace, "From a file", last_touch="", company="Ax", title="Head of Supply")
    assert [name for name, _ in told(workspace)] == ["Aunt Rosa"]


def test_the_table_finds_worth_a_message_whom_the_queue_may_offer(workspace):
    target(workspace)
    never = {"last_touch": ""}
    for name, fields in enumerate(REASONS):
        tie(workspace, f"Reason {name}", **never, **fields[0])
    giver = tie(workspace, "Gave a name", **never)
    named, coming = tie(workspace, "Named", **never), tie(workspace, "Coming", **never)
    for an_id, by in ((named, "me"), (coming, "them")):
        referrals.save(workspace, Referral(giver_id=giver, named_id=an_id, intro_by=by))
    tie(workspace, "Nordex", **never, company="Nordex", is_organisation=True)
    lines = overview.lines(workspace, overview.find(workspace), datetime(2026, 2, 11))
    worth = {one.full_name for one in lines if one.first_message == "worth"}
    assert worth == {name for name, _ in told(workspace, limit=99)}
    assert [one.full_name for one in lines if one.first_message == "due"] == ["Named"]
