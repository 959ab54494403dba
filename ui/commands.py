"""What each action does: the handlers that the table of actions names."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from netdesk.people import overview
from netdesk.workspace import Changes
from ui import state
from ui.actions import ACTIONS, THEME_ACTIONS, escaped
from ui.desk import Desk
from ui.file_dialogs import usual_folder
from ui.jobs import Job
from ui.pages import PageStack, ask, can
from ui.people_commands import PeopleCommands, open_dialog
from ui.theme import apply_theme

_IMPORT_FILTERS = ("Contacts (*.vcf *.vcard *.csv *.tsv *.zip *.json)", "All files (*)")
_NOT_NEWEST = "Nothing was undone: something else was changed since. Ctrl+Z takes that back first."


class Commands(PeopleCommands):
    """Runs the commands on the pages; what only the window can do it asks for by a signal.

    `undone` carries what to say of it, and whether `show_undone` leads to it.
    """

    search_wanted = Signal()
    paste_wanted = Signal()
    quit_wanted = Signal()
    undone = Signal(str, bool)

    def __init__(self, desk: Desk, stack: PageStack, window: QWidget) -> None:
        super().__init__(desk, stack, window)
        self._actions: dict[str, QAction] = {}
        self._last_folder = ""
        self._undone_at = ("", 0)

    def use(self, actions: dict[str, QAction]) -> None:
        """Know the actions, to say what they would do and whether they can."""
        self._actions = actions
        theme = state.kept_setting(self._desk.workspace, "theme")
        for key, mode in THEME_ACTIONS.items():
            actions[key].setChecked(mode == theme)

    def follow(self, *, people: int) -> None:
        """Bring the actions' words and states up to date after a change or on another page."""
        workspace, page = self._desk.workspace, self._stack.currentWidget()
        can_write = not workspace.is_read_only
        for command in ACTIONS:
            there = not command.page_method or can(page, command.page_method)
            self._actions[command.key].setEnabled(there and (can_write or not command.writes))
        self._name("undo", workspace.undo_label)
        self._name("redo", workspace.redo_label)
        self._actions["sample"].setEnabled(can_write and people == 0)
        self._actions["export"].setEnabled(people > 0)

    # File

    def import_files(self) -> None:
        """Ask for files and show what they hold."""
        downloads = usual_folder("Download")
        dialog = QFileDialog(self._window, "Import files", self._last_folder or downloads)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(_IMPORT_FILTERS)
        dialog.filesSelected.connect(self._on_files_selected)
        open_dialog(dialog)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Bring in files, however they came."""
        if paths:
            ask(self._stack.show_page("importing"), "add_files", list(paths))

    def add_card(self, data: bytes, name: str) -> None:
        """Bring in contacts that came as bytes."""
        ask(self._stack.show_page("importing"), "add_bytes", data, name)

    def show_import_history(self) -> None:
        """Show what was imported, to take one back."""
        from ui.importing.history import HistoryDialog

        open_dialog(HistoryDialog(self._desk, self._window))

    def load_sample(self) -> None:
        """Put the sample network into the empty file."""
        from netdesk.importing import load_sample

        workspace, today = self._desk.workspace, self._desk.now().date()

        def work(_job: Job) -> None:
            load_sample(workspace, today)

        self._desk.jobs.start(
            "Loading the sample network", work, owner=self, done=self._on_sample_loaded
        )

    def quit(self) -> None:
        """Leave; all is saved."""
        self.quit_wanted.emit()

    # Edit

    def undo(self) -> None:
        """Take back the newest change, drafts included."""
        self._undo(None)

    def undo_step(self, step: int) -> None:
        """Take back the newest change if it is `step`; else say that it is not."""
        self._undo(step)

    def show_undone(self) -> None:
        """Go to what was undone last."""
        kind, an_id = self._undone_at
        shows = {"meeting": self.show_meeting, "contact": self.show_contact}
        shows.get(kind, self.show_company)(an_id)

    def redo(self) -> None:
        """Make again what was undone last."""
        workspace = self._desk.workspace

        def work(_job: Job) -> Changes | None:
            return workspace.redo()

        self._desk.jobs.start("Doing it again", work, owner=self, done=self._on_redone)

    def paste_contacts(self) -> None:
        """Bring in the files or vCards on the clipboard."""
        self.paste_wanted.emit()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search_wanted.emit()

    def go_to(self) -> None:
        """Open the list of everything."""
        from ui.go_to import GoToDialog

        offered = [(self._actions[one.key], one.icon) for one in ACTIONS if one.key != "go_to"]
        dialog = GoToDialog(offered, self._find_people, self._window)
        dialog.person_chosen.connect(self.show_contact)
        open_dialog(dialog)

    # View

    def show_week(self) -> None:
        """Go to This week."""
        self._stack.show_page("week")

    def show_people(self) -> None:
        """Go to the People page."""
        self._stack.show_page("people")

    def show_companies(self) -> None:
        """Go to the Companies page."""
        self._stack.show_page("companies")

    def show_meetings(self) -> None:
        """Go to the Meetings page."""
        self._stack.show_page("meetings")

    def show_referrals(self) -> None:
        """Go to Referrals."""
        self._stack.show_page("referrals")

    def show_groups(self) -> None:
        """Go to Groups & events."""
        self._stack.show_page("groups")

    def show_event(self, event_id: int) -> None:
        """Go to one event."""
        ask(self._stack.show_page("groups"), "show_event", event_id)

    def show_group(self, group_id: int) -> None:
        """Go to one group."""
        ask(self._stack.show_page("groups"), "show_group", group_id)

    def show_brand(self) -> None:
        """Go to My brand."""
        self._stack.show_page("brand")

    def show_contact(self, contact_id: int) -> None:
        """Go to one person."""
        ask(self._stack.show_page("people"), "show_contact", contact_id)

    def show_meeting(self, meeting_id: int) -> None:
        """Go to one meeting."""
        ask(self._stack.show_page("meetings"), "show_meeting", meeting_id)

    def show_company(self, company_id: int) -> None:
        """Go to one company."""
        ask(self._stack.show_page("companies"), "show_company", company_id)

    def set_theme(self) -> None:
        """Take the look that was chosen, and keep it."""
        action = self.sender()
        if isinstance(action, QAction):
            mode = THEME_ACTIONS[action.objectName()]
            app = QApplication.instance()
            if isinstance(app, QApplication):
                apply_theme(app, mode)
            state.keep_setting(self._desk.workspace, "theme", mode)

    # Company and Meeting

    def new_company(self) -> None:
        """Add a company as a target."""
        self._on_page_that("new_company", "companies")

    def toggle_target(self) -> None:
        """Make the company in sight a target, or no longer."""
        ask(self._stack.currentWidget(), "toggle_target")

    def plan_way_in(self) -> None:
        """Ask somebody who may know somebody at the company in sight."""
        ask(self._stack.currentWidget(), "plan_way_in")

    def paste_link(self) -> None:
        """Keep the link on the clipboard as news of the company in sight."""
        ask(self._stack.currentWidget(), "paste_link")

    def read_feeds(self) -> None:
        """Read the feeds of all companies, where they are turned on."""
        ask(self._stack.currentWidget(), "read_feeds")

    def merge_company(self) -> None:
        """Make one company of the one in sight and another."""
        ask(self._stack.currentWidget(), "merge_company")

    def new_meeting(self) -> None:
        """Plan a meeting, with the person in sight where there is one."""
        self._on_page_that("new_meeting", "meetings")

    def new_event(self) -> None:
        """Add a group or an event."""
        self._on_page_that("new_event", "groups")

    def debrief(self) -> None:
        """Write down what came of a meeting: the one in sight, or the one that waits longest."""
        from ui.debrief.choice import meeting_to_debrief

        page = self._stack.currentWidget()
        meeting = int(ask(page, "current_meeting") or 0)
        contact = int(ask(page, "current_contact") or 0)
        found = meeting_to_debrief(self._desk.workspace, self._desk.now(), meeting, contact)
        if found:
            self.show_debrief(found)
        else:
            self._desk.say("No meeting waits for its debrief.", False)

    def show_debrief(self, meeting_id: int) -> None:
        """Go to the debrief of one meeting."""
        self.flush()
        ask(self._stack.page("debrief"), "show_debrief", meeting_id)
        self._stack.show_page("debrief")

    def log_touch(self) -> None:
        """Write down an exchange with the person in sight."""
        ask(self._stack.currentWidget(), "log_touch")

    def edit_current(self) -> None:
        """Edit what is chosen."""
        ask(self._stack.currentWidget(), "edit_current")

    def delete_current(self) -> None:
        """Put what is chosen into the trash."""
        ask(self._stack.currentWidget(), "delete_current")

    def select_previous(self) -> None:
        """Choose the one before."""
        ask(self._stack.currentWidget(), "select_step", -1)

    def select_next(self) -> None:
        """Choose the one after."""
        ask(self._stack.currentWidget(), "select_step", +1)

    def zoom_in(self) -> None:
        """Make the live page or the tree larger."""
        ask(self._stack.currentWidget(), "zoom_page", +1)

    def zoom_out(self) -> None:
        """Make the live page or the tree smaller."""
        ask(self._stack.currentWidget(), "zoom_page", -1)

    def zoom_to_fit(self) -> None:
        """Show the whole tree."""
        ask(self._stack.currentWidget(), "zoom_to_fit")

    def preview_brief(self) -> None:
        """Show the brief of the meeting in sight."""
        meeting = self._meeting_for("preview_brief")
        if meeting:
            self.show_meeting(meeting)
            ask(self._stack.currentWidget(), "preview_brief")

    # Help

    def show_help(self) -> None:
        """Say in three steps how the program is used."""
        from ui.help_words import HELP
        from ui.message_dialog import MessageDialog

        open_dialog(MessageDialog("How NetDesk works", HELP, icon="help", parent=self._window))

    def show_keys(self) -> None:
        """Show all keys."""
        from ui.keys_dialog import KeysDialog

        open_dialog(KeysDialog(self._window))

    def _name(self, key: str, label: str) -> None:
        action, verb = self._actions[key], "&Undo" if key == "undo" else "&Redo"
        lower = label[:1].lower() + label[1:]
        action.setText(f"{verb}: {escaped(lower)}" if label else verb)
        action.setEnabled(bool(label) and action.isEnabled())

    def _undo(self, only: int | None) -> None:
        self.flush()
        workspace = self._desk.workspace

        def work(_job: Job) -> Changes | None:
            return workspace.undo(only)

        done = self._on_undone if only is None else self._on_step_undone
        self._desk.jobs.start("Undoing", work, owner=self, done=done)

    def _find_people(self, text: str, limit: int) -> list[tuple[int, str, str]]:
        workspace = self._desk.workspace
        ids = overview.find(workspace, text, limit=limit)
        found = overview.lines(workspace, ids, self._desk.now())
        return [(line.id, line.full_name, line.company) for line in found]

    def _on_files_selected(self, names: list[str]) -> None:
        self._last_folder = str(Path(names[0]).parent) if names else ""
        self.add_files([Path(name) for name in names])

    def _on_sample_loaded(self, _result: None) -> None:
        self._desk.say("The sample network is here", True)
        self._stack.show_page("people")

    def _on_undone(self, changes: Changes | None) -> None:
        if changes is not None:
            from ui.undone import place_of  # With what the first window has no need of.

            page = self._stack.currentWidget()
            self._undone_at = place_of(self._desk.workspace, changes, page)
            words = f"Undone: {changes.label[:1].lower()}{changes.label[1:]}"
            self.undone.emit(words, bool(self._undone_at[0]))

    def _on_step_undone(self, changes: Changes | None) -> None:
        if changes is None:
            self._desk.say(_NOT_NEWEST, False)
        self._on_undone(changes)

    def _on_redone(self, changes: Changes | None) -> None:
        if changes is not None:
            self._desk.say(f"Done again: {changes.label[:1].lower()}{changes.label[1:]}", True)
