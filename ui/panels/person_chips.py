"""Small widgets side by side: in one line as many as fit, or in as many lines as it takes."""

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
        self._beyond = 0
        self._more = plain_label("", small_medium(), "muted", parent=self)
        self._more.hide()
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[QWidget], beyond: int = 0) -> None:
        """Show these instead of what stood here; `beyond` more are counted and never shown."""
        self._beyond = beyond
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
            is_last = at == len(self._parts) - 1 and not self._beyond
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
        count = len(hidden) + self._beyond
        self._more.setVisible(bool(count))
        if count:
            self._more.setText(f"+{count}")
            self._more.set_tip("\n".join(part.accessibleName() for part in hidden))
            self._more.setGeometry(left, 0, px(40), self.height())


class WrapRow(QWidget):
    """Widgets side by side that go on in the next line where there is no more room."""

    def __init__(self, gap: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = px(gap)
        self._parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these instead of what stood here."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            part.setParent(self)
            part.show()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(px(120), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = top = high = 0
        for part in self._parts:
            size = part.sizeHint()
            if left and left + size.width() > self.width():
                left, top, high = 0, top + high + self._gap, 0
            part.setGeometry(left, top, size.width(), size.height())
            left += size.width() + self._gap
            high = max(high, size.height())
        if self.minimumHeight() != top + high:
            self.setFixedHeight(top + high)
