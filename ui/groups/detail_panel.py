"""What the panel of a group and that of an event share: head, two columns, saving by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from ui.desk import Desk
from ui.groups.columns import TwoColumns
from ui.groups.detail_head import DetailHead
from ui.groups.saving import SaveSoon
from ui.widgets.card import Panel


class DetailPanel(Panel):
    """Whoever derives from it fills head and columns, and writes what was typed."""

    contact_opened = Signal(int)
    delete_requested = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self.setAccessibleName(name)
        self.desk = desk
        self.saving = SaveSoon(self._save, self)
        self.head = DetailHead()
        self.columns = TwoColumns(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.columns, 1)
        self.head.delete_requested.connect(self.delete_requested)
        self.build()
        self.wire()

    def build(self) -> None:
        """Fill head and columns."""
        raise NotImplementedError

    def wire(self) -> None:
        """Connect what was built."""
        raise NotImplementedError

    def write(self) -> None:
        """Write what stands in the fields.

        Raises:
            NetDeskError: it cannot be.
        """
        raise NotImplementedError

    def flush(self) -> bool:
        """Save now what was typed."""
        return self.saving.flush()

    def forget(self) -> None:
        """What was in sight is gone, and what was typed with it."""
        self.saving.drop()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the side below where there is no room beside."""
        self.columns.set_narrow(narrow=narrow)

    def on_edited(self, _value: object = None) -> None:
        """Something was typed: it is saved in a moment."""
        self.saving.begin()

    def _save(self) -> bool:
        if self.desk.workspace.is_read_only:
            return True
        try:
            self.write()
        except NetDeskError as error:
            self.desk.say(f"Not saved. {error}", False)
            return False
        return True
