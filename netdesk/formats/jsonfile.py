"""NetDesk's own JSON: everything that a file holds, and it comes in again equal."""

import base64
import binascii
import json
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.formats.jsongroups import (
    EventEntry,
    GroupEntry,
    event_from,
    group_from,
    plain_event,
    plain_group,
)
from netdesk.formats.jsonrecords import Json, an_object, made, moment, plain, with_days
from netdesk.formats.nobody import composed_name, why_nobody
from netdesk.records.after import Evidence, Promise, Referral
from netdesk.records.brand import BrandStatement, Goal, OwnOffer, PlanTemplate, ProofPoint
from netdesk.records.company import THESES, Company
from netdesk.records.contact import ALLY_STAGES, Contact
from netdesk.records.draft import Draft, Problem, Reading
from netdesk.records.meeting import CHANNELS, GIVE_KINDS, LONGEST_MINUTES, Meeting, Plan
from netdesk.records.research import Benchmark, Criterion
from netdesk.text import one_line

T = TypeVar("T", bound=Struct)
R = TypeVar("R")
MARK = "netdesk"
VERSION = 1
# What stands beside the plan in a file that holds one.
OF_MEETING = ("contact", "starts_at", "duration_minutes", "place", "channel")
_UIDS = ("contact_uid", "meeting_uid", "named_uid", "event_uid")
_DAYS_OF_MEETING = ("debriefed_at", "thank_you_due", "thanked_on")
_OF_DEBRIEF = {"gives": {"state", "due"}, "asks": {"state", "answered_on", "answer_name"}}


class Touch(Struct, frozen=True):
    """An exchange with the person who has `contact_uid`."""

    contact_uid: str
    on: str
    channel: str = ""
    note: str = ""


class Linked(Struct, Generic[T], frozen=True):
    """A record with the uids of whom it is about, of where it came from, and of who was named."""

    record: T
    contact_uid: str
    meeting_uid: str = ""
    named_uid: str = ""
    event_uid: str = ""


class Brand(Struct, frozen=True):
    """Who I am. Proof points come with the text of the goal that they speak for, or empty."""

    statements: tuple[BrandStatement, ...] = ()
    goals: tuple[Goal, ...] = ()
    proof_points: tuple[tuple[str, ProofPoint], ...] = ()
    own_offers: tuple[OwnOffer, ...] = ()


class CompanyFeed(Struct, frozen=True):
    """The address of a company's news."""

    company: str
    url: str


class CompanyFit(Struct, frozen=True):
    """How far a company meets one of my criteria, told by its words."""

    company: str
    criterion: str
    points: int = 0
    reason: str = ""


