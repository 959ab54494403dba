"""What the signs of the tree mean."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.referrals.words import SIGNS
from ui.type import px
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import muted_label


class Legend(QWidget):
    """One line under the page's head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setSpacing(px(8))
        for icon, tone, words in SIGNS.values():
            row.addWidget(ThemedIcon(icon, tone, 14))
            row.addWidget(muted_label(words))
            row.addSpacing(px(8))
        row.addStretch(1)
        row.addWidget(muted_label("thick line: the way to something good"))
        self._row = row
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Keep away from the tabs above, where there are any."""
        self._row.setContentsMargins(px(16), px(8 if narrow else 0), px(16), px(8))
