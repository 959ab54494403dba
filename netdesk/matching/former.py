"""What a merge of two people left aside, remembered so that the same file says it no more.

It is kept as properties of the record (a vCard program writes back what it does not know), so
that it goes through export and import like everything else.
"""

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.records.contact import Contact, Extra
from netdesk.text import one_line, sort_key

FORMER = "X-NETDESK-FORMER"
_IMPORTED = "import"


class Imported(NamedTuple):
    """Somebody merged away whom an import had brought: which one by its moment, and by what id."""

    at: str
    id: int
    name: str


def former(key: str, value: str) -> Extra:
    """A value of the field `key` that was left aside."""
    return Extra(FORMER, one_line(value), f"FIELD={key}")


def former_values(contact: Contact, key: str) -> Iterator[str]:
    """The values of the field `key` that were left aside for those of `contact`."""
    for extra in contact.extras:
        if extra.name == FORMER and extra.params == f"FIELD={key}":
            yield extra.value


def is_former(contact: Contact, key: str, value: object) -> bool:
    """Whether that value of the field `key` was left aside before."""
    if not contact.extras or not isinstance(value, str):
        return False
    return sort_key(value) in {sort_key(each) for each in former_values(contact, key)}


def former_imported(imported: Imported) -> Extra:
    """That somebody of an import was merged away, for when that import is taken back.

    The moment goes along: in another file the same number is somebody else.
    """
    return former(_IMPORTED, f"{imported.at} {imported.id} {imported.name}")


def imported_from(extra: Extra) -> Imported | None:
    """What `former_imported` wrote; None for anything else."""
    if extra.name != FORMER or extra.params != f"FIELD={_IMPORTED}":
        return None
    at, _, rest = extra.value.partition(" ")
    number, _, name = rest.partition(" ")
    return Imported(at, int(number), name) if number.isdecimal() and number.isascii() else None
