"""News and facts of a company: two sections that show them and write by themselves."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from netdesk.errors import InputError, NetDeskError
from netdesk.records.company import Company, Fact, NewsItem
from netdesk.research import companies, notes
from ui.ages import day_of
from ui.desk import Desk
from ui.panels.company_form import Entered
from ui.panels.company_reads import fact_read, news_read
from ui.panels.company_section import ReadSection, Wording
from ui.panels.dragged_words import DraggedWords, dragged_words
from ui.widgets.button import Button
from ui.widgets.keyhint import native_key
from ui.widgets.text import plain_tip

_NEWS = Wording(
    "News", "News", "What was in the news", "Nothing read yet. Paste a link, or add a title."
)
_FACTS = Wording(
    "Facts",
    "Fact",
    "A figure, a site, an owner, what they buy",
    "Nothing noted yet. One figure with its source and date is enough to begin.",
)


class _Section(ReadSection):
    """Writes over the company as it stands in the file now."""

    def __init__(
        self,
        desk: Desk,
        wording: Wording,
        *,
        has_link: bool = True,
        extra: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._desk = desk
        self._company = Company()
        super().__init__(wording, self._day, has_link=has_link, extra=extra, parent=parent)

    def _day(self) -> date:
        return self._desk.now().date()

    def _write(self, verb: str, edit: Callable[[Company], Company]) -> str:
        """Write what `edit` makes of the company, as a step of its own; why that failed, or "".

        `verb` is the step's label, up to the company's name.
        """
        workspace = self._desk.workspace
        try:
            company = companies.get(workspace, self._company.id)
            edited = edit(company)
            if edited != company:
                with workspace.change(f"{verb} {company.name}"):
                    companies.save(workspace, edited)
        except NetDeskError as error:
            return str(error)
        return ""


class News(_Section):
    """What was in the news, the newest first; with `has_paste` a link is pasted by a button."""

    def __init__(self, desk: Desk, *, has_paste: bool, parent: QWidget | None = None) -> None:
        paste = Button("Paste a link", kind="ghost", icon="link", small=True)
        paste.setToolTip(plain_tip(native_key("Ctrl+Shift+V")))
        super().__init__(desk, _NEWS, extra=paste, parent=parent)
        paste.setVisible(has_paste)
        paste.clicked.connect(self.paste)
        self.added.connect(self._on_added)
        self.changed.connect(self._on_changed)
        self.removed.connect(self._on_removed)

    def show_company(self, company: Company) -> None:
        """Show the news of a company, and how old the newest is."""
        self._company = company
        today = self._day()
        newest = next((day for item in company.news if (day := day_of(item.on))), None)
        days = (today - newest).days if newest else 0
        age = "today" if days <= 0 else "1 day" if days == 1 else f"{days} days"
        reads = [news_read(item, today) for item in company.news]
        self.show_reads(reads, f"newest {age}" if newest else "")

    def paste(self) -> None:
        """Keep the link or the words on the clipboard."""
        self.take(dragged_words(QGuiApplication.clipboard().mimeData()))

    def take(self, found: DraggedWords | None) -> None:
        """Keep a link, or words; nothing is fetched for it."""
        if not self._company.id:
            return
        from netdesk.research import news  # It brings what reads the web, and that takes its time.

        try:
            found = found or DraggedWords()
            item = news.pasted(found.text, self._day(), found.html)
        except InputError:
            self._desk.say("There is no link to paste. Copy one in your browser first.", False)
            return
        problem = self._add(item)
        self._desk.say(problem or f"News of {self._company.name}: {item.title}", not problem)

    def _add(self, item: NewsItem) -> str:
        return self._write("Add news of", lambda one: replace(one, news=(*one.news, item)))

    def _on_added(self, entered: Entered) -> None:
        self.settle(self._add(_news(NewsItem(""), entered)))

    def _on_changed(self, an_id: int, entered: Entered) -> None:
        def edit(one: Company) -> Company:
            news = (_news(item, entered) if item.id == an_id else item for item in one.news)
            return replace(one, news=tuple(news))

        self.settle(self._write("Edit news of", edit))

    def _on_removed(self, an_id: int) -> None:
        try:
            notes.remove_news(self._desk.workspace, self._company.id, an_id)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say("Removed a piece of news", True)


class Facts(_Section):
    """What is known of a company, each with its source and age."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _FACTS, has_link=False, parent=parent)
        self.added.connect(self._on_added)
        self.changed.connect(self._on_changed)
        self.removed.connect(self._on_removed)

    def show_company(self, company: Company) -> None:
        """Show the facts of a company."""
        self._company = company
        self.show_reads([fact_read(fact, self._day()) for fact in company.facts], "")

    def _on_added(self, entered: Entered) -> None:
        fact = _fact(Fact(""), entered)
        self.settle(
            self._write("Add a fact of", lambda one: replace(one, facts=(*one.facts, fact)))
        )

    def _on_changed(self, an_id: int, entered: Entered) -> None:
        def edit(one: Company) -> Company:
            facts = (_fact(fact, entered) if fact.id == an_id else fact for fact in one.facts)
            return replace(one, facts=tuple(facts))

        self.settle(self._write("Edit a fact of", edit))

    def _on_removed(self, an_id: int) -> None:
        def edit(one: Company) -> Company:
            return replace(one, facts=tuple(fact for fact in one.facts if fact.id != an_id))

        problem = self._write("Remove a fact of", edit)
        self._desk.say(problem or "Removed a fact", not problem)


def _news(item: NewsItem, entered: Entered) -> NewsItem:
    words, source, url, on = entered.words, entered.source, entered.link, entered.on
    return replace(item, title=words, source=source, url=url, on=on)


def _fact(fact: Fact, entered: Entered) -> Fact:
    return replace(fact, text=entered.words, source=entered.source, on=entered.on)
