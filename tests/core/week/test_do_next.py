"""Sequences of events, and the do-next queue that they lead to."""

from datetime import date, datetime, timedelta

import pytest

from netdesk import meetings, referrals
from netdesk.after import debriefs, outstanding, promises
from netdesk.people import contacts, overview, touches
from netdesk.records.after import Promise, Referral
from netdesk.records.debrief import Debrief, GiveAnswer, NamedPerson, PromiseMade
from netdesk.records.meeting import Give, Plan
from netdesk.records.week import TASK_KINDS, Task
from netdesk.review.language_asks import seeks_people_or_help
from netdesk.review.language_jobs import asks_for_work
from netdesk.week import do_next
from tests.builders import make_contact, make_meeting

TODAY = date(2026, 2, 11)
NOW = datetime(2026, 2, 11, 12, 4)
MONDAY = datetime(2026, 2, 9, 9)


def person(workspace, name="Yael Cohen", **fields):
    fields = {"last_touch": "2026-02-01", **fields}
    return contacts.save(workspace, make_contact(name, **fields))


def met(workspace, name="Yael Cohen", starts_at=MONDAY, plan=None, **debrief):
    plan = plan or Plan()
    meeting = make_meeting(person(workspace, name), starts_at, channel="coffee", plan=plan)
    meeting_id = meetings.save(workspace, meeting)
    if debrief:
        debriefs.record(workspace, meeting_id, Debrief(**debrief), starts_at.date())
    return meeting_id


def promised(workspace, by, due=""):
    mateo = person(workspace, "Mateo Fernández")
    promises.save(workspace, Promise(contact_id=mateo, by=by, text="Org chart", due=due))


def named(workspace, intro_by, due=""):
    giver, kenji = person(workspace), person(workspace, "Kenji Nakamura")
    referrals.save(workspace, Referral(giver_id=giver, named_id=kenji, intro_by=intro_by, due=due))


def undated(workspace, plan):
    meetings.save(workspace, make_meeting(person(workspace), None, channel="coffee", plan=plan))


def offered(workspace):
    plan = Plan(gives=(Give("A benchmark"),))
    met(workspace, plan=plan, gives=(GiveAnswer("A benchmark", "accepted", "2026-02-14"),))


def thanked_late(workspace):
    names = (NamedPerson("Rosalind Mbeki"), NamedPerson("Kenji Nakamura"))
    met(workspace, names=names, thank_you="Thanks", thank_you_due="2026-02-10")


READY = Plan(why_them="Knows every plant", what_they_may_get="A checklist")
TABLE = {
    "nothing": (lambda _: None, []),
    "a meeting that is over": (
        lambda w: met(w),
        ["Debrief Yael Cohen: Coffee on Monday; names fade after a day"],
    ),
    "a meeting to come": (lambda w: met(w, starts_at=datetime(2026, 2, 12, 9)), []),
    "a thank-you that is late": (
        thanked_late,
        ["Thank Yael Cohen: 2 names on Monday; the note was due yesterday"],
    ),
    "a thank-you without a date": (
        lambda w: met(w, thank_you="Thanks"),
        ["Thank Yael Cohen: You met on Monday"],
    ),
    "my promise": (
        lambda w: promised(w, "me", "2026-02-13"),
        ["Keep your promise to Mateo Fernández: Org chart"],
    ),
    "their promise": (
        lambda w: promised(w, "them"),
        ["Hear from Mateo Fernández: Promised to you: Org chart"],
    ),
    "an introduction that I make": (
        lambda w: named(w, "me"),
        ["Write to Kenji Nakamura: Named by Yael Cohen"],
    ),
    "an introduction that they make": (
        lambda w: named(w, "them"),
        ["Hear from Yael Cohen: Promised to introduce you to Kenji Nakamura"],
    ),
    "an offer that was accepted": (
        offered,
        ["Deliver to Yael Cohen: The answer to your offer was yes: A benchmark"],
    ),
    "a meeting without a date": (
        lambda w: undated(w, Plan()),
        [
            "Invite Yael Cohen: The coffee has no date; "
            "say why them and what they may get, then invite"
        ],
    ),
    "an invitation that is ready": (
        lambda w: undated(w, READY),
        ["Invite Yael Cohen: The invitation to a coffee is ready to send"],
    ),
    "a tie that sleeps": (
        lambda w: person(w, "Aunt Rosa", last_touch="2016-01-01", categories=("family",)),
        ["Wake Aunt Rosa: 10 years quiet; family knows people whom nobody else here knows"],
    ),
    "a tie that sleeps since a day that no file told clearly": (
        lambda w: person(w, "Aunt Rosa", last_touch="03/04/2020", categories=("family",)),
        [
            "Wake Aunt Rosa: Last exchange 03/04/2020; "
            "family knows people whom nobody else here knows"
        ],
    ),
    "kin whom I never wrote to": (
        lambda w: person(w, "Aunt Rosa", last_touch="", categories=("family",)),
        [
            "Write to Aunt Rosa: No exchange noted yet; "
            "family knows people whom nobody else here knows"
        ],
    ),
}


