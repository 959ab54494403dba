"""What stands where there is nothing yet: what will stand here, and the one next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import body, px, sub
from ui.widgets.text import plain_label, wrap_label


class EmptyState(QWidget):
    """A title, a sentence, and a row for the next step; no drawing.

    `edge` is 0 in a dialog, whose words begin at its own edge.
    """

    def __init__(
        self,
        words: str,
        why: str = "",
        step: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        edge: int = 16,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(edge), px(32), px(edge), px(32))
        outer.setSpacing(px(8))
        outer.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._title = plain_label(words, sub())
        self._title.setWordWrap(True)
        self._why = wrap_label(why, body(), "muted")
        outer.addWidget(self._title)
        outer.addWidget(self._why)
        if step is not None:
            row = QHBoxLayout()
            row.setContentsMargins(0, px(8), 0, 0)
            row.addWidget(step)
            row.addStretch(1)
            outer.addLayout(row)
        outer.addStretch(1)

    def say(self, words: str, why: str) -> None:
        """Change the words, such as when a search finds nobody."""
        self._title.setText(words)
        self._why.setText(why)

    def words(self) -> str:
        """The title as shown."""
        return self._title.text()
