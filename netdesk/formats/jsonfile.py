"""NetDesk's own JSON: everything that a file holds, and it comes in again equal."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TypeVar

from netdesk.errors import InputError
from netdesk.records.company import THESES, Company, Fact, NewsItem
from netdesk.records.contact import ALLY_STAGES, Address, Contact, Extra, Labelled, Position
from netdesk.records.draft import Draft, Problem, Reading
from netdesk.records.meeting import CHANNELS, Ask, Give, Meeting, Plan, Question

T = TypeVar("T")
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
MARK = "netdesk"
VERSION = 1
# Numbers of this file's rows mean nothing in another one.
_LEFT_OUT = {"id", "company_id", "referred_by_id", "contact_id", "photo"}
_PARTS: Mapping[str, type] = {
    "positions": Position,
    "emails": Labelled,
    "phones": Labelled,
    "urls": Labelled,
    "ims": Labelled,
    "related": Labelled,
    "addresses": Address,
    "extras": Extra,
    "facts": Fact,
    "news": NewsItem,
    "gives": Give,
    "questions": Question,
    "asks": Ask,
}


@dataclass(frozen=True, slots=True)
class Touch:
    """An exchange with the person who has `contact_uid`."""

    contact_uid: str
    on: str
    channel: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """What a JSON file holds beside people.

    `meetings` come with the uid of whom they are with, `referrers` are (uid, uid of the giver).
    """

    companies: tuple[Company, ...] = ()
    meetings: tuple[tuple[str, Meeting], ...] = ()
    touches: tuple[Touch, ...] = ()
    referrers: tuple[tuple[str, str], ...] = ()


def looks_like_json(data: bytes) -> bool:
    """Whether `data` begins as a JSON object that names NetDesk."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and f'"{MARK}"'.encode() in head


