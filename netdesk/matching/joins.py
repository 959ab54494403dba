"""How each field of two records becomes one: filled, united, extended, the newest."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

from msgspec.structs import replace

from netdesk.days import date_words
from netdesk.fields import BY_KEY, FIELDS, Field
from netdesk.matching.company_names import employer_key
from netdesk.matching.former import FORMER
from netdesk.matching.keys import email_key
from netdesk.matching.phones import is_same_line
from netdesk.records.contact import (
    ALLY_STAGES,
    CONNECTED_ON,
    Address,
    Extra,
    Labelled,
    Position,
)
from netdesk.text import fold, sort_key

T = TypeVar("T")
Winner = Literal["ours", "theirs"]

# The value of both, what is gained in words, and what disagrees in words.
Joined = tuple[object, str, str]
Join = Callable[[Field, T, T, Winner], Joined]


def _fill(
    field: Field, mine: str, other: str, winner: Winner, words: Callable[[str], str] = str
) -> Joined:
    if not mine:
        return other, f"{field.label.lower()} {words(other)}", ""
    if sort_key(mine) == sort_key(other):
        return mine, "", ""
    value = other if winner == "theirs" else mine
    return value, "", f"{field.label}: {words(mine)} here, {words(other)} in the file"


def _date(field: Field, mine: str, other: str, winner: Winner) -> Joined:
    # A date without its year gains the year; one with it is not in dispute.
    if mine.startswith("--") and other.endswith(mine[1:]):
        return other, f"{field.label.lower()} {date_words(other)}", ""
    if other.startswith("--") and mine.endswith(other[1:]):
        return mine, "", ""
    return _fill(field, mine, other, winner, date_words)


def _ours(field: Field, mine: object, other: object, winner: Winner) -> Joined:  # noqa: ARG001 - as Join
    return (mine, "", "") if mine else (other, field.label.lower(), "")


def _newest(field: Field, mine: str, other: str, winner: Winner) -> Joined:  # noqa: ARG001 - as Join
    key: Callable[[str], object] = ALLY_STAGES.index if field.key == "ally_stage" else str
    later = max(mine, other, key=key)  # type: ignore[arg-type]  # both are numbers or both texts
    return later, (field.label.lower() if later != mine else ""), ""


def _note(field: Field, mine: str, other: str, winner: Winner) -> Joined:
    if not mine:
        return other, "a note", ""
    if is_within(other, mine):
        return mine, "", ""
    if is_within(mine, other):
        return other, "more of the note", ""
    value = f"{other}\n\n{mine}" if winner == "theirs" else mine
    return value, "", f"{field.label}: another one in the file"


def is_within(part: str, whole: str) -> bool:
    """Whether all of `part` stands in `whole`, wherever their lines break."""
    return " ".join(part.split()) in " ".join(whole.split())


def _united(mine: Sequence[T], other: Sequence[T], key: Callable[[T], object]) -> tuple[T, ...]:
    known = {key(item): None for item in mine}
    gained = {key(item): item for item in reversed(other) if key(item) not in known}
    return (*mine, *reversed(gained.values()))


def _unite(field: Field, mine: Sequence[T], other: Sequence[T], winner: Winner) -> Joined:  # noqa: ARG001 - as Join
    return _gained(field, mine, _united(mine, other, _same_by(field.key)))


def united_phones(
    mine: tuple[Labelled, ...], other: Sequence[Labelled], region: str
) -> tuple[Labelled, ...]:
    """`mine` and those of `other` that reach another line, numbers without country in `region`."""
    united = list(mine)
    for item in other:
        if not any(
            _folded(item) == _folded(known) or is_same_line(item.value, known.value, region)
            for known in united
        ):
            united.append(item)
    return tuple(united)


def join_phones(mine: tuple[Labelled, ...], other: tuple[Labelled, ...], region: str) -> Joined:
    """The join of phones, which alone needs to know the user's region."""
    return _gained(BY_KEY["phones"], mine, united_phones(mine, other, region))


_ONE_OF = {"categories": "category"}


def _gained(field: Field, mine: Sequence[T], united: Sequence[T]) -> Joined:
    new = united[len(mine) :]
    shown = [_shown(item) for item in new]
    words = ", ".join(filter(None, shown))
    if new and words and isinstance(new[0], Extra):
        return united, words, ""
    label = _ONE_OF.get(field.key, field.label) if len(new) == 1 else field.label
    gain = f"{label.lower()} {words}".strip() if new else ""
    return (united if new else mine), gain, ""


