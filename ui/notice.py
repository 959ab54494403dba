"""A quiet bar under the toolbar that says what holds for the whole window."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px, small_medium
from ui.widgets.card import Panel
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import wrap_label


class Notice(Panel):
    """Stays as long as what it says is true."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("neutral_soft", "b", parent)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(ThemedIcon("info", "muted"))
        row.addWidget(wrap_label(text, small_medium()), 1)
