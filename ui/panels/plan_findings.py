"""Findings in their places: each beside the field it speaks of, or below it where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.review.findings import Finding
from ui.panels.plan_sayings import SEVERITIES, TONES, Check, gravest
from ui.type import px
from ui.widgets.finding import CheckLine, FindingBox, FindingText
from ui.widgets.growing_edit import GrowingEdit, Wave
from ui.widgets.refill import refill

SIDE_WIDTH = 264
GAP = 12

Said = tuple[Finding, FindingText]


class FindingSlot(QWidget):
    """Holds what is said of one field; `used` and `ignored` carry the Finding."""

    used = Signal(object)
    ignored = Signal(object)

    def __init__(self, *, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Findings")
        self._is_wide = is_wide
        self._said: tuple[Said, ...] = ()
        self._check: Check | None = None
        self._boxes: list[_Box] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.set_beside(beside=is_wide)
        self.hide()

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the field in a column of its own, or below it."""
        self._is_beside = beside
        if beside:
            self.setFixedWidth(px(SIDE_WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        self._show_or_hide()

    def show_findings(self, said: Sequence[Said], check: Check | None = None) -> bool:
        """Show these, or without any the check; whether that changed anything."""
        shown = None if said else check
        if (tuple(said), shown) == (self._said, self._check):
            return False
        self._said, self._check = tuple(said), shown
        self._boxes = [_Box(one, text, is_wide=self._is_wide, slot=self) for one, text in said]
        lines = [] if shown is None else [CheckLine(shown.words, is_well=shown.is_well)]
        refill(self._column, [*self._boxes, *lines])
        self._column.addStretch(1)
        self._show_or_hide()
        return True

    def focus_chain(self) -> list[QWidget]:
        """What the Tab key visits, in order."""
        return [button for box in self._boxes for button in box.buttons()]

    def _show_or_hide(self) -> None:
        # Beside the fields the column stays, so that no field changes its width.
        self.setVisible(self._is_beside or bool(self._said or self._check))


class _Box(FindingBox):
    """A box that knows its finding."""

    def __init__(
        self, finding: Finding, text: FindingText, *, is_wide: bool, slot: FindingSlot
    ) -> None:
        super().__init__(text, wide=is_wide, parent=slot)
        self._finding = finding
        self._slot = slot
        self.use_requested.connect(self._on_use_requested)
        self.ignore_requested.connect(self._on_ignore_requested)

    def _on_use_requested(self) -> None:
        self._slot.used.emit(self._finding)

    def _on_ignore_requested(self) -> None:
        self._slot.ignored.emit(self._finding)


def mark(edit: GrowingEdit, findings: Sequence[Finding]) -> None:
    """Underline the quoted words in a field, and let its frame say how grave it is."""
    text = edit.text()
    waves: list[Wave] = []
    # The gravest first: two lines under the same words could not be told apart.
    for finding in sorted(findings, key=_gravity):
        start = text.find(finding.quote) if finding.quote else -1
        if start >= 0 and not any(_overlap(start, len(finding.quote), wave) for wave in waves):
            waves.append(Wave(start, len(finding.quote), TONES[SEVERITIES[finding.severity]]))
    edit.set_waves(waves)
    telling = [one for one in findings if one.severity != "hint" or one.quote]
    state = gravest(telling)
    if edit.state() != state:
        edit.set_state(state)


def _gravity(finding: Finding) -> int:
    return ("stop", "warn", "hint").index(finding.severity)


def _overlap(start: int, length: int, wave: Wave) -> bool:
    return start < wave.start + wave.length and wave.start < start + length


def replace_words(edit: GrowingEdit, quote: str, better: str) -> None:
    """Put `better` where `quote` stands, or all of the text, as one edit that can be undone."""
    text = edit.text()
    start = text.find(quote) if quote.strip() else -1
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.setPosition(max(start, 0))
    end = start + len(quote) if start >= 0 else len(text)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(better)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    edit.ensureCursorVisible()
