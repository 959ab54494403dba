"""Messages with their words: in the user's own mail program, else copied."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from netdesk.letters import Letter
from netdesk.planning.invitations import Invitation, mailto
from ui import links


class Mailed(NamedTuple):
    """How many messages the mail program took, how many were copied, and why the last one was."""

    opened: int
    copied: int
    why: str


def write_or_copy(written: Invitation | Letter, address: str) -> str:
    """Open a message in the mail program, or copy its words; why they had to be, empty if not."""
    mailed = write_or_copy_all([(written, address)])
    return f"{mailed.why}; the words are copied." if mailed.copied else ""


def write_or_copy_all(messages: Sequence[tuple[Invitation | Letter, str]]) -> Mailed:
    """Open each message, given with its address; copy the words of all that nothing took."""
    copied, why = [], ""
    for written, address in messages:
        if address and links.write_mail(mailto(written, address)):
            continue
        why = "No mail program took it" if address else "There is no e-mail address here"
        copied.append(written.body)
    if copied:
        QGuiApplication.clipboard().setText("\n\n".join(copied))
    return Mailed(len(messages) - len(copied), len(copied), why)