def write_json(contacts: tuple[Contact, ...], archive: Archive) -> bytes:
    """All of it as UTF-8, readable by eye."""
    referrers = dict(archive.referrers)
    people = []
    for contact in contacts:
        person = _plain(contact)
        if contact.photo:
            person["photo"] = base64.b64encode(contact.photo).decode("ascii")
        if contact.uid in referrers:
            person["referred_by_uid"] = referrers[contact.uid]
        people.append(person)
    whole: dict[str, object] = {
        MARK: VERSION,
        "contacts": people,
        "companies": [_plain(company) for company in archive.companies],
        "meetings": [{"contact_uid": uid, **_plain(meeting)} for uid, meeting in archive.meetings],
        "touches": [_plain(touch) for touch in archive.touches],
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

    def person(values: dict[str, Json]) -> Draft:
        giver = values.pop("referred_by_uid", "")
        contact = contact_from(values)
        if giver:
            referrers.append((contact.uid, str(giver)))
        return Draft(contact)

    drafts = _each(whole, "contacts", person, problems)
    archive = Archive(
        _each(whole, "companies", _company, problems),
        _each(whole, "meetings", _meeting, problems),
        _each(whole, "touches", _touch, problems),
        tuple(referrers),
    )
    return Reading("json", drafts, tuple(problems)), archive


def contact_from(values: dict[str, Json]) -> Contact:
    """The person that a JSON object stands for.

    Raises:
        InputError: a value is not of its kind.
    """
    photo = values.pop("photo", "")
    contact = _made(Contact, values)
    _one_of("ally_stage", contact.ally_stage, ALLY_STAGES)
    if not photo:
        return contact
    try:
        data = base64.b64decode(str(photo), validate=True)
    except binascii.Error as error:
        raise InputError("“photo” is no picture.") from error
    return _made(Contact, values, photo=data)


def plain_contact(contact: Contact) -> dict[str, object]:
    """`contact` as JSON without its photo and numbers."""
    return _plain(contact)


def plan_from(values: dict[str, Json]) -> Plan:
    """The plan that a JSON object stands for; a plain string stands for an object with `text`.

    Raises:
        InputError: a key is unknown or a value not of its kind.
    """
    return _made(Plan, values)


def _loaded(data: bytes) -> dict[str, Json]:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError("This JSON is damaged or cut off.", hint="Export it again.") from error
    return whole if isinstance(whole, dict) else {}


def _each(
    whole: dict[str, Json],
    key: str,
    make: Callable[[dict[str, Json]], T],
    problems: list[Problem],
) -> tuple[T, ...]:
    items = whole.get(key, [])
    if not isinstance(items, list):
        raise InputError(f"“{key}” must be a list.")
    made = []
    for number, item in enumerate(items, 1):
        try:
            made.append(make(dict(_object(key, item))))
        except InputError as error:
            severity = "failed" if key == "contacts" else "warning"
            name = str(item.get("full_name", "")) if isinstance(item, dict) else ""
            reason = f"{key} {number}: {error.message}"
            problems.append(Problem(0, name, reason, severity))  # type: ignore[arg-type]
    return tuple(made)


def _company(values: dict[str, Json]) -> Company:
    company = _made(Company, values)
    _one_of("thesis", company.thesis, ("", *THESES))
    return company


def _meeting(values: dict[str, Json]) -> tuple[str, Meeting]:
    contact_uid = str(values.pop("contact_uid", ""))
    plan = values.pop("plan", {})
    starts_at = values.pop("starts_at", "")
    meeting = _made(Meeting, values, plan=_made(Plan, _object("plan", plan)), starts_at=None)
    _one_of("channel", meeting.channel, CHANNELS)
    if starts_at:
        meeting = _made(Meeting, values, plan=meeting.plan, starts_at=moment(str(starts_at)))
    return contact_uid, meeting


def _touch(values: dict[str, Json]) -> Touch:
    return _made(Touch, values)


def moment(text: str) -> datetime:
    """A local time as ISO 8601 has it.

    Raises:
        InputError: it is none.
    """
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
    except ValueError as error:
        raise InputError(
            f"“{text}” is no date and time.", hint="Write 2026-02-12T12:30."
        ) from error


def _made(kind: type[T], values: dict[str, Json], **given: object) -> T:
    """A record of `kind` out of `values`, each checked against its default's kind."""
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    made: dict[str, object] = dict(given)
    for key, value in values.items():
        if key not in known or key in _LEFT_OUT:
            raise InputError(f"“{key}” is unknown.", hint=f"Known: {', '.join(known)}.")
        made[key] = _value(key, value, known[key].type)
    try:
        return kind(**made)
    except TypeError as error:
        raise InputError(
            "Something is missing here.", hint=f"Known: {', '.join(known)}."
        ) from error


def _value(key: str, value: Json, annotation: object) -> object:
    if key in _PARTS:
        return tuple(_part(key, _PARTS[key], item) for item in _list(key, value))
    if str(annotation).startswith("tuple["):
        return tuple(_text(key, item) for item in _list(key, value))
    if annotation is str:
        return _text(key, value)
    if annotation is int:
        return _number(key, value)
    if value is None or isinstance(value, bool):
        return value
    raise InputError(f"“{key}” must be true or false.")


def _part(key: str, kind: type, item: Json) -> object:
    if isinstance(item, str) and kind in (Give, Question, Ask):
        return kind(item)
    return _made(kind, _object(key, item))


def _object(key: str, value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise InputError(f"“{key}” must hold objects.")
    return value


def _list(key: str, value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise InputError(f"“{key}” must be a list.")
    return value


def _text(key: str, value: Json) -> str:
    if not isinstance(value, str):
        raise InputError(f"“{key}” must be text.")
    return value


def _number(key: str, value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InputError(f"“{key}” must be a whole number.")
    return value


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InputError(f"“{key}” cannot be “{value}”.", hint=f"Use one of: {', '.join(allowed)}.")


def _plain(record: object) -> dict[str, object]:
    """`record` as JSON: what is empty or as it would be anyway is left out."""
    plain: dict[str, object] = {}
    for field in fields(record):  # type: ignore[arg-type]  # only ever a record
        value = getattr(record, field.name)
        if field.name not in _LEFT_OUT and value not in ("", (), None) and value != field.default:
            plain[field.name] = _plain_value(value)
    return plain


def _plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain_value(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value if isinstance(value, str | int | bool) else _plain(value)
