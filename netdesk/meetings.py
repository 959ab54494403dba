"""Meetings and their plans: finding, reading, saving."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, TypeVar

from msgspec.structs import replace
from peewee import JOIN, fn

from netdesk.days import monday_of
from netdesk.errors import InputError
from netdesk.matching.company_names import company_key
from netdesk.records.meeting import (
    CHANNELS,
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    Ask,
    Give,
    Meeting,
    Plan,
    Question,
)
from netdesk.store import touch_rows
from netdesk.store.database import Row
from netdesk.store.tables import (
    AskRow,
    ContactRow,
    MeetingRow,
    OfferRow,
    PlanLineRow,
    QuestionRow,
    ReferralRow,
)
from netdesk.store.touch_rows import Exchange
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
# What only a debrief and a calendar write; an editor of the plan leaves them alone.
_AFTER = (
    "outcome_met",
    "notes",
    "debriefed_at",
    "thank_you",
    "thank_you_due",
    "thanked_on",
    "sequence",
)
_LINES = {"their_world": "their_world", "proof_point": "proof_points", "dont": "donts"}
_GIVE_COLUMNS = ("text", "kind", "state", "due")
_ASK_COLUMNS = (
    "text",
    "company",
    "function",
    "person",
    "fallback_company",
    "state",
    "answered_on",
    "answer_name",
)
_LISTS = (PlanLineRow, OfferRow, QuestionRow, AskRow)


Stated = TypeVar("Stated", Give, Ask)


class MeetingLine(NamedTuple):
    """What a list shows of a meeting. `starts_at` is ISO 8601 local time, empty when not set.

    `names` counts the people whom I left with.
    """

    id: int
    contact_id: int
    contact_name: str
    starts_at: str
    duration_minutes: int
    channel: str
    place: str
    is_held: bool | None
    outcome_met: str = ""
    names: int = 0


def lines(workspace: Workspace) -> list[MeetingLine]:
    """Every meeting with somebody who is not in the trash, the earliest first."""
    return _lines(workspace, ContactRow.trashed_at == "")


def of_contact(workspace: Workspace, contact_id: int) -> list[MeetingLine]:
    """The meetings with one person, the earliest first."""
    return _lines(workspace, MeetingRow.contact == contact_id)


def within_week(workspace: Workspace, today: datetime) -> list[MeetingLine]:
    """The meetings from the Monday of `today`'s week up to its Sunday."""
    monday = monday_of(today.date())
    sunday = monday + timedelta(days=7)
    spans = (MeetingRow.starts_at >= monday.isoformat()) & (
        MeetingRow.starts_at < sunday.isoformat()
    )
    return _lines(workspace, spans & (ContactRow.trashed_at == ""))


def to_debrief(workspace: Workspace, now: datetime) -> list[MeetingLine]:
    """The meetings that are over and wait for their debrief, the earliest first."""
    waits = (MeetingRow.starts_at != "") & (MeetingRow.starts_at < now.isoformat())
    return _lines(workspace, waits & MeetingRow.is_held.is_null() & (ContactRow.trashed_at == ""))


def next_for(workspace: Workspace, contact_id: int, now: datetime) -> int:
    """The id of the meeting to plan with a person, 0 for none.

    Of those that were not debriefed the next one to come; else one without a date; else the latest.
    """
    found = workspace.select(
        "SELECT id, starts_at FROM meeting WHERE contact_id = ? AND is_held IS NULL "
        "ORDER BY starts_at, id",
        (contact_id,),
    )
    coming = [an_id for an_id, at in found if at >= now.isoformat()]
    undated = [an_id for an_id, at in found if not at]
    return next(iter([*coming, *undated, *(an_id for an_id, _ in reversed(found))]), 0)


