"""One sentence about what just happened, with Undo, low in the page area and above its foot."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.type import medium, px
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.page_head import FOOT_MOVED, Foot
from ui.widgets.text import elided_label

SHOWN_MS = 8000


class Toast(QWidget):
    """Lies over its parent for 8 s, and waits while the mouse or the keyboard is on it."""

    undo_requested = Signal()
    show_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(40))
        self._area = parent
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.close_toast)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._show.clicked.connect(self._on_show_clicked)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self, words: str, *, undo: bool = False, show: bool = False, icon: str = "check"
    ) -> None:
        """Show a sentence; `undo` adds the button and its key, `show` the way to what it names."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._icon.show_icon(icon, "base")
        self._show.setVisible(show)
        self._undo.setVisible(undo)
        self._key.setVisible(undo)
        self.window().installEventFilter(self)
        self.come_forward()
        self.show()
        self._timer.start()

    def withdraw_undo(self) -> None:
        """Offer Undo no longer: what it spoke of is not the newest change any more."""
        if not self._undo.isHidden():
            self._undo.hide()
            self._key.hide()
            self._place()

    def come_forward(self) -> None:
        """Stand before the page in sight, above what can be pressed at its foot."""
        self._place()
        self.raise_()

    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def close_toast(self) -> None:
        """Take the toast away, unless mouse or keyboard is on it: then wait once more."""
        if self.underMouse() or self._has_keyboard():
            self._timer.start()
            return
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, FOOT_MOVED) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._icon = ThemedIcon("check", "base")
        self._words = elided_label("", medium(), "inverse")
        self._undo = Button("Undo", kind="inverse", small=True)
        self._show = Button("Show", kind="inverse", small=True)
        self._key = KeyHint(native_key("Ctrl+Z"), inverse=True)
        for part in (self._icon, self._words, self._undo, self._key, self._show):
            row.addWidget(part)

    def _place(self) -> None:
        # A button brings an edge of its own; words alone stand as far from the right as the left.
        has_button = not (self._undo.isHidden() and self._show.isHidden())
        self.setContentsMargins(px(14), 0, px(8 if has_button else 14), 0)
        area = self._area.rect()
        width = min(self.sizeHint().width(), area.width() - px(32))
        left = (area.width() - width) // 2
        place = QRect(left, area.height() - self.height() - px(24), width, self.height())
        for foot in self._area.findChildren(Foot):
            taken = QRect(foot.mapTo(self._area, QPoint()), foot.size())
            if foot.isVisible() and place.intersects(taken):
                place.moveBottom(taken.top() - px(12))
        self.setGeometry(place)

    def _has_keyboard(self) -> bool:
        holder = QApplication.focusWidget()
        return holder is not None and self.isAncestorOf(holder)

    def _leave(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def _on_undo_clicked(self) -> None:
        self._leave()
        self.undo_requested.emit()

    def _on_show_clicked(self) -> None:
        self._leave()
        self.show_requested.emit()
