"""The window: menus, toolbar, navigation, pages and status bar, and how they hear of each other."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError, WorldError
from netdesk.people import overview
from netdesk.workspace import Changes, Workspace
from ui import state
from ui.actions import build_actions, fill_menu_bar
from ui.bridge import Bridge
from ui.commands import Commands
from ui.desk import Desk
from ui.errors import ErrorDesk
from ui.jobs import Jobs
from ui.notice import Notice
from ui.pages import LOW_BELOW, NARROW_BELOW, PAGES, PageStack, ask, can
from ui.status_bar import StatusBar
from ui.toolbar import Toolbar
from ui.type import px
from ui.widgets.navigation import NavEntry, Navigation
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.importing.target import DropTarget

_FIRST_SIZE = QSize(1440, 900)
# What the system puts round a window; how much it is, it says only of one that is shown.
_FRAME = QSize(16, 48)
_SMALLEST = QSize(1024, 640)
_UNSAVED = "Some of what you typed could not be saved, so the window stays open."
_UNSAVED_HINT = "Its field says why. Close the window once more to leave without it."


class MainWindow(QMainWindow):
    """The one window on an open workspace; closing it saves and lets the workspace go.

    `first_painted` tells that the window stands and what could wait may begin, `closed` that it
    has gone for good.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        errors: ErrorDesk,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self.setWindowTitle("NetDesk")
        self.setAccessibleName("NetDesk")
        self.setMinimumSize(_SMALLEST)
        self._errors = errors
        bridge, jobs = Bridge(workspace, self), Jobs(errors.report, self)
        self.desk = Desk(workspace, bridge, jobs, self.say, self.say_done, now)
        self.drop_target: DropTarget | None = None
        self._is_painted = False
        self._has_warned = False
        self._newest_step = self._told_step = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._build()
        self._wire()
        self._load()

    def say(self, text: str, is_undoable: bool = False) -> None:
        """Show a toast; with `is_undoable` a tick, and Undo of the change heard of last."""
        newest = self._newest_step if is_undoable else 0
        self._told_step = newest if newest == self.desk.workspace.undo_step else 0
        self.toast.say(text, undo=self._told_step > 0, icon="check" if is_undoable else "error")

    def say_done(self, text: str) -> None:
        """Show a toast of something that was done and is nothing to undo."""
        self._told_step = 0
        self.toast.say(text)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and come to the front: what a second start asks for."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.commands.add_files(paths)

    def save_now(self) -> bool:
        """Write every draft and the window's own memory; False when a draft was not saved."""
        is_saved = self.commands.flush()
        if is_saved:
            self._has_warned = False
        try:
            self._remember()
        except NetDeskError as error:
            from netdesk.log import log_failure

            # Where the window stood is no loss that anybody has to hear of.
            log_failure(error)
        return is_saved

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.save_now() and not self._has_warned:
            self._has_warned = True
            self._errors.report(WorldError(_UNSAVED, hint=_UNSAVED_HINT))
            event.ignore()
            return
        # Work that is under way ends before the file closes; nobody has to watch that.
        self.hide()
        self.desk.jobs.close()
        self.desk.bridge.close()
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            # All widgets paint in this one turn of the loop; what can wait begins in the next.
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return _FIRST_SIZE

    def _remember(self) -> None:
        state.save_window(self.desk.workspace, self)
        for page in self.stack.made():
            ask(page, "remember")
        key = self.stack.current_key()
        if any(spec.key == key and spec.in_navigation for spec in PAGES):
            state.keep_page(self.desk.workspace, key, self.desk.now().date())

    def _build(self) -> None:
        self.stack = PageStack(self.desk, self)
        self.commands = Commands(self.desk, self.stack, self)
        self.actions_by_key = build_actions(self, self.commands)
        self.commands.use(self.actions_by_key)
        self.menuBar().setFixedHeight(px(28))
        fill_menu_bar(self.menuBar(), self.actions_by_key)
        # Made where they stay: whatever gets another parent is styled and measured anew.
        central = QWidget(self)
        self.toolbar = Toolbar(self.actions_by_key, central)
        pages = [spec for spec in PAGES if spec.in_navigation]
        self.navigation = Navigation(
            [NavEntry(one.key, one.title, one.icon, one.short) for one in pages], central
        )
        self.status = StatusBar(self.desk.jobs, central)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        if self.desk.workspace.is_read_only:
            from ui.read_only import ReadOnlyFields

            ReadOnlyFields(self)
            column.addWidget(Notice(_why_read_only(self.desk.workspace)))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.toast = Toast(self.stack)

    def _wire(self) -> None:
        self._errors.say = self.say
        self._errors.window = self
        self.desk.bridge.changed.connect(self._on_changed)
        self.first_painted.connect(self._take_drops)
        self._soon.timeout.connect(self._refresh)
        self.stack.page_made.connect(self._on_page_made)
        self.stack.page_shown.connect(self._on_page_shown)
        self.navigation.page_chosen.connect(self.stack.show_page)
        self.navigation.keys_requested.connect(self.commands.show_keys)
        self.status.waiting_pressed.connect(self._on_waiting_pressed)
        self.status.debriefs_pressed.connect(self.commands.debrief)
        self.toast.undo_requested.connect(self._on_toast_undo)
        self.toast.show_requested.connect(self.commands.show_undone)
        self.commands.undone.connect(self._on_undone)
        self.toolbar.search.textChanged.connect(self._on_search_changed)
        self.toolbar.search.left_downwards.connect(self._on_search_left)
        self.commands.search_wanted.connect(self._on_search_wanted)
        self.commands.paste_wanted.connect(self._on_paste_wanted)
        self.commands.quit_wanted.connect(self.close)

    def _load(self) -> None:
        workspace = self.desk.workspace
        if not state.restore_window(workspace, self):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        first = state.first_page(workspace, self.desk.now().date())
        known = any(spec.key == first and spec.in_navigation for spec in PAGES)
        self._fit()
        self.stack.show_page(first if known else "people")
        self._refresh()
        self._soon.stop()

    def _take_drops(self) -> None:
        """Take drops; the readers behind that are not needed for the first look."""
        if not self.desk.workspace.is_read_only:
            from ui.importing.target import DropTarget

            commands = self.commands
            self.drop_target = DropTarget(
                self,
                commands.add_files,
                commands.add_card,
                self._on_drop_refused,
                commands.person_photo(),
            )

    def _fit(self) -> None:
        # Measures grow with the text, and so does the width at which there is room.
        narrow = self.width() < px(NARROW_BELOW)
        low = self.height() < px(LOW_BELOW)
        if self.navigation.is_rail() != narrow:
            self.navigation.set_rail(rail=narrow)
            self.toolbar.set_narrow(narrow)
            self.status.set_narrow(narrow)
        self.stack.set_room(narrow=narrow, low=low)

    def _refresh(self) -> None:
        workspace, now = self.desk.workspace, self.desk.now()
        people = overview.count(workspace)
        coming, to_debrief = overview.meeting_counts(workspace, now)
        self.navigation.set_count("people", people)
        self.navigation.set_count("companies", overview.company_count(workspace))
        self.navigation.set_count("meetings", coming)
        self.status.show_counts(people, to_debrief)
        self.status.show_undo(workspace.undo_label)
        self.commands.follow(people=people)

    def _on_changed(self, changes: Changes) -> None:
        self._newest_step = 0 if changes.action == "undo" else changes.step
        # What was warned of may be in the file by now; what fails after it is another loss.
        self._has_warned = False
        # The toast spoke of the change before; its Undo would take back this one.
        self.toast.withdraw_undo()
        self.status.show_saved(self.desk.now())
        self._soon.start()

    def _on_toast_undo(self) -> None:
        self.commands.undo_step(self._told_step)

    def _on_undone(self, words: str, leads_there: bool) -> None:
        self.toast.say(words, show=leads_there)

    def _on_page_made(self, page: QWidget) -> None:
        links = {
            "contact_opened": self.commands.show_contact,
            "meeting_opened": self.commands.show_meeting,
            "company_opened": self.commands.show_company,
            "debrief_requested": self.commands.show_debrief,
            "event_opened": self.commands.show_event,
            "group_opened": self.commands.show_group,
            "import_requested": self.commands.import_files,
            "sample_requested": self.commands.load_sample,
            "export_requested": self.commands.export_everybody,
            "chosen_export_requested": self.commands.export_people,
            "merge_requested": self.commands.merge_chosen,
            "page_wanted": self.stack.show_page,
            "new_meeting_wanted": self.commands.new_meeting,
            "new_person_wanted": self.commands.new_person,
            "search_lifted": self.toolbar.search.clear,
            "waiting": self.status.show_waiting,
        }
        for name, slot in links.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)

    def _on_page_shown(self, key: str) -> None:
        spec = next(spec for spec in PAGES if spec.key == key)
        self.navigation.choose(key if spec.in_navigation else spec.belongs_to)
        self.status.set_here(key == "importing")
        # Qt brings a page to the front when it comes into sight, and would cover what is said.
        self.toast.come_forward()
        self._soon.start()

    def _on_waiting_pressed(self) -> None:
        self.stack.show_page("importing")

    def _on_search_changed(self, text: str) -> None:
        page = self.stack.currentWidget()
        if not can(page, "search"):
            page = self.stack.show_page("people", keeps_focus=True)
        ask(page, "search", text)

    def _on_paste_wanted(self) -> None:
        target = self.drop_target
        if target is None or not target.take(QGuiApplication.clipboard().mimeData()):
            self.say("There is no contact to paste. Copy a vCard first.")

    def _on_drop_refused(self, words: str) -> None:
        self.say(words)

    def _on_search_left(self) -> None:
        ask(self.stack.currentWidget(), "activate")

    def _on_search_wanted(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()


def _why_read_only(workspace: Workspace) -> str:
    if workspace.is_newer:
        return (
            "A newer NetDesk wrote this file. Everything can be read and exported here; "
            "install the newer version to change it."
        )
    return "This file can only be read here. Copy it to a folder of your own to change it."
