"""What a plan for this person could hold: from their rows and mine, each with its reason."""

from netdesk import brand
from netdesk.days import date_words
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.planning.needs import Need, needs_of, spoken_of
from netdesk.planning.suggested_asks import suggested_asks
from netdesk.records.brand import OwnOffer, ProofPoint
from netdesk.records.company import Company
from netdesk.records.contact import Contact
from netdesk.records.meeting import Give, Plan, Question
from netdesk.records.suggestion import Source, Suggestion, Suggestions
from netdesk.research import companies
from netdesk.text import fold, words
from netdesk.workspace import Workspace

_MOST = 3


def suggest(workspace: Workspace, contact_id: int, plan: Plan | None = None) -> Suggestions:
    """What could stand in a plan for a person and does not stand in `plan` yet, three of each.

    Raises:
        InputError: there is nobody with this id.
    """
    plan = plan or Plan()
    with workspace.reading():
        contact = contacts.get(workspace, contact_id)
        company = _company(workspace, contact)
        needs = needs_of(contact, company)
        points = _proof_points(
            brand.proof_points(workspace), needs, plan, _goal_id(workspace, plan)
        )
        gives = [
            *_offers(brand.own_offers(workspace), needs, contact),
            *_introductions(workspace, contact),
        ]
        return Suggestions(
            proof_points=_new(points, plan.proof_points),
            gives=_new(gives, tuple(give.text for give in plan.gives)),
            questions=_new(_questions(contact, company), tuple(q.text for q in plan.questions)),
            asks=suggested_asks(workspace, contact, plan)[:_MOST],
        )


def _company(workspace: Workspace, contact: Contact) -> Company:
    company_id = contact.position.company_id
    try:
        return companies.get(workspace, company_id) if company_id else Company()
    except InputError:
        return Company()


def _goal_id(workspace: Workspace, plan: Plan) -> int:
    wanted = words(plan.goal)
    return next((goal.id for goal in brand.goals(workspace) if words(goal.text) == wanted), 0)


def _new(found: list[Suggestion], there: tuple[str, ...]) -> tuple[Suggestion, ...]:
    """The first few of `found` that are not there yet, each text once."""
    known = {tuple(words(text)) for text in there}
    fresh: list[Suggestion] = []
    for one in found:
        key = tuple(words(one.text))
        if key not in known:
            known.add(key)
            fresh.append(one)
    return tuple(fresh[:_MOST])


def _proof_points(
    points: list[ProofPoint], needs: list[Need], plan: Plan, goal_id: int
) -> list[Suggestion]:
    """Those whose strengths are asked for first, then those that speak for the plan's goal."""
    ranked: list[tuple[int, Suggestion]] = []
    for point in points:
        own = Source("proof point", point.id, point.line)
        asked = [(s, need) for s in point.strengths if (need := spoken_of(s, needs))]
        if asked:
            strength, need = asked[0]
            reason = f"{need.words} “{need.source.text}”: your strength “{strength}”"
            ranked.append((len(asked) + 1, Suggestion(point.line, reason, (own, need.source))))
        elif goal_id and point.goal_id == goal_id:
            goal = Source("goal", goal_id, plan.goal)
            reason = f"Speaks for the goal of this meeting, “{plan.goal}”"
            ranked.append((1, Suggestion(point.line, reason, (own, goal))))
    return [one for _, one in sorted(ranked, key=_rank)]


def _rank(ranked: tuple[int, Suggestion]) -> int:
    return -ranked[0]


def _offers(offers: list[OwnOffer], needs: list[Need], contact: Contact) -> list[Suggestion]:
    found = []
    for offer in offers:
        if fold(contact.full_name) in fold(offer.text):
            continue  # nobody needs to be introduced to themself
        own = Source("offer", offer.id, offer.text)
        met = [(tag, need) for tag in offer.tags if (need := spoken_of(tag, needs))]
        if met:
            tag, need = met[0]
            reason = f"{need.words} “{need.source.text}”: you offer “{tag}”"
            found.append(Suggestion(Give(offer.text, offer.kind), reason, (own, need.source)))
    return found


def _introductions(workspace: Workspace, contact: Contact) -> list[Suggestion]:
    """People of mine whose trade this person's company is said to need."""
    company_id = contact.position.company_id
    if not company_id:
        return []
    need = companies.get(workspace, company_id).may_need
    wanted = {word for word in words(need) if len(word) > 4}
    if not wanted:
        return []
    rows = workspace.select(
        "SELECT id, full_name, title FROM contact WHERE trashed_at = '' AND ally_stage >= 2 "
        "AND title != '' AND id != ? ORDER BY ally_stage DESC, sort_key",
        (contact.id,),
    )
    return [
        Suggestion(
            Give(f"Introduce {name}, {title}", "contacts"),
            f"{contact.company} may need: “{need}”; {name} is {title}",
            (Source("company", company_id, need), Source("contact", an_id, title)),
        )
        for an_id, name, title in rows
        if wanted & set(words(title))
    ]


def _questions(contact: Contact, company: Company) -> list[Suggestion]:
    found = []
    now, *before = contact.positions or (contact.position,)
    if now.company and before and before[0].company:
        text = f"You went from {before[0].company} to {now.company}: what would you do differently?"
        reason = f"Only {contact.given or contact.full_name} made that move"
        source = Source("contact", contact.id, f"{before[0].company}, {now.company}")
        found.append(Suggestion(Question(text), reason, (source,)))
    if company.news:
        item = company.news[0]
        text = f"“{item.title}”: what does that change for your people?"
        day = f" of {date_words(item.on)}" if item.on else ""
        reason = f"News about {company.name}{day}"
        source = Source("news", item.id, item.title)
        found.append(Suggestion(Question(text), reason, (source,)))
    if company.thesis in _BY_THESIS:
        text = _BY_THESIS[company.thesis].format(company=company.name)
        source = Source("company", company.id, company.thesis)
        reason = f"{company.name} is {company.thesis}"
        found.append(Suggestion(Question(text), reason, (source,)))
    if now.title:
        text = f"Which skill do people lack most in their first year as {now.title}?"
        source = Source("contact", contact.id, now.title)
        found.append(Suggestion(Question(text), f"Their title is {now.title}", (source,)))
    return found


_BY_THESIS = {
    "expanding": "Which part of the growth at {company} is hardest to staff with the right people?",
    "challenged": "What would you mend first at {company} if you could choose?",
    "stable": "What keeps good people at {company}, and what makes them leave?",
}
