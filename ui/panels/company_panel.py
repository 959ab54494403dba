"""The company research panel: thesis, what they may need, whom I know, news and facts."""

from contextlib import nullcontext

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk.errors import InputError, NetDeskError
from netdesk.records.company import Company
from netdesk.research import companies
from netdesk.workspace import Changes
from ui.ages import day_of, short_day
from ui.desk import Desk
from ui.panels.company_news_and_facts import Facts, News
from ui.panels.company_people import PersonLink, known_words
from ui.panels.company_proof_points import CompanyProofPoints
from ui.panels.company_reads import stands_on
from ui.panels.company_section import ReadSection
from ui.panels.company_signals import Signals
from ui.panels.company_thesis import ThesisButton
from ui.panels.dragged_words import DraggedWords, accept_copy, dragged_words
from ui.panels.person_chips import CutRow
from ui.theme import set_state
from ui.type import medium, px, small_medium, sub
from ui.widgets.card import Panel, QuietBox, scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.glyph import ThemedIcon
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, plain_tip
from ui.widgets.word_link import WordLink

_SAVE_MS = 700
# Three or four are in sight, the others in a menu; each is a widget made while somebody waits.
_LINKS_AT_MOST = 16


class Around(Struct, frozen=True):
    """What the page of companies adds: before the news, after the news, after the facts."""

    above: QWidget
    middle: QWidget
    below: QWidget


