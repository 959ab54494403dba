"""The page of people: table at the left, the person with company and plan at the right."""

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netdesk.errors import InputError
from netdesk.workspace import Changes
from ui.desk import Desk
from ui.first_paint import AfterFirstPaint
from ui.people.list_side import ListSide
from ui.state import SplitterMemory
from ui.type import px
from ui.widgets.card import Panel

if TYPE_CHECKING:
    from ui.panels.first_start import FirstStart
    from ui.panels.person_panel import PersonPanel

_LARGE_TEXT_PANEL = 560
_PANEL_WIDE, _PANEL_NARROW = 536, 472
_NOBODY = "A meeting is with somebody: choose a person, or add one with Ctrl+N."


class PeoplePage(QWidget):
    """Everybody on the list; choosing a person fills the panel beside the table."""

    key = "people"
    title = "People"
    contact_opened = Signal(int)
    meeting_opened = Signal(int)
    company_opened = Signal(int)
    import_requested = Signal()
    sample_requested = Signal()
    export_requested = Signal()
    chosen_export_requested = Signal()
    merge_requested = Signal()
    search_lifted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_narrow = False
        self._is_fitted = False
        self._panel: PersonPanel | None = None
        self._first_start: FirstStart | None = None
        self._build()
        self._wire()
        self._load()

    @property
    def panel(self) -> "PersonPanel":
        """The person beside the table; made when it is first asked for, after the first paint."""
        if self._panel is None:
            from ui.panels.person_panel import PersonPanel

            self._panel = PersonPanel(self._desk, self)
            self._panel.contact_opened.connect(self.show_contact)
            self._panel.meeting_opened.connect(self.meeting_opened)
            self._panel.company_opened.connect(self.company_opened)
            self._take_panel(self._panel)
        return self._panel

    @property
    def _first(self) -> "FirstStart":
        """What stands here while nobody is on the list; most files never need it."""
        if self._first_start is None:
            from ui.panels.first_start import FirstStart

            self._first_start = FirstStart(self._desk, self)
            self._first_start.set_narrow(self._is_narrow)
            self._first_start.import_requested.connect(self.import_requested)
            self._first_start.sample_requested.connect(self.sample_requested)
            self._first_start.added.connect(self._on_first_added)
            self._stack.addWidget(self._first_start)
        return self._first_start

    def activate(self) -> None:
        """Come into sight: the table has the keyboard, or the first step when nobody is there."""
        if self._is_empty():
            self._first.activate()
        else:
            self.side.activate()

    def set_narrow(self, is_narrow: bool) -> None:
        """Fit a window below or above 1200."""
        # The first fit comes before the first look, and must not undo what was remembered.
        keeps_sizes = self._is_narrow == is_narrow if self._is_fitted else self._memory.is_known
        self._is_narrow, self._is_fitted = is_narrow, True
        self.side.set_narrow(is_narrow)
        if self._panel is not None:
            self._panel.set_narrow(is_narrow)
        if self._first_start is not None:
            self._first_start.set_narrow(is_narrow)
        (self._panel or self._panel_place).setMinimumWidth(self._least_panel())
        if not keeps_sizes:
            self._share_out()

    def search(self, text: str) -> None:
        """Show those who match the words."""
        self.side.search(text)

    def show_contact(self, contact_id: int) -> None:
        """Make a person current, lifting search and filter where they hide them."""
        self.side.show_contact(contact_id)

    def current_contact(self) -> int:
        """Who is current; 0 for nobody."""
        return self.side.table.current_id()

    def chosen_people(self) -> list[int]:
        """Who is selected, in the order of the table."""
        return self.side.table.chosen_ids()

    def remember(self) -> None:
        """Keep who is current, to begin with them the next time."""
        self.side.remember_current()

    def current_meeting(self) -> int:
        """The meeting whose plan is beside the person; 0 for none."""
        return self._panel.meeting_id if self._panel is not None else 0

    def select_step(self, by: int) -> None:
        """Go to the next person or the one before."""
        row = self.side.table.currentIndex().row() + by
        if 0 <= row < self.side.model.rowCount():
            self.side.table.select_row(row)

    def new_person(self) -> None:
        """Bring the keyboard to the line that adds somebody."""
        if self._is_empty():
            self._first.activate()
        else:
            self.side.quick_add.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_current(self) -> None:
        """Open the form of the current person."""
        if self.current_contact():
            self._open_now()
            self.panel.edit_person()

    def delete_current(self) -> None:
        """Move the chosen people to the trash."""
        self.side.delete_chosen()

    def log_touch(self) -> None:
        """Write down an exchange with the current person."""
        if self.current_contact():
            self._open_now()
            self.panel.log_touch()

    def new_meeting(self) -> None:
        """Plan a meeting with the current person, or with each of those chosen."""
        ids = self.side.table.chosen_ids() or [self.current_contact()]
        if ids and ids[0]:
            self._plan(ids)
        else:
            self._desk.say(_NOBODY, False)

    def _build(self) -> None:
        # From the outside in: a tree that gets another parent is styled and measured anew.
        self._stack = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.side = ListSide(self._desk, self._splitter)
        self._splitter.addWidget(self.side)
        # Its place is kept, so that nothing moves when the panel comes after the first paint.
        self._panel_place = Panel("base", "", self._splitter)
        self._splitter.addWidget(self._panel_place)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._stack.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        AfterFirstPaint(self.side.table.viewport(), self._open_now)

    def _wire(self) -> None:
        self._opening.timeout.connect(self._on_opening)
        self.side.current_changed.connect(self._on_current_changed)
        self.side.opened.connect(self._on_opened)
        self.side.search_lifted.connect(self.search_lifted)
        self.side.plan_requested.connect(self.new_meeting)
        self.side.export_requested.connect(self.export_requested)
        self.side.chosen_export_requested.connect(self.chosen_export_requested)
        self.side.merge_requested.connect(self.merge_requested)
        self._desk.bridge.changed.connect(self._on_changed)

    def _load(self) -> None:
        self._share_out()
        self._memory = SplitterMemory(
            self._desk.workspace, self._splitter, "window.people_splitter"
        )
        self.side.load()
        self._choose_view()

    def _share_out(self) -> None:
        panel = px(_PANEL_NARROW if self._is_narrow else _PANEL_WIDE)
        whole = max(self.width(), panel * 2)
        self._splitter.setSizes([whole - panel, panel])

    def _least_panel(self) -> int:
        # With large text the smallest window has less room than these; then it is shared out.
        return min(px(456), _LARGE_TEXT_PANEL) if self._is_narrow else px(500)

    def _take_panel(self, panel: "PersonPanel") -> None:
        sizes = self._splitter.sizes()
        panel.set_narrow(self._is_narrow)
        panel.setMinimumWidth(self._least_panel())
        self._splitter.replaceWidget(1, panel)
        self._panel_place.deleteLater()
        panel.show()
        self._splitter.setSizes(sizes)

    def _is_empty(self) -> bool:
        return self.side.listing.total == 0

    def _choose_view(self) -> None:
        self._stack.setCurrentWidget(self._first if self._is_empty() else self._splitter)

    def _plan(self, ids: list[int]) -> None:
        from netdesk import meetings  # What writes plans is not needed for the first look.
        from netdesk.records.meeting import Meeting

        label = f"Plan meetings with {len(ids)} people"
        workspace = self._desk.workspace
        try:
            with workspace.change(label) if len(ids) > 1 else nullcontext():
                made = [meetings.save(workspace, Meeting(contact_id=an_id)) for an_id in ids]
        except InputError as error:
            self._desk.say(str(error), False)
            return
        self._open_now()
        if len(ids) == 1:
            self.panel.plan.show_meeting(made[0])
        self.panel.focus_plan()
        if len(ids) > 1:
            self._desk.say(f"Planned meetings with {len(made)} people", True)

    def _open_now(self) -> None:
        self._opening.stop()
        self.panel.show_contact(self.current_contact())

    def _on_opening(self) -> None:
        if self._panel is not None:
            self._open_now()

    def _on_current_changed(self, delay_ms: int) -> None:
        self._opening.start(delay_ms)

    def _on_opened(self) -> None:
        self._open_now()
        self.panel.edit_person()

    def _on_first_added(self, contact_id: int) -> None:
        self.show_contact(contact_id)
        self.side.quick_add.edit.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        if any(map(changes.touches, ("contact", "meeting", "referral"))):
            self.side.refresh(changes)
            self._choose_view()