class Research(Struct, frozen=True):
    """What I gathered on companies beside their own records; the notebook only when ticked."""

    feeds: tuple[CompanyFeed, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    fits: tuple[CompanyFit, ...] = ()
    notebook: tuple[Benchmark, ...] = ()


class Archive(Struct, frozen=True):
    """What a JSON file holds beside people.

    `meetings` come with the uid of whom they are with, `referrers` are (uid, uid of the giver).
    """

    companies: tuple[Company, ...] = ()
    meetings: tuple[tuple[str, Meeting], ...] = ()
    touches: tuple[Touch, ...] = ()
    referrers: tuple[tuple[str, str], ...] = ()
    referrals: tuple[Linked[Referral], ...] = ()
    promises: tuple[Linked[Promise], ...] = ()
    evidence: tuple[Linked[Evidence], ...] = ()
    templates: tuple[PlanTemplate, ...] = ()
    brand: Brand = Brand()
    research: Research = Research()
    groups: tuple[GroupEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing beside people."""
        return self == Archive()


def looks_like_json(data: bytes) -> bool:
    """Whether `data` begins as a JSON object that names NetDesk."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and f'"{MARK}"'.encode() in head


def write_json(contacts: tuple[Contact, ...], archive: Archive) -> bytes:
    """All of it as UTF-8, readable by eye."""
    referrers = dict(archive.referrers)
    people = []
    for contact in contacts:
        person = plain(contact)
        if contact.photo:
            person["photo"] = base64.b64encode(contact.photo).decode("ascii")
        if contact.uid in referrers:
            person["referred_by_uid"] = referrers[contact.uid]
        people.append(person)
    whole: dict[str, object] = {
        MARK: VERSION,
        "contacts": people,
        "companies": [plain(company) for company in archive.companies],
        "meetings": [{"contact_uid": uid, **plain(meeting)} for uid, meeting in archive.meetings],
        "touches": [plain(touch) for touch in archive.touches],
        "referrals": [_plain_linked(one) for one in archive.referrals],
        "promises": [_plain_linked(one) for one in archive.promises],
        "evidence": [_plain_linked(one) for one in archive.evidence],
        "templates": [{"name": t.name, "plan": plain(t.plan)} for t in archive.templates],
        **_plain_brand(archive.brand),
        **_plain_research(archive.research),
        "groups": [plain_group(one) for one in archive.groups],
        "events": [plain_event(one) for one in archive.events],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def read_json(data: bytes) -> tuple[Reading, Archive]:
    """What a JSON file holds; a broken record is a problem, and the others come in.

    Raises:
        InputError: it is no JSON, or a newer NetDesk wrote it.
    """
    whole = _loaded(data)
    if whole.get(MARK) != VERSION:
        raise InputError("A newer NetDesk wrote this file.", hint="Install the newer version.")
    problems: list[Problem] = []
    referrers: list[tuple[str, str]] = []
    # JSON may be all on one line, and what is decided on a record is told by its place.
    places = count(1)

    def person(values: dict[str, Json]) -> Draft:
        place = next(places)
        giver = values.pop("referred_by_uid", "")
        contact = contact_from(values)
        if not one_line(contact.full_name):
            contact = replace(contact, full_name=one_line(composed_name(contact)))
        if nobody := why_nobody(contact):
            raise InputError(nobody)
        if giver:
            referrers.append((contact.uid, str(giver)))
        return Draft(contact, place)

    drafts = _each(whole, "contacts", person, problems)
    archive = Archive(
        _each(whole, "companies", _company, problems),
        _each(whole, "meetings", _meeting, problems),
        _each(whole, "touches", _touch, problems),
        tuple(referrers),
        _each(whole, "referrals", _linked(Referral, "due", "told_on", "on"), problems),
        _each(whole, "promises", _linked(Promise, "due", "kept_on"), problems),
        _each(whole, "evidence", _linked(Evidence, "on"), problems),
        _each(whole, "templates", _template, problems),
        _brand(whole, problems),
        _research(whole, problems),
        _each(whole, "groups", group_from, problems),
        _each(whole, "events", event_from, problems),
    )
    return Reading("json", drafts, tuple(problems)), archive


def contact_from(values: dict[str, Json]) -> Contact:
    """The person that a JSON object stands for.

    Raises:
        InputError: a value is not of its kind.
    """
    photo = values.pop("photo", "")
    contact = made(Contact, values)
    _one_of("ally_stage", contact.ally_stage, ALLY_STAGES)
    if not photo:
        return contact
    try:
        data = base64.b64decode(str(photo), validate=True)
    except binascii.Error as error:
        raise InputError("“photo” is no picture.") from error
    return made(Contact, values, photo=data)


def plain_contact(contact: Contact) -> dict[str, object]:
    """`contact` as JSON without its photo and numbers."""
    return plain(contact)


def plan_from(values: dict[str, Json]) -> Plan:
    """The plan that a JSON object stands for; a plain string stands for an object with `text`.

    Raises:
        InputError: a key is unknown or a value not of its kind.
    """
    for key, names in _OF_DEBRIEF.items():
        items = values.get(key)
        for item in items if isinstance(items, list) else ():
            for name in names & item.keys() if isinstance(item, dict) else ():
                raise InputError(f"“{name}” of {key} comes from a debrief, not from a plan.")
    known = [*OF_MEETING, *Plan.__struct_fields__]
    for key in values:
        if key not in known:
            raise InputError(f"“{key}” is unknown.", hint=f"Known: {', '.join(known)}.")
    plan = made(Plan, values)
    for give in plan.gives:
        _one_of("kind", give.kind, ("", *GIVE_KINDS))
    if any(not 0 <= question.minutes <= LONGEST_MINUTES for question in plan.questions):
        raise InputError(f"A question takes 0 to {LONGEST_MINUTES} minutes.")
    return plan


def plan_text(plan: Plan) -> str:
    """`plan` as one JSON text."""
    return json.dumps(plain(plan), ensure_ascii=False)


def plan_from_text(text: str) -> Plan:
    """The plan that `plan_text` wrote.

    Raises:
        InputError: it did not.
    """
    return made(Plan, _loaded(text.encode()))


def _loaded(data: bytes) -> dict[str, Json]:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError("This JSON is damaged or cut off.", hint="Export it again.") from error
    return whole if isinstance(whole, dict) else {}


def _each(
    whole: dict[str, Json],
    key: str,
    make: Callable[[dict[str, Json]], R],
    problems: list[Problem],
) -> tuple[R, ...]:
    items = whole.get(key, [])
    if not isinstance(items, list):
        raise InputError(f"“{key}” must be a list.")
    made = []
    for number, item in enumerate(items, 1):
        try:
            made.append(make(dict(an_object(key, item))))
        except InputError as error:
            severity = "failed" if key == "contacts" else "warning"
            name = str(item.get("full_name", "")) if isinstance(item, dict) else ""
            reason = f"{key} {number}: {error.message}"
            problems.append(Problem(0, name, reason, severity))  # type: ignore[arg-type]
    return tuple(made)


def _plain_research(research: Research) -> dict[str, object]:
    return {
        name: [plain(one) for one in getattr(research, name)]
        for name in research.__struct_fields__
        if getattr(research, name)
    }


def _research(whole: dict[str, Json], problems: list[Problem]) -> Research:
    return Research(
        _each(whole, "feeds", partial(made, CompanyFeed), problems),
        _each(whole, "criteria", partial(made, Criterion), problems),
        _each(whole, "fits", partial(made, CompanyFit), problems),
        _each(whole, "notebook", partial(made, Benchmark), problems),
    )


def _company(values: dict[str, Json]) -> Company:
    company = made(Company, values)
    _one_of("thesis", company.thesis, ("", *THESES))
    return company


def _meeting(values: dict[str, Json]) -> tuple[str, Meeting]:
    contact_uid = str(values.pop("contact_uid", ""))
    plan, starts_at = _plan(values), values.pop("starts_at", "")
    at = moment(str(starts_at)) if starts_at else None
    meeting = with_days(made(Meeting, values, plan=plan, starts_at=at), *_DAYS_OF_MEETING)
    _one_of("channel", meeting.channel, CHANNELS)
    return contact_uid, meeting


def _plan(values: dict[str, Json]) -> Plan:
    plan = made(Plan, an_object("plan", values.pop("plan", {})))
    return replace(
        plan,
        gives=tuple(with_days(give, "due") for give in plan.gives),
        asks=tuple(with_days(ask, "answered_on") for ask in plan.asks),
    )


def _touch(values: dict[str, Json]) -> Touch:
    return with_days(made(Touch, values), "on")


def _linked(kind: type[T], *days: str) -> Callable[[dict[str, Json]], Linked[T]]:
    def make(values: dict[str, Json]) -> Linked[T]:
        uids = [str(values.pop(key, "")) for key in _UIDS]
        return Linked(with_days(made(kind, values), *days), *uids)

    return make


def _template(values: dict[str, Json]) -> PlanTemplate:
    plan = _plan(values)
    return made(PlanTemplate, values, plan=plan)


def _proof_point(values: dict[str, Json]) -> tuple[str, ProofPoint]:
    goal = str(values.pop("goal", ""))
    return goal, made(ProofPoint, values)


def _brand(whole: dict[str, Json], problems: list[Problem]) -> Brand:
    def one(kind: type[T]) -> Callable[[dict[str, Json]], T]:
        return partial(made, kind)

    return Brand(
        _each(whole, "brand_statements", one(BrandStatement), problems),
        _each(whole, "goals", one(Goal), problems),
        _each(whole, "proof_points", _proof_point, problems),
        _each(whole, "own_offers", one(OwnOffer), problems),
    )


def _plain_linked(linked: Linked[T]) -> dict[str, object]:
    told = {key: getattr(linked, key) for key in _UIDS if getattr(linked, key)}
    return {**told, **plain(linked.record)}


def _plain_brand(brand: Brand) -> dict[str, object]:
    points = [{**({"goal": goal} if goal else {}), **plain(p)} for goal, p in brand.proof_points]
    return {
        "brand_statements": [plain(statement) for statement in brand.statements],
        "goals": [plain(goal) for goal in brand.goals],
        "proof_points": points,
        "own_offers": [plain(offer) for offer in brand.own_offers],
    }


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InputError(f"“{key}” cannot be “{value}”.", hint=f"Use one of: {', '.join(allowed)}.")
