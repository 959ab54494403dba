"""What the signs of the tree mean."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.referrals.words import SIGNS
from ui.type import px, small
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import ElidedLabel, elided_label


class Legend(QWidget):
    """One line under the page's head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setSpacing(px(8))
        for icon, tone, words in SIGNS.values():
            row.addWidget(ThemedIcon(icon, tone, 14))
            row.addWidget(_words(words))
            row.addSpacing(px(8))
        row.addStretch(1)
        self._thick = _words("thick line: the way to something good")
        row.addWidget(self._thick)
        self._row = row
        self.set_narrow(False)
        self._wanted = self.sizeHint().width()

    def set_narrow(self, narrow: bool) -> None:
        """Keep away from the tabs above, where there are any."""
        self._row.setContentsMargins(px(16), px(8 if narrow else 0), px(16), px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The signs need the room first; what a thick line is can be seen.
        self._thick.setVisible(self.width() >= self._wanted)


def _words(text: str) -> ElidedLabel:
    label = elided_label(text, small(), "muted")
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label
