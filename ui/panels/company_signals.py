"""What the thesis of a company stands on: dated signals, each with its source."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from netdesk.errors import NetDeskError
from netdesk.records.company import THESES, Company, Signal
from netdesk.research import notes
from ui.ages import day_of, long_age, short_day
from ui.desk import Desk
from ui.panels.company_form import Entered
from ui.panels.company_reads import signal_read
from ui.panels.company_section import ReadSection, Wording
from ui.widgets.segment import Choice

_WORDING = Wording(
    "Thesis",
    "Signal",
    "A plant opens, a leader leaves, a budget is cut",
    "Nothing to stand on yet: add what you saw, and the thesis follows.",
)
_CHOICES = tuple(Choice(thesis, thesis.capitalize()) for thesis in THESES)


class Signals(ReadSection):
    """Adds, changes and removes signals by itself; the thesis follows the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._company = Company()
        super().__init__(_WORDING, self._day, choices=_CHOICES, parent=parent)
        self.added.connect(self._on_added)
        self.changed.connect(self._on_changed)
        self.removed.connect(self._on_removed)

    def show_company(self, company: Company) -> None:
        """Show what the thesis of a company stands on."""
        self._company = company
        today = self._day()
        reads = [signal_read(sign, today) for sign in company.signals]
        self.show_reads(reads, _fact(company, today))

    def _day(self) -> date:
        return self._desk.now().date()

    def _on_added(self, entered: Entered) -> None:
        self._write(_signal(entered))

    def _on_changed(self, an_id: int, entered: Entered) -> None:
        self._write(replace(_signal(entered), id=an_id))

    def _write(self, sign: Signal) -> None:
        workspace, company_id = self._desk.workspace, self._company.id
        try:
            if sign.id:
                notes.change_signal(workspace, company_id, sign)
            else:
                notes.add_signal(workspace, company_id, sign)
        except NetDeskError as error:
            self.settle(str(error))
        else:
            self.settle("")

    def _on_removed(self, an_id: int) -> None:
        try:
            notes.remove_signal(self._desk.workspace, self._company.id, an_id)
        except NetDeskError as error:
            self._desk.say(str(error), False)
            return
        self._desk.say("Removed a signal", True)


def _signal(entered: Entered) -> Signal:
    return Signal(entered.choice, entered.words, entered.source, entered.link, entered.on)


def _fact(company: Company, today: date) -> str:
    """How much the thesis stands on: its signals and how old the newest is, else since when."""
    days = [day for sign in company.signals if (day := day_of(sign.on))]
    if days:
        return f"newest {long_age(max((today - max(days)).days, 0))}"
    since = day_of(company.thesis_since)
    return f"since {short_day(since, today)}" if company.thesis and since else ""
