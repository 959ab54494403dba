"""The way out on paper: Save PDF, Print, and a look in the system's PDF viewer."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, QObject, QRectF, QStandardPaths, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from netdesk import meetings, settings
from netdesk.brief.compose import compose
from netdesk.brief.content import Brief, Paper
from netdesk.brief.filename import brief_filename, safe_filename
from netdesk.errors import WorldError
from netdesk.files import atomic_write
from netdesk.paths import cache_dir
from ui.desk import Desk
from ui.jobs import Job
from ui.links import open_file

PRINT_DPI = 600
_MOST_NAMES = 99
_SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}


def chosen_paper(desk: Desk) -> Paper:
    """The paper chosen last, else the one usual where the user lives."""
    chosen = settings.read(desk.workspace, "paper")
    if chosen in ("a4", "letter"):
        return cast("Paper", chosen)
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if QLocale().measurementSystem() == imperial else "a4"


def keep_paper(desk: Desk, paper: Paper) -> None:
    """Remember the paper for the next time."""
    if not desk.workspace.is_read_only:
        settings.write(desk.workspace, "paper", paper)


def save_brief(
    desk: Desk,
    parent: QWidget,
    meeting_ids: Sequence[int],
    *,
    discreet: bool = False,
    punch: bool = False,
) -> None:
    """Ask where to, and write one PDF with a page for each meeting."""
    briefs = _briefs(desk, meeting_ids, discreet=discreet, punch=punch)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, "Save PDF", str(Path(folder) / _file_name(desk, meeting_ids)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(["PDF (*.pdf)"])
    dialog.setDefaultSuffix("pdf")
    dialog.fileSelected.connect(partial(_save, desk, parent, briefs))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_week(desk: Desk, parent: QWidget) -> None:
    """Ask where to, and write this week's pages into one PDF, in the order of the week."""
    week = meetings.within_week(desk.workspace, desk.now())
    if not week:
        desk.say("There are no meetings this week", False)
        return
    save_brief(desk, parent, [line.id for line in week])


def print_brief(
    desk: Desk,
    parent: QWidget,
    meeting_ids: Sequence[int],
    *,
    discreet: bool = False,
    punch: bool = False,
) -> None:
    """Ask for a printer and print a page for each meeting."""
    briefs = _briefs(desk, meeting_ids, discreet=discreet, punch=punch)
    run = PrintRun(desk, briefs, parent)
    dialog = QPrintDialog(run.printer, parent)
    dialog.setWindowTitle("Print brief")
    dialog.finished.connect(partial(_on_print_dialog_finished, dialog, run))
    # QPrintDialog hides this one behind an open() for slots by name.
    QDialog.open(dialog)


def open_brief(
    desk: Desk,
    parent: QWidget,
    meeting_ids: Sequence[int],
    *,
    discreet: bool = False,
    punch: bool = False,
) -> None:
    """Show the pages in the system's PDF viewer, from a private file that is thrown away."""
    briefs = _briefs(desk, meeting_ids, discreet=discreet, punch=punch)
    target = _viewer_folder() / _file_name(desk, meeting_ids)
    _make_pdf(desk, parent, briefs, partial(_show_in_viewer, desk, target))


def write_pdf(target: Path, pdf: bytes) -> Path:
    """Write `pdf` to `target`, or beside it as "(2)" while another program holds that; where.

    Raises:
        WorldError: the disk is full, the place read-only or missing.
    """
    for number in range(1, _MOST_NAMES):
        name = target.stem if number == 1 else f"{target.stem} ({number})"
        place = target.with_name(name + target.suffix)
        try:
            atomic_write(place, pdf)
        except WorldError as error:
            is_held = isinstance(error.__cause__, PermissionError) and place.is_file()
            if not is_held:
                raise
        else:
            return place
    raise WorldError(f"{target.name} is held open by another program.", hint="Close it there.")


