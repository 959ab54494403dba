"""Small widgets side by side: in one line as many as fit, or in as many lines as it takes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QStyle, QWidget

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
        hidden = self._lay_out(self.width())
        has_more = bool(hidden or self._beyond)
        if has_more:
            # The widest it may become, since what is hidden is known only with its place taken.
            self._say_more(len(self._parts) + self._beyond, [])
            wide = max(px(40), self._more.sizeHint().width())
            hidden = self._lay_out(self.width() - self._gap - wide)
            self._say_more(len(hidden) + self._beyond, [part.accessibleName() for part in hidden])
            shown = [part for part in self._parts if part not in hidden]
            left = sum(part.width() + self._gap for part in shown)
            self._put(self._more, left, wide, self.height())
        self._hidden = hidden
        self._more.setVisible(has_more)

    def _lay_out(self, room: int) -> list[QWidget]:
        """Place what `room` has a place for, the first in any case; what it has none for."""
        left, hidden = 0, []
        for part in self._parts:
            wide = part.sizeHint().width()
            if part is self._parts[0]:
                wide = min(wide, room)
            if left + wide > room:
                hidden.append(part)
                part.hide()
                continue
            self._put(part, left, wide, max(part.sizeHint().height(), part.minimumHeight()))
            part.show()
            left += wide + self._gap
        return hidden

    def _put(self, part: QWidget, left: int, width: int, height: int) -> None:
        box = QRect(left, (self.height() - height) // 2, width, height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _say_more(self, count: int, names: list[str]) -> None:
        self._more.setText(f"+{count}")
        self._more.setAccessibleName(f"{count} more: {', '.join(names)}")
        # Without it a screen reader would be given the tip, with its markup.
        self._more.setAccessibleDescription(" ")
        self._more.setToolTip(plain_tip("\n".join(names)))

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
            box = QRect(left, top, size.width(), size.height())
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            left += size.width() + self._gap
            high = max(high, size.height())
        if self.minimumHeight() != top + high:
            self.setFixedHeight(top + high)
