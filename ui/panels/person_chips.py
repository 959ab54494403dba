"""Small widgets side by side: in one line as many as fit, or in as many lines as it takes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from ui.type import px
from ui.widgets.button import Button
from ui.widgets.text import plain_tip


class CutRow(QWidget):
    """Widgets side by side, never wider than there is room; "+3" opens the rest as a menu."""

    def __init__(self, gap: int = 8, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = px(gap)
        self._parts: list[QWidget] = []
        self._beyond = 0
        self._hidden: list[QWidget] = []
        self._more = Button("", kind="ghost", small=True, parent=self)
        self._more.clicked.connect(self._on_more_clicked)
        self._more.hide()
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[QWidget], beyond: int = 0) -> None:
        """Show these instead of what stood here; `beyond` more are counted and never shown.

        A part that stood here already stays, as it looks by now.
        """
        self._beyond = beyond
        for part in self._parts:
            if part not in parts:
                part.hide()
                part.deleteLater()
        for part in parts:
            if part not in self._parts:
                part.setParent(self)
        self._parts = list(parts)
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
            fits = left + width + (0 if is_last and not hidden else reserve) <= room or at == 0
            if not fits:
                hidden.append(part)
                part.hide()
                continue
            height = max(size.height(), part.minimumHeight())
            part.setGeometry(left, (self.height() - height) // 2, width, height)
            part.show()
            left += width + self._gap
        self._hidden = hidden
        count = len(hidden) + self._beyond
        self._more.setVisible(bool(count))
        if count:
            names = [part.accessibleName() for part in hidden]
            self._more.setText(f"+{count}")
            self._more.setAccessibleName(f"{count} more: {', '.join(names)}")
            # Without it a screen reader would be given the tip, with its markup.
            self._more.setAccessibleDescription(" ")
            self._more.setToolTip(plain_tip("\n".join(names)))
            self._more.setGeometry(left, 0, px(40), self.height())

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self._hidden:
            entry = menu.addAction(part.accessibleName().replace("&", "&&"))
            if isinstance(part, QAbstractButton):
                entry.triggered.connect(part.click)
        if self._beyond:
            menu.addAction(f"and {self._beyond} more").setEnabled(False)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


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
        self.place()

    def sizeHint(self) -> QSize:
        return QSize(px(120), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Lay the parts out anew, without those that are hidden."""
        left = top = high = 0
        for part in (one for one in self._parts if not one.isHidden()):
            size = part.sizeHint()
            if left and left + size.width() > self.width():
                left, top, high = 0, top + high + self._gap, 0
            part.setGeometry(left, top, size.width(), size.height())
            left += size.width() + self._gap
            high = max(high, size.height())
        if self.minimumHeight() != top + high:
            self.setFixedHeight(top + high)
