"""Several records of an import chosen at once: what they are, and one answer for all of them."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.importing import PlannedRecord
from netdesk.matching.joins import MERGED
from ui.importing.verdicts import LOOKS, options
from ui.importing.work import Decided, key_of
from ui.type import body, px
from ui.widgets.button import Button
from ui.widgets.card import quiet_words
from ui.widgets.text import plain_label


class Answer(NamedTuple):
    """One answer for many: its words on the button, and what it says of each record.

    `earlier` are the words where all of them met somebody who is not here yet but stood before.
    """

    words: str
    decided: Decided
    earlier: str = ""
    kind: str = "normal"


ANSWERS: tuple[Answer, ...] = (
    Answer(
        "Merge, keep what is here",
        Decided("merge", frozenset()),
        "Merge, keep the earlier",
        "soft",
    ),
    Answer(
        "Merge, take the file’s",
        Decided("merge", frozenset(f.key for f in MERGED)),
        "Merge, take the later",
    ),
    Answer("Add as other people", Decided("add")),
    Answer("Skip", Decided("skip")),
)
_STAYS = "Nothing is lost: what is replaced stays as a past position or in the note."


class SeveralBox(QWidget):
    """One button for each answer that fits some of them.

    `decided` carries what is said of each of those, by the record's key.
    """

    decided = Signal(object)

    def __init__(self, met: Sequence[PlannedRecord], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._met = met
        self.buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        kinds = Counter(record.verdict for record in met).most_common()
        for key, count in kinds if len(kinds) > 1 else ():
            look = LOOKS[key]
            column.addWidget(plain_label(f"{count:,} {look.tile}", body(), look.tone))
        are_earlier = all(record.met for record in met)
        for number, answer in enumerate(ANSWERS):
            words = (answer.earlier if are_earlier else "") or answer.words
            if count := len(self._fitting(answer)):
                self._add_button(column, number, f"{words}: {count:,}")
        column.addSpacing(px(4))
        column.addWidget(quiet_words(_STAYS))
        self.setAccessibleName(f"{len(met):,} records chosen")

    def _fitting(self, answer: Answer) -> list[PlannedRecord]:
        wanted = answer.decided.decision
        return [one for one in self._met if any(way == wanted for way, _ in options(one))]

    def _add_button(self, column: QVBoxLayout, number: int, words: str) -> None:
        answer = ANSWERS[number]
        button = Button(words, kind=answer.kind)
        button.setProperty("answer", number)
        button.clicked.connect(self._on_clicked)
        self.buttons.append(button)
        column.addWidget(button)

    def _on_clicked(self) -> None:
        answer = ANSWERS[int(self.sender().property("answer"))]
        self.decided.emit({key_of(one): answer.decided for one in self._fitting(answer)})