def _same_by(key: str) -> Callable[[object], object]:
    return _SAME.get(key, _folded)


def _folded(item: object) -> object:
    text = item.value if isinstance(item, Labelled) else str(item)
    return fold(" ".join(text.split())).rstrip("/")


def _email(item: object) -> object:
    assert isinstance(item, Labelled)
    return email_key(item.value) or _folded(item)


def _address(item: object) -> object:
    assert isinstance(item, Address)
    parts = (item.street, item.city, item.region, item.postcode, item.country)
    return tuple(sort_key(part) for part in (*parts, item.po_box, item.extended))


def _extra(item: object) -> object:
    assert isinstance(item, Extra)
    return item if item.name == FORMER else item.name.upper()


_SAME: dict[str, Callable[[object], object]] = {
    "emails": _email,
    "addresses": _address,
    # A property that we do not know and have once is the exporting program's affair.
    "extras": _extra,
}


def _shown(item: object) -> str:
    if isinstance(item, Labelled):
        return item.value
    if isinstance(item, Address):
        return item.city or item.country or item.street.replace("\n", " ")
    if isinstance(item, Extra):
        return f"connection since {date_words(item.value)}" if item.name == CONNECTED_ON else ""
    return str(item)


def _positions(
    field: Field, mine: tuple[Position, ...], other: tuple[Position, ...], winner: Winner
) -> Joined:
    if not mine:
        names = ", ".join(filter(None, (job_words(position) for position in other)))
        return other, f"position {names}".strip(), ""
    merged = list(mine)
    gained: list[str] = []
    disputes: list[str] = []
    for place, theirs in enumerate(other):
        at = same_job(merged, theirs, place)
        if at >= 0:
            joined = joined_job(merged[at], theirs)
            if joined != merged[at]:
                gained.append(f"{field.label.lower()}: {job_words(joined)}")
                merged[at] = joined
        elif place or theirs.ended_on:
            gained.append(f"past position {job_words(theirs)}")
            merged.append(theirs)
        else:
            disputes.append(_dispute(mine[0], theirs))
            if winner == "theirs":
                merged.insert(0, theirs)
    return tuple(merged), ", ".join(gained), ", ".join(disputes)


def same_job(held: Sequence[Position], theirs: Position, place: int) -> int:
    """Where `theirs`, the one at `place`, stands among the positions `held`; -1 for nowhere.

    Of the two present ones it is enough that nothing they both say differs; any other must be of
    the same company, or a second merge would put together what the first one did not.
    """
    for number, mine in enumerate(held):
        titles = (sort_key(mine.title), sort_key(theirs.title))
        if titles[0] != titles[1] and all(titles):
            continue
        companies = (employer_key(mine.company), employer_key(theirs.company))
        if companies[0] == companies[1] and (companies[0] or titles[0] == titles[1]):
            return number
        if number == place == 0 and not all(companies) and any(titles):
            return 0
    return -1


def joined_job(mine: Position, theirs: Position) -> Position:
    """`mine` with its gaps filled by `theirs`."""
    return replace(
        mine,
        company=mine.company or theirs.company,
        title=mine.title or theirs.title,
        department=mine.department or theirs.department,
        started_on=mine.started_on or theirs.started_on,
        ended_on=mine.ended_on or theirs.ended_on,
        company_id=mine.company_id or theirs.company_id,
    )


def _dispute(mine: Position, theirs: Position) -> str:
    if employer_key(mine.company) != employer_key(theirs.company):
        return f"Company: {mine.company or 'none'} here, {theirs.company or 'none'} in the file"
    return f"Title: {mine.title} here, {theirs.title} in the file"


def lost_words(field: Field, value: str) -> str:
    """A value that has no place in a merge, as it is told in the note."""
    return f"{field.label.lower()} {date_words(value) if field.kind == 'date' else value}"


def job_words(position: Position) -> str:
    """A position in one line: title, company."""
    return ", ".join(filter(None, (position.title, position.company or position.department)))


MERGED = tuple(f for f in FIELDS if f.merge != "own" and f.attribute == f.key)
_BY_POLICY: dict[str, Join] = {  # type: ignore[type-arg]  # the values' type follows the field
    "fill": _fill,
    "unite": _unite,
    "ours": _ours,
    "newest": _newest,
    "extend": _note,
}
_SPECIAL: dict[str, Join] = {"positions": _positions, "birthday": _date, "anniversary": _date}  # type: ignore[type-arg]
JOIN = {field.key: _SPECIAL.get(field.key, _BY_POLICY[field.merge]) for field in MERGED}
