"""Findings shown in a plan's form, and their better wordings taken over."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from netdesk.records.meeting import Ask, Meeting, Question
from netdesk.review.findings import Finding
from ui.panels.plan_ask import AskRow
from ui.panels.plan_findings import FindingSlot, Said, mark, replace_words
from ui.panels.plan_form import PlanForm, TextPart
from ui.panels.plan_item import ItemRow, QuestionRow
from ui.panels.plan_list import ListPart
from ui.panels.plan_parts import PARTS
from ui.panels.plan_sayings import Check, Spot, passed, said, spot
from ui.widgets.growing_edit import GrowingEdit

_NEW_QUESTION_MINUTES = 10
_MOST_ASKS = 3
_MOST_KEYS = 9


class PlanAdvice(QObject):
    """Puts each finding beside its field; `ignored` carries the Finding that is to be silent.

    Wide, Alt+1 to Alt+9 take a better wording over in the order of the page; narrow, Alt+U takes
    the first.
    """

    ignored = Signal(object)

    def __init__(self, form: PlanForm, *, is_wide: bool) -> None:
        super().__init__(form)
        self._form = form
        self._is_wide = is_wide
        self._findings: tuple[Finding, ...] = ()
        self._meeting = Meeting()
        self._came: Mapping[Spot, Check] | None = None
        self._by_key: dict[str, Finding] = {}
        self._wire()

    def show(
        self,
        meeting: Meeting,
        findings: Sequence[Finding],
        came: Mapping[Spot, Check] | None = None,
    ) -> None:
        """Show what is said of a meeting's plan, and nothing else.

        `came` is what came of a meeting that is over; it stands where the passed checks would.
        """
        self._meeting, self._findings, self._came = meeting, tuple(findings), came
        self._form.set_grave({spot(one.field).part for one in findings if one.severity != "hint"})
        self._refresh()

    def clear(self) -> None:
        """Say nothing, until another plan has been read."""
        self.show(Meeting(), ())

    def use(self, finding: Finding) -> None:
        """Put the better wording into the field; Ctrl+Z there takes it back."""
        at = spot(finding.field)
        if at.part == "channel":
            return
        field = self._form.field(at.part)
        if isinstance(field, TextPart):
            replace_words(field.edit, finding.quote, finding.suggestion)
        elif at.number is None:
            self._add(field, finding.suggestion)
        elif finding.rule == "too-many-asks":
            field.keep_first(_MOST_ASKS)
        elif (row := _row(field, at.number)) is not None:
            _put(row, at.detail, finding)

    def _wire(self) -> None:
        for part in PARTS:
            field = self._form.field(part.key)
            field.used.connect(self.use)
            field.ignored.connect(self.ignored)
        self._form.when_slot.used.connect(self.use)
        self._form.when_slot.ignored.connect(self.ignored)
        self._form.arranged.connect(self._refresh)
        numbers = range(1, _MOST_KEYS + 1)
        for key in [f"Alt+{number}" for number in numbers] if self._is_wide else ["Alt+U"]:
            shortcut = QShortcut(QKeySequence(key), self._form)
            shortcut.setObjectName(key)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self._on_key)

    def _refresh(self) -> None:
        keys = iter(
            [f"Alt+{number}" for number in range(1, _MOST_KEYS + 1)] if self._is_wide else ["Alt+U"]
        )
        self._by_key = {}
        checks = passed(self._meeting.plan, self._findings) if self._came is None else self._came
        well = checks if self._is_wide else {}
        has_changed = False
        for slot, at, edit in self._places():
            here = [one for one in self._findings if self._stands_at(one, at)]
            if edit is not None:
                mark(edit, [one for one in here if spot(one.field).detail in ("", "text")])
            shown = [self._said(one, keys) for one in here if self._is_shown(one)]
            has_changed |= slot.show_findings(shown, self._check_of(well, at))
        if has_changed:
            self._form.order_tabs()

    def _places(self) -> list[tuple[FindingSlot, Spot, GrowingEdit | None]]:
        """Each slot with the spot it is for, and the field it marks; down the page."""
        places: list[tuple[FindingSlot, Spot, GrowingEdit | None]]
        places = [(self._form.when_slot, Spot("channel"), None)]
        for part in PARTS:
            field = self._form.field(part.key)
            if isinstance(field, TextPart):
                places.append((field.slot, Spot(part.key), field.edit))
                continue
            filled = field.filled_rows()
            for row in field.rows():
                number = filled.index(row) if row in filled else -1
                places.append((field.slot_of(row), Spot(part.key, number), row.edit))
        return places

    def _stands_at(self, finding: Finding, at: Spot) -> bool:
        mine = spot(finding.field)
        if mine.part != at.part:
            return False
        if at.number is None:
            return True
        # What is said of a whole list stands at its first row.
        field = self._form.field(at.part)
        is_first = isinstance(field, ListPart) and at.number == (0 if field.filled_rows() else -1)
        return mine.number == at.number or (mine.number is None and is_first)

    def _is_shown(self, finding: Finding) -> bool:
        return self._is_wide or finding.severity != "hint" or self._form.shows_all

    def _said(self, finding: Finding, keys: Iterator[str]) -> Said:
        text = said(finding)
        key = next(keys, "") if text.better else ""
        if key:
            self._by_key[key] = finding
        return finding, said(finding, key)

    def _check_of(self, well: Mapping[Spot, Check], at: Spot) -> Check | None:
        whole = well.get(Spot(at.part)) if at.number in (None, 0) else None
        return well.get(at) or whole

    def _add(self, part: ListPart, text: str) -> None:
        row = part.blank_row()
        if isinstance(row, QuestionRow):
            row.show_value(Question("", _NEW_QUESTION_MINUTES))
        elif isinstance(row, AskRow):
            row.show_value(Ask(""))
        replace_words(row.edit, "", text)

    def _on_key(self) -> None:
        finding = self._by_key.get(self.sender().objectName())
        if finding is not None:
            self.use(finding)


def _row(part: ListPart, number: int) -> ItemRow | None:
    filled = part.filled_rows()
    return filled[number] if number < len(filled) else None


def _put(row: ItemRow, detail: str, finding: Finding) -> None:
    if detail == "minutes" and isinstance(row, QuestionRow):
        row.set_minutes(int(finding.suggestion))
    elif detail == "fallback_company" and isinstance(row, AskRow):
        replace_words(row.detail(detail), "", finding.suggestion)
    else:
        replace_words(row.edit, finding.quote, finding.suggestion)
