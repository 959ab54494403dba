"""A part of the research: its head, what was read, and the form that adds or changes it."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.company_form import AddLine, Entered
from ui.panels.company_lines import Read, ReadLines
from ui.type import px
from ui.widgets.button import Button
from ui.widgets.section import SectionHeader, side_by_side
from ui.widgets.segment import Choice


class Wording(Struct, frozen=True):
    """The words of a section: its name, one of its things, what to write, and what if none is."""

    name: str
    what: str
    hint: str
    nothing: str = ""


class ReadSection(QWidget):
    """`added` carries an Entered, `changed` an id with one, `removed` an id."""

    added = Signal(object)
    changed = Signal(int, object)
    removed = Signal(int)

    def __init__(
        self,
        wording: Wording,
        today: Callable[[], date],
        *,
        has_link: bool = True,
        choices: Sequence[Choice] = (),
        extra: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._reads: Sequence[Read] = ()
        self._edited = 0
        what = wording.what
        self.add = Button(f"Add {what.lower()}", kind="ghost", icon="new", small=True)
        actions = self.add if extra is None else side_by_side(extra, self.add)
        self.head = SectionHeader(wording.name, action=actions)
        self._form: AddLine | None = None
        self._wording, self._has_link, self._choices = wording, has_link, choices
        self.lines = ReadLines(wording.nothing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(self.head)
        self._column.addWidget(self.lines)
        self.add.clicked.connect(self.open_form)
        self.lines.edit_requested.connect(self._on_edit_requested)
        self.lines.removed.connect(self.removed)

    @property
    def form(self) -> AddLine:
        """The form, made when it is first asked for: most companies are only read."""
        if self._form is None:
            wording = self._wording
            self._form = AddLine(
                wording.what, wording.hint, has_link=self._has_link, choices=self._choices
            )
            self._form.entered.connect(self._on_entered)
            self._form.closed.connect(self.add.setFocus)
            self._column.insertWidget(1, self._form)
        return self._form

    def open_form(self, choice: object = "") -> None:
        """Open the form for a new thing; `choice` is what stands chosen, where that is words."""
        self._edited = 0
        self.form.open(self._today(), choice if isinstance(choice, str) else "")

    def close_form(self) -> None:
        """Put the form away, such as when another company comes."""
        if self._form is not None:
            self._form.hide()

    def settle(self, problem: str) -> None:
        """Put the form away when what it holds is saved; else say in it why that failed."""
        if problem:
            self.form.say(problem)
        else:
            self.form.leave()

    def show_reads(self, reads: Sequence[Read], fact: str) -> None:
        """Show what was read, and a quiet fact at the right of the head."""
        self._reads = reads
        self.lines.show_all(reads)
        self.head.set_count(len(reads) or None)
        self.head.set_fact(fact)

    def _on_entered(self, entered: Entered) -> None:
        # What is gone by now, by an undo or by another window, is added again as it was typed.
        if any(one.id == self._edited for one in self._reads):
            self.changed.emit(self._edited, entered)
        else:
            self.added.emit(entered)

    def _on_edit_requested(self, an_id: int) -> None:
        self._edited = an_id
        read = next(one for one in self._reads if one.id == an_id)
        entered = Entered(read.text, read.source, read.on, read.url, read.thesis)
        self.form.open_on(entered, self._today())
