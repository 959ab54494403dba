"""The interview that turns a memory into a proof point: one question at a time."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.records.brand import Goal, ProofPoint
from netdesk.storytelling import PROMPTS, answered, next_prompt, story
from ui.type import px, small, strong
from ui.widgets.button import Button, with_key
from ui.widgets.card import Card
from ui.widgets.check_box import ChoiceBox
from ui.widgets.growing_edit import WrapEdit
from ui.widgets.text import muted_label, plain_label, wrap_label


class _Answer(WrapEdit):
    """Enter gives the answer."""

    given = Signal()

    def focusNextChild(self) -> bool:
        self.given.emit()
        return True


class Interview(Card):
    """`told` carries the ProofPoint after each answer; `closed` when all is said."""

    told = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(current=True, parent=parent)
        self.setAccessibleName("Interview")
        self._point = ProofPoint()
        self._at = 0
        self._goals: list[Goal] = []
        self._count = muted_label()
        self._question = wrap_label("", strong())
        self._answer = _Answer("Answer")
        self._answer.set_least_lines(2)
        self._story = wrap_label("", small(), "muted")
        self._goal = ChoiceBox("Goal it speaks for")
        self._next = Button("Next question", kind="primary")
        self._back = Button("Back")
        self._done = Button("Finish", kind="ghost")
        self._build()
        self._next.clicked.connect(self._on_next)
        self._answer.given.connect(self._on_next)
        self._back.clicked.connect(self._on_back)
        self._done.clicked.connect(self._on_done)
        self._goal.activated.connect(self._on_goal_chosen)

    def open(self, point: ProofPoint, goals: list[Goal]) -> None:
        """Ask what is open about a proof point; about a whole one from the beginning."""
        self._point, self._goals = point, goals
        self._goal.clear()
        self._goal.addItems(["No goal yet", *(goal.text for goal in goals)])
        ids = [0, *(goal.id for goal in goals)]
        self._goal.setCurrentIndex(ids.index(point.goal_id) if point.goal_id in ids else 0)
        first = next_prompt(point)
        self._at = PROMPTS.index(first) if first else 0
        self._show()
        self.show()
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def saved_as(self, an_id: int) -> None:
        """Know the id under which the point was saved, so that the next answer updates it."""
        self._point = replace(self._point, id=an_id)

    def _build(self) -> None:
        column: QVBoxLayout = self.column
        head = QHBoxLayout()
        head.addWidget(plain_label("A proof point worth telling", strong()))
        head.addStretch(1)
        head.addWidget(self._count)
        column.addLayout(head)
        for part in (self._question, self._answer, self._story):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(with_key(self._next, "Return"))
        row.addWidget(self._back)
        row.addWidget(self._done)
        row.addStretch(1)
        row.addWidget(self._goal)
        column.addLayout(row)
        self._goal.setMaximumWidth(px(240))

    def _show(self) -> None:
        prompt = PROMPTS[self._at]
        self._count.setText(f"{self._at + 1} of {len(PROMPTS)}")
        self._question.setText(prompt.question)
        self._answer.setPlaceholderText(prompt.example)
        value = getattr(self._point, prompt.part)
        self._answer.set_text(value if isinstance(value, str) else ", ".join(value))
        told = story(self._point)
        self._story.setText(told)
        self._story.setVisible(bool(told))
        self._back.setEnabled(self._at > 0)
        self._next.say("Next question" if self._at < len(PROMPTS) - 1 else "Finish")

    def _take(self) -> None:
        point = answered(self._point, PROMPTS[self._at], self._answer.text())
        if point != self._point:
            self._point = point
            self.told.emit(point)

    def _on_next(self) -> None:
        self._take()
        if self._at == len(PROMPTS) - 1:
            self.closed.emit()
            return
        self._at += 1
        self._show()
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self._take()
        self._at -= 1
        self._show()
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        self._take()
        self.closed.emit()

    def _on_goal_chosen(self, at: int) -> None:
        goal_id = self._goals[at - 1].id if at else 0
        if goal_id != self._point.goal_id:
            self._point = replace(self._point, goal_id=goal_id)
            if self._point.id:
                self.told.emit(self._point)
