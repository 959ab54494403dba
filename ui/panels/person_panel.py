"""The person beside the table: head, then company and plan, the form, or the history."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from netdesk.errors import InputError
from netdesk.people import contacts, touches
from netdesk.records.contact import Contact
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.panels.company_panel import CompanyPanel
from ui.panels.person_form import PersonForm
from ui.panels.person_head import PersonHead
from ui.panels.person_history import PersonHistory
from ui.panels.person_touch import TouchBar
from ui.panels.plan_panel import PlanPanel
from ui.state import SplitterMemory
from ui.type import px
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.tabs import TabStrip

_COMPANY_HIGH = 300
_WIDE_TABS = frozenset({"both", "person", "history"})
_NARROW_TABS = frozenset({"plan", "company", "person", "history"})


class PersonPanel(Panel):
    """Everything about one person. Its parts follow changes by themselves."""

    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    company_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._contact = Contact()
        self._is_narrow = False
        self.setAccessibleName("Person")
        self._build()
        self._wire()
        self.set_narrow(False)
        self._show_tab()

    @property
    def meeting_id(self) -> int:
        """The meeting whose plan is shown; 0 for none."""
        return self.plan.meeting_id

    def show_contact(self, contact_id: int) -> None:
        """Show a person; 0 shows nobody."""
        self.form.flush_if_free()
        if contact_id != self._contact.id:
            self._touch.hide()
        self._read(contact_id)
        self._show_tab()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put plan and company into tabs of their own, or above each other."""
        self._is_narrow = is_narrow
        shown = _NARROW_TABS if is_narrow else _WIDE_TABS
        for key in shown:
            self.tabs.show_tab(key, visible=True)
        # Chosen before it is hidden: Qt would go to the next tab, whichever that is.
        if self.tabs.chosen() not in shown:
            self.tabs.choose("plan" if is_narrow else "both")
        for key in (_NARROW_TABS | _WIDE_TABS) - shown:
            self.tabs.show_tab(key, visible=False)
        self.head.set_narrow(is_narrow)
        self._show_tab()

    def focus_plan(self) -> None:
        """Bring the plan into sight and give it the keyboard."""
        self.tabs.choose("plan" if self._is_narrow else "both")
        self._show_tab()
        self.plan.take_focus()

    def edit_person(self) -> None:
        """Bring the form into sight and give it the keyboard."""
        self.tabs.choose("person")
        self.form.focus_first()

    def log_touch(self) -> None:
        """Open the line that writes down an exchange."""
        if self._contact.id:
            self._touch.open(self._desk.now().date())

    def flush(self) -> None:
        """Save whatever was typed and not saved yet."""
        self.form.flush()
        self.company.flush()
        self.plan.flush()

    def _build(self) -> None:
        desk = self._desk
        self.head = PersonHead(desk)
        self._log = Button("Log a touch", kind="ghost", icon="chat", small=True)
        words = {
            "both": "Company and plan",
            "plan": "Plan",
            "company": "Company",
            "person": "Person",
            "history": "History",
        }
        log = with_key(self._log, "Ctrl+L")
        self.tabs = TabStrip("Parts of the person", list(words.items()), action=log)
        self._touch = TouchBar()
        self.company = CompanyPanel(desk)
        self.plan = PlanPanel(desk, self, is_wide=False)
        self.form = PersonForm(desk)
        self.history = PersonHistory(desk)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (self.company, self.plan, self.form, self.history):
            self._split.addWidget(part)
        self._split.setSizes([px(_COMPANY_HIGH), px(400), px(400), px(400)])
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._memory = SplitterMemory(desk.workspace, self._split, "window.side_splitter")
        self._lay_out()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.tabs, self._touch, self._split):
            column.addWidget(part, 1 if part is self._split else 0)
        nobody = EmptyState(
            "Nobody chosen.", "Choose somebody at the left; company and plan then stand here."
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(nobody)
        self._pages.addWidget(whole)

    def _wire(self) -> None:
        self.tabs.tab_chosen.connect(self._show_tab)
        self._log.clicked.connect(self.log_touch)
        self.head.why_asked.connect(self._on_why_asked)
        self._touch.logged.connect(self._on_touch_logged)
        self._touch.closed.connect(self._log.setFocus)
        self.company.contact_opened.connect(self.contact_opened)
        self.company.company_opened.connect(self.company_opened)
        self.history.meeting_opened.connect(self.meeting_opened)
        self._desk.bridge.changed.connect(self._on_changed)

    def _read(self, contact_id: int) -> None:
        try:
            found = contacts.get(self._desk.workspace, contact_id) if contact_id else Contact()
        except InputError:
            found = Contact()
        self._pages.setCurrentIndex(1 if found.id else 0)
        if found != self._contact:
            self._contact = found
            self.head.show_person(found)

    def _show_tab(self) -> None:
        tab = self.tabs.chosen()
        contact = self._contact
        if tab in {"both", "company"}:
            self.company.show_company(contact.position.company_id)
        if tab in {"both", "plan"}:
            self.plan.show_contact(contact.id)
        if tab == "person":
            self.form.show_person(contact)
        if tab == "history":
            self.history.show_contact(contact.id)
        self.company.setVisible(tab in {"both", "company"})
        self.plan.setVisible(tab in {"both", "plan"})
        self.form.setVisible(tab == "person")
        self.history.setVisible(tab == "history")

    def _on_why_asked(self) -> None:
        self.tabs.choose("history")

    def _on_touch_logged(self, on: date, channel: str, note: str) -> None:
        touches.log(self._desk.workspace, self._contact.id, on, channel, note)
        self._desk.say(f"Touch logged with {self._contact.full_name}", True)
        self._log.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        shown = self._contact.id
        if not shown or not (changes.touches("contact", shown) or changes.touches("meeting")):
            return
        before = self._contact
        self._read(shown)
        tab = self.tabs.chosen()
        if tab == "person" and changes.source is not self.form:
            self.form.show_person(self._contact)
        elif tab == "history":
            self.history.show_contact(self._contact.id)
        elif before.position.company_id != self._contact.position.company_id:
            self.company.show_company(self._contact.position.company_id)
