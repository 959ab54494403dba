"""Where what was undone can be looked at."""

from PySide6.QtWidgets import QWidget

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.research import companies
from netdesk.workspace import Changes, Workspace
from ui.pages import ask

# The narrowest first: with a meeting its contact is touched too.
_KINDS = {"meeting": meetings.get, "contact": contacts.get, "company": companies.get}


def place_of(workspace: Workspace, changes: Changes, page: QWidget | None) -> tuple[str, int]:
    """Kind and id of the one record that changed; none where it is gone or shown on `page`."""
    for kind, get in _KINDS.items():
        ranges = changes.ids.get(kind, [])
        if not ranges:
            continue
        first, last = ranges[0][0], ranges[-1][1]
        if first != last or ask(page, f"current_{kind}") == first:
            break
        try:
            get(workspace, first)
        except InputError:
            break
        return kind, first
    return "", 0
