"""What could stand in a list of the plan, with the reason; a click takes it over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk.records.suggestion import Suggestion
from ui.type import px, small, small_medium
from ui.widgets.button import Button
from ui.widgets.refill import refill
from ui.widgets.text import elided_label, wrap_label

_MOST = 2


class SuggestedRows(QWidget):
    """Up to two lines, each whole, with its reason and a button; `taken` carries the Suggestion."""

    taken = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"Suggested {name.lower()}")
        self._shown: tuple[Suggestion, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(2), 0, 0)
        self._column.setSpacing(px(2))
        self.hide()

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show the first of these and no others."""
        wanted = tuple(suggestions)[:_MOST]
        if wanted == self._shown:
            return
        self._shown = wanted
        refill(self._column, [_Line(suggestion, self) for suggestion in wanted])
        self.setVisible(bool(wanted))

    def buttons(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [line.button for line in self.findChildren(_Line) if not line.isHidden()]


class _Line(QWidget):
    def __init__(self, suggestion: Suggestion, rows: SuggestedRows) -> None:
        super().__init__(rows)
        self._suggestion = suggestion
        self._rows = rows
        self.button = Button("Use this", kind="soft", icon="new", small=True)
        self.button.setAccessibleName(f"Use this: {suggestion.text}")
        self.button.clicked.connect(self._on_clicked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, px(4))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(0, 1)
        # What is taken over has to be read first: the words stand whole, however long.
        words = wrap_label(suggestion.text, small_medium())
        words.setMinimumWidth(1)
        grid.addWidget(words, 0, 0)
        grid.addWidget(self.button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(
            elided_label(f"Suggested: {suggestion.reason}", small(), "muted"), 1, 0, 1, 2
        )

    def _on_clicked(self) -> None:
        self._rows.taken.emit(self._suggestion)
