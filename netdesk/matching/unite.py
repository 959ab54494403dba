"""Two people who turned out to be one: everything of both in one record, for good."""

from base64 import b64encode
from collections.abc import Collection

from msgspec.structs import replace

from netdesk.fields import Field
from netdesk.matching.former import former
from netdesk.matching.joins import (
    JOIN,
    MERGED,
    Winner,
    is_within,
    join_phones,
    joined_job,
    lost_words,
    same_job,
)
from netdesk.records.contact import Contact, Extra, Position
from netdesk.text import sort_key


def unite(
    ours: Contact, theirs: Contact, chosen: Collection[str] = (), region: str = ""
) -> Contact:
    """`ours` with all of `theirs`: lists united, gaps filled, for `chosen` fields theirs wins.

    What loses is not lost: a company becomes a past position, a note stays below the other, any
    other text is written down in the note and remembered (`former`), as are uid and picture.
    Doing it again changes nothing.
    """
    changes: dict[str, object] = {}
    aside: list[Extra] = [former("uid", theirs.uid)] if theirs.uid != ours.uid else []
    lost: list[str] = []
    for field in MERGED:
        if field.key in _APART:
            continue
        mine, other = getattr(ours, field.key), getattr(theirs, field.key)
        if not other or mine == other:
            continue
        winner: Winner = "theirs" if field.key in chosen else "ours"
        value, loser = _one_of(field, mine, other, winner, region)
        if loser:
            aside.append(former(field.key, loser))
            lost.append(lost_words(field, loser))
        changes[field.key] = value
    changes["positions"] = _positions(ours, theirs, is_theirs="positions" in chosen)
    photo, other_photo = _photos(ours, theirs, is_theirs="photo" in chosen)
    if other_photo:
        aside.append(former("photo", b64encode(other_photo).decode()))
    united = replace(ours, **changes, photo=photo)
    return _with_aside(united, ours, theirs, aside, lost, note_first="note" in chosen)


_APART = frozenset({"positions", "photo", "note", "extras"})


def _one_of(
    field: Field, mine: object, other: object, winner: Winner, region: str
) -> tuple[object, str]:
    """The value of both, and the text that has no place in it."""
    if field.key == "phones":
        return join_phones(mine, other, region)[0], ""  # type: ignore[arg-type]  # the field says so
    joined, _, conflict = JOIN[field.key](field, mine, other, winner)
    differs = isinstance(mine, str) and isinstance(other, str) and mine and field.merge == "ours"
    if not conflict and not (differs and sort_key(str(mine)) != sort_key(str(other))):
        return joined, ""
    keeps_theirs = winner == "theirs"
    return (other, str(mine)) if keeps_theirs else (mine, str(other))


def _positions(ours: Contact, theirs: Contact, *, is_theirs: bool) -> tuple[Position, ...]:
    first, second = (theirs, ours) if is_theirs else (ours, theirs)
    united = list(first.positions)
    for place, position in enumerate(second.positions):
        at = same_job(united, position, place)
        if at < 0:
            united.append(position)
        elif united[at] != position:
            united[at] = joined_job(united[at], position)
    return tuple(united)


def _photos(ours: Contact, theirs: Contact, *, is_theirs: bool) -> tuple[bytes, bytes]:
    """The picture that stays, and the other one where there are two."""
    first, second = (theirs, ours) if is_theirs else (ours, theirs)
    if not first.photo or first.photo == second.photo:
        return second.photo, b""
    return first.photo, second.photo


def _with_aside(
    united: Contact,
    ours: Contact,
    theirs: Contact,
    aside: list[Extra],
    lost: list[str],
    *,
    note_first: bool,
) -> Contact:
    known = {(extra.params, sort_key(extra.value)) for extra in ours.extras}
    new = [extra for extra in aside if (extra.params, sort_key(extra.value)) not in known]
    extras = list(ours.extras)
    extras += [extra for extra in (*theirs.extras, *new) if extra not in extras]
    notes = (theirs.note, ours.note) if note_first else (ours.note, theirs.note)
    note = _both_notes(*notes)
    told = [words for words in lost if words not in note]
    if told:
        note = f"{note}\n\nFormerly: {', '.join(told)}".strip()
    return replace(united, note=note, extras=tuple(extras))


def _both_notes(first: str, second: str) -> str:
    if is_within(second, first):
        return first
    if is_within(first, second):
        return second
    return f"{first}\n\n{second}"