@pytest.mark.parametrize("case", TABLE)
def test_events_lead_to_a_queue(workspace, case):
    happen, queue = TABLE[case]
    happen(workspace)
    found = do_next.tasks(workspace, NOW)
    assert [f"{task.title}: {task.reason}" for task in found] == queue


@pytest.mark.parametrize("case", [case for case, (_, queue) in TABLE.items() if queue])
def test_what_is_done_leaves_the_queue_in_one_step_and_comes_back_by_undo(workspace, case):
    TABLE[case][0](workspace)
    task, steps = do_next.tasks(workspace, NOW)[0], len(workspace.history())
    words = do_next.mark_done(workspace, task, TODAY)
    if task.kind == "debrief":
        assert (words, len(workspace.history())) == ("", steps)
        return
    assert do_next.tasks(workspace, NOW) == []
    assert (workspace.undo_label, len(workspace.history())) == (words, steps + 1)
    workspace.undo()
    assert do_next.tasks(workspace, NOW) == [task]


@pytest.mark.parametrize("case", [case for case, (_, queue) in TABLE.items() if queue])
def test_what_has_a_date_can_be_put_off_by_a_week_in_one_step(workspace, case):
    TABLE[case][0](workspace)
    task, steps = do_next.tasks(workspace, NOW)[0], len(workspace.history())
    later = do_next.put_off(workspace, task, TODAY)
    if task.kind in ("debrief", "invitation", "wake", "first-message"):
        assert (later, len(workspace.history())) == (None, steps)
        return
    (moved,) = do_next.tasks(workspace, NOW)
    from_day = max(date.fromisoformat(task.due), TODAY) if task.due else TODAY
    assert later == from_day + timedelta(days=7)
    assert moved.due == later.isoformat()
    assert (moved.kind, moved.id, moved.text) == (task.kind, task.id, task.text)
    assert workspace.undo_label == f"Put off: {task.title}"
    workspace.undo()
    assert do_next.tasks(workspace, NOW) == [task]


def test_what_is_done_counts_as_a_touch(workspace):
    promised(workspace, "me")
    (task,) = do_next.tasks(workspace, NOW)
    do_next.mark_done(workspace, task, TODAY)
    assert contacts.get(workspace, task.contact_id).last_touch == "2026-02-11"
    assert touches.of_contact(workspace, task.contact_id) == [
        ("2026-02-11", "message", "Kept: Org chart")
    ]


def test_an_invitation_without_an_answer_comes_back_after_a_week(workspace):
    undated(workspace, READY)
    do_next.mark_done(workspace, do_next.tasks(workspace, NOW)[0], TODAY)
    found = [do_next.tasks(workspace, datetime(2026, 2, day, 12)) for day in (12, 18, 19)]
    titles = [[task.title for task in of_day] for of_day in found]
    assert titles == [[], [], ["Ask Yael Cohen once more"]]


@pytest.mark.parametrize("other", [MONDAY, NOW, datetime(2026, 2, 25, 9)])
def test_an_invitation_that_was_sent_waits_though_there_is_another_meeting(workspace, other):
    undated(workspace, READY)
    (task,) = do_next.tasks(workspace, NOW)
    meetings.save(workspace, make_meeting(task.contact_id, other))
    do_next.mark_done(workspace, task, TODAY)
    found = [do_next.tasks(workspace, datetime(2026, 2, day, 12)) for day in (11, 12, 18, 19)]
    asked = [[one.title for one in of_day if one.kind == "invitation"] for of_day in found]
    assert asked == [[], [], [], ["Ask Yael Cohen once more"]]


