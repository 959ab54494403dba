"""One line of small widgets that shows as many as fit, and says how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.type import px, small_medium
from ui.widgets.text import plain_label


class CutRow(QWidget):
    """Widgets side by side, never wider than there is room; the tip of "+3" names the rest."""

    def __init__(self, gap: int = 8, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = px(gap)
        self._parts: list[QWidget] = []
        self._more = plain_label("", small_medium(), "muted", parent=self)
        self._more.hide()
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these instead of what stood here."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            part.setParent(self)
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room, left = self.width(), 0
        hidden: list[QWidget] = []
        reserve = px(40)
        for at, part in enumerate(self._parts):
            size = part.sizeHint()
            is_last = at == len(self._parts) - 1
            width = min(size.width(), room)
            fits = left + width + (0 if is_last else reserve) <= room or at == 0
            if hidden or not fits:
                hidden.append(part)
                part.hide()
                continue
            height = max(size.height(), part.minimumHeight())
            part.setGeometry(left, (self.height() - height) // 2, width, height)
            part.show()
            left += width + self._gap
        self._more.setVisible(bool(hidden))
        if hidden:
            self._more.setText(f"+{len(hidden)}")
            self._more.set_tip("\n".join(part.accessibleName() for part in hidden))
            self._more.setGeometry(left, 0, px(40), self.height())
