"""The head of a section: its name in capitals, a count, and one quiet thing at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import px, small_strong, sub, tabular
from ui.widgets.card import Panel
from ui.widgets.text import caps_label, elided_label, muted_label, plain_label


class SectionHeader(QWidget):
    """NEWS 4 ... newest 14 days; 24 high."""

    def __init__(
        self,
        name: str,
        *,
        title: str = "",
        count: int | None = None,
        fact: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumHeight(px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(caps_label(name))
        self._title = elided_label(title, sub())
        row.addWidget(self._title)
        self._title.setVisible(bool(title))
        self._count = plain_label("", tabular(small_strong()), "muted")
        row.addWidget(self._count)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(px(8))
        row.addLayout(self._middle)
        row.addStretch(1)
        self._row = row
        self._fact = muted_label()
        row.addWidget(self._fact)
        if action is not None:
            row.addWidget(action)
        self.set_count(count)
        self.set_fact(fact)

    def set_count(self, count: int | None) -> None:
        """Show how many there are; None shows nothing."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_fact(self, fact: str) -> None:
        """Show the quiet words at the right."""
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))

    def add_after_title(self, widget: QWidget) -> None:
        """Put a chip or a quiet word right after the title."""
        self._middle.addWidget(widget)

    def add_at_end(self, *widgets: QWidget) -> None:
        """Put widgets at the very right, such as the names of columns below."""
        for widget in widgets:
            self._row.addWidget(widget)


def side_by_side(*parts: QWidget) -> QWidget:
    """Several small buttons as the one action of a header."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    for part in parts:
        row.addWidget(part)
    return holder


def side_section(
    column: QVBoxLayout, name: str, *, is_first: bool = False
) -> tuple[SectionHeader, QVBoxLayout]:
    """A section of a page's side, added to its column: the header, and where the rows go."""
    panel = Panel("base", "" if is_first else "t")
    inside = QVBoxLayout(panel)
    inside.setContentsMargins(px(16), px(6), px(16), px(12))
    inside.setSpacing(px(4))
    head = SectionHeader(name)
    inside.addWidget(head)
    rows = QVBoxLayout()
    rows.setSpacing(px(4))
    inside.addLayout(rows)
    column.addWidget(panel)
    return head, rows