def test_an_invitation_that_a_meeting_answered_does_not_stand_for_the_next(workspace):
    undated(workspace, READY)
    (task,) = do_next.tasks(workspace, NOW)
    do_next.mark_done(workspace, task, date(2026, 2, 10))
    meetings.save(workspace, make_meeting(task.contact_id, datetime(2026, 2, 11, 9)))
    found = do_next.tasks(workspace, NOW)
    assert [one.title for one in found if one.kind == "invitation"] == [task.title]


def test_late_and_soon_come_first_then_undated_then_ties_then_what_is_far_off():
    def a_task(kind, due=""):
        return Task(kind, 1, 1, "Ana", "", "", due=due)

    late, soon = a_task("promise", "2026-02-08"), a_task("promise", "2026-02-18")
    far, wake = a_task("promise", "2026-02-19"), a_task("wake")
    undated = a_task("tell")
    assert do_next.ordered([far, wake, undated, soon, late], TODAY) == [
        late,
        soon,
        undated,
        wake,
        far,
    ]


def test_nothing_of_the_due_list_is_missing(workspace):
    thanked_late(workspace)
    promised(workspace, "them", "2026-05-01")
    named(workspace, "me")
    offered(workspace)
    due = {(one.kind, one.id) for one in outstanding.due_list(workspace)}
    assert due <= {(task.kind, task.id) for task in do_next.tasks(workspace, NOW)}


def test_whoever_has_something_else_due_is_not_woken_besides(workspace):
    rosa = person(workspace, "Aunt Rosa", last_touch="2016-01-01")
    promises.save(workspace, Promise(contact_id=rosa, text="Photos"))
    assert [task.kind for task in do_next.tasks(workspace, NOW)] == ["promise"]


def test_who_is_in_the_trash_has_no_task(workspace):
    for happen, _ in TABLE.values():
        happen(workspace)
    contacts.trash(workspace, list(overview.find(workspace)))
    assert do_next.tasks(workspace, NOW) == []


def test_the_first_word_to_a_tie_asks_for_nothing(workspace):
    person(
        workspace,
        "Elif Demir",
        last_touch="2024-01-01",
        company="Nordex",
        common_ground=("TU Delft",),
    )
    (task,) = do_next.tasks(workspace, NOW)
    written = do_next.letter(workspace, task)
    assert written is not None
    for sentence in written.body.split("\n\n"):
        assert "?" not in sentence
        assert not seeks_people_or_help(sentence)
        assert not asks_for_work(sentence)


def test_every_task_but_the_debrief_and_the_invitation_begins_with_words(workspace):
    for happen, _ in TABLE.values():
        happen(workspace)
    found = do_next.tasks(workspace, NOW)
    without = {task.kind for task in found if do_next.letter(workspace, task) is None}
    assert without == {"debrief", "invitation"}
    assert {task.kind for task in found} == set(TASK_KINDS) - {"tell", "event", "renewal"}


def test_meetings_to_debrief_stay_in_sight_before_those_to_come(workspace):
    met(workspace, "Old", datetime(2025, 11, 3, 9))
    met(workspace, "Far", datetime(2026, 3, 3, 9))
    met(workspace, "Next Monday", datetime(2026, 2, 16, 9), plan=READY)
    met(workspace, "Held", notes="Fine")
    found = do_next.ahead(workspace, NOW)
    assert [(one.line.contact_name, one.is_over, one.ready.done) for one in found] == [
        ("Old", True, 0),
        ("Next Monday", False, 2),
    ]


def test_promises_of_a_debrief_stand_in_the_queue(workspace):
    made = (PromiseMade("me", "Send it", "2026-02-12"), PromiseMade("them", "Asks", ""))
    met(workspace, promises=made)
    assert [(task.by, task.text) for task in do_next.tasks(workspace, NOW)] == [
        ("me", "Send it"),
        ("them", "Asks"),
    ]
