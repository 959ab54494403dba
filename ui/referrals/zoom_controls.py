"""The controls of the tree at the right of the head: smaller, how large, larger, all of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import body, px, tabular
from ui.widgets.button import Button
from ui.widgets.keyhint import native_key
from ui.widgets.text import plain_label


class ZoomControls(QWidget):
    """`stepped` carries +1 for larger and -1 for smaller, `fit_wanted` asks for all of it."""

    stepped = Signal(int)
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        smaller = _icon_button("minus", "Zoom out", "Ctrl+-")
        larger = _icon_button("new", "Zoom in", "Ctrl++")
        fit = Button("Fit", icon="fit")
        self._size = plain_label("100%", tabular(body()), "muted")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size.setFixedWidth(px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (smaller, self._size, larger, fit):
            row.addWidget(part)
        smaller.clicked.connect(self._on_smaller)
        larger.clicked.connect(self._on_larger)
        fit.clicked.connect(self.fit_wanted)

    def show_size(self, percent: int) -> None:
        """Say how large the tree is shown."""
        self._size.setText(f"{percent}%")

    def _on_smaller(self) -> None:
        self.stepped.emit(-1)

    def _on_larger(self) -> None:
        self.stepped.emit(+1)


def _icon_button(icon: str, words: str, key: str) -> Button:
    button = Button("", icon=icon)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({native_key(key)})")
    return button
