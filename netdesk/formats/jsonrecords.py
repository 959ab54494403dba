"""Records as JSON objects and JSON objects as records, checked by the records' own fields."""

from datetime import datetime
from functools import cache
from typing import TypeVar, get_args

from msgspec import Struct
from msgspec.structs import FieldInfo, fields, replace

from netdesk.days import iso_day
from netdesk.errors import InputError
from netdesk.records.meeting import Ask, Give, Question
from netdesk.text import whole_characters

T = TypeVar("T", bound=Struct)
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
# Numbers of this file's rows mean nothing in another one.
LEFT_OUT = {
    "id",
    "company_id",
    "referred_by_id",
    "contact_id",
    "feed_id",
    "meeting_id",
    "group_id",
    "event_id",
    "giver_id",
    "named_id",
    "goal_id",
    "photo",
}
_LARGEST = 1_000_000_000
_FROM_TEXT = (Give, Question, Ask)


def made(kind: type[T], values: dict[str, Json], **given: object) -> T:
    """A record of `kind` out of `values`, each checked against its default's kind.

    Raises:
        InputError: a key is unknown, a value not of its kind, or something is missing.
    """
    known = {field.name: field for field in _fields_of(kind)}
    told = ", ".join(name for name in known if name not in LEFT_OUT)
    result: dict[str, object] = dict(given)
    for key, value in values.items():
        if key not in known or key in LEFT_OUT:
            raise InputError(f"“{key}” is unknown.", hint=f"Known: {told}.")
        result[key] = _value(key, value, known[key].type)
    try:
        return kind(**result)
    except TypeError as error:
        raise InputError("Something is missing here.", hint=f"Known: {told}.") from error


def with_days(record: T, *names: str) -> T:
    """`record` with these of its fields as dates the way records hold them, empty as they are.

    Raises:
        InputError: one is no date.
    """
    return replace(record, **{name: iso_day(name, getattr(record, name)) for name in names})


def plain(record: Struct) -> dict[str, object]:
    """`record` as JSON: what is empty or as it would be anyway is left out."""
    result: dict[str, object] = {}
    for field in _fields_of(type(record)):
        value = getattr(record, field.name)
        if field.name not in LEFT_OUT and value not in ("", (), None) and value != field.default:
            result[field.name] = _plain_value(value)
    return result


@cache
def _fields_of(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def an_object(key: str, value: Json) -> dict[str, Json]:
    """`value` as an object.

    Raises:
        InputError: it is none; `key` says where.
    """
    if not isinstance(value, dict):
        raise InputError(f"“{key}” must hold objects.")
    return value


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


def _value(key: str, value: Json, annotation: object) -> object:
    if str(annotation).startswith("tuple["):
        kind = get_args(annotation)[0]
        items = _list(key, value)
        if kind is str:
            return tuple(a_text(key, item) for item in items)
        return tuple(_part(key, kind, item) for item in items)
    if annotation is str:
        return a_text(key, value)
    if annotation is int:
        return _number(key, value)
    if isinstance(value, bool) or (value is None and annotation is not bool):
        return value
    raise InputError(f"“{key}” must be true or false.")


def _part(key: str, kind: type, item: Json) -> object:
    if isinstance(item, str) and kind in _FROM_TEXT:
        return kind(item)
    return made(kind, an_object(key, item))


def _list(key: str, value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise InputError(f"“{key}” must be a list.")
    return value


def a_text(key: str, value: Json) -> str:
    """`value` as text that a file and a screen can hold.

    Raises:
        InputError: it is none; `key` says where.
    """
    if not isinstance(value, str):
        raise InputError(f"“{key}” must be text.")
    # SQLite ends a text where it says so itself, and the rest would be lost by an undo.
    return whole_characters(value.replace("\0", ""))


def _number(key: str, value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InputError(f"“{key}” must be a whole number.")
    if abs(value) > _LARGEST:
        raise InputError(f"“{key}” is too large a number.")
    return value


def _plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain_value(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return plain(value) if isinstance(value, Struct) else value
