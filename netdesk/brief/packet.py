"""A packet for a coach: the pages of chosen meetings, without whom they are about."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from netdesk import meetings
from netdesk.brief.blackout import Names, names_of, with_own, without_details, without_names
from netdesk.brief.compose import compose
from netdesk.brief.content import Brief, Paper
from netdesk.brief.style import BLACKED
from netdesk.people import contacts, overview
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from netdesk.records.research import Benchmark
from netdesk.research import benchmarks
from netdesk.workspace import Workspace

# Words that steer how the page is made.
_NO_TEXTS = frozenset({"paper", "date_order", "thesis", "language"})


class Shown(Struct, frozen=True):
    """What is not blacked out."""

    names: bool = False
    details: bool = False
    benchmarks: bool = False


def compose_packet(
    workspace: Workspace,
    meeting_ids: Sequence[int],
    shown: Shown,
    *,
    now: datetime,
    paper: Paper = "a4",
    punch: bool = False,
) -> list[Brief]:
    """The pages as they may leave the house: what is not `shown` is in no text of them.

    Raises:
        InputError: there is no such meeting.
    """
    with workspace.reading():
        everybody = Names() if shown.names else names_of(overview.all_names(workspace))
        return [
            _page(workspace, meeting_id, everybody, shown, now=now, paper=paper, punch=punch)
            for meeting_id in meeting_ids
        ]


def _page(
    workspace: Workspace,
    meeting_id: int,
    everybody: Names,
    shown: Shown,
    *,
    now: datetime,
    paper: Paper,
    punch: bool,
) -> Brief:
    meeting = meetings.get(workspace, meeting_id)
    contact = contacts.get(workspace, meeting.contact_id)
    brief = compose(workspace, meeting_id, now=now, paper=paper, punch=punch, draft=meeting)
    if shown.benchmarks and contact.position.company_id:
        noted = benchmarks.find(workspace, contact.position.company_id)
        brief = replace(brief, company_facts=(*brief.company_facts, *map(_noted, noted)))
    if not shown.details:
        hide = partial(without_details, values=_details(contact))
        brief = _every_text(_without_ways_to_reach(brief), hide)
    if not shown.names:
        names = with_own(everybody, _own_names(contact, meeting))
        brief = _every_text(_without_face(brief), partial(without_names, names=names))
    if not (shown.names and shown.details):
        brief = replace(brief, occasion=replace(brief.occasion, qr=""))
    return brief


def _noted(one: Benchmark) -> str:
    """An observation without its source, which stays hidden."""
    money = "–".join(f"{amount:,}" for amount in dict.fromkeys((one.low, one.high)) if amount)
    parts = (one.level, f"{one.currency} {money}".strip() if money else "", one.text, one.on)
    return f"Benchmark, {one.kind}: {', '.join(filter(None, parts))}"


def _own_names(contact: Contact, meeting: Meeting) -> list[str]:
    """Names on the page, whether they are on the list or not."""
    asked = [name for ask in meeting.plan.asks for name in (ask.person, ask.answer_name)]
    own = [contact.full_name, contact.given, contact.family, contact.additional, contact.nickname]
    return [*own, contact.referred_by, *asked]


def _details(contact: Contact) -> list[str]:
    lists = (contact.emails, contact.phones, contact.urls, contact.ims)
    values = [one.value for some in lists for one in some]
    for address in contact.addresses:
        values += [address.street, address.postcode]
    # The longest first: one may be a part of another.
    return sorted(values, key=len, reverse=True)


def _without_ways_to_reach(brief: Brief) -> Brief:
    occasion = brief.occasion
    phone, place = (BLACKED if text else "" for text in (occasion.phone, occasion.place))
    return replace(brief, occasion=replace(occasion, phone=phone, place=place))


def _without_face(brief: Brief) -> Brief:
    person = replace(brief.person, name=BLACKED, initials=BLACKED[:1], pronunciation="", photo=b"")
    return replace(brief, person=person)


def _every_text(brief: Brief, hide: Callable[[str], str]) -> Brief:
    """The page with each of its texts as `hide` leaves it, whichever texts a page may get."""
    return cast("Brief", _hidden(brief, hide))


def _hidden(value: object, hide: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, tuple):
        return tuple(_hidden(one, hide) for one in value)
    if isinstance(value, Struct):
        own = {
            name: _hidden(getattr(value, name), hide)
            for name in value.__struct_fields__
            if name not in _NO_TEXTS
        }
        return replace(value, **own)
    return value
