"""A radio button for words from outside: shown literally, and cut with an ellipsis."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.type import px
from ui.widgets.check_box import RadioButton
from ui.widgets.text import elided, plain_tip

_MARK = 30


class PickButton(RadioButton):
    """A radio button that gives way; its accessible name and tip say the whole."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def words(self) -> str:
        """The whole words."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - px(_MARK)
        shown = elided(self._words, self.fontMetrics(), room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")
