"""What the commands of the menus ask for on paper."""

from PySide6.QtWidgets import QWidget

from netdesk import meetings
from ui.desk import Desk
from ui.paper.files import save_pdf
from ui.paper.monday_dialog import MondayDialog
from ui.paper.packet_dialog import PacketDialog
from ui.paper.printing import print_out
from ui.paper.printouts import briefs_of, week_of


def print_meeting(desk: Desk, window: QWidget, meeting_id: int) -> None:
    """Print the brief of a meeting."""
    print_out(desk, window, briefs_of(desk, [meeting_id]))


def save_meeting(desk: Desk, window: QWidget, meeting_id: int) -> None:
    """Save the brief of a meeting as a PDF."""
    save_pdf(desk, window, briefs_of(desk, [meeting_id]))


def save_week(desk: Desk, window: QWidget) -> None:
    """Save the briefs of this week's meetings as one PDF."""
    week = week_of(desk)
    if week is None:
        desk.say("There are no meetings this week", False)
    else:
        save_pdf(desk, window, week)


def show_monday(desk: Desk, window: QWidget) -> None:
    """Show the week on one page, to print or to save."""
    dialog = MondayDialog(desk, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def make_packet(desk: Desk, window: QWidget, meeting_id: int) -> None:
    """Choose meetings for a coach, `meeting_id` among them."""
    if not meetings.lines(desk.workspace):
        desk.say("There are no meetings yet", False)
        return
    dialog = PacketDialog(desk, meeting_id, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
