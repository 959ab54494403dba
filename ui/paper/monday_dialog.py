"""The Monday sheet: the week on one page, seen before it is printed or saved."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.paper.files import open_pdf, save_pdf
from ui.paper.paper_side import PaperSide, SideWords
from ui.paper.printing import print_out
from ui.paper.printouts import Printout, monday_of
from ui.type import px

_WORDS = SideWords("Monday sheet", "the week on one page", "Print", "", has_discreet=False)


class MondayDialog(QDialog):
    """Shows the sheet as it will be printed; Print, Save PDF and Open leave the dialog open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("Monday sheet")
        room = parent.window().height() - px(40)
        self.resize(px(620), min(px(900), room))
        self._build()
        self._wire()
        self._show()
        self.side.take_focus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.side = PaperSide(self._desk, self, _WORDS)
        column.addWidget(self.side)

    def _wire(self) -> None:
        self.side.how_changed.connect(self._show)
        self.side.print_requested.connect(self._on_print_requested)
        self.side.save_requested.connect(self._on_save_requested)
        self.side.view_requested.connect(self._on_view_requested)

    def _printout(self) -> Printout:
        return monday_of(self._desk, punch=self.side.how()["punch"])

    def _show(self) -> None:
        self.side.preview.show_sheet(self._printout().compose(self.side.paper())[0])

    def _on_print_requested(self) -> None:
        print_out(self._desk, self, self._printout())

    def _on_save_requested(self) -> None:
        save_pdf(self._desk, self, self._printout())

    def _on_view_requested(self) -> None:
        open_pdf(self._desk, self, self._printout())
