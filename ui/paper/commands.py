"""What the commands of the Meeting menu do on paper."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk import Desk
from ui.pages import PageStack, ask, can

_NO_MEETING = "There is no meeting here yet. Plan one with Ctrl+Shift+N."


class PaperCommands(QObject):
    """The part of the window's commands that ends on paper; drafts are written before."""

    def __init__(self, desk: Desk, stack: PageStack, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._stack = stack
        self._window = window

    def flush(self) -> bool:
        """Write every draft now: what has the keyboard first, then what pages keep.

        False when one of them could not be saved.
        """
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            focused.clearFocus()
        saved = [ask(widget, "flush") for widget in self._window.findChildren(QWidget)]
        if focused is not None and focused.isVisible():
            # Whoever undoes from the menu goes on typing where they were.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        return False not in saved

    def print_brief(self) -> None:
        """Print the brief of the meeting in sight."""
        meeting = self._meeting_for("print_brief")
        if meeting:
            from ui.paper.asked import print_meeting

            print_meeting(self._desk, self._window, meeting)

    def save_brief(self) -> None:
        """Save the brief of the meeting in sight as a PDF."""
        meeting = self._meeting_for("save_brief")
        if meeting:
            from ui.paper.asked import save_meeting

            save_meeting(self._desk, self._window, meeting)

    def save_week(self) -> None:
        """Save the briefs of this week's meetings as one PDF."""
        self.flush()
        from ui.paper.asked import save_week

        save_week(self._desk, self._window)

    def show_monday(self) -> None:
        """Show the Monday sheet."""
        self.flush()
        from ui.paper.asked import show_monday

        show_monday(self._desk, self._window)

    def make_packet(self) -> None:
        """Choose meetings for a coach."""
        self.flush()
        from ui.paper.asked import make_packet

        make_packet(self._desk, self._window, 0)

    def _meeting_for(self, method: str) -> int:
        """The meeting in sight; 0 when the page saw to it by `method`, or when there is none."""
        self.flush()
        page = self._stack.currentWidget()
        if can(page, method):
            ask(page, method)
            return 0
        meeting = ask(page, "current_meeting") or 0
        if not meeting:
            self._desk.say(_NO_MEETING, False)
        return int(meeting)
