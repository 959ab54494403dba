"""Whom to ask for: targets where I know nobody, by where this person works or worked."""

from typing import NamedTuple

from netdesk.matching.company_names import employer_key
from netdesk.records.contact import Contact, Position
from netdesk.records.meeting import Ask, Plan
from netdesk.records.suggestion import Source, Suggestion
from netdesk.text import sort_key, words
from netdesk.workspace import Workspace


class _Target(NamedTuple):
    """A target company: `coverage` is -1 for nobody, else the highest ally stage there."""

    id: int
    name: str
    industry: str
    fit: int
    coverage: int


class _Answer(NamedTuple):
    ask_id: int
    company: str
    state: str
    answered_on: str


def suggested_asks(workspace: Workspace, contact: Contact, plan: Plan) -> tuple[Suggestion, ...]:
    """The asks for this person, the emptiest targets first, each with another as its fallback.

    A company for which they said no, or gave a name, is not suggested again; nor is one that the
    plan asks for already.
    """
    answers = _answers(workspace, contact.id)
    settled = {employer_key(one.company) for one in answers if one.state in ("no", "name")}
    asked = {
        employer_key(name) for ask in plan.asks for name in (ask.company, ask.fallback_company)
    }
    now = contact.position.company_id
    reachable = []
    for target in _targets(workspace, contact.id):
        source = _why(workspace, target, contact, plan)
        if target.id != now and source and employer_key(target.name) not in settled | asked:
            reachable.append((target, source))
    reachable.sort(key=_emptiest)
    later = {employer_key(one.company): one for one in answers if one.state == "later"}
    return tuple(_suggestion(n, reachable, later) for n in range(len(reachable)))


_Reachable = list[tuple[_Target, tuple[str, Source]]]


def _suggestion(at: int, reachable: _Reachable, later: dict[str, _Answer]) -> Suggestion:
    target, (why, source) = reachable[at]
    others = [one for one, _ in reachable if one.id != target.id]
    alike = [one for one in others if one.industry and one.industry == target.industry]
    fallback = next((one.name for one in [*alike, *others]), "")
    known = "I know nobody there" if target.coverage < 0 else "I hardly know anybody there"
    reason = f"{why}; {target.name} is a target, and {known}"
    sources = [source, Source("company", target.id, target.name)]
    answer = later.get(employer_key(target.name))
    if answer is not None:
        reason += f"; they said later on {answer.answered_on}"
        sources.append(Source("ask", answer.ask_id, answer.company))
    text = f"Who do you know at {target.name}?"
    return Suggestion(
        Ask(text, company=target.name, fallback_company=fallback), reason, tuple(sources)
    )


def _emptiest(found: tuple[_Target, tuple[str, Source]]) -> tuple[bool, bool, int, int, str]:
    target, (_, source) = found
    return (
        source.kind != "position",
        source.id == target.id,
        target.coverage,
        -target.fit,
        sort_key(target.name),
    )


def _why(
    workspace: Workspace, target: _Target, contact: Contact, plan: Plan
) -> tuple[str, Source] | None:
    """Why to ask this person: worked there, or in its industry, or the goal is that industry."""
    for position in contact.positions:
        if position.company_id == target.id:
            return _worked_there(contact, position)
    if not target.industry:
        return None
    worked = [position.company_id for position in contact.positions if position.company_id]
    marks = ",".join("?" * len(worked))
    rows = workspace.select(
        f"SELECT id, name FROM company WHERE id IN ({marks}) AND industry = ? LIMIT 1",
        (*worked, target.industry),
    )
    industry = f"{target.industry[:1].lower()}{target.industry[1:]}"
    if rows:
        an_id, name = rows[0]
        return f"{name} is in {industry} as well", Source("company", an_id, target.industry)
    if set(words(target.industry)) <= set(words(plan.goal)):
        return f"Your goal is in {industry}", Source("company", target.id, target.industry)
    return None


def _worked_there(contact: Contact, position: Position) -> tuple[str, Source]:
    years = "–".join(year for year in (position.started_on[:4], position.ended_on[:4]) if year)
    told = f"Worked at {position.company}{f' {years}' if years else ''}"
    return told, Source("position", contact.id, position.company)


def _targets(workspace: Workspace, contact_id: int) -> list[_Target]:
    """Targets where nobody but this person is more than an acquaintance."""
    rows = workspace.select(
        "SELECT t.id, t.name, t.industry, t.fit, coalesce((SELECT max(c.ally_stage) "
        "FROM position p JOIN contact c ON c.id = p.contact_id WHERE p.company_id = t.id "
        "AND p.ended_on = '' AND p.place = 0 AND c.trashed_at = '' AND c.id != ?), -1) AS coverage "
        "FROM company t WHERE t.is_target = 1",
        (contact_id,),
    )
    targets = [_Target(*row) for row in rows]
    return [target for target in targets if target.coverage <= 0]


def _answers(workspace: Workspace, contact_id: int) -> list[_Answer]:
    rows = workspace.select(
        "SELECT a.id, a.company, a.state, a.answered_on FROM ask a "
        "JOIN meeting m ON m.id = a.meeting_id "
        "WHERE m.contact_id = ? AND a.state != '' AND a.company != '' ORDER BY a.answered_on, a.id",
        (contact_id,),
    )
    return [_Answer(*row) for row in rows]
