"""The pages of the window, each imported and made when it is first shown."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.widgets.page_head import PageHead

NARROW_BELOW = 1200
LOW_BELOW = 700


class PageSpec(NamedTuple):
    """A page: its key, the name and icon in the navigation, and where its class is.

    One that is not in the navigation belongs to one that is. `short` is its word in the rail.
    """

    key: str
    title: str
    icon: str
    module: str
    class_name: str
    in_navigation: bool = True
    belongs_to: str = "people"
    short: str = ""


PAGES: tuple[PageSpec, ...] = (
    PageSpec("week", "This week", "week", "ui.week.page", "WeekPage"),
    PageSpec("people", "People", "people", "ui.people.page", "PeoplePage"),
    PageSpec("companies", "Companies", "companies", "ui.companies.page", "CompaniesPage"),
    PageSpec("meetings", "Meetings", "meetings", "ui.meetings.page", "MeetingsPage"),
    PageSpec("debrief", "Debrief", "chat", "ui.debrief.page", "DebriefPage", False, "meetings"),
    PageSpec("referrals", "Referrals", "referrals", "ui.referrals.page", "ReferralsPage"),
    PageSpec("groups", "Groups & events", "groups", "ui.groups.page", "GroupsPage", short="Groups"),
    PageSpec("brand", "My brand", "brand", "ui.brand.page", "BrandPage"),
    PageSpec("importing", "Import", "import", "ui.importing.page", "ImportPage", False),
    PageSpec("duplicates", "Duplicates", "merge", "ui.duplicates.page", "DuplicatesPage", False),
)


def load_page_class(spec: PageSpec) -> Callable[[Desk, QWidget], QWidget]:
    """The class of a page, imported now."""
    made: Callable[[Desk, QWidget], QWidget] = getattr(import_module(spec.module), spec.class_name)
    return made


class PageStack(QStackedWidget):
    """Holds the pages; asks nothing of one that it does not have.

    `page_made` carries each new page, `page_shown` the key of the one now in sight.
    """

    page_made = Signal(QWidget)
    page_shown = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: dict[str, QWidget] = {}
        self._shown = ""
        self._is_narrow = False
        self._is_low = False

    def show_page(self, key: str, *, keeps_focus: bool = False) -> QWidget:
        """Bring a page into sight and give it the keyboard, unless asked not to; the page."""
        page = self.page(key)
        self.setCurrentWidget(page)
        if self._shown != key:
            self._shown = key
            self.page_shown.emit(key)
        if not keeps_focus:
            ask(page, "activate")
        return page

    def page(self, key: str) -> QWidget:
        """A page, made now when it has not been seen yet."""
        if key not in self._made:
            spec = next(spec for spec in PAGES if spec.key == key)
            page = load_page_class(spec)(self._desk, self)
            self._made[key] = page
            self.addWidget(page)
            self._tell_size(page)
            self.page_made.emit(page)
        return self._made[key]

    def current_key(self) -> str:
        """The key of the page in sight, empty before the first."""
        return self._shown

    def made(self) -> Iterator[QWidget]:
        """The pages that exist by now."""
        yield from self._made.values()

    def set_room(self, *, narrow: bool, low: bool) -> None:
        """Tell all pages whether the window is narrow or low."""
        if (narrow, low) != (self._is_narrow, self._is_low):
            self._is_narrow, self._is_low = narrow, low
            for page in self._made.values():
                self._tell_size(page)

    def minimumSizeHint(self) -> QSize:
        """Only the page in sight has a say, so that one wide page cannot hold the window open."""
        here = self.currentWidget()
        return here.minimumSizeHint() if here is not None else QSize()

    def _tell_size(self, page: QWidget) -> None:
        ask(page, "set_narrow", self._is_narrow)
        ask(page, "set_low", self._is_low)
        for head in page.findChildren(PageHead):
            head.set_low(self._is_low)


def can(page: QWidget | None, method: str) -> bool:
    """Whether a page has this method."""
    return callable(getattr(page, method, None))


def ask(page: QWidget | None, method: str, *arguments: object) -> Any:  # noqa: ANN401
    """Call a method that a page may have; None when it has it not."""
    if not can(page, method):
        return None
    return getattr(page, method)(*arguments)
