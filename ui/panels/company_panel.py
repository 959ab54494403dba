"""The company research panel: thesis, what they may need, whom I know, news and facts."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk import companies
from netdesk.errors import InputError, NetDeskError
from netdesk.records.company import Company, Fact, NewsItem
from netdesk.workspace import Changes
from ui.ages import day_of, short_age, short_day
from ui.desk import Desk
from ui.panels.company_lines import AddLine, Read, ReadLine
from ui.panels.company_people import PersonLink
from ui.panels.company_thesis import ThesisButton
from ui.panels.person_chips import CutRow
from ui.theme import set_state
from ui.type import medium, px, small, small_medium
from ui.widgets.button import Button
from ui.widgets.card import Panel, QuietBox, scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.glyph import ThemedIcon
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.section import SectionHeader
from ui.widgets.text import muted_label, wrap_label

_SAVE_MS = 700
_OLD_NEWS_DAYS = 90
_OLD_FACT_DAYS = 365
_LINES_AT_MOST = 40
# Three or four are in sight, the others in a menu; each is a widget made while somebody waits.
_LINKS_AT_MOST = 16


class CompanyPanel(Panel):
    """What I know of one company, to read and to write; saves itself."""

    contact_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._company = Company()
        self._known: list[companies.Known] = []
        self._is_dirty = False
        self.setAccessibleName("Company research")
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
            self._news_form.hide()
            self._fact_form.hide()
        self._read(company_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._since.setVisible(self.width() >= px(500))

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if self._is_dirty:
            self._saving.stop()
            self._is_dirty = False
            self._save(may_need=self._may_need.text().strip())

    def add_news(self) -> None:
        """Open the form for a piece of news."""
        self._news_form.open(self._desk.now().date())

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._build_head())
        column.addWidget(self._build_need())
        column.addWidget(self._build_known())
        column.addLayout(self._build_news())
        column.addLayout(self._build_facts())
        column.addStretch(1)
        self._empty = EmptyState(
            "No company yet.", "Write where they work under Person; research then stands here."
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(scrolled(inner))
        self._pages.addWidget(self._empty)

    def _build_head(self) -> SectionHeader:
        self._add_news = Button("Add news", kind="ghost", icon="new", small=True)
        self._head = SectionHeader("Company", title=" ", action=self._add_news)
        self._thesis = ThesisButton()
        self._since = muted_label()
        self._head.add_after_title(self._thesis)
        self._head.add_after_title(self._since)
        return self._head

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
        row.addLayout(words, 1)
        box.column.addLayout(row)
        return box

    def _build_known(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._known_words = muted_label()
        self._known_row = CutRow(16)
        row.addWidget(self._known_words)
        row.addWidget(self._known_row, 1)
        return holder

    def _build_news(self) -> QVBoxLayout:
        self._news_head = SectionHeader("News")
        self._news_form = AddLine("News", "What was in the news", has_link=True)
        self._news = _Lines("Nothing read yet. Paste a news title or type a fact.")
        return _stack(self._news_head, self._news_form, self._news)

    def _build_facts(self) -> QVBoxLayout:
        self._add_fact = Button("Add fact", kind="ghost", icon="new", small=True)
        self._facts_head = SectionHeader("Facts", action=self._add_fact)
        self._fact_form = AddLine(
            "Fact", "A figure, a site, an owner, what they buy", has_link=False
        )
        self._facts = _Lines("")
        return _stack(self._facts_head, self._fact_form, self._facts)

    def _wire(self) -> None:
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_MS)
        self._saving.timeout.connect(self.flush)
        self._may_need.text_changed.connect(self._on_typed)
        self._may_need.edit_finished.connect(self.flush)
        self._thesis.chosen.connect(self._on_thesis_chosen)
        self._add_news.clicked.connect(self.add_news)
        self._add_fact.clicked.connect(self._on_add_fact)
        self._news_form.added.connect(self._on_news_added)
        self._news_form.closed.connect(self._add_news.setFocus)
        self._fact_form.added.connect(self._on_fact_added)
        self._fact_form.closed.connect(self._add_fact.setFocus)
        self._news.removed.connect(self._on_news_removed)
        self._facts.removed.connect(self._on_fact_removed)
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
        if company == self._company:
            return
        self._company = company
        if company.id:
            self._show(company)

    def _show(self, company: Company) -> None:
        today = self._desk.now().date()
        self._head.set_title(company.name)
        self._thesis.show_thesis(company.thesis)
        since = day_of(company.thesis_since)
        is_since = bool(company.thesis and since)
        self._since.setText(f"since {short_day(since, today)}" if is_since and since else "")
        if not self._is_dirty:
            self._may_need.set_text(company.may_need)
        news = [_news_read(at, item, today) for at, item in enumerate(company.news)]
        self._news.show_all(news)
        self._news_head.set_count(len(news) or None)
        newest = next((day for item in company.news if (day := day_of(item.on))), None)
        days = (today - newest).days if newest else 0
        age = "today" if days <= 0 else "1 day" if days == 1 else f"{days} days"
        self._news_head.set_fact(f"newest {age}" if newest else "")
        facts = [_fact_read(at, fact, today) for at, fact in enumerate(company.facts)]
        self._facts.show_all(facts)
        self._facts_head.set_count(len(facts) or None)

    def _show_known(self, known: list[companies.Known]) -> None:
        self._known = known
        self._known_words.setText(f"I know {len(known)} here" if known else "I know nobody here")
        links = [PersonLink(one) for one in known[:_LINKS_AT_MOST]]
        for link in links:
            link.opened.connect(self.contact_opened)
        self._known_row.show_parts(links, len(known) - len(links))

    def _save(self, label: str = "", **changed: object) -> None:
        """Write over the company as it stands in the file now, not as it was when shown.

        With `label` it is a step of its own to undo; without, typing on joins the step before.
        """
        workspace = self._desk.workspace
        try:
            company = companies.get(workspace, self._company.id)
            fresh = replace(company, **changed)  # type: ignore[arg-type]
            if fresh != company:
                with workspace.change(label, self) if label else nullcontext():
                    companies.save(workspace, fresh, source=self)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._read(self._company.id)

    def _on_typed(self) -> None:
        self._is_dirty = True
        self._saving.start()

    def _on_thesis_chosen(self, thesis: str) -> None:
        today = self._desk.now().date().isoformat()
        name = self._company.name
        since = today if thesis else ""
        self._save(f"Change the thesis of {name}", thesis=thesis, thesis_since=since)

    def _on_add_fact(self) -> None:
        self._fact_form.open(self._desk.now().date())

    def _on_news_added(self, words: str, source: str, on: str, link: str) -> None:
        item = NewsItem(words, source, link, on)
        self._save(f"Add news of {self._company.name}", news=(*self._company.news, item))

    def _on_fact_added(self, words: str, source: str, on: str, link: str) -> None:
        fact = Fact(words, source, on)
        self._save(f"Add a fact of {self._company.name}", facts=(*self._company.facts, fact))

    def _on_news_removed(self, place: int) -> None:
        news = self._company.news
        self._save(f"Remove news of {self._company.name}", news=news[:place] + news[place + 1 :])
        self._desk.say("Removed a piece of news", True)

    def _on_fact_removed(self, place: int) -> None:
        facts = self._company.facts
        self._save(
            f"Remove a fact of {self._company.name}", facts=facts[:place] + facts[place + 1 :]
        )
        self._desk.say("Removed a fact", True)

    def _on_changed(self, changes: Changes) -> None:
        shown = self._company.id
        if not shown or changes.source is self:
            return
        if changes.touches("company", shown) or changes.touches("contact"):
            self._read(shown)


class _Lines(QWidget):
    """Lines one below the other, used again for the next company; a sentence when there is none."""

    removed = Signal(int)

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReadLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = wrap_label(nothing, small(), "muted")
        self._more = muted_label()
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._more)

    def show_all(self, reads: Sequence[Read]) -> None:
        """Show these, the first forty of them."""
        shown = reads[:_LINES_AT_MOST]
        while len(self._lines) < len(shown):
            line = ReadLine(self)
            line.removed.connect(self.removed)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            if at < len(shown):
                line.show_read(shown[at])
            line.setVisible(at < len(shown))
        self._nothing.setVisible(not shown and bool(self._nothing.text()))
        self._more.setVisible(len(reads) > len(shown))
        self._more.setText(f"and {len(reads) - len(shown)} more")


def _stack(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(px(2))
    for part in parts:
        column.addWidget(part)
    return column


def _news_read(place: int, item: NewsItem, today: date) -> Read:
    day = day_of(item.on)
    days = max((today - day).days, 0) if day else 0
    age = "" if day is None else f"{days} d" if days < 730 else short_age(days)
    is_old = days > _OLD_NEWS_DAYS
    return Read(place, item.title, age, item.source, item.on, item.url, is_old)


def _fact_read(place: int, fact: Fact, today: date) -> Read:
    day = day_of(fact.on)
    days = max((today - day).days, 0) if day else 0
    is_old = days > _OLD_FACT_DAYS
    age = "" if day is None else short_age(days)
    return Read(place, fact.text, age, fact.source, fact.on, is_old=is_old, is_to_check=is_old)
