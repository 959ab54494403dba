"""Reads vCard files, tolerant of what programs really write."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netdesk.errors import Cancelled, InputError
from netdesk.formats.nobody import NOTHING, why_nobody
from netdesk.formats.vcard.build import contact_of, draft_of
from netdesk.formats.vcard.cards import RawCard, raw_cards
from netdesk.formats.vcard.lines import content_lines, physical_lines
from netdesk.formats.vcard.octets import SNIFFED, Decoder, as_octets
from netdesk.formats.vcard.properties import bare_uid
from netdesk.records.draft import Draft, Problem, Reading

if TYPE_CHECKING:
    from netdesk.formats.vcard.draft import CardDraft

MOST_BYTES = 64 * 1024 * 1024
CARDS_BETWEEN_CHECKS = 256
CUT_OFF = "The file is cut off here, and what follows is missing: export or copy it again"
_begin = re.compile(r"(?:^|\n)[^\n:]{0,40}?BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)


def looks_like_vcard(data: bytes) -> bool:
    """Tells by its content whether a file holds vCards, in any encoding."""
    return _begin.search(as_octets(data[: 4 * SNIFFED])) is not None


def read_vcards(
    data: bytes, *, cancelled: Callable[[], bool] | None = None, is_cut_off: bool = False
) -> Reading:
    """Everything that a file of vCards 2.1, 3.0 and 4.0 holds, with what could not be used.

    Never gives up a file: broken lines are warnings, cards with nothing usable are counted as
    failed. Groups (KIND:group) are skipped and become a category of their members. Where a file
    `is_cut_off`, a last card without its END is half there, perhaps with half a number: it fails.

    Raises:
        InputError: the file is larger than 64 MB.
        Cancelled: `cancelled` said so.
    """
    if len(data) > MOST_BYTES:
        raise InputError("The file is larger than 64 MB.", hint="Split it and import the parts.")
    octets = as_octets(data)
    return _Reader(Decoder(octets)).read(octets, cancelled, is_cut_off=is_cut_off)


class _Reader:
    """The drafts, groups and problems of one file under way."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._drafts: list[Draft] = []
        self._problems: list[Problem] = []
        self._groups: list[CardDraft] = []

    def read(
        self, octets: str, cancelled: Callable[[], bool] | None, *, is_cut_off: bool
    ) -> Reading:
        loose: list[tuple[int, str]] = []
        raw: RawCard | None = None
        content = content_lines(physical_lines(octets))
        for count, raw in enumerate(raw_cards(content, loose)):
            if cancelled is not None and not count % CARDS_BETWEEN_CHECKS and cancelled():
                raise Cancelled
            self._take(raw)
        if raw is not None and is_cut_off and not raw.is_ended:
            self._leave_out(raw)
        self._problems += [Problem(line, "", reason, "warning") for line, reason in loose]
        if not self._drafts and all(each.severity == "warning" for each in self._problems):
            self._problems.append(Problem(1, "", "There is no vCard in this file"))
        self._tag_members()
        return Reading("vcard", tuple(self._drafts), tuple(sorted(self._problems, key=_line_of)))

    def _take(self, raw: RawCard) -> None:
        if not raw.lines:
            self._problems.append(Problem(raw.line, "", NOTHING, "failed"))
            return
        card = draft_of(raw, self._decoder)
        contact = contact_of(card)
        name = contact.full_name
        if card.kind == "group":
            self._groups.append(card)
            reason = "A group, now a category of its members"
            self._problems.append(Problem(raw.line, name, reason, "skipped"))
        elif nobody := why_nobody(contact):
            self._problems.append(Problem(raw.line, name, nobody, "failed"))
        else:
            self._drafts.append(Draft(contact, raw.line))
        for line, reason in card.warnings:
            self._problems.append(Problem(line, name, reason, "warning"))

    def _leave_out(self, raw: RawCard) -> None:
        """Take back the last card, in which the file breaks off, and say so instead."""
        name = ""
        if self._drafts and self._drafts[-1].line == raw.line:
            name = self._drafts.pop().contact.full_name
        elif self._groups and self._groups[-1].line >= raw.line:
            name = contact_of(self._groups.pop()).full_name
        self._problems = [one for one in self._problems if one.line < raw.line]
        self._problems.append(Problem(raw.line, name, CUT_OFF, "failed"))

    def _tag_members(self) -> None:
        """Gives the name of each group to its members (RFC 6350 6.1.4; macOS Contacts)."""
        if not self._groups:
            return
        places = _places(self._drafts)
        tags: dict[int, list[str]] = {}
        for group in self._groups:
            name = contact_of(group).full_name
            for member in dict.fromkeys(group.members):
                if name and member in places:
                    tags.setdefault(places[member], []).append(name)
        for place, names in tags.items():
            draft = self._drafts[place]
            categories = tuple(dict.fromkeys((*draft.contact.categories, *names)))
            contact = replace(draft.contact, categories=categories)
            self._drafts[place] = replace(draft, contact=contact)


def _line_of(problem: Problem) -> int:
    return problem.line


def _places(drafts: list[Draft]) -> dict[str, int]:
    """Where each UID, and each `mailto:` that a MEMBER may use, stands."""
    places: dict[str, int] = {}
    for place, draft in enumerate(drafts):
        contact = draft.contact
        if contact.uid:
            places.setdefault(bare_uid(contact.uid).lower(), place)
        for email in contact.emails:
            places.setdefault(f"mailto:{email.value.lower()}", place)
    return places
