"""Deciding on one record: which value stands where two disagree, and whether it is one person."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from netdesk.matching.disputes import Dispute
from ui.importing.work import Decided
from ui.type import px, small, small_strong, strong
from ui.widgets.button import Button
from ui.widgets.card import quiet_words
from ui.widgets.keyhint import KeyHint
from ui.widgets.pick import PickButton
from ui.widgets.text import elided, plain_label, wrap_label


class Places(NamedTuple):
    """Where two records of one person stand, in a word each."""

    mine: str
    theirs: str


HERE = Places("here", "file")
# Both are new: the person came with a record that stands before this one.
EARLIER = Places("before", "this")

_LONGEST_NAME = 88
_STAYS = "What is not chosen stays: work as a past position, all else in the note."


class DisputeBox(QWidget):
    """One field with both of its values; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(
        self, dispute: Dispute, places: Places, *, is_theirs: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = dispute.key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(2))
        column.addWidget(plain_label(dispute.label, small_strong()))
        self._group = QButtonGroup(self)
        self.here = self._line(column, dispute.mine, places.mine, "1")
        self.file = self._line(column, dispute.theirs, places.theirs, "2")
        (self.file if is_theirs else self.here).setChecked(True)
        both = f"{dispute.mine} {places.mine}, {dispute.theirs} {places.theirs}"
        self.setAccessibleName(f"{dispute.label}: {both}")
        self._group.buttonToggled.connect(self._on_toggled)

    def is_theirs(self) -> bool:
        """Whether the file's value stands."""
        return self.file.isChecked()

    def choose(self, *, is_theirs: bool) -> None:
        """Choose a value."""
        (self.file if is_theirs else self.here).setChecked(True)
        self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to the value that stands."""
        (self.file if self.is_theirs() else self.here).setFocus()

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
    """The disputes and the two answers. `decided` carries "merge", "add", or "" for undecided.

    `alike` is how many records wait for the same look; `alike_wanted` asks for all of them.
    """

    decided = Signal(str)
    alike_wanted = Signal()

    def __init__(
        self,
        found: Sequence[Dispute],
        name: str,
        decided: Decided | None,
        places: Places,
        alike: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decision = decided.decision if decided is not None else ""
        self._at = 0
        takes = decided.takes if decided is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.boxes = [
            DisputeBox(one, places, is_theirs=takes is None or one.key in takes) for one in found
        ]
        for box in self.boxes:
            box.changed.connect(self._on_changed)
            column.addWidget(box)
        self.setAccessibleName("\n".join(box.accessibleName() for box in self.boxes))
        if found:
            column.addSpacing(px(4))
            column.addWidget(quiet_words(_STAYS))
        column.addSpacing(px(8))
        self._answers = self._answers_of(name)
        column.addLayout(self._answers)
        if alike > 1 and not self._decision:
            self.alike = Button(f"Answer all {alike:,} at once", small=True)
            self.alike.clicked.connect(self.alike_wanted)
            column.addSpacing(px(4))
            column.addWidget(self.alike)

    def takes(self) -> frozenset[str]:
        """The fields for which the file's value stands."""
        return frozenset(box.key for box in self.boxes if box.is_theirs())

    def choose(self, *, is_theirs: bool) -> None:
        """Choose in the field that is next, and go on; after the last one to the answer."""
        if self.boxes:
            # A box keeps its own word of who had the keyboard last; only one has it now.
            focus = QApplication.focusWidget()
            focused = [n for n, box in enumerate(self.boxes) if focus and box.isAncestorOf(focus)]
            here = focused[0] if focused else self._at % len(self.boxes)
            self.boxes[here].choose(is_theirs=is_theirs)
            self._at = here + 1
            if self._decision:
                return
            if self._at < len(self.boxes):
                self.boxes[self._at].take_focus()
            else:
                self.merge.setFocus()

    def minimumSizeHint(self) -> QSize:
        # Narrower than the answers beside each other: then they stand one below the other.
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A long name needs the width for itself.
        wide = sum(one.sizeHint().width() + px(8) for one in self._buttons) - px(8)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._answers.setDirection(beside if wide <= self.width() else below)

    def _answers_of(self, name: str) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if self._decision:
            words = {"merge": f"Goes to {name}", "add": "Comes in as another person"}
            said = wrap_label(words.get(self._decision, "Is left out"), small_strong(), "good")
            row.addWidget(said, 1)
            self.again = Button("Decide again", small=True)
            self.again.clicked.connect(self._on_again)
            row.addWidget(self.again)
            self._buttons = [self.again]
            return row
        # A name that would widen the panel stands whole at its head.
        short = elided(name, QFontMetrics(strong()), px(_LONGEST_NAME))
        self.merge = Button(f"Merge into {short}", kind="soft", icon="merge")
        self.merge.setAccessibleName(f"Merge into {name}")
        self.merge.clicked.connect(self._on_merge)
        self.not_same = Button("Not the same")
        self.not_same.clicked.connect(self._on_not_same)
        row.addWidget(self.merge)
        row.addWidget(self.not_same)
        row.addStretch(1)
        self._buttons = [self.merge, self.not_same]
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
