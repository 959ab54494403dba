"""Suggestions below the lists of a plan: proof points, offers, questions and asks."""

from PySide6.QtCore import QObject

from netdesk.errors import InputError
from netdesk.planning.suggestions import suggest
from netdesk.records.meeting import Meeting
from netdesk.records.suggestion import Suggestion, Suggestions
from ui.desk import Desk
from ui.panels.plan_form import PlanForm
from ui.panels.plan_list import ListPart
from ui.panels.plan_parts import PARTS
from ui.panels.plan_suggested import SuggestedRows

_LISTS = ("gives", "questions", "proof_points", "asks")


class PlanSuggestions(QObject):
    """Keeps the suggestions of the form's lists up to date."""

    def __init__(self, desk: Desk, form: PlanForm) -> None:
        super().__init__(form)
        self._desk = desk
        self._rows: dict[str, SuggestedRows] = {}
        self._fields: dict[str, ListPart] = {}
        for part in PARTS:
            field = form.field(part.key)
            if part.key in _LISTS and isinstance(field, ListPart):
                rows = SuggestedRows(part.name, field)
                rows.setObjectName(part.key)
                rows.taken.connect(self._on_taken)
                field.add_below(rows)
                self._rows[part.key] = rows
                self._fields[part.key] = field

    def show(self, meeting: Meeting) -> None:
        """Suggest for a meeting to come what its plan does not hold yet."""
        found = Suggestions()
        if not meeting.is_over(self._desk.now()):
            try:
                found = suggest(self._desk.workspace, meeting.contact_id, meeting.plan)
            except InputError:
                return
        for key, rows in self._rows.items():
            rows.show_suggestions(getattr(found, key))

    def _on_taken(self, suggestion: Suggestion) -> None:
        field = self._fields[self.sender().objectName()]
        row = field.blank_row()
        row.show_value(suggestion.value)
        row.take_focus()
        field.edited.emit()
