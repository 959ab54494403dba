"""Writing people into a file: which format, whom, with or without private fields, and where."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.appointments import export_meetings
from netdesk.errors import NetDeskError
from netdesk.exporting import FORMATS, export_people
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.jobs import Job
from ui.type import body, head, px, small
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox, RadioButton
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.text import plain_label, rule, wrap_label


class _Offer(Struct, frozen=True):
    """A format as the dialog offers it."""

    key: str
    text: str
    why: str
    kind: str


_OFFERS = (
    _Offer("vcard3", "vCard 3.0", "For most phones, Google and Outlook", "vCard"),
    _Offer("vcard4", "vCard 4.0", "For newer phones and address books", "vCard"),
    _Offer("vcard21", "vCard 2.1", "For old phones and car kits", "vCard"),
    _Offer("csv", "CSV", "A table for a spreadsheet; without pictures", "Spreadsheet"),
    _Offer(
        "json",
        "Everything, for NetDesk",
        "Also companies, meetings and what is private",
        "NetDesk file",
    ),
    _Offer("ics", "Meetings", "For a calendar; nobody else goes along", "Calendar"),
)
_ENDINGS = {**{key: one.ending for key, one in FORMATS.items()}, "ics": "ics"}
_PRIVATE = (
    "Past work and its dates, how a name is said, background, common ground, ally stage, "
    "last touch, who referred them. Leave it out of a file that others get."
)
_NOTEBOOK = (
    "A file for NetDesk itself holds everything but the benchmark notebook, which goes along only "
    "when it is ticked. Keep it to yourself."
)
# What the tick means, by format; it is taken back when another format asks for another thing.
_TICKS = {"json": ("The benchmark notebook too", _NOTEBOOK), "ics": ("", "")}
_TICK = ("Private fields too", _PRIVATE)


class ExportDialog(QDialog):
    """Asks which format and how much; several who are selected are meant alone, or everybody.

    `wanted` carries the format's key, whether what stays here by itself shall go along, and
    whether only those selected are meant.
    """

    wanted = Signal(str, bool, bool)

    def __init__(self, parent: QWidget | None = None, selected: int = 0) -> None:
        super().__init__(parent)
        self._selected = selected if selected > 1 else 0
        self.setWindowTitle("Export people")
        self.setFixedWidth(px(520))
        self._build()
        self._group.buttonToggled.connect(self._on_toggled)
        self.choose("vcard3")
        if self._selected:
            self.only.setFocus()

    def choose(self, key: str) -> None:
        """Choose a format."""
        self.formats[key].setChecked(True)
        self._on_toggled()

    def chosen(self) -> str:
        """The key of the chosen format."""
        return next(key for key, button in self.formats.items() if button.isChecked())

    def _is_of_people(self) -> bool:
        """Whether the format may hold some of the people only."""
        return self.chosen() in FORMATS and not FORMATS[self.chosen()].is_whole

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(6))
        column.addWidget(plain_label("Export people", head()))
        self._everybody = wrap_label("Everybody goes into one file.", body(), "muted")
        column.addWidget(self._everybody)
        column.addWidget(self._who())
        column.addSpacing(px(8))
        self._group = QButtonGroup(self)
        self.formats: dict[str, RadioButton] = {}
        for offer in _OFFERS:
            column.addLayout(self._offer(offer))
        column.addSpacing(px(8))
        column.addWidget(rule())
        column.addSpacing(px(8))
        column.addWidget(self._tick())
        column.addSpacing(px(12))
        column.addLayout(self._buttons())

    def _who(self) -> QWidget:
        self._who_box = QWidget()
        column = QVBoxLayout(self._who_box)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(6))
        self.everybody = RadioButton("Everybody")
        self.only = RadioButton(f"Only the {self._selected:,} selected people")
        self._whom = QButtonGroup(self)
        for button in (self.everybody, self.only):
            self._whom.addButton(button)
            column.addWidget(button)
        column.addSpacing(px(6))
        column.addWidget(rule())
        (self.only if self._selected else self.everybody).setChecked(True)
        return self._who_box

    def _tick(self) -> QWidget:
        self._private_box = QWidget()
        column = QVBoxLayout(self._private_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.private = CheckBox(_TICK[0])
        column.addWidget(self.private)
        self._why = wrap_label(_PRIVATE, small(), "muted")
        self._why.setContentsMargins(px(24), 0, 0, 0)
        column.addWidget(self._why)
        return self._private_box

    def _offer(self, offer: _Offer) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        button = RadioButton(offer.text)
        button.setAccessibleDescription(offer.why)
        self._group.addButton(button)
        self.formats[offer.key] = button
        row.addWidget(button)
        row.addStretch(1)
        row.addWidget(plain_label(offer.why, small(), "muted"))
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.go_on = Button("Choose a file", kind="primary", icon="export")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self._on_go_on)
        leave = Button("Cancel", kind="ghost")
        leave.clicked.connect(self.reject)
        for part in (self.go_on, leave, KeyHint(native_key("Esc"))):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _on_toggled(self) -> None:
        asks_whom = self._selected > 0 and self._is_of_people()
        self._who_box.setVisible(asks_whom)
        self._everybody.setVisible(not asks_whom)
        words, why = _TICKS.get(self.chosen(), _TICK)
        if words != self.private.text():
            self.private.setChecked(False)
            self.private.setText(words)
            self.private.setAccessibleName(words)
        self.private.setEnabled(bool(words))
        self._private_box.setVisible(bool(words))
        self._why.setText(why)

    def _on_go_on(self) -> None:
        is_only = self._selected > 0 and self._is_of_people() and self.only.isChecked()
        self.wanted.emit(self.chosen(), self.private.isChecked(), is_only)
        self.accept()


class Exporter(QObject):
    """Asks what and where, and writes people; belongs to the window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._format = ""
        self._is_private = False
        self._selected: tuple[int, ...] = ()
        self._only: tuple[int, ...] | None = None

    def open(self, selected: Sequence[int] = ()) -> None:
        """Show the dialog; it begins with the `selected` people where there are several."""
        self._selected = tuple(selected)
        dialog = ExportDialog(self._window, len(self._selected))
        dialog.wanted.connect(self._on_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(
        self,
        target: Path,
        format_key: str,
        *,
        private: bool = False,
        only: Sequence[int] | None = None,
    ) -> None:
        """Write everybody, only those of these ids, or the meetings to `target`, in the background.

        For a file of NetDesk's own `private` means the benchmark notebook.
        """
        workspace = self._desk.workspace

        def work(job: Job) -> int:
            if format_key == "ics":
                return export_meetings(workspace, target, datetime.now(UTC))
            return export_people(
                workspace,
                target,
                format_key,
                private=private,
                with_notebook=private and FORMATS[format_key].is_whole,
                only=only,
                cancelled=job.cancelled,
            )

        done = partial(self._on_exported, target, format_key)
        self._desk.jobs.start("Exporting", work, owner=self, done=done, failed=self._on_failed)

    def _on_wanted(self, format_key: str, is_private: bool, is_only: bool) -> None:
        self._format, self._is_private = format_key, is_private
        self._only = self._selected if is_only else None
        offer = next(one for one in _OFFERS if one.key == format_key)
        name = f"{'meetings' if format_key == 'ics' else 'people'}.{_ENDINGS[format_key]}"
        ask_where_to_save(self._window, "Export people", name, offer.kind, self._on_file_selected)

    def _on_file_selected(self, name: str) -> None:
        self.export_to(Path(name), self._format, private=self._is_private, only=self._only)

    def _on_exported(self, target: Path, format_key: str, count: int) -> None:
        one, many = ("meeting", "meetings") if format_key == "ics" else ("person", "people")
        what = f"{count:,} {one if count == 1 else many}"
        self._desk.say_done(f"Exported {what} to {target.name}")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, NetDeskError):
            raise error
        self._desk.say(str(error), False)
