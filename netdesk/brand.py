"""My brand: statements with their history, goals, proof points and offers of my own."""

from collections.abc import Mapping
from datetime import UTC, datetime

from peewee import fn

from netdesk.errors import InputError
from netdesk.records.brand import LENGTHS, BrandStatement, Goal, OwnOffer, ProofPoint
from netdesk.records.meeting import GIVE_KINDS
from netdesk.store.tables import BrandStatementRow, GoalRow, OwnOfferRow, ProofPointRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

ListedRow = type[GoalRow | ProofPointRow | OwnOfferRow]

_PROOF_TEXTS = ("title", "situation", "action", "result", "number", "on", "confirmed_by")


def statement(workspace: Workspace, length: str) -> str:
    """My brand in one of LENGTHS as it stands, empty before the first."""
    found = history(workspace, length)
    return found[0].text if found else ""


def history(workspace: Workspace, length: str) -> list[BrandStatement]:
    """My brand in one length, the newest first."""
    row = BrandStatementRow
    query = row.select(row.length, row.text, row.at, row.id).where(row.length == length)
    found = workspace.run(query.order_by(row.at.desc(), row.id.desc()))
    return [BrandStatement(*one) for one in found]


def save_statement(
    workspace: Workspace, length: str, text: str, now: datetime, source: object = None
) -> None:
    """Write my brand in one length. A day's wordings are one entry of the history.

    Raises:
        InputError: there is no such length.
    """
    if length not in LENGTHS:
        raise InputError(f"“{length}” is no length.", hint=f"Use one of: {', '.join(LENGTHS)}.")
    text = text.strip()
    past = history(workspace, length)
    if text == (past[0].text if past else ""):
        return
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    row = BrandStatementRow
    with workspace.change(f"Word my brand, {length}", source, coalesce=True):
        if past and past[0].at[:10] == at[:10]:
            newest = row.update(text=text, at=at).where(row.id == past[0].id)
            newest.execute(workspace.database)
        else:
            row.insert(length=length, text=text, at=at).execute(workspace.database)


def goals(workspace: Workspace) -> list[Goal]:
    """My goals, in my order."""
    row = GoalRow
    query = row.select(row.text, row.horizon, row.target_roles, row.id)
    return [
        Goal(text, horizon, _lines(roles), an_id)
        for text, horizon, roles, an_id in workspace.run(query.order_by(row.place, row.id))
    ]


def save_goal(workspace: Workspace, goal: Goal, source: object = None) -> int:
    """Write a goal; its id. A new one has id 0 and goes to the end.

    Raises:
        InputError: it says nothing, or it is gone.
    """
    text = _said(goal.text, "What is the goal?")
    values = {"text": text, "horizon": goal.horizon, "target_roles": "\n".join(goal.target_roles)}
    return _save(workspace, GoalRow, goal.id, values, "goal", text, source)


def goals_without_proof(workspace: Workspace) -> list[Goal]:
    """The goals that no proof point speaks for."""
    proved = {point.goal_id for point in proof_points(workspace)}
    return [goal for goal in goals(workspace) if goal.id not in proved]


def proof_points(workspace: Workspace) -> list[ProofPoint]:
    """My proof points, in my order."""
    row = ProofPointRow
    query = row.select(
        *(getattr(row, name) for name in _PROOF_TEXTS), row.strengths, row.goal, row.id
    )
    return [
        ProofPoint(
            **dict(zip(_PROOF_TEXTS, texts, strict=True)),
            strengths=_lines(strengths),
            goal_id=goal_id or 0,
            id=an_id,
        )
        for *texts, strengths, goal_id, an_id in workspace.run(query.order_by(row.place, row.id))
    ]


def save_proof_point(workspace: Workspace, point: ProofPoint, source: object = None) -> int:
    """Write a proof point; its id. A new one has id 0 and goes to the end.

    Raises:
        InputError: it says nothing, or it or its goal is gone.
    """
    told = point.line or point.situation or point.number
    line = _said(told, "What did you do?")
    if point.goal_id and point.goal_id not in {goal.id for goal in goals(workspace)}:
        raise InputError("This goal is gone.", hint="Choose another one.")
    values: dict[str, object] = {name: getattr(point, name).strip() for name in _PROOF_TEXTS}
    values |= {"strengths": "\n".join(point.strengths), "goal": point.goal_id or None}
    return _save(workspace, ProofPointRow, point.id, values, "proof point", line, source)


def own_offers(workspace: Workspace) -> list[OwnOffer]:
    """What I can offer to many, in my order."""
    row = OwnOfferRow
    query = row.select(row.text, row.kind, row.tags, row.id).order_by(row.place, row.id)
    return [
        OwnOffer(text, kind, _lines(tags), an_id)
        for text, kind, tags, an_id in workspace.run(query)
    ]


def save_own_offer(workspace: Workspace, offer: OwnOffer, source: object = None) -> int:
    """Write an offer; its id. A new one has id 0 and goes to the end.

    Raises:
        InputError: it says nothing, is of no kind, or is gone.
    """
    text = _said(offer.text, "What can you offer?")
    if offer.kind not in GIVE_KINDS:
        raise InputError("Which kind of offer?", hint=f"Use one of: {', '.join(GIVE_KINDS)}.")
    values = {"text": text, "kind": offer.kind, "tags": "\n".join(offer.tags)}
    return _save(workspace, OwnOfferRow, offer.id, values, "offer", text, source)


def delete(workspace: Workspace, item: Goal | ProofPoint | OwnOffer) -> None:
    """Delete a goal, a proof point or an offer; proof points of a goal stay without it."""
    row = _row_of(item)
    with workspace.change(f"Delete {_name_of(item)}"):
        row.delete().where(row.id == item.id).execute(workspace.database)


def _save(
    workspace: Workspace,
    row: ListedRow,
    an_id: int,
    values: Mapping[str, object],
    what: str,
    said: str,
    source: object,
) -> int:
    # Without the words when it is edited: they change with each save while somebody types.
    label = f"Edit {what}" if an_id else f"Add {what} “{said}”"
    with workspace.change(label, source, coalesce=bool(an_id)):
        if an_id:
            if not row.update(**values).where(row.id == an_id).execute(workspace.database):
                raise InputError(f"This {what} is gone.")
            return an_id
        last = workspace.run(row.select(fn.MAX(row.place)))[0][0]
        place = 0 if last is None else last + 1
        return int(row.insert(place=place, **values).execute(workspace.database))


def _row_of(item: Goal | ProofPoint | OwnOffer) -> ListedRow:
    if isinstance(item, Goal):
        return GoalRow
    return ProofPointRow if isinstance(item, ProofPoint) else OwnOfferRow


def _name_of(item: Goal | ProofPoint | OwnOffer) -> str:
    text = item.line if isinstance(item, ProofPoint) else item.text
    return f"“{one_line(text)}”"


def _said(text: str, question: str) -> str:
    said = one_line(text)
    if not said:
        raise InputError(question)
    return said


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)
