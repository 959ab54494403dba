"""From the file to the Monday sheet: the week's meetings, what is due, whom to reach."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from netdesk import meetings, referrals
from netdesk.after import outstanding
from netdesk.brief.content import Paper
from netdesk.brief.monday import DAYS, Monday, WeekMeeting, WeekTask
from netdesk.days import MONTHS, monday_of
from netdesk.meetings import MeetingLine
from netdesk.people import contacts, overview
from netdesk.records.after import Due
from netdesk.review.readiness import PARTS, Readiness, readiness
from netdesk.text import fold
from netdesk.workspace import Workspace

_DORMANT = timedelta(days=365)
# Of the ties that are worth most, so many are looked at, and so many go to the page at most.
_LOOKED_AT, _MOST_DORMANT = 400, 12
_MISSING_NAMED = 3
_WEEKEND = 2
_WAITING = frozenset({"named", "introduced"})
_OUTCOMES = {"yes": "met", "partly": "partly met", "no": "not met"}


def compose_monday(
    workspace: Workspace, *, now: datetime, paper: Paper = "a4", punch: bool = False
) -> Monday:
    """What the sheet of the week says; from Saturday on, of the week to come.

    `now` is local time and stands in the sheet's footer.
    """
    within = now + timedelta(days=_WEEKEND)
    monday = monday_of(within.date())
    sunday = monday + timedelta(days=DAYS - 1)
    with workspace.reading():
        owed = outstanding.due_list(workspace)
        return Monday(
            first_day=monday,
            meetings=tuple(
                _meeting(workspace, line) for line in meetings.within_week(workspace, within)
            ),
            due=tuple(sorted((*_to_debrief(workspace, now), *_due(owed, sunday)), key=_by_day)),
            reach=(*_named(workspace, owed, now), *_dormant(workspace, now)),
            printed_at=now,
            paper=paper,
            date_order="month_first" if paper == "letter" else "day_first",
            punch=punch,
        )


def _meeting(workspace: Workspace, line: MeetingLine) -> WeekMeeting:
    meeting = meetings.get(workspace, line.id)
    return WeekMeeting(
        starts_at=datetime.fromisoformat(line.starts_at),
        duration_minutes=line.duration_minutes,
        name=line.contact_name,
        company=contacts.get(workspace, line.contact_id).company,
        channel=line.channel,
        place=line.place,
        outcome=meeting.plan.outcome,
        standing=_went(line) if line.is_held is not None else _ready(readiness(meeting.plan)),
    )


def _ready(found: Readiness) -> str:
    missing = ", ".join(found.missing[:_MISSING_NAMED])
    return f"Plan {found.done} of {PARTS}{f', missing: {missing}' if missing else ''}"


def _went(line: MeetingLine) -> str:
    if not line.is_held:
        return "Not held"
    outcome = _OUTCOMES.get(line.outcome_met, "")
    names = f"{line.names} {'name' if line.names == 1 else 'names'}" if line.names else ""
    return ", ".join(filter(None, ("Held", outcome and f"outcome {outcome}", names)))


def _to_debrief(workspace: Workspace, now: datetime) -> Iterator[WeekTask]:
    for line in meetings.to_debrief(workspace, now):
        yield WeekTask(f"Debrief {line.contact_name}", date.fromisoformat(line.starts_at[:10]))


def _by_day(task: WeekTask) -> tuple[bool, date]:
    return (task.on is None, task.on or date.max)


def _due(owed: list[Due], sunday: date) -> Iterator[WeekTask]:
    """What is due by Sunday, then what has no date."""
    for one in owed:
        day = date.fromisoformat(one.due) if one.due else None
        if day is None or day <= sunday:
            yield WeekTask(_due_words(one), day)


def _due_words(due: Due) -> str:
    """Who and what, with the person's name unless the words hold it."""
    if fold(due.contact_name) in fold(due.text):
        return due.text
    if due.kind == "thank-you":
        return f"Thank {due.contact_name}: {due.text}"
    if due.by == "them":
        return f"From {due.contact_name}: {due.text}"
    return f"To {due.contact_name}: {due.text}"


def _named(workspace: Workspace, owed: list[Due], now: datetime) -> Iterator[WeekTask]:
    """People who were named to me, unless writing to them is due or a meeting is planned."""
    written_to = {one.contact_id for one in owed if one.kind == "introduction" and one.by == "me"}
    waiting = [one for one in referrals.all_open(workspace) if one.state in _WAITING]
    lines = overview.lines(workspace, [one.named_id for one in waiting], now)
    planned = {line.id for line in lines if line.next_meeting or line.next_channel}
    for one in waiting:
        if one.named_id not in written_to | planned:
            yield WeekTask(f"{one.named_name}, named by {one.giver_name}")


def _dormant(workspace: Workspace, now: datetime) -> list[WeekTask]:
    """The closest of the ties without a touch for a year and without a meeting ahead."""
    ids = overview.find(workspace, "", overview.Order("ally", is_descending=True), _LOOKED_AT)
    limit = (now.date() - _DORMANT).isoformat()
    asleep = [
        line
        for line in overview.lines(workspace, ids, now)
        if line.last_touch and line.last_touch < limit and not line.next_channel
    ]
    return [
        WeekTask(
            f"{', '.join(filter(None, (line.full_name, line.company)))}: last touch "
            f"{_when(line.last_touch)}"
        )
        for line in asleep[:_MOST_DORMANT]
    ]


def _when(last_touch: str) -> str:
    """In which month; where it is no date, as the file told it."""
    try:
        day = date.fromisoformat(last_touch[:10])
    except ValueError:
        return last_touch
    return f"in {MONTHS[day.month - 1]} {day.year}"
