"""The one thing that I bring to an event: in my words, or one of the offers of My brand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from netdesk import brand
from ui.desk import Desk
from ui.type import px
from ui.widgets.button import menu_button
from ui.widgets.growing_edit import WrapEdit
from ui.widgets.section import SectionHeader

_LONGEST = 70


class OfferPart(QWidget):
    """Tells `edited` after each change."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._menu = QMenu(self)
        self._choose = menu_button("From My brand", self._menu, kind="ghost", small=True)
        self.edit = WrapEdit("One thing to offer", "Our safety checklist, printed; an introduction")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHeader("One thing to offer", action=self._choose))
        column.addWidget(self.edit)
        self.edit.text_changed.connect(self._on_edited)
        self._menu.triggered.connect(self._on_chosen)

    def show_offer(self, offer: str) -> None:
        """Show without telling."""
        self.edit.set_text(offer)
        mine = brand.own_offers(self._desk.workspace)
        self._menu.clear()
        for one in mine:
            words = one.text if len(one.text) <= _LONGEST else f"{one.text[:_LONGEST]}…"
            self._menu.addAction(words.replace("&", "&&")).setData(one.text)
        self._choose.setVisible(bool(mine))

    def offer(self) -> str:
        """What stands here."""
        return self.edit.text().strip()

    def _on_chosen(self, action: QAction) -> None:
        self.edit.set_text(str(action.data()))
        self.edited.emit()

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()