class CompanyPanel(Panel):
    """What I know of one company, to read and to write; saves itself.

    With `around` it is on the page of companies: with the signals, and with the name and
    `thesis_button` in the head of the page's panel.
    """

    contact_opened = Signal(int)
    company_opened = Signal(int)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        around: Around | None = None,
    ) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._is_page = around is not None
        self._around = around
        self._company = Company()
        self._known: list[companies.Known] = []
        self._links: list[PersonLink] = []
        self._is_dirty = False
        self.setAccessibleName("Company research")
        self.setAcceptDrops(True)
        self._build()
        self._wire()
        self.show_company(0)

    @property
    def company_id(self) -> int:
        """Which company is shown; 0 for none."""
        return self._company.id

    def show_company(self, company_id: int) -> None:
        """Show a company; 0 shows that there is none."""
        self.flush()
        if company_id != self._company.id:
            self._is_dirty = False
            self._may_need.forget_edits()
            for section in self.findChildren(ReadSection):
                section.close_form()
        self._read(company_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the page says it above, the words stand in no layout, and would be a window.
        self._since.setVisible(not self._is_page and self.width() >= px(500))

    def flush(self) -> bool:
        """Save what was typed and not saved yet; False when that failed."""
        if self._is_dirty:
            self._saving.stop()
            self._is_dirty = False
            self._is_dirty = not self._save(may_need=self._may_need.text().strip())
        return not self._is_dirty

    def add_news(self) -> None:
        """Open the form for a piece of news."""
        self._news.open_form()

    def focus_first(self) -> None:
        """Bring the keyboard to what they may need."""
        self._may_need.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste_link(self) -> None:
        """Keep the link or the words on the clipboard as a piece of news."""
        self._news.paste()

    def take_news(self, found: DraggedWords | None) -> None:
        """Keep a link, or words, as a piece of news; nothing is fetched for it."""
        self._news.take(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._company.id and dragged_words(event.mimeData()):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self.take_news(dragged_words(event.mimeData()))

    def _build(self) -> None:
        self.thesis_button = self._thesis = ThesisButton()
        self._name = WordLink("", sub())
        self._since = muted_label()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        self.signals = Signals(self._desk) if self._is_page else None
        self._news = News(self._desk, has_paste=self._is_page)
        self._facts = Facts(self._desk)
        around = self._around
        parts: list[QWidget | None] = [
            self.signals or self._build_head(),
            self._build_need(),
            self._build_known(),
            around.above if around else None,
            self._news,
            around.middle if around else None,
            self._facts,
            around.below if around else None,
        ]
        for part in parts:
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)
        self._empty = EmptyState(
            "No company yet.", "Write where they work under Person; research then stands here."
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(scrolled(inner))
        self._pages.addWidget(self._empty)

    def _build_head(self) -> SectionHeader:
        head = SectionHeader("Company")
        for part in (self._name, self.thesis_button, self._since):
            head.add_after_title(part)
        return head

    def _build_need(self) -> QuietBox:
        box = QuietBox()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(ThemedIcon("idea", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        label = muted_label("So they may need", small_medium())
        label.setContentsMargins(px(5), 0, 0, 0)
        words.addWidget(label)
        self._may_need = GrowingEdit(
            "So they may need", "Whom their news and numbers call for, in one sentence"
        )
        self._may_need.setFont(medium())
        set_state(self._may_need, "kind", "bare")
        words.addWidget(self._may_need)
        self._proof_points = CompanyProofPoints(self._desk)
        if self._is_page:
            words.addWidget(self._proof_points)
        row.addLayout(words, 1)
        box.column.addLayout(row)
        return box

    def _build_known(self) -> QWidget:
        self._known_line = holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._known_words = muted_label("I know nobody here")
        self._known_row = CutRow(16)
        row.addWidget(self._known_words)
        row.addWidget(self._known_row, 1)
        return holder

    def _wire(self) -> None:
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_MS)
        self._saving.timeout.connect(self.flush)
        self._may_need.text_changed.connect(self._on_typed)
        self._may_need.edit_finished.connect(self.flush)
        self._thesis.chosen.connect(self._on_thesis_chosen)
        self._name.clicked.connect(self._on_name_clicked)
        self._desk.bridge.changed.connect(self._on_changed)

    def _read(self, company_id: int) -> None:
        workspace = self._desk.workspace
        try:
            company = companies.get(workspace, company_id) if company_id else Company()
        except InputError:
            company = Company()
        known = companies.known_at(workspace, company.id) if company.id else []
        self._pages.setCurrentIndex(0 if company.id else 1)
        if company.id and known != self._known:
            self._show_known(known)
        self._known_line.setVisible(bool(known) or not self._is_page)
        if company.id and self._is_page:
            # My own proof points may have changed, where the company has not.
            self._proof_points.show_company(company.id)
        if company == self._company:
            return
        self._company = company
        if company.id:
            self._show(company)

    def _show(self, company: Company) -> None:
        today = self._desk.now().date()
        if self.signals is not None:
            self.signals.show_company(company)
        else:
            self._name.say(company.name)
        self._thesis.show_thesis(company.thesis)
        self._thesis.setToolTip(plain_tip(stands_on(company.signals)))
        since = day_of(company.thesis_since)
        is_since = bool(company.thesis and since)
        self._since.setText(f"since {short_day(since, today)}" if is_since and since else "")
        if not self._is_dirty:
            self._may_need.put_text(company.may_need)
        self._news.show_company(company)
        self._facts.show_company(company)

    def _show_known(self, known: list[companies.Known]) -> None:
        self._known = known
        self._known_words.setText(known_words(known))
        shown = known[:_LINKS_AT_MOST]
        # Those of the company before stand for others now: a new widget is styled from the start.
        del self._links[len(shown) :]
        for link, one in zip(self._links, shown, strict=False):
            link.show_person(one)
        for one in shown[len(self._links) :]:
            link = PersonLink(one)
            link.opened.connect(self.contact_opened)
            self._links.append(link)
        self._known_row.show_parts(self._links, len(known) - len(shown))

    def _save(self, label: str = "", **changed: object) -> bool:
        """Write over the company as it stands in the file now; False when that failed, and say so.

        With `label` it is a step of its own to undo; without, typing on joins the step before.
        """
        workspace = self._desk.workspace
        try:
            company = companies.get(workspace, self._company.id)
            fresh = replace(company, **changed)
            if fresh != company:
                with workspace.change(label, self) if label else nullcontext():
                    companies.save(workspace, fresh, source=self)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return False
        self._read(self._company.id)
        return True

    def _on_name_clicked(self) -> None:
        self.company_opened.emit(self._company.id)

    def _on_typed(self) -> None:
        self._is_dirty = True
        self._saving.start()

    def _on_thesis_chosen(self, thesis: str) -> None:
        name = self._company.name
        if self._company.signals:
            self.thesis_button.show_thesis(self._company.thesis)
            if self.signals is not None and thesis:
                self.signals.open_form(thesis)
            else:
                self._desk.say(f"The newest signal makes the thesis of {name}: change that.", False)
            return
        since = self._desk.now().date().isoformat() if thesis else ""
        self._save(f"Change the thesis of {name}", thesis=thesis, thesis_since=since)

    def _on_changed(self, changes: Changes) -> None:
        shown = self._company.id
        if not shown or changes.source is self:
            return
        if changes.touches("company", shown) or changes.touches("contact"):
            self._read(shown)
