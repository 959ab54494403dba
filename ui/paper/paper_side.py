"""A page as it will be printed, and its ways out: beside a meeting, and in dialogs."""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.panels.page_preview import PagePreview
from ui.paper.printouts import chosen_paper, keep_paper
from ui.type import px, sub
from ui.widgets.button import Button, with_key
from ui.widgets.card import Panel
from ui.widgets.check_box import CheckBox
from ui.widgets.page_head import ActionBar
from ui.widgets.segment import Choice, Segment
from ui.widgets.text import muted_label, plain_label, rule

if TYPE_CHECKING:
    from netdesk.brief.content import Paper


class SideWords(Struct, frozen=True):
    """What the side calls its page, and whether there is a discreet one."""

    title: str = "Page"
    lead: str = "live"
    print_words: str = "Print brief"
    key: str = "Ctrl+P"
    has_discreet: bool = True


class PaperSide(Panel):
    """Paper, Discreet, Print and Save PDF around a page; `how_changed` when one of them is."""

    print_requested = Signal()
    save_requested = Signal()
    view_requested = Signal()
    how_changed = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, words: SideWords | None = None
    ) -> None:
        super().__init__("window", "", parent)
        self._desk = desk
        self._side_words = words or SideWords()
        self._build()
        self._wire()
        self.preview.set_paper(chosen_paper(desk))

    def paper(self) -> "Paper":
        """The paper that is chosen."""
        return "letter" if self._paper.value() == "letter" else "a4"

    def how(self) -> dict[str, bool]:
        """How the page is to be made, as printing takes it."""
        return {"discreet": self._discreet.isChecked(), "punch": self._punch.isChecked()}

    def set_available(self, available: bool) -> None:
        """Allow printing and saving, when there is a meeting."""
        for button in (self._print, self._save, self._view):
            button.setEnabled(available)

    def take_focus(self) -> None:
        """Give the keyboard to Print."""
        self._print.setFocus()

    def set_low(self, low: bool) -> None:
        """Save height in the head."""
        self._head.setFixedHeight(px(48 if low else 60))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._build_head()
        self.preview = PagePreview(self._desk, self)
        self._discreet = CheckBox("Discreet")
        self._discreet.setToolTip("The other person may read the sheet upside down: softer words")
        self.preview.line().addWidget(self._discreet)
        self._discreet.setVisible(self._side_words.has_discreet)
        self._punch = CheckBox("Holes")
        self._punch.setToolTip("Leaves room at the left for the holes of a binder")
        self.preview.line().addWidget(self._punch)
        column.addWidget(self._head)
        column.addWidget(rule())
        column.addWidget(self.preview, 1)
        bar = ActionBar()
        self._print = Button(self._side_words.print_words, kind="primary", icon="print")
        self._save = Button("Save PDF", icon="pdf")
        key = self._side_words.key
        bar.add_left(with_key(self._print, key) if key else self._print)
        bar.add_right(self._save)
        column.addWidget(bar)

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        head.setFixedHeight(px(60))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(plain_label(self._side_words.title, sub()))
        row.addWidget(muted_label(self._side_words.lead))
        row.addStretch(1)
        self._view = Button("Open", kind="ghost", small=True, icon="open")
        self._view.setToolTip("Open in the PDF viewer")
        row.addWidget(self._view)
        self._paper = Segment("Paper", [Choice("a4", "A4"), Choice("letter", "Letter")])
        self._paper.set_value(chosen_paper(self._desk))
        row.addWidget(self._paper)
        return head

    def _wire(self) -> None:
        self._paper.chosen.connect(self._on_paper_chosen)
        self._discreet.toggled.connect(self.preview.set_discreet)
        self._punch.toggled.connect(self.preview.set_punch)
        self._print.clicked.connect(self.print_requested)
        self._save.clicked.connect(self.save_requested)
        self._view.clicked.connect(self.view_requested)
        self._discreet.toggled.connect(self.how_changed)
        self._punch.toggled.connect(self.how_changed)

    def _on_paper_chosen(self, _value: str) -> None:
        keep_paper(self._desk, self.paper())
        self.preview.set_paper(self.paper())
        self.how_changed.emit()
