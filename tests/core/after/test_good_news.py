"""Good news goes back along the chain: Priya named Yael, and Yael named Rosalind."""

from datetime import date, datetime

import pytest

from netdesk import meetings, referrals
from netdesk.after import debriefs, good_news
from netdesk.people import contacts
from netdesk.records.after import Referral
from netdesk.records.debrief import Debrief
from netdesk.week import do_next
from tests.builders import make_contact, make_meeting

TODAY = date(2026, 2, 11)
NOW = datetime(2026, 2, 11, 12)


@pytest.fixture
def chain(workspace):
    priya = contacts.save(workspace, make_contact("Priya"))
    yael = contacts.save(workspace, make_contact("Yael", referred_by_id=priya))
    rosalind = contacts.save(workspace, make_contact("Rosalind"))
    referrals.save(workspace, Referral(giver_id=yael, named_id=rosalind, on="2026-01-20"))
    return priya, yael, rosalind


def meet(workspace, contact_id, day, outcome="", debriefed=TODAY):
    meeting = make_meeting(contact_id, datetime.fromisoformat(f"{day}T09:00"))
    meeting_id = meetings.save(workspace, meeting)
    debriefs.record(workspace, meeting_id, Debrief(outcome_met=outcome), debriefed)


def told(workspace, today=TODAY):
    return {one.giver_name: one.words for one in good_news.untold(workspace, today)}


MET_YAEL = "Yael: you met"
MET = "Rosalind: you met"
GOOD = "Rosalind: you met, and the outcome was reached"
TABLE = [
    ([], {}),
    ([("rosalind", "2026-02-09", "")], {"Yael": MET}),
    ([("rosalind", "2026-02-09", "no")], {"Yael": MET}),
    ([("rosalind", "2026-02-09", "yes")], {"Yael": GOOD, "Priya": f"{GOOD}, through Yael"}),
    ([("yael", "2026-02-09", "")], {"Priya": MET_YAEL}),
    ([("priya", "2026-02-09", "yes")], {}),
    (
        [("yael", "2026-02-02", ""), ("rosalind", "2026-02-09", "yes")],
        {"Priya": f"{MET_YAEL}; {GOOD}, through Yael", "Yael": GOOD},
    ),
]


@pytest.mark.parametrize(("events", "expected"), TABLE)
def test_meetings_are_news_for_those_who_led_there(workspace, chain, events, expected):
    ids = dict(zip(("priya", "yael", "rosalind"), chain, strict=True))
    for who, day, outcome in events:
        meet(workspace, ids[who], day, outcome, date.fromisoformat(day))
    assert told(workspace) == expected


def test_whom_i_met_before_the_name_was_given_nobody_led_me_to(workspace, chain):
    meet(workspace, chain[2], "2026-01-10", "yes", date(2026, 1, 10))
    assert "Yael" not in told(workspace)


def test_who_was_told_is_remembered_link_by_link_in_one_step(workspace, chain):
    meet(workspace, chain[2], "2026-02-09", "yes")
    steps = len(workspace.history())
    good_news.mark_told(workspace, chain[0], TODAY)
    assert set(told(workspace)) == {"Yael"}
    assert len(workspace.history()) == steps + 1
    remembered = referrals.given_by(workspace, chain[0])
    assert [(one.named_name, one.told_on) for one in remembered] == [("Yael", "2026-02-11")]


@pytest.mark.parametrize(("outcome", "is_news"), [("yes", True), ("", False)])
def test_who_heard_of_the_first_meeting_hears_again_when_the_outcome_is_reached(
    workspace, chain, outcome, is_news
):
    meet(workspace, chain[2], "2026-02-09")
    good_news.mark_told(workspace, chain[1], TODAY)
    meet(workspace, chain[2], "2026-02-20", outcome, date(2026, 2, 21))
    assert ("Yael" in told(workspace, date(2026, 2, 21))) == is_news


def test_what_was_known_only_after_the_telling_is_told_again(workspace, chain):
    referrals.close_loop(workspace, chain[2], "we speak")
    good_news.mark_told(workspace, chain[1], TODAY)
    meet(workspace, chain[2], "2026-02-10", "yes", date(2026, 2, 12))
    assert "Yael" in told(workspace, date(2026, 2, 12))


def test_old_news_is_no_news(workspace, chain):
    meet(workspace, chain[2], "2026-01-25", "yes", date(2026, 1, 25))
    assert told(workspace, date(2026, 4, 25)) != {}
    assert told(workspace, date(2026, 4, 26)) == {}


def test_what_was_written_down_as_the_end_is_in_the_same_entry(workspace, chain):
    meet(workspace, chain[2], "2026-02-09")
    referrals.close_loop(workspace, chain[2], "hired me")
    assert told(workspace)["Yael"] == f"Rosalind: hired me; {MET}"
    good_news.mark_told(workspace, chain[1], TODAY)
    assert "Yael" not in told(workspace)


def test_nobody_hears_of_themself_and_the_trash_hears_nothing(workspace, chain):
    priya, yael, rosalind = chain
    referrals.save(workspace, Referral(giver_id=rosalind, named_id=priya))
    meet(workspace, rosalind, "2026-02-09", "yes")
    contacts.trash(workspace, [yael])
    assert set(told(workspace)) == {"Priya"}


def test_the_words_to_the_giver_are_said_to_the_giver(workspace, chain):
    meet(workspace, chain[2], "2026-02-09", "yes")
    tell = [task for task in do_next.tasks(workspace, NOW) if task.kind == "tell"]
    written = [do_next.letter(workspace, task).body.split("\n\n")[1] for task in tell]
    assert written == [
        "You should hear how it went. Rosalind and I met, and it went as I had hoped.",
        "You should hear how it went. "
        "Rosalind and I met, through Yael, and it went as I had hoped.",
    ]


def test_a_giver_to_tell_stands_in_the_queue_and_leaves_it(workspace, chain):
    meet(workspace, chain[2], "2026-02-09", "yes")
    tell = [task for task in do_next.tasks(workspace, NOW) if task.kind == "tell"]
    assert [task.contact_name for task in tell] == ["Yael", "Priya"]
    assert do_next.mark_done(workspace, tell[0], TODAY) == "Told Yael how it went"
    left = [task for task in do_next.tasks(workspace, NOW) if task.kind == "tell"]
    assert left == [tell[1]]
