"""This week: the do-next queue with its reasons, the one way to be done, the meetings ahead."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from netdesk import letters, meetings
from netdesk.after import good_news, outstanding
from netdesk.days import SOON_DAYS
from netdesk.groups import membership
from netdesk.letters import Letter
from netdesk.meetings import MeetingLine
from netdesk.people import contacts, touches
from netdesk.records.after import Due
from netdesk.records.week import Task
from netdesk.review.readiness import Readiness, readiness
from netdesk.task_words import (
    Met,
    Words,
    done_words,
    introduced,
    of_debrief,
    of_due,
    of_invitation,
    of_tie,
)
from netdesk.text import listed
from netdesk.ways.wake import worth_waking
from netdesk.week import group_tasks
from netdesk.workspace import Workspace

# The touch that stands for an invitation, so that it is not asked for again the next day.
INVITED = "Invitation sent"
_ANSWER_DAYS = 7
_CHANNEL = "message"
_LATER_DAYS = 7
# Ties to wake: so many at a time, out of twice as many for those who have something else due.
_TIES = 5
_TIE_KINDS = ("wake", "first-message")
_NOT_MET = Met()


class Ahead(NamedTuple):
    """A meeting of this week or the next seven days, or one that waits for its debrief."""

    line: MeetingLine
    ready: Readiness
    is_over: bool


def tasks(workspace: Workspace, now: datetime) -> list[Task]:
    """All that can be done next: late and soon by date, the undated, ties to wake, then the rest.

    Whoever has a task of another kind is not woken besides.
    """
    today = now.date()
    with workspace.reading():
        found = [
            *_dues(workspace, today),
            *_debriefs(workspace, now),
            *_news(workspace, today),
            *_invitations(workspace, today),
            *group_tasks.tasks(workspace, now),
        ]
        busy = {task.contact_id for task in found}
        idle = [task for task in _ties(workspace, today) if task.contact_id not in busy]
    found += idle[:_TIES]
    return ordered(found, today)


def ordered(found: Sequence[Task], today: date) -> list[Task]:
    """Late and soon by date, the undated, ties to wake, then what is far off."""
    ranked = [(*_rank(task, today), place) for place, task in enumerate(found)]
    return [found[place] for *_, place in sorted(ranked)]


def mark_done(workspace: Workspace, task: Task, today: date) -> str:
    """A task is done, by whichever kind; what was done, in words. One step, and a touch.

    A debrief is done by debriefing, and so is an event: for these it does and tells nothing.
    """
    return mark_all_done(workspace, [task], today) if done_words(task) else ""


def mark_all_done(workspace: Workspace, tasks: Sequence[Task], today: date) -> str:
    """Tasks of one kind are done in one step, with a touch for each person; what was, in words."""
    names = dict.fromkeys(task.contact_name for task in tasks)
    words = done_words(replace(tasks[0], contact_name=listed(list(names))))
    with workspace.change(words):
        for task in tasks:
            if task.kind == "renewal":
                membership.renew(workspace, task.id)
            elif task.kind == "tell":
                good_news.mark_told(workspace, task.contact_id, today)
            elif _is_kept_elsewhere(task):
                outstanding.mark_done(workspace, _due_of(task), today)
        people = {task.contact_id: task for task in tasks if task.contact_id}
        for contact_id, task in people.items():
            note = INVITED if task.kind == "invitation" else done_words(task)
            touches.log(workspace, contact_id, today, _CHANNEL, note)
    return words


def nudge(workspace: Workspace, task: Task, today: date) -> date:
    """Somebody was reminded of what they promised: a touch, and a week's time; until when."""
    with workspace.change(f"Nudged {task.contact_name}"):
        later = put_off(workspace, task, today)
        words = f"Reminded of it: {task.reason}"
        touches.log(workspace, task.contact_id, today, _CHANNEL, words)
    return later or today


def put_off(workspace: Workspace, task: Task, today: date) -> date | None:
    """A task with a date gets another, a week from today or from its date; which, None for none."""
    later = max(today, date.fromisoformat(task.due)) if task.due else today
    later += timedelta(days=_LATER_DAYS)
    with workspace.change(f"Put off: {task.title}"):
        return later if outstanding.put_off(workspace, _due_of(task), later) else None


def letter(workspace: Workspace, task: Task) -> Letter | None:
    """Words to begin with for a task that is done by writing; None for the others."""
    if not task.contact_id:
        return None
    contact = contacts.get(workspace, task.contact_id)
    is_mine = task.by == "me"
    match task.kind:
        case "thank-you":
            is_own = task.text != task.title
            return letters.thanks(contact, task.text if is_own else "")
        case "tell":
            return letters.how_it_went(contact, task.text)
        case "wake" | "first-message":
            return letters.first_word(contact)
        case "introduction" if is_mine:
            return letters.introduction(contact, task.reason.removeprefix("Named by "))
        case "promise" | "offer" if is_mine:
            return letters.delivery(contact, task.text)
        case "promise":
            return letters.reminder(contact, task.text)
        case "introduction":
            whom = introduced(task.text)
            return letters.reminder(contact, f"the introduction to {whom}")
    return None


