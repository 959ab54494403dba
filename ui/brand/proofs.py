"""My proof points: the list, and the interview that makes one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk import brand
from netdesk.days import date_words
from netdesk.errors import InputError
from netdesk.records.brand import ProofPoint
from netdesk.storytelling import missing
from ui.brand.interview import Interview
from ui.brand.lines import MineLine
from ui.desk import Desk
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.refill import clear
from ui.widgets.section import SectionHeader
from ui.widgets.text import wrap_label

_PARTS = {
    "situation": "situation",
    "action": "what I did",
    "result": "result",
    "number": "number",
    "on": "date",
    "confirmed_by": "who can confirm it",
    "strengths": "strengths",
}
_EMPTY = (
    "Think of a day at work you are proud of. Eight short questions turn it into a proof point."
)


class ProofPoints(QWidget):
    """A list with what each still lacks; Add begins the interview."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._points: list[ProofPoint] = []
        self._add = Button("Add a proof point", kind="ghost", icon="new", small=True)
        self._head = SectionHeader("Proof points", action=self._add)
        self._interview = Interview(self)
        self._interview.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addWidget(self._interview)
        column.addLayout(self._lines)
        self._add.clicked.connect(self.begin)
        self._interview.told.connect(self._on_told)
        self._interview.closed.connect(self._on_closed)

    def begin(self) -> None:
        """Ask about a new one."""
        self._interview.open(ProofPoint(), brand.goals(self._desk.workspace))

    def load(self) -> None:
        """Show the proof points as they stand in the file."""
        workspace = self._desk.workspace
        self._points = brand.proof_points(workspace)
        goals = {goal.id: goal.text for goal in brand.goals(workspace)}
        clear(self._lines)
        self._head.set_count(len(self._points) or None)
        for number, point in enumerate(self._points):
            line = _line(number, point, goals.get(point.goal_id, ""))
            line.edit_requested.connect(self._on_edit)
            line.removal_requested.connect(self._on_remove)
            self._lines.addWidget(line)
            line.show()
        if not self._points:
            self._lines.addWidget(wrap_label(_EMPTY, tone="muted"))

    def _on_edit(self, number: int) -> None:
        self._interview.open(self._points[number], brand.goals(self._desk.workspace))

    def _on_remove(self, number: int) -> None:
        brand.delete(self._desk.workspace, self._points[number])
        self._desk.say("Removed a proof point", True)

    def _on_told(self, point: ProofPoint) -> None:
        try:
            self._interview.saved_as(brand.save_proof_point(self._desk.workspace, point))
        except InputError as error:
            self._desk.say(str(error), False)

    def _on_closed(self) -> None:
        self._interview.hide()
        self._add.setFocus()


def _line(number: int, point: ProofPoint, goal: str) -> MineLine:
    words = point.line or point.situation or point.number
    parts = [point.number, date_words(point.on), ", ".join(point.strengths), goal]
    below = " · ".join(part for part in parts if part)
    lacks = [_PARTS[one.part] for one in missing(point) if one.part in _PARTS]
    return MineLine(number, words, below, f"Missing: {', '.join(lacks)}" if lacks else "")
