"""What could stand in a list of the plan, with the reason; a click takes it over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.suggestion import Suggestion
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.text import elided_label, muted_label, plain_tip

_MOST = 2
_LONGEST = 44


class SuggestedRows(QWidget):
    """Suggested: and up to two buttons with their reasons; `taken` carries the Suggestion."""

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
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for suggestion in wanted:
            line = _Line(suggestion, self)
            self._column.addWidget(line)
            line.show()
        self.setVisible(bool(wanted))

    def buttons(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [line.button for line in self.findChildren(_Line) if not line.isHidden()]


class _Line(QWidget):
    def __init__(self, suggestion: Suggestion, rows: SuggestedRows) -> None:
        super().__init__(rows)
        self._suggestion = suggestion
        self._rows = rows
        words = suggestion.text
        cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        self.button = Button(cut, kind="soft", icon="new", small=True)
        self.button.setAccessibleName(f"Take over: {words}")
        self.button.setToolTip(plain_tip(f"{words}\n{suggestion.reason}"))
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(2))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(muted_label("Suggested:"))
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(elided_label(suggestion.reason, small(), "muted"))

    def _on_clicked(self) -> None:
        self._rows.taken.emit(self._suggestion)
