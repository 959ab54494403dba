"""A list that drops down from a button: every category with its count, to tick any number."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.type import px, small, tabular
from ui.widgets.card import scrolled
from ui.widgets.check_box import CheckBox
from ui.widgets.text import caps_label, plain_label, wrap_label

_MOST_HIGH = 360
_WORDS_AT_MOST = 40


class CategoryList(QFrame):
    """Ticks take effect at once; arrow keys move, Escape and a click elsewhere close it."""

    chosen_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAccessibleName("Filter by category")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._boxes: dict[str, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(12), px(4), px(8))
        self._column.setSpacing(px(4))
        self._column.addWidget(caps_label("Category"))
        self._inner: QWidget | None = None

    def show_categories(self, found: Sequence[tuple[str, int]], chosen: Sequence[str]) -> None:
        """List these (category, people) with those ticked that are chosen."""
        if self._inner is not None:
            # It is deleted later, and would be given room until then.
            self._inner.hide()
            self._inner.deleteLater()
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(4))
        self._boxes = {}
        for category, count in found:
            column.addLayout(self._row(category, count, is_chosen=category in chosen))
        if not found:
            column.addWidget(wrap_label("Nobody is in a category yet.", small(), "muted"))
        area = scrolled(rows, "Categories")
        self._column.addWidget(area)
        self._inner = area
        area.setFixedHeight(min(rows.sizeHint().height() + px(4), px(_MOST_HIGH)))
        self.setFixedWidth(max(px(240), rows.sizeHint().width() + px(28)))

    def open_below(self, anchor: QWidget) -> None:
        """Drop down from a widget, right edges in line."""
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + px(4)))
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        if self._boxes:
            next(iter(self._boxes.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _row(self, category: str, count: int, *, is_chosen: bool) -> QHBoxLayout:
        words = category if len(category) <= _WORDS_AT_MOST else f"{category[:_WORDS_AT_MOST]}…"
        box = CheckBox(words.replace("&", "&&"))
        box.setAccessibleName(category)
        box.setChecked(is_chosen)
        box.toggled.connect(self._on_toggled)
        self._boxes[category] = box
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(box)
        row.addStretch(1)
        number = plain_label(f"{count:,}", tabular(small()), "muted")
        row.addWidget(number)
        return row

    def _on_toggled(self) -> None:
        self.chosen_changed.emit([name for name, box in self._boxes.items() if box.isChecked()])
