"""A debrief: what it becomes, that it is one step, and that recording it again doubles nothing."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings, referrals
from netdesk.after import debriefs, evidence, promises
from netdesk.errors import InputError
from netdesk.people import contacts, touches
from netdesk.records.debrief import AskAnswer, Debrief, GiveAnswer, NamedPerson, PromiseMade
from netdesk.records.meeting import Ask, Give, Plan
from tests.builders import make_contact, make_meeting

TUESDAY, WEDNESDAY = date(2026, 2, 10), date(2026, 2, 11)
WHOLE = Debrief(
    outcome_met="yes",
    notes="Likes data first",
    names=(
        NamedPerson("Rosalind Mbeki", "Intuitive", intro_by="them", due="2026-02-13"),
        NamedPerson("Kenji Nakamura", "Terumo", "VP", "kenji@terumo.example", "me", "2026-02-16"),
    ),
    promises=(
        PromiseMade("me", "Send the invitation", "2026-02-12"),
        PromiseMade("them", "Asks Rosalind", "2026-02-13"),
    ),
    ally_evidence=("offered-help", "introduced"),
    asks=(AskAnswer("Stryker", "no"), AskAnswer("Terumo", "name", "Kenji Nakamura")),
    gives=(GiveAnswer("A benchmark", "delivered"),),
    thank_you="Thanks for Rosalind",
    thank_you_due="2026-02-11",
)


@pytest.fixture
def yael(workspace):
    return contacts.save(workspace, make_contact("Yael Cohen", "Intuitive"))


@pytest.fixture
def coffee(workspace, yael):
    plan = Plan(
        asks=(Ask("Who at Stryker?", "Stryker"), Ask("Who at Terumo?", "Terumo")),
        gives=(Give("A benchmark", "knowledge"),),
    )
    when = datetime(2026, 2, 10, 9)
    return meetings.save(workspace, make_meeting(yael, when, channel="coffee", plan=plan))


def record(workspace, meeting_id, debrief=WHOLE):
    return debriefs.record(workspace, meeting_id, debrief, WEDNESDAY)


def dump(workspace):
    tables = ("contact", "meeting", "ask", "offer", "referral", "promise", "evidence", "touch")
    return {name: workspace.select(f"SELECT * FROM {name} ORDER BY id") for name in tables}


def test_names_become_contacts_referred_by_the_one_met(workspace, coffee, yael):
    outcome = record(workspace, coffee)
    kenji = contacts.get(workspace, outcome.names[1].contact_id)
    told = (kenji.full_name, kenji.company, kenji.title, kenji.emails[0].value)
    assert told == ("Kenji Nakamura", "Terumo", "VP", "kenji@terumo.example")
    assert (kenji.referred_by, kenji.referred_by_id) == ("Yael Cohen", yael)


def test_a_referral_knows_its_meeting(workspace, coffee, yael):
    record(workspace, coffee)
    first, second = referrals.of_meeting(workspace, coffee)
    assert (first.giver_id, first.named_name, first.intro_by) == (yael, "Rosalind Mbeki", "them")
    assert (second.meeting_id, second.due, second.state) == (coffee, "2026-02-16", "named")


def test_the_outcome_counts_what_it_becomes(workspace, coffee):
    contacts.save(workspace, make_contact("Rosalind Mbeki", "Intuitive Inc."))
    outcome = record(workspace, coffee)
    assert (outcome.new_contacts, outcome.known_contacts, outcome.promises) == (1, 1, 2)
    assert (outcome.answered, outcome.thank_you_due, outcome.touched_on) == (
        2,
        "2026-02-11",
        "2026-02-10",
    )


def test_the_preview_says_what_recording_says_and_writes_nothing(workspace, coffee):
    before = dump(workspace)
    told = debriefs.becomes(workspace, coffee, WHOLE, WEDNESDAY)
    assert dump(workspace) == before
    done = record(workspace, coffee)
    assert replace(done, names=told.names) == told


def test_a_debrief_is_one_step(workspace, coffee):
    before, steps = dump(workspace), len(workspace.history())
    record(workspace, coffee)
    assert len(workspace.history()) == steps + 1
    workspace.undo()
    assert dump(workspace) == before


def test_a_debrief_recorded_again_doubles_nothing(workspace, coffee):
    record(workspace, coffee)
    before = dump(workspace)
    again = record(workspace, coffee)
    after = dump(workspace)
    assert {name: len(rows) for name, rows in after.items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert (after["referral"], after["promise"]) == (before["referral"], before["promise"])
    assert (again.new_contacts, again.stage_after) == (0, again.stage_before)


@pytest.mark.parametrize("starts_at", [None, datetime(2026, 2, 12, 9)])
def test_a_debrief_saved_again_a_day_later_leaves_the_touch_on_its_day(workspace, yael, starts_at):
    meeting = meetings.save(workspace, make_meeting(yael, starts_at))
    debriefs.record(workspace, meeting, Debrief(), TUESDAY)
    debriefs.record(workspace, meeting, Debrief(notes="More"), WEDNESDAY)
    assert [on for on, *_ in touches.of_contact(workspace, yael)] == [TUESDAY.isoformat()]


@pytest.mark.parametrize(
    ("mended", "day"),
    [
        ({"starts_at": datetime(2026, 2, 3, 9)}, "2026-02-03"),
        ({"channel": "lunch"}, "2026-02-10"),
        ({"starts_at": None}, "2026-02-11"),
    ],
)
def test_the_touch_goes_along_when_date_or_channel_of_a_meeting_is_mended(
    workspace, coffee, yael, mended, day
):
    record(workspace, coffee)
    meeting = replace(meetings.get(workspace, coffee), **mended)
    meetings.save(workspace, meeting)
    assert touches.of_contact(workspace, yael) == [(day, meeting.channel, "")]
    assert contacts.get(workspace, yael).last_touch == day
    record(workspace, coffee)
    assert touches.of_contact(workspace, yael) == [(day, meeting.channel, "")]


def test_a_mended_date_is_undone_with_its_touch(workspace, coffee):
    record(workspace, coffee)
    before = dump(workspace)
    meeting = meetings.get(workspace, coffee)
    meetings.save(workspace, replace(meeting, starts_at=datetime(2026, 2, 3, 9)))
    workspace.undo()
    assert dump(workspace) == before


def test_a_touch_written_by_hand_stays_on_its_day(workspace, coffee, yael):
    touches.log(workspace, yael, TUESDAY, "coffee", "Ran into each other")
    record(workspace, coffee)
    meeting = meetings.get(workspace, coffee)
    meetings.save(workspace, replace(meeting, starts_at=datetime(2026, 2, 3, 9)))
    assert touches.of_contact(workspace, yael) == [("2026-02-10", "coffee", "Ran into each other")]


def test_a_touch_that_stands_for_two_meetings_stays_for_the_other(workspace, coffee, yael):
    other = make_meeting(yael, datetime(2026, 2, 10, 15), channel="coffee")
    for meeting_id in (coffee, meetings.save(workspace, other)):
        record(workspace, meeting_id, Debrief())
    meeting = meetings.get(workspace, coffee)
    meetings.save(workspace, replace(meeting, starts_at=datetime(2026, 2, 3, 9)))
    assert [on for on, *_ in touches.of_contact(workspace, yael)] == ["2026-02-10", "2026-02-03"]
    assert contacts.get(workspace, yael).last_touch == "2026-02-10"


def test_a_meeting_that_was_held_after_all_is_a_touch_on_the_day_that_says_so(workspace, yael):
    meeting = meetings.save(workspace, make_meeting(yael, None))
    debriefs.record(workspace, meeting, Debrief(held=False), TUESDAY)
    for day in (WEDNESDAY, date(2026, 2, 12)):
        debriefs.record(workspace, meeting, Debrief(), day)
    assert [on for on, *_ in touches.of_contact(workspace, yael)] == [WEDNESDAY.isoformat()]


def test_what_was_recorded_can_be_read_back(workspace, coffee):
    assert debriefs.last(workspace, coffee) is None
    record(workspace, coffee)
    read = debriefs.last(workspace, coffee)
    names = tuple(replace(name, contact_id=0) for name in read.names)
    names = (names[0], replace(names[1]))
    answers = tuple(replace(answer, text="") for answer in read.asks)
    assert replace(read, names=names, asks=answers) == WHOLE


def test_what_a_later_debrief_leaves_out_goes(workspace, coffee):
    record(workspace, coffee)
    less = replace(WHOLE, names=WHOLE.names[:1], promises=(), ally_evidence=(), asks=())
    record(workspace, coffee, less)
    assert [one.named_name for one in referrals.of_meeting(workspace, coffee)] == ["Rosalind Mbeki"]
    assert promises.of_meeting(workspace, coffee) == []
    assert [ask.state for ask in meetings.get(workspace, coffee).plan.asks] == ["", ""]


def test_a_promise_said_twice_is_one(workspace, coffee):
    twice = (PromiseMade("me", "Call"), PromiseMade("me", " Call ", "2026-02-12"))
    outcome = record(workspace, coffee, Debrief(promises=twice))
    (kept,) = promises.of_meeting(workspace, coffee)
    assert (outcome.mine, kept.due) == (1, "2026-02-12")


def test_a_promise_kept_since_stays(workspace, coffee):
    record(workspace, coffee)
    mine = promises.of_meeting(workspace, coffee)[0]
    promises.mark_kept(workspace, mine.id, WEDNESDAY)
    record(workspace, coffee, replace(WHOLE, promises=()))
    assert [one.kept_on for one in promises.of_meeting(workspace, coffee)] == ["2026-02-11"]


def test_a_held_meeting_is_a_touch_on_its_day(workspace, coffee, yael):
    record(workspace, coffee)
    assert contacts.get(workspace, yael).last_touch == "2026-02-10"
    assert touches.of_contact(workspace, yael) == [("2026-02-10", "coffee", "")]


def test_a_meeting_that_did_not_take_place_is_no_touch(workspace, coffee, yael):
    record(workspace, coffee)
    record(workspace, coffee, Debrief(held=False))
    assert touches.of_contact(workspace, yael) == []
    assert contacts.get(workspace, yael).last_touch == ""


def test_evidence_moves_the_person_one_step_up(workspace, coffee, yael):
    outcome = record(workspace, coffee)
    assert (outcome.stage_before, outcome.stage_after) == ("acquaintance", "knows my work")
    assert contacts.get(workspace, yael).ally_stage == "knows my work"
    assert [one.kind for one in evidence.of_contact(workspace, yael)] == [
        "offered-help",
        "introduced",
    ]


def test_evidence_taken_back_moves_nobody_down(workspace, coffee, yael):
    record(workspace, coffee)
    record(workspace, coffee, replace(WHOLE, ally_evidence=()))
    assert contacts.get(workspace, yael).ally_stage == "knows my work"


def test_answers_survive_an_edit_of_the_plan(workspace, coffee):
    record(workspace, coffee)
    meeting = meetings.get(workspace, coffee)
    asks = (Ask("Who at Stryker?", "Stryker"), Ask("Who buys at Terumo?", "Terumo"), Ask("New?"))
    plan = replace(meeting.plan, asks=asks, gives=(Give("A benchmark", "expertise"),))
    meetings.save(workspace, replace(meeting, plan=plan))
    saved = meetings.get(workspace, coffee).plan
    assert [(ask.state, ask.answer_name) for ask in saved.asks] == [
        ("no", ""),
        ("name", "Kenji Nakamura"),
        ("", ""),
    ]
    assert saved.gives[0].state == "delivered"


def test_an_editor_opened_before_does_not_unsay_the_debrief(workspace, coffee):
    before = meetings.get(workspace, coffee)
    record(workspace, coffee)
    meetings.save(workspace, replace(before, place="Blue Door", is_held=True))
    assert meetings.get(workspace, coffee).notes == "Likes data first"


def test_an_answer_to_what_was_not_planned_is_kept_as_an_ask(workspace, coffee):
    for _ in range(2):
        record(workspace, coffee, Debrief(asks=(AskAnswer("Olympus", "later"),)))
    asks = meetings.get(workspace, coffee).plan.asks
    assert [(ask.company, ask.state) for ask in asks] == [
        ("Stryker", ""),
        ("Terumo", ""),
        ("Olympus", "later"),
    ]


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (Debrief(outcome_met="maybe"), "maybe"),
        (Debrief(names=(NamedPerson(" ", "Acme"),)), "Name 1"),
        (Debrief(names=(NamedPerson("Yael Cohen"),)), "one you met"),
        (Debrief(names=(NamedPerson("Ana", due="soon"),)), "soon"),
        (Debrief(names=(NamedPerson("Ana", intro_by="us"),)), "intro_by"),
        (Debrief(promises=(PromiseMade("you", "Call"),)), "by"),
        (Debrief(promises=(PromiseMade("me", " "),)), "promise"),
        (Debrief(ally_evidence=("smiled",)), "smiled"),
        (Debrief(asks=(AskAnswer("Acme", "yes"),)), "answer"),
        (Debrief(asks=(AskAnswer(" ", "no"),)), "Which ask"),
        (Debrief(thank_you_due="31.2.2026"), "thank_you_due"),
    ],
)
def test_a_wrong_debrief_changes_nothing(workspace, coffee, broken, says):
    before = dump(workspace)
    with pytest.raises(InputError, match=says):
        record(workspace, coffee, broken)
    assert dump(workspace) == before


def test_meetings_without_a_debrief_stay_in_sight(workspace, coffee):
    now = datetime(2026, 2, 11, 8)
    assert [line.id for line in meetings.to_debrief(workspace, now)] == [coffee]
    record(workspace, coffee)
    assert meetings.to_debrief(workspace, now) == []
    assert [(line.outcome_met, line.names) for line in meetings.lines(workspace)] == [("yes", 2)]
