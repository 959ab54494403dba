"""What a company is: name, industry, place, size and web site, saved as they are left."""

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.records.company import Company
from netdesk.research import companies
from ui.desk import Desk
from ui.type import px, small
from ui.widgets.line_field import LineField
from ui.widgets.text import wrap_label

_FIELDS = (
    ("name", "Name", ""),
    ("industry", "Industry", "Medical supplies and distribution"),
    ("place", "Place", "Northfield, Illinois"),
    ("size", "Size", "43,000 people"),
    ("website", "Web site", "https://"),
)


class CompanyDetails(QWidget):
    """One line each; Esc puts the old words back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._company = Company()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(12))
        column.setSpacing(px(8))
        self._fields: dict[str, LineField] = {}
        for key, label, example in _FIELDS:
            field = LineField(f"Company {label.lower()}", label=label, placeholder=example)
            field.edit_finished.connect(self._on_edit_finished)
            self._fields[key] = field
            column.addWidget(field)
        self._aliases = wrap_label("", small(), "muted")
        column.addWidget(self._aliases)
        column.addStretch(1)

    def show_company(self, company: Company) -> None:
        """Show a company; what is being typed stays."""
        is_same = company.id == self._company.id
        self._company = company
        for key, field in self._fields.items():
            if not (is_same and field.edit.hasFocus()):
                field.set_text(str(getattr(company, key)))
        self._aliases.setText(f"Also called {', '.join(company.aliases)}")
        self._aliases.setVisible(bool(company.aliases))

    def focus_first(self) -> None:
        """Bring the keyboard to the first line."""
        self._fields["name"].edit.setFocus()

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if not self._company.id:
            return
        typed = {key: field.text().strip() for key, field in self._fields.items()}
        if all(typed[key] == getattr(self._company, key) for key in typed):
            return
        workspace = self._desk.workspace
        try:
            fresh = replace(companies.get(workspace, self._company.id), **typed)
            companies.save(workspace, fresh, source=self)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            self._fields["name"].set_text(self._company.name)
            return
        self._company = fresh

    def _on_edit_finished(self) -> None:
        self.flush()
