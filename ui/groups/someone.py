"""A row for somebody of an event: a person, or a company of which anybody will do."""

from PySide6.QtWidgets import QWidget

from netdesk.groups.attendees import Attendee
from netdesk.groups.suggestions import Candidate
from ui.panels.person_row import PersonRow


def someone(
    one: Attendee | Candidate,
    detail: str,
    action: tuple[str, str],
    *,
    mark: QWidget | None = None,
    wraps: bool = False,
) -> PersonRow:
    """The row; its signals carry the id of the person, or of the company without one."""
    if one.contact_id:
        return PersonRow(one.contact_id, one.full_name, "", detail, action, mark=mark, wraps=wraps)
    words = f"Anybody at {one.company}"
    return PersonRow(
        one.company_id, words, "", detail, action, icon="companies", mark=mark, wraps=wraps
    )
