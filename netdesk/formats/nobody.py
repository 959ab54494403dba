"""Records that are about nobody, of whatever kind of file: one rule and one reason for all."""

from netdesk.records.contact import CONNECTED_ON, Contact
from netdesk.text import one_line

NOTHING = "Nothing in it can be used"
_NO_NAME = "No name and no mail"
_LONGEST = 300


def why_nobody(contact: Contact) -> str:
    """Why a record cannot come in; empty when it is about somebody.

    Without a name, which every way to reach somebody stands for, an address, a photo or what only
    the program that wrote it understands may still tell who it is; a date, a title or a note does
    not. A note is told in the reason, of a long one the beginning: the report is kept in the file.
    """
    if contact.full_name or contact.addresses or contact.photo:
        return ""
    if any(extra.name != CONNECTED_ON for extra in contact.extras):
        return ""
    if contact == Contact(uid=contact.uid, rev=contact.rev):
        return NOTHING
    note = one_line(contact.note)
    if len(note) > _LONGEST:
        note = f"{note[:_LONGEST]}…"
    return f"{_NO_NAME}, only a note: “{note}”" if note else _NO_NAME


def composed_name(contact: Contact) -> str:
    """What stands for a missing name: its parts, nickname, company, or a way to reach them."""
    parts = (contact.prefix, contact.given, contact.additional, contact.family, contact.suffix)
    several = (contact.emails, contact.phones, contact.ims, contact.urls)
    return (
        " ".join(filter(None, parts))
        or contact.nickname
        or contact.company
        or next((values[0].value for values in several if values), "")
    )