class PrintRun(QObject):
    """Prints pages one after the other: drawn elsewhere, put on paper here."""

    finished = Signal()

    def __init__(self, desk: Desk, briefs: Sequence[Brief], parent: QWidget) -> None:
        super().__init__(parent)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(PRINT_DPI)
        self.printer.setFullPage(True)
        self.printer.setDocName(briefs[0].person.name)
        self.printer.setPageSize(_page_size(briefs[0].paper))
        self.printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self._desk = desk
        self._briefs = tuple(briefs)
        self._pdf = b""
        self._painter = QPainter()

    def start(self) -> None:
        """Print on the printer as the user has set it, laid out for the paper that is in it."""
        self.printer.setFullPage(True)
        size = self.printer.pageLayout().pageSize().id()
        loaded = next((paper for paper, known in _SIZES.items() if known == size), None)
        if loaded is not None:
            self._briefs = tuple(replace(brief, paper=loaded) for brief in self._briefs)
        _make_pdf(self._desk, self, self._briefs, self._on_pdf_made)

    def _on_pdf_made(self, pdf: bytes) -> None:
        self._pdf = pdf
        if not self._painter.begin(self.printer):
            self._desk.say("The printer does not answer; nothing was printed.", False)
            self.finished.emit()
            return
        self._draw(0)

    def _draw(self, number: int) -> None:
        self._desk.jobs.start(
            "Printing",
            partial(_printed_page, self._pdf, number),
            owner=self,
            done=partial(self._on_drawn, number),
        )

    def _on_drawn(self, number: int, page: QImage) -> None:
        if number:
            self.printer.newPage()
        put_on_paper(self._painter, self.printer, page)
        if number + 1 < len(self._briefs):
            self._draw(number + 1)
            return
        self._painter.end()
        count = len(self._briefs)
        self._desk.say("Printed" if count == 1 else f"Printed {count} pages", False)
        self.finished.emit()


def put_on_paper(painter: QPainter, printer: QPrinter, page: QImage) -> None:
    """Draw a page on the whole sheet, in its own proportions, centred."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / page.width(), sheet.height() / page.height())
    width, height = page.width() * scale, page.height() * scale
    left, top = (sheet.width() - width) / 2, (sheet.height() - height) / 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(left, top, width, height), page)


def _briefs(desk: Desk, meeting_ids: Sequence[int], *, discreet: bool, punch: bool) -> list[Brief]:
    compose_here = partial(
        compose,
        desk.workspace,
        now=desk.now(),
        paper=chosen_paper(desk),
        discreet=discreet,
        punch=punch,
    )
    return [compose_here(meeting_id) for meeting_id in meeting_ids]


def _file_name(desk: Desk, meeting_ids: Sequence[int]) -> str:
    meeting = meetings.get(desk.workspace, meeting_ids[0])
    day = meeting.starts_at.date() if meeting.starts_at else None
    if len(meeting_ids) == 1:
        return brief_filename(day, meeting.contact_name)
    return safe_filename(f"{desk.now():%Y-%m-%d} {len(meeting_ids)} briefs", ".pdf")


def _make_pdf(
    desk: Desk, owner: QObject, briefs: Sequence[Brief], done: Callable[[bytes], None]
) -> None:
    desk.jobs.start(
        "Making the page" if len(briefs) == 1 else f"Making {len(briefs)} pages",
        partial(_rendered, tuple(briefs)),
        owner=owner,
        done=done,
        uses_database=False,
    )


def _rendered(briefs: Sequence[Brief], job: Job) -> bytes:
    from netdesk.brief.fonts import ensure_fonts
    from netdesk.brief.pdf import render_pdf

    return render_pdf(briefs, ensure_fonts(), progress=job.progress, is_cancelled=job.cancelled)


def _printed_page(pdf: bytes, number: int, _job: Job) -> QImage:
    from ui.page_image import page_image

    return page_image(pdf, number, PRINT_DPI, is_gray=True)


def _save(desk: Desk, parent: QWidget, briefs: Sequence[Brief], chosen: str) -> None:
    target = Path(chosen)
    _make_pdf(desk, parent, briefs, partial(_write, desk, target))


def _write(desk: Desk, target: Path, pdf: bytes) -> None:
    try:
        place = write_pdf(target, pdf)
    except WorldError as error:
        desk.say(str(error), False)
        return
    beside = "" if place == target else f"; {target.name} is open elsewhere"
    desk.say(f"Saved {place.name}{beside}", False)


def _viewer_folder() -> Path:
    """A private folder for files that are only looked at; those of other days are cleared away."""
    folder = cache_dir() / "shown"
    folder.mkdir(mode=0o700, exist_ok=True)
    today = datetime.now().astimezone().date()
    for old in folder.glob("*.pdf"):
        if datetime.fromtimestamp(old.stat().st_mtime).astimezone().date() != today:
            with suppress(OSError):
                old.unlink()
    return folder


def _show_in_viewer(desk: Desk, target: Path, pdf: bytes) -> None:
    try:
        place = write_pdf(target, pdf)
    except WorldError as error:
        desk.say(str(error), False)
        return
    if not open_file(place):
        desk.say("No program on this computer shows PDF files. Save the PDF instead.", False)


def _on_print_dialog_finished(dialog: QPrintDialog, run: PrintRun, result: int) -> None:
    dialog.deleteLater()
    if result:
        run.finished.connect(run.deleteLater)
        run.start()
    else:
        run.deleteLater()


def _page_size(paper: Paper) -> QPageSize:
    return QPageSize(_SIZES[paper])