def get(workspace: Workspace, meeting_id: int) -> Meeting:
    """One meeting whole.

    Raises:
        InputError: there is none with this id.
    """
    row = MeetingRow
    own = [row.uid, row.contact, row.starts_at, row.duration_minutes, row.place, row.channel]
    own += [row.timezone, *(getattr(row, name) for name in _AFTER)]
    texts = [getattr(row, name) for name in _PLAN_TEXTS]
    query = row.select(ContactRow.full_name, row.is_held, *own, *texts)
    query = query.join(ContactRow, on=row.contact == ContactRow.id).where(row.id == meeting_id)
    rows = workspace.run(query)
    if not rows:
        raise InputError(f"There is no meeting {meeting_id}.")
    name, is_held, uid, contact_id, starts_at, minutes, place, channel, zone, *rest = rows[0]
    after, texts_found = rest[: len(_AFTER)], rest[len(_AFTER) :]
    return Meeting(
        id=meeting_id,
        uid=uid,
        contact_id=contact_id,
        contact_name=name,
        starts_at=datetime.fromisoformat(starts_at) if starts_at else None,
        duration_minutes=minutes,
        place=place,
        channel=channel,
        plan=_plan(workspace, meeting_id, dict(zip(_PLAN_TEXTS, texts_found, strict=True))),
        is_held=None if is_held is None else bool(is_held),
        timezone=zone,
        **dict(zip(_AFTER, after, strict=True)),
    )


def save(workspace: Workspace, meeting: Meeting, source: object = None) -> int:
    """Write `meeting` whole with its plan; its id. A new one has id 0 and gets a uid.

    What came of an older one stays: asks and offers keep their states, and `debriefs` alone writes
    what a debrief holds. A new time or place raises the sequence; the touch of a meeting that was
    held goes along.

    Raises:
        InputError: there is no such contact or channel, or the duration is not 5 to 600 minutes.
    """
    name = _check(workspace, meeting)
    stored = get(workspace, meeting.id) if meeting.id else meeting
    if meeting.id:
        meeting = _following(stored, replace(meeting, contact_name=name))
        if stored == meeting:
            return meeting.id
    verb = "Edit the plan for" if meeting.id else "Plan a meeting with"
    with workspace.change(f"{verb} {name}", source, coalesce=bool(meeting.id)):
        meeting_id = _write_own(workspace, meeting)
        _write_lists(workspace, meeting_id, meeting.plan)
        if meeting.id:
            _move_touch(workspace, stored, meeting)
    return meeting_id


def delete(workspace: Workspace, meeting_id: int) -> None:
    """Delete a meeting with its plan."""
    name = get(workspace, meeting_id).contact_name
    with workspace.change(f"Delete the meeting with {name}"):
        MeetingRow.delete().where(MeetingRow.id == meeting_id).execute(workspace.database)


def _following(stored: Meeting, meeting: Meeting) -> Meeting:
    """`meeting` with what `stored` knows of asks, offers and the debrief."""
    plan = replace(
        meeting.plan,
        gives=_states_kept(stored.plan.gives, meeting.plan.gives),
        asks=_states_kept(stored.plan.asks, meeting.plan.asks),
    )
    sequence = stored.sequence + int(_appointment(stored) != _appointment(meeting))
    after = {name: getattr(stored, name) for name in _AFTER} | {"sequence": sequence}
    return replace(meeting, uid=stored.uid, plan=plan, **after)


def _appointment(meeting: Meeting) -> tuple[object, ...]:
    return (
        meeting.starts_at,
        meeting.duration_minutes,
        meeting.place,
        meeting.channel,
        meeting.timezone,
        meeting.is_held is False,
    )


