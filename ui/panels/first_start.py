"""What stands on the page while nobody is on the list: three steps to the first printed page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.people import contacts, quick_line
from ui.desk import Desk
from ui.panels.page_picture import PagePicture
from ui.theme import color
from ui.type import lead, px, small, sub, title
from ui.widgets.button import Button
from ui.widgets.card import Card, Panel, StepNumber, scrolled
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.line_field import PERSON_EXAMPLE, LineEdit
from ui.widgets.text import muted_label, plain_label, wrap_label

_STEPS_WIDE = 676


class FirstStart(Panel):
    """Three cards and a picture of the page that they lead to.

    `added` carries the id of the first person, written in one line.
    """

    import_requested = Signal()
    sample_requested = Signal()
    added = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._build()
        self._wire()

    def activate(self) -> None:
        """Bring the keyboard to the line, and draw the page when it is first seen."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._picture.draw()

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the picture out where there is no room."""
        self._right.setVisible(not is_narrow)
        edge = px(24 if is_narrow else 72)
        self._outer.setContentsMargins(edge, px(24 if is_narrow else 60), edge, px(24))

    def _build(self) -> None:
        inner = QWidget()
        self._outer = QGridLayout(inner)
        self._outer.setHorizontalSpacing(px(24))
        self._outer.setVerticalSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(16))
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(plain_label("Three steps to your first printed page", title()))
        intro = "About ten minutes. Everything stays on this computer; no account, no network."
        head.addWidget(wrap_label(intro, lead(), "muted"))
        for card in (self._build_first(), self._build_second(), self._build_third()):
            left.addWidget(card)
        left.addStretch(1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(px(_STEPS_WIDE))
        self._outer.addLayout(head, 0, 1, 1, 2)
        self._outer.addWidget(holder, 1, 1)
        self._outer.addWidget(self._build_right(), 1, 2)
        for column_at, stretch in enumerate((1, 20, 0, 1)):
            self._outer.setColumnStretch(column_at, stretch)
        self._outer.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))
        self.set_narrow(False)

    def _build_right(self) -> QWidget:
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._picture = PagePicture(self._desk)
        column.addWidget(self._picture)
        column.addWidget(muted_label("What you take along: the page, before you fill it."))
        column.addStretch(1)
        return self._right

    def _build_first(self) -> Card:
        card, body = _step(
            1,
            "Bring in people",
            "The first 20 names that come to mind are enough: business, school, friends,"
            " relatives.",
        )
        body.addWidget(_DropHint("Drop a file anywhere: LinkedIn export, vCard, CSV or ZIP"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        self._import = Button("Import a file", kind="primary", icon="import")
        self._sample = Button("Try with a sample network", icon="people")
        for part in (self._import, KeyHint(native_key("Ctrl+I")), self._sample):
            buttons.addWidget(part)
        buttons.addStretch(1)
        body.addLayout(buttons)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(muted_label("or one line"))
        self._line = LineEdit("Add in one line", PERSON_EXAMPLE)
        line.addWidget(self._line, 1)
        line.addWidget(KeyHint("Enter"))
        body.addLayout(line)
        self._error = wrap_label("", small(), "stop")
        self._error.hide()
        body.addWidget(self._error)
        return card

    def _build_second(self) -> Card:
        card, body = _step(
            2,
            "Choose one person and say why",
            "One outcome, one thing to give, one specific ask. The reviewer tells you what is"
            " weak.",
        )
        body.addLayout(_key_row("Plan a meeting", "Ctrl+Shift+N"))
        return card

    def _build_third(self) -> Card:
        card, body = _step(
            3,
            "Print the page and go",
            "One sheet, always. Come back with two or three names.",
        )
        body.addLayout(_key_row("Print brief", "Ctrl+P"))
        return card

    def _wire(self) -> None:
        self._import.clicked.connect(self.import_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._line.returnPressed.connect(self._on_return_pressed)
        self._line.textEdited.connect(self._error.hide)

    def _on_return_pressed(self) -> None:
        if not self._line.text().strip():
            return
        try:
            contact = quick_line.from_line(self._line.text())
            contact_id = contacts.save(self._desk.workspace, contact)
        except NetDeskError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._line.set_text("")
        self.added.emit(contact_id)


class _DropHint(QWidget):
    """A dashed frame that says what can be dropped."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(12))
        row.addWidget(ThemedIcon("file_in", "muted"))
        row.addWidget(wrap_label(words, small(), "muted"), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("field"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _step(number: int, name: str, words: str) -> tuple[Card, QVBoxLayout]:
    card = Card(current=number == 1)
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addWidget(StepNumber(number, current=number == 1), 0, Qt.AlignmentFlag.AlignTop)
    body = QVBoxLayout()
    body.setSpacing(px(8))
    body.addWidget(plain_label(name, sub()))
    body.addWidget(wrap_label(words, None, "muted"))
    row.addLayout(body, 1)
    card.column.addLayout(row)
    return card, body


def _key_row(words: str, key: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(muted_label(f"{words}, once somebody is here:"))
    row.addWidget(KeyHint(native_key(key)))
    row.addStretch(1)
    return row
