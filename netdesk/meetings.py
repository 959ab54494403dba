"""Meetings and their plans: finding, reading, saving."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from netdesk.errors import InputError
from netdesk.records.meeting import CHANNELS, Ask, Give, Meeting, Plan, Question
from netdesk.store.database import Row
from netdesk.store.tables import (
    AskRow,
    ContactRow,
    MeetingRow,
    OfferRow,
    PlanLineRow,
    QuestionRow,
)
from netdesk.workspace import Workspace

_PLAN_TEXTS = (
    "goal",
    "why_them",
    "what_they_may_get",
    "outcome",
    "opener",
    "close",
    "in_person_impossible",
)
_LINES = {"their_world": "their_world", "proof_point": "proof_points", "dont": "donts"}
_LISTS = (PlanLineRow, OfferRow, QuestionRow, AskRow)


class MeetingLine(NamedTuple):
    """What a list shows of a meeting. `starts_at` is ISO 8601 local time, empty when not set."""

    id: int
    contact_id: int
    contact_name: str
    starts_at: str
    duration_minutes: int
    channel: str
    place: str
    is_held: bool | None


def lines(workspace: Workspace) -> list[MeetingLine]:
    """Every meeting with somebody who is not in the trash, the earliest first."""
    return _lines(workspace, ContactRow.trashed_at == "")


def of_contact(workspace: Workspace, contact_id: int) -> list[MeetingLine]:
    """The meetings with one person, the earliest first."""
    return _lines(workspace, MeetingRow.contact == contact_id)


def within_week(workspace: Workspace, today: datetime) -> list[MeetingLine]:
    """The meetings from the Monday of `today`'s week up to its Sunday."""
    monday = (today - timedelta(days=today.weekday())).date()
    sunday = monday + timedelta(days=7)
    spans = (MeetingRow.starts_at >= monday.isoformat()) & (
        MeetingRow.starts_at < sunday.isoformat()
    )
    return _lines(workspace, spans & (ContactRow.trashed_at == ""))


def next_for(workspace: Workspace, contact_id: int, now: datetime) -> int:
    """The id of the meeting to plan with a person, 0 for none.

    The next one to come; else one without a date; else the latest that was not debriefed.
    """
    found = of_contact(workspace, contact_id)
    coming = [line.id for line in found if line.starts_at >= now.isoformat()]
    undated = [line.id for line in found if not line.starts_at]
    open_ones = [line.id for line in reversed(found) if line.starts_at and line.is_held is None]
    return next(iter(coming + undated + open_ones), 0)


def counts(workspace: Workspace, now: datetime) -> tuple[int, int]:
    """How many meetings are to come, and how many are over and wait for their debrief."""
    rows = workspace.select(
        "SELECT coalesce(sum(m.starts_at >= ?), 0), "
        "coalesce(sum(m.starts_at < ? AND m.is_held IS NULL), 0) "
        "FROM meeting m JOIN contact c ON c.id = m.contact_id "
        "WHERE m.starts_at != '' AND c.trashed_at = ''",
        (now.isoformat(), now.isoformat()),
    )
    return int(rows[0][0]), int(rows[0][1])


def get(workspace: Workspace, meeting_id: int) -> Meeting:
    """One meeting whole.

    Raises:
        InputError: there is none with this id.
    """
    row = MeetingRow
    own = [row.uid, row.contact, row.starts_at, row.duration_minutes, row.place, row.channel]
    texts = [getattr(row, name) for name in _PLAN_TEXTS]
    query = row.select(ContactRow.full_name, row.is_held, *own, *texts)
    query = query.join(ContactRow, on=row.contact == ContactRow.id).where(row.id == meeting_id)
    rows = workspace.run(query)
    if not rows:
        raise InputError(f"There is no meeting {meeting_id}.")
    name, is_held, uid, contact_id, starts_at, minutes, place, channel, *found = rows[0]
    return Meeting(
        id=meeting_id,
        uid=uid,
        contact_id=contact_id,
        contact_name=name,
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        duration_minutes=minutes,
        place=place,
        channel=channel,
        plan=_plan(workspace, meeting_id, dict(zip(_PLAN_TEXTS, found, strict=True))),
        is_held=None if is_held is None else bool(is_held),
    )


def save(workspace: Workspace, meeting: Meeting, source: object = None) -> int:
    """Write `meeting` whole with its plan; its id. A new one has id 0 and gets a uid.

    Raises:
        InputError: there is no such contact or channel, or the duration is not 5 to 600 minutes.
    """
    name = _check(workspace, meeting)
    if meeting.id and get(workspace, meeting.id) == replace(meeting, contact_name=name):
        return meeting.id
    verb = "Edit the plan for" if meeting.id else "Plan a meeting with"
    with workspace.change(f"{verb} {name}", source, coalesce=bool(meeting.id)):
        meeting_id = _write_own(workspace, meeting)
        _write_lists(workspace, meeting_id, meeting.plan)
    return meeting_id