def _states_kept(stored: tuple[Stated, ...], items: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """`items`, those without a state with the one that they had under the same words.

    An editor that was opened before the debrief knows no states; and an ask that is only worded
    better, about the same company, keeps its answer.
    """
    known = {key: item for item in reversed(stored) for key in _keys(item)}
    kept = []
    for item in items:
        old = next((known[key] for key in _keys(item) if key in known), None)
        kept.append(item if item.state or old is None else _with_state(item, old))
    return tuple(kept)


def _keys(item: Give | Ask) -> list[tuple[str, str]]:
    keys = [("text", item.text)] if item.text else []
    if isinstance(item, Ask) and item.company:
        keys.append(("company", company_key(item.company)))
    return keys


def _with_state(item: Stated, old: Stated) -> Stated:
    is_ask = isinstance(item, Ask)
    states = ("state", "answered_on", "answer_name") if is_ask else ("state", "due")
    return replace(item, **{name: getattr(old, name) for name in states})


def _lines(workspace: Workspace, condition: object) -> list[MeetingLine]:
    row = MeetingRow
    columns = [row.starts_at, row.duration_minutes, row.channel, row.place, row.is_held]
    referral = ReferralRow
    named = referral.select(fn.COUNT(referral.id)).where(referral.meeting == row.id)
    columns += [row.outcome_met, named]
    query = row.select(row.id, row.contact, ContactRow.full_name, *columns)
    # CROSS: left to itself, SQLite would walk everybody to find the few with a meeting.
    query = query.join(ContactRow, JOIN.CROSS).where(row.contact == ContactRow.id, condition)
    return [MeetingLine(*found) for found in workspace.run(query.order_by(row.starts_at, row.id))]


def _plan(workspace: Workspace, meeting_id: int, texts: dict[str, str]) -> Plan:
    def items(row: type[PlanLineRow | OfferRow | QuestionRow | AskRow], *names: str) -> list[Row]:
        query = row.select(*(getattr(row, name) for name in names))
        return workspace.run(query.where(row.meeting == meeting_id).order_by(row.place))

    lists: dict[str, list[str]] = {name: [] for name in _LINES.values()}
    for kind, text in items(PlanLineRow, "kind", "text"):
        lists[_LINES[kind]].append(text)
    return Plan(
        **texts,
        their_world=tuple(lists["their_world"]),
        proof_points=tuple(lists["proof_points"]),
        donts=tuple(lists["donts"]),
        gives=tuple(Give(*found) for found in items(OfferRow, *_GIVE_COLUMNS)),
        questions=tuple(Question(*found) for found in items(QuestionRow, "text", "minutes")),
        asks=tuple(Ask(*found) for found in items(AskRow, *_ASK_COLUMNS)),
    )


def _check(workspace: Workspace, meeting: Meeting) -> str:
    if meeting.channel not in CHANNELS:
        raise InputError(
            f"“{meeting.channel}” is no way to meet.", hint=f"Use one of: {', '.join(CHANNELS)}."
        )
    if not SHORTEST_MINUTES <= meeting.duration_minutes <= LONGEST_MINUTES:
        raise InputError(f"A meeting takes {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes.")
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
        "timezone": meeting.timezone,
        **{name: getattr(meeting, name) for name in _AFTER},
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
        (OfferRow, [_values(give, _GIVE_COLUMNS) for give in plan.gives]),
        (QuestionRow, [{"text": q.text, "minutes": q.minutes} for q in plan.questions]),
        (AskRow, [_values(ask, _ASK_COLUMNS) for ask in plan.asks]),
    ]
    for row, items in lists:
        for place, values in enumerate(items):
            row.insert(meeting=meeting_id, place=place, **values).execute(database)


def _move_touch(workspace: Workspace, stored: Meeting, meeting: Meeting) -> None:
    # Without the day of its debrief it came in from elsewhere and left no touch here.
    said_on = stored.said_on
    if stored.is_held and meeting.is_held and said_on is not None:
        was, now = (
            Exchange(one.contact_id, one.held_on(said_on).isoformat(), one.channel)
            for one in (stored, meeting)
        )
        touch_rows.move(workspace.database, meeting.id, was, now)


def _plan_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    return [(kind, text) for kind, name in _LINES.items() for text in getattr(plan, name)]


def _values(item: Give | Ask, columns: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(item, name) for name in columns}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
