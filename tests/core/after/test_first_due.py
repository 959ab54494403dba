"""What the list of people says is due first is what stands first on This week."""

from datetime import date, datetime

import pytest

from netdesk import meetings, referrals
from netdesk.after import debriefs, outstanding, promises
from netdesk.people import contacts, overview
from netdesk.people.overview import Order
from netdesk.records.after import Promise, Referral
from netdesk.records.debrief import Debrief, GiveAnswer
from netdesk.records.meeting import Give, Plan
from netdesk.workspace import Workspace
from tests.builders import make_contact, make_meeting

NOW = datetime(2026, 2, 11, 12)


@pytest.fixture
def workspace(tmp_path):
    with Workspace.open(tmp_path / "net.db") as made:
        yield made


@pytest.fixture
def ana(workspace):
    return contacts.save(workspace, make_contact("Ana Ruiz"))


def bo(workspace):
    return contacts.save(workspace, make_contact("Bo Li"))


def met(workspace, contact_id, **debrief):
    plan = Plan(gives=(Give("A list"),))
    meeting = make_meeting(contact_id, datetime(2026, 2, 9, 9), plan=plan)
    debriefs.record(workspace, meetings.save(workspace, meeting), Debrief(**debrief), NOW.date())


def promised(workspace, contact_id, by="me", due=""):
    promises.save(workspace, Promise(contact_id=contact_id, by=by, text="A list", due=due))


def named(workspace, giver_id, named_id, intro_by, due=""):
    referral = Referral(giver_id=giver_id, named_id=named_id, intro_by=intro_by, due=due)
    referrals.save(workspace, referral)


def thank(workspace, ana):
    met(workspace, ana, thank_you="Thanks", thank_you_due="2026-02-10")


def thank_some_day(workspace, ana):
    met(workspace, ana, thank_you="Thanks", thank_you_due="")
    promised(workspace, ana)


def deliver(workspace, ana):
    met(workspace, ana, gives=(GiveAnswer("A list", "accepted", "2026-02-14"),))


def keep(workspace, ana):
    promised(workspace, ana, "them")
    promised(workspace, ana, "me", "2026-02-13")


def hear(workspace, ana):
    promised(workspace, ana, "them", "2026-02-12")


def write(workspace, ana):
    named(workspace, bo(workspace), ana, "me", "2026-02-15")


def be_introduced(workspace, ana):
    named(workspace, ana, bo(workspace), "them", "2026-02-12")


def nothing(workspace, ana):
    named(workspace, ana, bo(workspace), "me")
    met(workspace, ana, gives=(GiveAnswer("A list", "offered", ""),))


def of_somebody_deleted(workspace, ana):
    gone = bo(workspace)
    named(workspace, gone, ana, "me")
    contacts.trash(workspace, [gone])


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (thank, "2026-02-10 thank-you me"),
        (thank_some_day, "~ thank-you me"),
        (deliver, "2026-02-14 offer me"),
        (keep, "2026-02-13 promise me"),
        (hear, "2026-02-12 promise them"),
        (write, "2026-02-15 introduction me"),
        (be_introduced, "2026-02-12 introduction them"),
        (nothing, ""),
        (of_somebody_deleted, ""),
    ],
)
def test_what_is_due_first_is_what_the_due_list_begins_with(workspace, ana, make, expected):
    make(workspace, ana)
    (line,) = overview.lines(workspace, [ana], NOW)
    due = next(iter(outstanding.of_contact(workspace, ana)), None)
    assert line.first_due == (f"{due.due or '~'} {due.kind} {due.by}" if due else "") == expected


def test_who_is_owed_something_by_a_day_stands_among_the_meetings(workspace, ana):
    ids = [contacts.save(workspace, make_contact(name)) for name in ("Al Ng", "Cy Roe", "Di Fox")]
    for contact_id, day in zip(ids[1:], (12, 20), strict=True):
        meetings.save(workspace, make_meeting(contact_id, datetime(2026, 2, day, 9)))
    promised(workspace, ana, "me", "2026-02-13")
    promised(workspace, ids[0])
    expected = [ids[1], ana, ids[2], ids[0]]
    assert list(overview.find(workspace, "", Order("next"))) == expected
    assert list(overview.find(workspace, "", Order("next", True))) == expected[::-1]


def test_what_was_kept_is_due_no_more(workspace, ana):
    promised(workspace, ana, "me", "2026-02-13")
    outstanding.mark_done(workspace, outstanding.due_list(workspace)[0], date(2026, 2, 11))
    (line,) = overview.lines(workspace, [ana], NOW)
    assert line.first_due == ""
