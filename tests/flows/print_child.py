"""Prints one meeting as the window does, on the default printer, which holds the other paper.

Run with a folder, the name of the person, and the paper that the user chose.
"""

import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget

from netdesk import settings
from netdesk.brief.compose import compose
from netdesk.brief.fonts import ensure_fonts
from netdesk.brief.pdf import render_pdf
from netdesk.records.meeting import Plan
from tests.ui.desks import Told, add_meeting, add_person, close_desk, open_desk
from ui.paper.printing import print_out
from ui.paper.printouts import briefs_of


def main(folder, name, paper):
    """Print; what the user was told goes to standard output, the page as meant into the folder."""
    app = QApplication([])
    told = Told()
    desk = open_desk(Path(folder), told)
    settings.write(desk.workspace, "paper", paper)
    window = QWidget()
    window.show()
    plan = Plan(outcome="Two names at Bolt")
    meeting_id = add_meeting(desk, add_person(desk, name), plan=plan)
    brief = compose(desk.workspace, meeting_id, now=desk.now(), paper=paper)
    loaded = replace(brief, paper="letter" if paper == "a4" else "a4")
    Path(folder, "meant.pdf").write_bytes(render_pdf([loaded], ensure_fonts()))
    print_out(desk, window, briefs_of(desk, [meeting_id]))
    dialog = window.findChild(QPrintDialog)
    QTimer.singleShot(0, dialog.accept)
    watch = QTimer(interval=50)
    watch.timeout.connect(lambda: app.quit() if told.words or told.errors else None)
    watch.start()
    app.exec()
    close_desk(desk)
    sys.stdout.write("; ".join([*told.words, *map(repr, told.errors)]))


if __name__ == "__main__":
    main(*sys.argv[1:])
