"""Writes people as a table of NetDesk's own, which comes in again equal."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

from netdesk.formats.csvfile import own
from netdesk.formats.csvfile.guard import guarded
from netdesk.records.contact import ALLY_STAGES, Contact, Position

_BOM = "\ufeff"


class _Column(NamedTuple):
    header: str
    cell: Callable[[Contact], str]


def write_csv(contacts: Sequence[Contact], *, private: bool = False) -> bytes:
    """The contacts as UTF-8 with a BOM and CRLF; no cell is a formula to a spreadsheet program.

    `private` adds past work and its dates, pronunciation, common ground, background, referrer,
    ally stage and last touch. Pictures do not fit into a table and are left out.
    """
    columns = _columns(contacts, private=private)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.header for column in columns])
    for contact in contacts:
        writer.writerow([guarded(_cell_text(column.cell(contact))) for column in columns])
    return (_BOM + text.getvalue()).encode("utf-8", "replace")


def _cell_text(text: str) -> str:
    """With line feeds only, as the reader gives them back."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _columns(contacts: Sequence[Contact], *, private: bool) -> list[_Column]:
    def work(contact: Contact) -> tuple[Position, ...]:
        if private:
            return contact.positions
        return tuple(position for position in contact.positions if not position.ended_on)

    columns = [_Column(header, _text(key)) for header, key in own.NAME_COLUMNS.items()]
    parts = own.WORK_COLUMNS | (own.WORK_DATES if private else {})
    for number in range(max((len(work(contact)) for contact in contacts), default=0)):
        columns += [
            _Column(f"{word} {number + 1}", _part(work, number, part))
            for word, part in parts.items()
        ]
    for word, key in own.REACH_COLUMNS.items():
        several = _several(key)
        for number in range(max((len(several(contact)) for contact in contacts), default=0)):
            header = f"{word} {number + 1}"
            columns.append(_Column(header, _part(several, number, "value")))
            columns.append(_Column(f"{header} label", _part(several, number, "label")))
    addresses = _several("addresses")
    for number in range(max((len(addresses(contact)) for contact in contacts), default=0)):
        columns += [
            _Column(f"Address {number + 1} {word}", _part(addresses, number, part))
            for word, part in own.ADDRESS_COLUMNS.items()
        ]
    columns += [_Column(header, _text(key)) for header, key in own.LIFE_COLUMNS.items()]
    extras = _extras if private else _extras_of_others
    columns.append(_Column(own.EXTRAS_COLUMN, extras))
    told = own.PRIVATE_COLUMNS if private else {}
    return columns + [_Column(header, _text(key)) for header, key in told.items()]


def _several(key: str) -> Callable[[Contact], Sequence[object]]:
    def items(contact: Contact) -> Sequence[object]:
        found: Sequence[object] = getattr(contact, key)
        return found

    return items


def _part(
    several: Callable[[Contact], Sequence[object]], number: int, part: str
) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        items = several(contact)
        return str(getattr(items[number], part)) if number < len(items) else ""

    return cell


def _text(key: str) -> Callable[[Contact], str]:
    if key == "is_organisation":
        return _organisation
    if key == "ally_stage":
        return _stage

    def cell(contact: Contact) -> str:
        value = getattr(contact, key)
        return own.joined(value) if isinstance(value, tuple) else str(value)

    return cell


def _organisation(contact: Contact) -> str:
    return own.YES if contact.is_organisation else ""


def _extras(contact: Contact) -> str:
    return own.packed(contact.extras)


def _extras_of_others(contact: Contact) -> str:
    return own.packed(tuple(extra for extra in contact.extras if not extra.is_own))


def _stage(contact: Contact) -> str:
    return contact.ally_stage if contact.ally_stage != ALLY_STAGES[0] else ""