def good_news_tasks(workspace: Workspace, today: date) -> list[Task]:
    """Whom to tell how it went, of those who led me there."""
    return list(_news(workspace, today))


def task_of(due: Due, today: date, met: Met = _NOT_MET) -> Task:
    """What is due as a task in words; `met` is the meeting to thank for."""
    return _task(due, of_due(due, met, today))


def ahead(workspace: Workspace, now: datetime) -> list[Ahead]:
    """The meetings to debrief, however old, then those of this week and the next seven days."""
    until = (now + timedelta(days=8)).date().isoformat()
    with workspace.reading():
        waiting = [line for line in meetings.lines(workspace) if line.is_held is None]
        return [
            Ahead(
                line,
                readiness(meetings.get(workspace, line.id).plan),
                line.starts_at < now.isoformat(),
            )
            for line in waiting
            if "" < line.starts_at < until
        ]


def _rank(task: Task, today: date) -> tuple[int, str]:
    if task.due:
        return (0 if -task.days_late(today) <= SOON_DAYS else 3, task.due)
    return (2 if task.kind in _TIE_KINDS else 1, "")


def _dues(workspace: Workspace, today: date) -> Iterable[Task]:
    """The due list with its words; news to tell has a source of its own, with the whole chain."""
    met = {line.id: _met(line) for line in meetings.lines(workspace) if line.is_held}
    for due in outstanding.due_list(workspace):
        if due.kind != "tell":
            yield task_of(due, today, met.get(due.id, _NOT_MET))


def _debriefs(workspace: Workspace, now: datetime) -> Iterable[Task]:
    for line in meetings.to_debrief(workspace, now):
        met = _met(line)
        following = (met.on + timedelta(days=1)).isoformat() if met.on else ""
        due = Due("debrief", line.id, line.contact_id, line.contact_name, "", following)
        yield _task(due, of_debrief(line.contact_name, met, now.date()), line.id)


def _news(workspace: Workspace, today: date) -> Iterable[Task]:
    for news in good_news.untold(workspace, today):
        due = Due("tell", news.giver_id, news.giver_id, news.giver_name, news.told)
        yield _task(due, Words(f"Tell {news.giver_name} how it went", news.words))


def _invitations(workspace: Workspace, today: date) -> Iterable[Task]:
    """Meetings without a date; one that was asked for within a week waits for its answer.

    What was asked before the day of the last meeting is answered by that.
    """
    since = (today - timedelta(days=_ANSWER_DAYS)).isoformat()
    rows = workspace.select(
        "SELECT m.id, m.contact_id, c.full_name, m.channel, m.why_them != '' AND "
        "m.what_they_may_get != '', coalesce((SELECT max(t.\"on\") FROM touch t "
        "WHERE t.contact_id = m.contact_id AND t.note = ? "
        'AND t."on" >= coalesce((SELECT max(substr(h.starts_at, 1, 10)) FROM meeting h '
        "WHERE h.contact_id = m.contact_id AND substr(h.starts_at, 1, 10) <= ?), '')), '') "
        "AS asked_on "
        "FROM meeting m JOIN contact c ON c.id = m.contact_id "
        "WHERE m.starts_at = '' AND m.is_held IS NULL AND c.trashed_at = '' AND asked_on < ? "
        "ORDER BY m.id",
        (INVITED, today.isoformat(), since),
    )
    for an_id, contact_id, name, channel, is_ready, asked_on in rows:
        words = of_invitation(name, channel, is_ready=bool(is_ready), asked_on=asked_on)
        yield _task(Due("invitation", an_id, contact_id, name, channel), words, an_id)


def _ties(workspace: Workspace, today: date) -> Iterable[Task]:
    for tie in worth_waking(workspace, today, _TIES * 2):
        words = of_tie(tie.full_name, tie.last_touch, tie.reason, today)
        # Asleep is a tie with somebody I knew; to all others it is the first message.
        kind = "wake" if tie.last_touch else "first-message"
        yield _task(Due(kind, tie.id, tie.id, tie.full_name, ""), words)


def _task(due: Due, words: Words, meeting_id: int = 0) -> Task:
    return Task(
        kind=due.kind,
        id=due.id,
        contact_id=due.contact_id,
        contact_name=due.contact_name,
        title=words.title,
        reason=words.reason,
        text=due.text,
        due=due.due,
        by=due.by,
        minutes=words.minutes,
        meeting_id=meeting_id,
    )


def _is_kept_elsewhere(task: Task) -> bool:
    """Whether more than a touch remembers it; thanks that no meeting asks for have no id."""
    return task.id > 0 and task.kind not in ("invitation", *_TIE_KINDS)


def _due_of(task: Task) -> Due:
    return Due(task.kind, task.id, task.contact_id, task.contact_name, task.text, task.due, task.by)


def _met(line: MeetingLine) -> Met:
    on = datetime.fromisoformat(line.starts_at).date() if line.starts_at else None
    return Met(line.channel, on, line.names)