def delete(workspace: Workspace, meeting_id: int) -> None:
    """Delete a meeting with its plan."""
    name = get(workspace, meeting_id).contact_name
    with workspace.change(f"Delete the meeting with {name}"):
        MeetingRow.delete().where(MeetingRow.id == meeting_id).execute(workspace.database)


def _lines(workspace: Workspace, condition: object) -> list[MeetingLine]:
    row = MeetingRow
    columns = [row.starts_at, row.duration_minutes, row.channel, row.place, row.is_held]
    query = row.select(row.id, row.contact, ContactRow.full_name, *columns)
    query = query.join(ContactRow, on=row.contact == ContactRow.id).where(condition)
    return [MeetingLine(*found) for found in workspace.run(query.order_by(row.starts_at, row.id))]


def _plan(workspace: Workspace, meeting_id: int, texts: dict[str, str]) -> Plan:
    def items(row: type[PlanLineRow | OfferRow | QuestionRow | AskRow], *names: str) -> list[Row]:
        query = row.select(*(getattr(row, name) for name in names))
        return workspace.run(query.where(row.meeting == meeting_id).order_by(row.place))

    lists: dict[str, list[str]] = {name: [] for name in _LINES.values()}
    for kind, text in items(PlanLineRow, "kind", "text"):
        lists[_LINES[kind]].append(text)
    ask_names = ("text", "company", "function", "person", "fallback_company")
    return Plan(
        **texts,
        their_world=tuple(lists["their_world"]),
        proof_points=tuple(lists["proof_points"]),
        donts=tuple(lists["donts"]),
        gives=tuple(Give(*found) for found in items(OfferRow, "text", "kind")),
        questions=tuple(Question(*found) for found in items(QuestionRow, "text", "minutes")),
        asks=tuple(Ask(*found) for found in items(AskRow, *ask_names)),
    )


def _check(workspace: Workspace, meeting: Meeting) -> str:
    if meeting.channel not in CHANNELS:
        raise InputError(
            f"“{meeting.channel}” is no way to meet.", hint=f"Use one of: {', '.join(CHANNELS)}."
        )
    if not 5 <= meeting.duration_minutes <= 600:
        raise InputError("A meeting takes 5 to 600 minutes.")
    query = ContactRow.select(ContactRow.full_name).where(ContactRow.id == meeting.contact_id)
    rows = workspace.run(query)
    if not rows:
        raise InputError(f"There is no contact {meeting.contact_id}.")
    return str(rows[0][0])


def _write_own(workspace: Workspace, meeting: Meeting) -> int:
    values: dict[str, object] = {name: getattr(meeting.plan, name) for name in _PLAN_TEXTS}
    values |= {
        "contact": meeting.contact_id,
        "starts_at": meeting.starts_at.isoformat() if meeting.starts_at else "",
        "duration_minutes": meeting.duration_minutes,
        "place": meeting.place,
        "channel": meeting.channel,
        "is_held": meeting.is_held,
        "updated_at": _now(),
    }
    database = workspace.database
    if meeting.id:
        MeetingRow.update(**values).where(MeetingRow.id == meeting.id).execute(database)
        return meeting.id
    uid = meeting.uid or str(uuid.uuid4())
    query = MeetingRow.insert(**values, uid=uid, created_at=_now())
    return int(query.execute(database))


def _write_lists(workspace: Workspace, meeting_id: int, plan: Plan) -> None:
    database = workspace.database
    for row in _LISTS:
        row.delete().where(row.meeting == meeting_id).execute(database)
    lists: list[tuple[type[PlanLineRow | OfferRow | QuestionRow | AskRow], list[dict[str, object]]]]
    lists = [
        (PlanLineRow, [{"kind": kind, "text": text} for kind, text in _plan_lines(plan)]),
        (OfferRow, [{"text": give.text, "kind": give.kind} for give in plan.gives]),
        (QuestionRow, [{"text": q.text, "minutes": q.minutes} for q in plan.questions]),
        (AskRow, [_ask_values(ask) for ask in plan.asks]),
    ]
    for row, items in lists:
        for place, values in enumerate(items):
            row.insert(meeting=meeting_id, place=place, **values).execute(database)


def _plan_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    return [(kind, text) for kind, name in _LINES.items() for text in getattr(plan, name)]


def _ask_values(ask: Ask) -> dict[str, object]:
    return {
        "text": ask.text,
        "company": ask.company,
        "function": ask.function,
        "person": ask.person,
        "fallback_company": ask.fallback_company,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
