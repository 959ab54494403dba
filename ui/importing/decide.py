"""Deciding on one record: which value stands where two disagree, and whether it is one person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.matching.disputes import Dispute
from ui.type import px, small, small_strong
from ui.widgets.button import Button
from ui.widgets.card import QuietBox
from ui.widgets.keyhint import KeyHint
from ui.widgets.pick import PickButton
from ui.widgets.text import plain_label, wrap_label

_STAYS = "What is not chosen stays: work as a past position, all else in the note."


class DisputeBox(QWidget):
    """One field with both of its values; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, dispute: Dispute, *, is_theirs: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = dispute.key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(2))
        column.addWidget(plain_label(dispute.label, small_strong()))
        self._group = QButtonGroup(self)
        self.here = self._line(column, dispute.mine, "here", "1")
        self.file = self._line(column, dispute.theirs, "file", "2")
        (self.file if is_theirs else self.here).setChecked(True)
        self.setAccessibleName(f"{dispute.label}: {dispute.mine} here, {dispute.theirs} file")
        self._group.buttonToggled.connect(self._on_toggled)

    def is_theirs(self) -> bool:
        """Whether the file's value stands."""
        return self.file.isChecked()

    def choose(self, *, is_theirs: bool) -> None:
        """Choose a value."""
        chosen = self.file if is_theirs else self.here
        chosen.setChecked(True)
        chosen.setFocus()

    def _line(self, column: QVBoxLayout, text: str, place: str, key: str) -> PickButton:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        button = PickButton(text)
        button.setAccessibleName(f"{text} ({place})")
        self._group.addButton(button)
        row.addWidget(button, 1)
        row.addWidget(plain_label(place, small(), "muted"))
        row.addWidget(KeyHint(key))
        column.addLayout(row)
        return button

    def _on_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self.changed.emit()


class DecisionBox(QWidget):
    """The disputes and the two answers. `decided` carries "merge", "add", or "" for undecided."""

    decided = Signal(str)

    def __init__(
        self,
        found: Sequence[Dispute],
        name: str,
        decision: str,
        takes: frozenset[str] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decision = decision
        self._at = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.boxes = [DisputeBox(one, is_theirs=takes is None or one.key in takes) for one in found]
        for box in self.boxes:
            box.changed.connect(self._on_changed)
            column.addWidget(box)
        self.setAccessibleName("\n".join(box.accessibleName() for box in self.boxes))
        if found:
            column.addSpacing(px(4))
            column.addWidget(_quiet(_STAYS))
        column.addSpacing(px(8))
        column.addLayout(self._answers(name))

    def takes(self) -> frozenset[str]:
        """The fields for which the file's value stands."""
        return frozenset(box.key for box in self.boxes if box.is_theirs())

    def choose(self, *, is_theirs: bool) -> None:
        """Choose in the field that is next, and go on."""
        if self.boxes:
            focused = [n for n, box in enumerate(self.boxes) if box.isAncestorOf(box.focusWidget())]
            here = focused[0] if focused else self._at % len(self.boxes)
            self.boxes[here].choose(is_theirs=is_theirs)
            self._at = here + 1

    def _answers(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if self._decision:
            words = {"merge": f"Goes to {name}", "add": "Comes in as another person"}
            said = wrap_label(words.get(self._decision, "Is left out"), small_strong(), "good")
            row.addWidget(said, 1)
            self.again = Button("Decide again", small=True)
            self.again.clicked.connect(self._on_again)
            row.addWidget(self.again)
            return row
        self.merge = Button(f"Merge into {name}", kind="soft", icon="merge")
        self.merge.clicked.connect(self._on_merge)
        self.not_same = Button("Not the same")
        self.not_same.clicked.connect(self._on_not_same)
        row.addWidget(self.merge)
        row.addWidget(self.not_same)
        row.addStretch(1)
        return row

    def _on_changed(self) -> None:
        if self._decision == "merge":
            self.decided.emit("merge")

    def _on_merge(self) -> None:
        self.decided.emit("merge")

    def _on_not_same(self) -> None:
        self.decided.emit("add")

    def _on_again(self) -> None:
        self.decided.emit("")


def _quiet(text: str) -> QuietBox:
    box = QuietBox()
    box.setAccessibleName(text)
    words = wrap_label(text, small(), "muted")
    words.setMinimumWidth(1)
    box.column.addWidget(words)
    return box
