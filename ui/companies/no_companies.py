"""What stands on the page while there is no company."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.ways import gaps
from ui.desk import Desk
from ui.widgets.card import Panel
from ui.widgets.empty_state import EmptyState
from ui.widgets.foot_line import NamedFootLine
from ui.widgets.page_head import PageHead

_WHY = (
    "Companies come from your people’s employers. Or write the name of one that you want to work "
    "with below: it becomes a target, and NetDesk shows who may know somebody there."
)


class NoCompanies(Panel):
    """Says where companies come from, and takes the first one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self.add_line = NamedFootLine("Add a target company")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead("Companies"))
        column.addWidget(EmptyState("No companies yet", _WHY), 1)
        column.addWidget(self.add_line)
        self.add_line.submitted.connect(self._on_submitted)

    def _on_submitted(self, name: str) -> None:
        try:
            gaps.set_targets(self._desk.workspace, [name])
        except NetDeskError as error:
            self.add_line.show_error(str(error))
            return
        self.add_line.clear()
        self._desk.say(f"{name.strip()} is a target", True)
