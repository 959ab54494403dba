"""Print: the system's dialog, and pages put on paper one after the other."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from netdesk.brief.content import Paper
from ui.desk import Desk
from ui.jobs import Job
from ui.paper.files import keep_pdf
from ui.paper.printouts import Printout, chosen_paper, make_pdf

PRINT_DPI = 600
_SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}


def print_out(desk: Desk, parent: QWidget, printout: Printout) -> None:
    """Ask for a printer, and which pages how often, and print."""
    run = PrintRun(desk, printout, parent)
    dialog = QPrintDialog(run.printer, parent)
    dialog.setWindowTitle(f"Print {'brief' if printout.pages == 1 else 'briefs'}")
    dialog.setMinMax(1, printout.pages)
    dialog.finished.connect(partial(_on_print_dialog_finished, dialog, run))
    # QPrintDialog hides this one behind an open() for slots by name.
    QDialog.open(dialog)


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages, the first 0, in the order in which they go to the printer.

    Copies are in it only where the printer does not make them itself.
    """
    pages = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        wanted = printer.pageRanges()
        pages = [page for page in pages if wanted.isEmpty() or wanted.contains(page + 1)]
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


class PrintRun(QObject):
    """Prints pages one after the other: drawn elsewhere, put on paper here."""

    finished = Signal()

    def __init__(self, desk: Desk, printout: Printout, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = chosen_paper(desk)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(PRINT_DPI)
        self.printer.setFullPage(True)
        self.printer.setDocName(printout.title)
        self.printer.setPageSize(QPageSize(_SIZES[self._paper]))
        self.printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self._desk = desk
        self._printout = printout
        self._pdf = b""
        self._pages: list[int] = []
        self._painter = QPainter()

    def start(self) -> None:
        """Print on the printer as the user has set it, laid out for the paper that is in it."""
        self.printer.setFullPage(True)
        # Every page stands upright; on paper that lies it would shrink.
        self.printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        if self._choose_pages():
            paper = self._loaded_paper()
            make_pdf(self._desk, self, self._printout, paper, self._on_pdf_made)

    def save(self) -> None:
        """Write the pages into the file that is printed into: as they are, not as pictures."""
        if self._choose_pages():
            paper, pages = self._loaded_paper(), self._pages
            make_pdf(self._desk, self, self._printout, paper, self._on_file_made, pages)

    def _choose_pages(self) -> bool:
        """Take the pages that are asked for; say so where there are none of these."""
        self._pages = pages_to_print(self.printer, self._printout.pages)
        if not self._pages:
            self._fail(f"There are only {self._printout.pages} pages; nothing was printed")
        return bool(self._pages)

    def _loaded_paper(self) -> Paper:
        size = self.printer.pageLayout().pageSize().id()
        loaded = (paper for paper, known in _SIZES.items() if known == size)
        return next(loaded, self._paper)

    def _on_file_made(self, pdf: bytes | None) -> None:
        # The dialog proposes a folder by itself, so that few have looked at it.
        target = Path(self.printer.outputFileName()).absolute()
        keep_pdf(self._desk, target, pdf, f" in {target.parent}")
        self.finished.emit()

    def _on_pdf_made(self, pdf: bytes | None) -> None:
        if pdf is None:
            self._fail("Stopped; nothing was printed")
        elif not self._painter.begin(self.printer):
            self._fail("The printer does not answer; nothing was printed.")
        else:
            self._pdf = pdf
            self._draw(0)

    def _draw(self, at: int) -> None:
        count = len(self._pages)
        self._desk.jobs.start(
            "Printing" if count == 1 else f"Printing page {at + 1} of {count}",
            partial(_printed_page, self._pdf, self._pages[at]),
            owner=self,
            done=partial(self._on_drawn, at),
            uses_database=False,
        )

    def _on_drawn(self, at: int, page: QImage | None) -> None:
        if page is None:
            self.printer.abort()
            self._painter.end()
            self._fail(f"Stopped before page {at + 1} of {len(self._pages)}")
            return
        if at:
            self.printer.newPage()
        put_on_paper(self._painter, self.printer, page)
        if at + 1 < len(self._pages):
            self._draw(at + 1)
            return
        self._painter.end()
        count = len(self._pages)
        self._desk.say_done("Printed" if count == 1 else f"Printed {count} pages")
        self.finished.emit()

    def _fail(self, words: str) -> None:
        self._desk.say(words, False)
        self.finished.emit()


def put_on_paper(painter: QPainter, printer: QPrinter, page: QImage) -> None:
    """Draw a page on the whole sheet, in its own proportions, centred."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / page.width(), sheet.height() / page.height())
    width, height = page.width() * scale, page.height() * scale
    left, top = (sheet.width() - width) / 2, (sheet.height() - height) / 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(left, top, width, height), page)


def _printed_page(pdf: bytes, number: int, job: Job) -> QImage | None:
    """The page as dots, None when the user stopped the printing."""
    from ui.page_image import page_image

    return None if job.cancelled() else page_image(pdf, number, PRINT_DPI, is_gray=True)


def _on_print_dialog_finished(dialog: QPrintDialog, run: PrintRun, result: int) -> None:
    dialog.deleteLater()
    if result:
        run.finished.connect(run.deleteLater)
        if run.printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            run.save()
        else:
            run.start()
    else:
        run.deleteLater()
