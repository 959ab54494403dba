"""The start of NetDesk itself, as main.py has it: python -m benchmarks.first_paint FILE."""

# ruff: noqa: E402 - the first statement is the program's own first one
import gc

gc.disable()
import sys
from pathlib import Path

from netdesk.workspace import Workspace  # isort: split

from benchmarks.painted import FirstPaint, tell
from ui.app import application
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.theme import apply_theme
from ui.widgets.table import DeskTableView

if __name__ == "__main__":
    app = application()
    with Workspace.open(Path(sys.argv[1])) as workspace:
        apply_theme(app, "light")
        window = MainWindow(workspace, ErrorDesk())
        table = next(
            view for view in window.findChildren(DeskTableView) if view.accessibleName() == "People"
        )
        watch = FirstPaint(table, tell)
        window.resize(1440, 900)
        window.show()
        app.exec()
