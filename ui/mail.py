"""A message with its words: in the user's own mail program, else copied."""

from PySide6.QtGui import QGuiApplication

from netdesk.invitations import Invitation, mailto
from netdesk.letters import Letter
from ui import links


def write_or_copy(written: Invitation | Letter, address: str) -> str:
    """Open a message in the mail program, or copy its words; why they had to be, empty if not."""
    if address and links.write_mail(mailto(written, address)):
        return ""
    QGuiApplication.clipboard().setText(written.body)
    why = "No mail program took it" if address else "There is no e-mail address here"
    return f"{why}; the words are copied."
