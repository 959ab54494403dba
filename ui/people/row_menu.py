"""What can be done with the chosen rows, at the right mouse button or the menu key."""

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class RowMenu(QMenu):
    """Says whom it is about; `open_for` brings it up."""

    edit_requested = Signal()
    plan_requested = Signal()
    delete_requested = Signal()
    export_requested = Signal()
    chosen_export_requested = Signal()
    merge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Chosen people")
        self._edit = self._entry("&Edit", self.edit_requested)
        self._plan = self._entry("&Plan a meeting", self.plan_requested)
        self._merge = self._entry("&Merge into one", self.merge_requested)
        self._delete = self._entry("&Delete", self.delete_requested)
        self.addSeparator()
        self._only = self._entry("", self.chosen_export_requested)
        self._entry("Export e&verybody", self.export_requested)

    def open_for(self, count: int, at: QPoint, *, can_write: bool) -> None:
        """Come up at a place on the screen, for so many chosen people."""
        self._edit.setVisible(count == 1)
        self._merge.setVisible(count == 2)
        for action in (self._edit, self._plan, self._merge, self._delete):
            action.setEnabled(can_write)
        self._plan.setText("&Plan a meeting" if count == 1 else f"&Plan {count:,} meetings")
        self._delete.setText("&Delete" if count == 1 else f"&Delete {count:,} people")
        self._only.setText(f"E&xport only the {count:,} selected people")
        self._only.setVisible(count > 1)
        self.popup(at)

    def _entry(self, text: str, requested: SignalInstance) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(requested)
        return action
