"""Where the news of a company comes from by itself: off until it is turned on, and that is said."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.errors import NetDeskError
from netdesk.records.company import Company
from netdesk.records.research import Feed
from netdesk.research import notes
from ui.ages import short_age
from ui.companies.feed_reader import FeedReader
from ui.desk import Desk
from ui.type import px, small
from ui.widgets.button import Button
from ui.widgets.chip import ChipRemove
from ui.widgets.line_field import LineEdit
from ui.widgets.section import SectionHeader, side_by_side
from ui.widgets.text import elided_label, plain_label, wrap_label

_OFF = (
    "Feeds are off: NetDesk reads nothing from the web. Turned on, it asks the servers of your "
    "companies for their news, and nobody else."
)
_NONE = "No feed of this company yet."


class FeedLine(QWidget):
    """One feed: its address, when it was read, and below what went wrong. `removed` has its id."""

    removed = Signal(int)

    def __init__(self, feed: Feed, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = feed.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4) if feed.problem else 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStrut(px(28))
        address = elided_label(feed.url.partition("://")[2].removeprefix("www."))
        row.addWidget(address, 1)
        row.addWidget(plain_label(_read_words(feed, now), small(), "muted"))
        remove = ChipRemove(f"the feed {feed.url}")
        remove.clicked.connect(self._on_removed)
        row.addWidget(remove)
        column.addLayout(row)
        if feed.problem:
            column.addWidget(wrap_label(f"Not read: {feed.problem}", small(), "warn"))

    def _on_removed(self) -> None:
        self.removed.emit(self._id)


class Feeds(QWidget):
    """The feeds of the company in sight."""

    def __init__(self, desk: Desk, reader: FeedReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._company = Company()
        self._lines: list[FeedLine] = []
        self._build()
        self._wire()
        self._say("")

    def show_company(self, company: Company) -> None:
        """Show where the news of a company comes from."""
        if company.id != self._company.id:
            self._address.set_text("")
            self._say("")
        self._company = company
        self._load()

    def _build(self) -> None:
        self._read = Button("Read now", kind="ghost", icon="cadence", small=True)
        self._off = Button("Turn off", kind="ghost", small=True)
        self._off.setAccessibleName("Turn feeds off")
        self._head = SectionHeader("Feeds", action=side_by_side(self._read, self._off))
        self._words = wrap_label("", small(), "muted")
        self._on = Button("Turn feeds on", icon="web", small=True)
        self._error = wrap_label("", small(), "stop")
        self._listed = QVBoxLayout()
        self._listed.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._listed)
        column.addWidget(self._build_form())
        column.addWidget(self._error)

    def _build_form(self) -> QWidget:
        self._form = QWidget()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, px(2), 0, 0)
        row.setSpacing(px(8))
        self._address = LineEdit("Feed or web site", "Paste the address of a feed or a web site")
        self._add = Button("Add feed", kind="soft")
        row.addWidget(self._address, 1)
        row.addWidget(self._add)
        self._find = Button("Find on their site")
        row.addWidget(self._find)
        return self._form

    def _wire(self) -> None:
        self._read.clicked.connect(self._on_read)
        self._off.clicked.connect(self._on_turned_off)
        self._on.clicked.connect(self._on_turned_on)
        self._add.clicked.connect(self._on_add)
        self._address.returnPressed.connect(self._on_add)
        self._find.clicked.connect(self._on_find)
        self._reader.changed.connect(self._load)
        self._reader.refused.connect(self._on_refused)

    def _load(self) -> None:
        feeds = notes.feeds(self._desk.workspace, self._company.id) if self._company.id else []
        is_on, can_write = self._reader.is_on, not self._desk.workspace.is_read_only
        self._head.set_count(len(feeds) or None)
        self._words.setText(_NONE if is_on else _OFF)
        self._words.setVisible(not is_on or not feeds)
        self._on.setVisible(not is_on)
        self._on.setEnabled(can_write)
        self._off.setVisible(is_on)
        self._off.setEnabled(can_write)
        self._read.setVisible(is_on and bool(feeds))
        is_free = can_write and not self._reader.is_busy
        for button in (self._read, self._add, self._find):
            button.setEnabled(is_free)
        self._form.setVisible(is_on)
        self._find.setVisible(bool(self._company.website) and not feeds)
        self._show_lines(feeds)

    def _show_lines(self, feeds: list[Feed]) -> None:
        if len(feeds) > len(self._lines):
            self._address.set_text("")
        for line in self._lines:
            line.hide()
            line.deleteLater()
        now = self._desk.now()
        self._lines = [FeedLine(feed, now) for feed in feeds]
        for line in self._lines:
            line.removed.connect(self._on_removed)
            self._listed.addWidget(line)
            line.show()

    def _say(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _on_read(self) -> None:
        self._reader.read_company(self._company.id)

    def _on_turned_on(self) -> None:
        self._reader.turn(on=True)
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_turned_off(self) -> None:
        self._say("")
        self._reader.turn(on=False)
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        address = self._address.text().strip()
        if not address:
            self._address.setFocus()
            return
        self._say("")
        self._reader.find(self._company.id, address, is_typed=True)

    def _on_find(self) -> None:
        """Look on their site; where its name came with a file, nobody typed it here."""
        self._say("")
        self._reader.find(self._company.id, self._company.website, is_typed=False)

    def _on_refused(self, company_id: int, words: str) -> None:
        if company_id == self._company.id:
            self._say(words)

    def _on_removed(self, feed_id: int) -> None:
        try:
            notes.remove_feed(self._desk.workspace, feed_id)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say("Removed a feed; its news stays", True)


def _read_words(feed: Feed, now: datetime) -> str:
    """When it was read last: 12:04 of today, else how long ago."""
    try:
        at = datetime.fromisoformat(feed.checked_at).astimezone()
    except ValueError:
        return "not read yet"
    verb = "tried" if feed.problem else "read"
    days = (now.date() - at.date()).days
    return f"{verb} {at:%H:%M}" if days <= 0 else f"{verb} {short_age(days)} ago"
