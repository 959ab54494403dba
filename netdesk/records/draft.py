"""What a reader makes of a file: drafts of contacts, and what it could not use, with reasons."""

from typing import Literal

from msgspec import Struct

from netdesk.records.contact import Contact

Severity = Literal["failed", "skipped", "warning"]


class Problem(Struct, frozen=True):
    """Something in a file that did not come in as it stands.

    `failed` and `skipped` each stand for one record that yields no contact; a `warning` belongs
    to a record that came in all the same. `line` counts from 1 and is the record's first line;
    `record` is the person's name where one could be read, else empty.
    """

    line: int
    record: str
    reason: str
    severity: Severity = "failed"


class Draft(Struct, frozen=True):
    """A contact as a file gives it, not yet in the store.

    `line` is where its record begins, and in JSON its place among the contacts; no other draft of
    the file has the same.
    """

    contact: Contact
    line: int = 0


class Reading(Struct, frozen=True):
    """All that one file holds: `len(drafts)` + failed + skipped = records.

    `title` says for people what the file is, such as "LinkedIn connections"; may be empty.
    """

    format: str
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    title: str = ""
