"""What is due after meetings, and closing the loop along the chain of givers."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings, referrals
from netdesk.after import debriefs, outstanding, promises
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.records.after import Promise, Referral
from netdesk.records.debrief import Debrief, GiveAnswer, NamedPerson, PromiseMade
from netdesk.records.meeting import Give, Plan
from tests.builders import make_contact, make_meeting

TODAY = date(2026, 2, 11)


@pytest.fixture
def yael(workspace):
    return contacts.save(workspace, make_contact("Yael Cohen"))


@pytest.fixture
def debriefed(workspace, yael):
    plan = Plan(gives=(Give("A benchmark"),))
    meeting = make_meeting(yael, datetime(2026, 2, 10, 9), plan=plan)
    meeting_id = meetings.save(workspace, meeting)
    debrief = Debrief(
        names=(
            NamedPerson("Rosalind Mbeki", intro_by="them", due="2026-02-13"),
            NamedPerson("Kenji Nakamura", intro_by="me", due="2026-02-16"),
            NamedPerson("Dr. Hannah Osei"),
        ),
        promises=(PromiseMade("me", "Send it", "2026-02-12"), PromiseMade("them", "Asks", "")),
        gives=(GiveAnswer("A benchmark", "accepted", "2026-02-14"),),
        thank_you="Thanks for Rosalind",
        thank_you_due="2026-02-11",
    )
    debriefs.record(workspace, meeting_id, debrief, TODAY)
    return meeting_id


def told(workspace, **options):
    return [
        (one.kind, one.by, one.contact_name) for one in outstanding.due_list(workspace, **options)
    ]


@pytest.mark.usefixtures("debriefed")
def test_all_that_is_open_stands_in_one_list_by_date(workspace):
    assert told(workspace) == [
        ("thank-you", "me", "Yael Cohen"),
        ("promise", "me", "Yael Cohen"),
        ("introduction", "them", "Yael Cohen"),
        ("offer", "me", "Yael Cohen"),
        ("introduction", "me", "Kenji Nakamura"),
        ("promise", "them", "Yael Cohen"),
    ]


@pytest.mark.usefixtures("debriefed")
def test_the_list_can_end_at_a_day(workspace):
    assert told(workspace, until=date(2026, 2, 12)) == [
        ("thank-you", "me", "Yael Cohen"),
        ("promise", "me", "Yael Cohen"),
    ]


@pytest.mark.usefixtures("debriefed")
def test_what_is_done_leaves_the_list_and_comes_back_by_undo(workspace):
    for left in range(5, -1, -1):
        outstanding.mark_done(workspace, outstanding.due_list(workspace)[0], TODAY)
        assert len(outstanding.due_list(workspace)) == left
    workspace.undo()
    assert len(outstanding.due_list(workspace)) == 1


def test_who_is_in_the_trash_is_owed_nothing(workspace, debriefed, yael):
    assert debriefed
    contacts.trash(workspace, [yael])
    assert told(workspace) == []


def test_days_late_are_counted_from_the_date(workspace, debriefed):
    assert debriefed
    first = outstanding.due_list(workspace)[0]
    assert [first.days_late(day) for day in (date(2026, 2, 9), TODAY, date(2026, 2, 14))] == [
        -2,
        0,
        3,
    ]


def test_a_debrief_again_does_not_ask_for_thanks_twice(workspace, debriefed):
    outstanding.mark_thanked(workspace, debriefed, TODAY)
    debriefs.record(workspace, debriefed, debriefs.last(workspace, debriefed), TODAY)
    assert "thank-you" not in [one.kind for one in outstanding.due_list(workspace)]


def test_a_thank_you_can_be_written_later(workspace, debriefed):
    outstanding.mark_thanked(workspace, debriefed, TODAY)
    outstanding.set_thank_you(workspace, debriefed, "Thanks again", "2026-03-01")
    first = outstanding.due_list(workspace, until=date(2026, 3, 1))[-1]
    assert (first.kind, first.text, first.due) == ("thank-you", "Thanks again", "2026-03-01")


def test_a_promise_can_be_made_changed_kept_and_deleted(workspace, yael):
    an_id = promises.save(workspace, Promise(contact_id=yael, by="them", text="Org chart"))
    promise = promises.get(workspace, an_id)
    promises.save(workspace, replace(promise, due="2026-02-20"))
    assert [one.due for one in promises.still_open(workspace)] == ["2026-02-20"]
    promises.mark_kept(workspace, an_id, TODAY)
    assert promises.get(workspace, an_id).kept_on == "2026-02-11"
    assert promises.still_open(workspace) == []
    promises.delete(workspace, an_id)
    assert promises.of_contact(workspace, yael) == []


@pytest.mark.parametrize(
    "broken", [{"text": " "}, {"by": "us"}, {"due": "soon"}, {"kept_on": "2026-13-01"}]
)
def test_a_wrong_promise_is_refused(workspace, yael, broken):
    with pytest.raises(InputError):
        promises.save(workspace, replace(Promise(contact_id=yael, text="Call"), **broken))


@pytest.fixture
def chain(workspace):
    """Priya named Yael by hand, Yael named Rosalind in a referral."""
    priya = contacts.save(workspace, make_contact("Priya Raman"))
    yael = contacts.save(workspace, make_contact("Yael Cohen", referred_by_id=priya))
    rosalind = contacts.save(workspace, make_contact("Rosalind Mbeki"))
    referrals.save(workspace, Referral(giver_id=yael, named_id=rosalind))
    return priya, yael, rosalind


def test_a_chain_leads_back_to_the_first_giver(workspace, chain):
    links = referrals.chain_to(workspace, chain[2])
    assert [(link.giver_name, link.named_name) for link in links] == [
        ("Yael Cohen", "Rosalind Mbeki"),
        ("Priya Raman", "Yael Cohen"),
    ]


def test_how_it_ended_is_told_to_every_giver(workspace, chain):
    referrals.close_loop(workspace, chain[2], "hired me")
    due = [(one.contact_name, one.text) for one in outstanding.due_list(workspace)]
    words = "Tell how it ended: Rosalind Mbeki: hired me"
    assert due == [("Priya Raman", words), ("Yael Cohen", words)]
    ended = referrals.naming(workspace, chain[2])[0]
    assert (ended.state, referrals.naming(workspace, chain[1])[0].state) == ("ended", "named")


def test_a_name_of_which_only_referred_by_knew_is_given_no_day(workspace, chain):
    referrals.close_loop(workspace, chain[2], "hired me")
    assert [one.on for one in referrals.given_by(workspace, chain[0])] == [""]


def test_who_was_told_is_told_again_only_when_there_is_news(workspace, chain):
    first, second = referrals.close_loop(workspace, chain[2], "we met")
    for one in (first, second):
        referrals.mark_told(workspace, one.id, TODAY)
    assert outstanding.due_list(workspace) == []
    referrals.close_loop(workspace, chain[2], "hired me")
    assert len(outstanding.due_list(workspace)) == 2


def test_closing_the_loop_is_one_step(workspace, chain):
    steps = len(workspace.history())
    referrals.close_loop(workspace, chain[2], "hired me")
    assert len(workspace.history()) == steps + 1
    workspace.undo()
    assert referrals.to_tell(workspace) == []


def test_a_ring_of_givers_ends(workspace, chain):
    priya, _, rosalind = chain
    referrals.save(workspace, Referral(giver_id=rosalind, named_id=priya))
    assert len(referrals.chain_to(workspace, rosalind)) == 3


def test_nobody_to_tell_is_said(workspace, yael):
    with pytest.raises(InputError, match="nobody to tell"):
        referrals.close_loop(workspace, yael, "well")


def test_nobody_names_themself(workspace, yael):
    with pytest.raises(InputError):
        referrals.save(workspace, Referral(giver_id=yael, named_id=yael))
