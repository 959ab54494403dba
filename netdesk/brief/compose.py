"""From the file to the page: what a meeting's brief says, gathered from all that is known."""

from datetime import date, datetime, timedelta

from netdesk import meetings
from netdesk.brief.content import (
    AskLine,
    Brief,
    NewsLine,
    Occasion,
    Paper,
    Person,
    PlanStep,
    Thesis,
)
from netdesk.brief.dates import short_date
from netdesk.brief.qr import mecard
from netdesk.people import contacts, touches
from netdesk.planning.agenda import AgendaPart, agenda
from netdesk.records.company import Company
from netdesk.records.contact import Contact, Position
from netdesk.records.meeting import Ask, Meeting, Plan
from netdesk.research import companies
from netdesk.text import fold
from netdesk.workspace import Workspace


def compose(
    workspace: Workspace,
    meeting_id: int,
    *,
    now: datetime,
    paper: Paper = "a4",
    discreet: bool = False,
    punch: bool = False,
    draft: Meeting | None = None,
) -> Brief:
    """What the page of a meeting says. `now` is local time and stands in its footer.

    `draft` is the meeting as it stands in an editor, where that is ahead of the file.

    Raises:
        InputError: there is no such meeting.
    """
    with workspace.reading():
        meeting = draft or meetings.get(workspace, meeting_id)
        contact = contacts.get(workspace, meeting.contact_id)
        company_id = contact.position.company_id
        company = companies.get(workspace, company_id) if company_id else Company()
        exchanges = touches.of_contact(workspace, contact.id)
    return brief_of(
        meeting,
        contact,
        company,
        exchanges[0] if exchanges else ("", "", ""),
        now=now,
        paper=paper,
        discreet=discreet,
        punch=punch,
    )


def brief_of(
    meeting: Meeting,
    contact: Contact,
    company: Company,
    last_touch: tuple[str, str, str],
    *,
    now: datetime,
    paper: Paper = "a4",
    discreet: bool = False,
    punch: bool = False,
) -> Brief:
    """The page as a value; `last_touch` is date (ISO 8601), channel and note, empty for none."""
    plan = meeting.plan
    steps = _steps(plan, meeting.duration_minutes)
    minutes = meeting.duration_minutes
    return Brief(
        person=_person(contact),
        occasion=_occasion(meeting, contact),
        relation=_relation(contact, last_touch, now.date(), discreet=discreet),
        outcome=plan.outcome,
        plan=steps,
        minutes_note=f"{minutes} of {minutes} min" if steps else "",
        gives=tuple(give.text for give in plan.gives),
        asks=tuple(_ask(ask) for ask in plan.asks),
        questions=tuple(question.text for question in plan.questions),
        background=(*contact.background, *_earlier(contact)),
        company_facts=tuple(_fact_line(company, discreet=discreet)),
        thesis=_thesis(company),
        news=tuple(NewsLine(item.title, _day(item.on), item.source) for item in company.news),
        proof_points=plan.proof_points,
        donts=plan.donts,
        thank_you_due=_day_after(meeting),
        number=meeting.id,
        printed_at=now,
        paper=paper,
        date_order="month_first" if paper == "letter" else "day_first",
        discreet=discreet,
        punch=punch,
    )


def _person(contact: Contact) -> Person:
    return Person(
        name=contact.full_name,
        role=contact.title,
        company=contact.company,
        pronunciation=contact.pronunciation,
        photo=contact.photo,
    )


def _occasion(meeting: Meeting, contact: Contact) -> Occasion:
    return Occasion(
        starts_at=meeting.starts_at,
        duration_minutes=meeting.duration_minutes if meeting.starts_at else 0,
        channel=meeting.channel if meeting.starts_at else "",
        place=meeting.place,
        phone=_phone(contact),
        qr=_card(contact),
    )


def _phone(contact: Contact) -> str:
    """The number to call from the pavement: the mobile one where it is known."""
    ranked = sorted(contact.phones, key=lambda phone: "mobile" not in phone.label)
    usable = [phone.value for phone in ranked if "fax" not in phone.label]
    return usable[0] if usable else ""


def _card(contact: Contact) -> str:
    """A code to call or save them by; the comma parts the family name from the given one."""
    email = contact.emails[0].value if contact.emails else ""
    name = f"{contact.family},{contact.given}" if contact.family else contact.full_name
    return mecard(name, _phone(contact), email)


def _relation(
    contact: Contact, last_touch: tuple[str, str, str], today: date, *, discreet: bool
) -> str:
    """How we know each other; what I noted of them is not for them to read."""
    on, _, note = last_touch
    parts = ["; ".join(contact.common_ground)]
    if contact.referred_by:
        parts.append(f"Introduced by {contact.referred_by}")
    day = _day(on or contact.last_touch)
    if day is not None:
        spoke = f"Last spoke {short_date(day, 'day_first', today.year)}"
        parts.append(f"{spoke}: {note}" if note and not discreet else spoke)
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _steps(plan: Plan, duration_minutes: int) -> tuple[PlanStep, ...]:
    if plan == Plan():
        return ()
    return tuple(
        PlanStep(_step_text(part), part.start, part.end)
        for part in agenda(plan, duration_minutes)
        if part.minutes
    )


def _step_text(part: AgendaPart) -> str:
    """What is said, under the part's name unless it begins with that already."""
    if fold(part.text).startswith(fold(part.name)):
        return part.text
    return f"{part.name}: {part.text}" if part.text else part.name


def _ask(ask: Ask) -> AskLine:
    """The fallback is printed unless the text names it already."""
    fallback = ask.fallback_company
    is_said = fold(fallback) in fold(ask.text)
    return AskLine(ask.text, "" if is_said or not fallback else f"at {fallback}?")


def _earlier(contact: Contact) -> list[str]:
    now = contact.position
    return [_position_line(position) for position in contact.positions if position is not now]


def _position_line(position: Position) -> str:
    where = ", ".join(part for part in (position.title, position.company) if part)
    years = "–".join(
        dict.fromkeys(day[:4] for day in (position.started_on, position.ended_on) if day)
    )
    return f"{where} ({years})" if years else where


def _fact_line(company: Company, *, discreet: bool) -> list[str]:
    """What is known of the company; what it may need is a judgement, as its thesis is."""
    head = " · ".join(part for part in (company.industry, company.size, company.place) if part)
    lines = [head] if head else []
    lines += [fact.text for fact in company.facts]
    tells_need = company.may_need and not discreet
    return [*lines, f"May need: {company.may_need}"] if tells_need else lines


def _thesis(company: Company) -> Thesis:
    known: tuple[Thesis, ...] = ("expanding", "stable", "challenged")
    return next((word for word in known if word == company.thesis), "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _day_after(meeting: Meeting) -> date | None:
    return (meeting.starts_at + timedelta(days=1)).date() if meeting.starts_at else None
