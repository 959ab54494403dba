"""Names that were written down: who on the list is meant by them, and who is new."""

from typing import NamedTuple

from msgspec.structs import replace

from netdesk import referrals
from netdesk.errors import InputError
from netdesk.matching.company_names import employer_key
from netdesk.matching.keys import email_key
from netdesk.people import contacts, quick_line
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.records.debrief import NamedPerson
from netdesk.records.meeting import Meeting
from netdesk.text import one_line, sort_key
from netdesk.workspace import Workspace


class Found(NamedTuple):
    """A name and whom it means: a contact's id, 0 for a new one."""

    person: NamedPerson
    contact_id: int


def resolved(
    workspace: Workspace, meeting: Meeting, names: tuple[NamedPerson, ...]
) -> tuple[Found, ...]:
    """Whom each of `names` means, each person once.

    A person chosen by id is that one. Else one with the same e-mail, else one whom this meeting
    named before, else the only one of the same name at the same company; a name alone is enough
    where only one bears it.

    Raises:
        InputError: a name is missing, nobody has the id, or it is the one who was met.
    """
    found: list[Found] = []
    for number, person in enumerate(names, 1):
        one = replace(person, full_name=one_line(person.full_name), email=person.email.strip())
        if not one.full_name:
            at = one.company.strip()
            raise InputError(f"Name {number} is empty.", hint=f"Who is it at {at}?" if at else "")
        taken = {other.contact_id for other in found}
        contact_id = _meant(workspace, meeting, one, taken)
        if contact_id == meeting.contact_id:
            raise InputError(f"{one.full_name} is the one you met.", hint="Name somebody else.")
        if not any(_is_same(one, contact_id, other) for other in found):
            found.append(Found(one, contact_id))
    return tuple(found)


def write(workspace: Workspace, meeting: Meeting, found: Found) -> int:
    """The contact of a name: a new one, or the known one with gaps filled. Within a change."""
    giver = (meeting.contact_name, meeting.contact_id)
    if not found.contact_id:
        return contacts.save(workspace, _new(found.person, giver))
    known = contacts.get(workspace, found.contact_id)
    filled = _filled(known, found.person)
    if not (
        known.referred_by
        or known.referred_by_id
        or referrals.leads_to(workspace, known.id, giver[1])
    ):
        filled = replace(filled, referred_by=giver[0], referred_by_id=giver[1])
    if filled != known:
        contacts.save(workspace, filled)
    return known.id


def on_the_list(workspace: Workspace, person: NamedPerson) -> int:
    """The one contact of this e-mail, else of this name and company; 0 for nobody or several."""
    for candidates in (_by_email(workspace, person.email), _by_name(workspace, person)):
        if len(candidates) == 1:
            return candidates[0]
    return 0


def find_or_add(workspace: Workspace, line: str) -> tuple[int, bool]:
    """Whom a quick line names, and whether they are new on the list now. Within a change.

    Raises:
        InputError: the line holds no name.
    """
    contact = quick_line.from_line(line)
    email = contact.emails[0].value if contact.emails else ""
    known = on_the_list(workspace, NamedPerson(contact.full_name, contact.company, email=email))
    return (known, False) if known else (contacts.save(workspace, contact), True)


def _meant(workspace: Workspace, meeting: Meeting, person: NamedPerson, taken: set[int]) -> int:
    if person.contact_id:
        return contacts.get(workspace, person.contact_id).id
    for candidates in (
        _by_email(workspace, person.email),
        _named_before(workspace, meeting, person, taken),
        _by_name(workspace, person),
    ):
        if len(candidates) == 1:
            return candidates[0]
    return 0


def _named_before(
    workspace: Workspace, meeting: Meeting, person: NamedPerson, taken: set[int]
) -> list[int]:
    """The one of the name whom a former debrief of this meeting named, the `taken` apart.

    A company that was not told before, or is not told now, is no difference.
    """
    rows = workspace.select(
        "SELECT c.id, c.company_name FROM referral r JOIN contact c ON c.id = r.named_id "
        "WHERE r.meeting_id = ? AND c.sort_key = ? AND c.trashed_at = '' ORDER BY r.id",
        (meeting.id, sort_key(person.full_name)),
    )
    companies = {row[0]: _company_key(row[1]) for row in rows if row[0] not in taken}
    wanted = _company_key(person.company)
    same = [an_id for an_id, company in companies.items() if company == wanted]
    untold = [an_id for an_id, company in companies.items() if not (company and wanted)]
    return [*same, *untold][:1]


def _by_email(workspace: Workspace, email: str) -> list[int]:
    rows = workspace.select(
        "SELECT DISTINCT c.id FROM detail d JOIN contact c ON c.id = d.contact_id "
        "WHERE d.match_key = ? AND d.match_key != '' AND d.kind = 'email' AND c.trashed_at = ''",
        (email_key(email),),
    )
    return [row[0] for row in rows]


def _by_name(workspace: Workspace, person: NamedPerson) -> list[int]:
    rows = workspace.select(
        "SELECT c.id, p.company FROM contact c LEFT JOIN position p ON p.contact_id = c.id "
        "WHERE c.trashed_at = '' AND c.sort_key = ?",
        (sort_key(person.full_name),),
    )
    wanted = _company_key(person.company)
    return list({row[0]: row for row in rows if not wanted or _company_key(row[1]) == wanted})


def _company_key(company: str | None) -> str:
    """What two companies must share; "Intuitive, Sunnyvale" names the place as well."""
    return employer_key((company or "").partition(",")[0])


def _is_same(person: NamedPerson, contact_id: int, other: Found) -> bool:
    if contact_id or other.contact_id:
        return contact_id == other.contact_id
    mail = email_key(person.email)
    if mail and mail == email_key(other.person.email):
        return True
    names = sort_key(person.full_name) == sort_key(other.person.full_name)
    return names and _company_key(person.company) == _company_key(other.person.company)


def _new(person: NamedPerson, giver: tuple[str, int]) -> Contact:
    given, _, family = person.full_name.rpartition(" ")
    return Contact(
        full_name=person.full_name,
        given=given or family,
        family=family if given else "",
        positions=_positions(person),
        emails=(Labelled(person.email, "work"),) if person.email else (),
        referred_by=giver[0],
        referred_by_id=giver[1],
    )


def _positions(person: NamedPerson) -> tuple[Position, ...]:
    company, title = one_line(person.company), one_line(person.title)
    return (Position(company=company, title=title),) if company or title else ()


def _filled(known: Contact, person: NamedPerson) -> Contact:
    """`known` with what was missing; what is there stays."""
    if person.email and email_key(person.email) not in {email_key(e.value) for e in known.emails}:
        known = replace(known, emails=(*known.emails, Labelled(person.email, "work")))
    if not known.positions:
        return replace(known, positions=_positions(person))
    first = known.positions[0]
    if (
        person.title
        and not first.title
        and _company_key(first.company) == _company_key(person.company)
    ):
        first = replace(first, title=one_line(person.title))
        return replace(known, positions=(first, *known.positions[1:]))
    return known
