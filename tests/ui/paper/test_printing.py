from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.errors import WorldError
from netdesk.files import atomic_write
from netdesk.records.meeting import Plan
from tests.ui.desks import add_meeting, add_person
from ui.page_image import page_count, page_image
from ui.paper import files
from ui.paper.asked import save_meeting, save_week
from ui.paper.files import open_pdf, save_pdf, write_pdf
from ui.paper.printing import PrintRun, pages_to_print, print_out, put_on_paper
from ui.paper.printouts import briefs_of, chosen_paper, keep_paper


@pytest.fixture
def page(shown):
    return shown(QWidget(), 300, 200)


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    return text


def held_once(target, data):
    """What a system says that does not let an open file be replaced."""
    if target.stem.endswith(")"):
        atomic_write(target, data)
        return
    raise WorldError("Not saved.") from PermissionError()


def test_save_pdf_asks_for_a_place_and_writes_the_page(desk, page, told, tmp_path, qtbot):
    meeting_id = add_meeting(desk, plan=Plan(outcome="Two names at Bolt"))
    save_meeting(desk, page, meeting_id)
    dialog = page.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("2026-02-12 Brief Ana Ruiz.pdf")
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: told.words == ["Saved out.pdf"], timeout=20_000)
    assert "Two names at Bolt" in text_of(target)
    dialog.reject()


def test_several_meetings_make_one_pdf_with_a_page_each(desk, page, tmp_path, qtbot):
    ids = [add_meeting(desk, add_person(desk, name)) for name in ("Ana Ruiz", "Bo Li")]
    save_pdf(desk, page, briefs_of(desk, ids))
    dialog = page.findChild(QFileDialog)
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.is_file, timeout=20_000)
    assert page_count(target.read_bytes()) == 2
    dialog.reject()


def test_a_target_held_open_elsewhere_is_saved_beside(tmp_path, monkeypatch):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(files, "atomic_write", held_once)
    assert write_pdf(target, b"new").name == "out (2).pdf"
    assert (tmp_path / "out (2).pdf").read_bytes() == b"new"
    assert target.read_bytes() == b"old"


def test_a_place_that_refuses_is_said_and_not_gone_around(tmp_path):
    with pytest.raises(WorldError, match="folder does not exist"):
        write_pdf(tmp_path / "gone" / "out.pdf", b"new")


def test_printing_gives_one_whole_page(desk, page, told, tmp_path, qtbot):
    meeting_id = add_meeting(desk, plan=Plan(outcome="Two names at Bolt"))
    run = PrintRun(desk, briefs_of(desk, [meeting_id]), page)
    target = tmp_path / "printed.pdf"
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(target))
    with qtbot.waitSignal(run.finished, timeout=30_000):
        run.start()
    assert told.words == ["Printed"]
    assert page_count(target.read_bytes()) == 1
    picture = page_image(target.read_bytes(), 0, 50)
    assert _is_inked(picture.copy(20, 20, 300, 200))


def _is_inked(picture):
    lightness = [
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    return min(lightness) < 100


@pytest.fixture
def print_of(desk, page, tmp_path):
    """Makes a run of some meetings into a PDF, each with its number as its outcome."""

    def make(count):
        ids = [
            add_meeting(desk, plan=Plan(outcome=f"Outcome {number}"))
            for number in range(1, count + 1)
        ]
        run = PrintRun(desk, briefs_of(desk, ids), page)
        run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        run.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return run

    return make


def printed(run, qtbot):
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    return Path(run.printer.outputFileName())


def choose_pages(printer, first, last):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(first, last)


def test_only_the_pages_of_the_range_are_printed(print_of, told, qtbot):
    run = print_of(4)
    choose_pages(run.printer, 2, 3)
    assert page_count(printed(run, qtbot).read_bytes()) == 2
    assert told.words == ["Printed 2 pages"]


def test_a_range_beyond_the_last_page_is_said(print_of, told, qtbot):
    run = print_of(2)
    choose_pages(run.printer, 5, 6)
    assert not printed(run, qtbot).exists()
    assert told.words == ["There are only 2 pages; nothing was printed"]


@pytest.mark.parametrize(("is_collated", "order"), [(True, [1, 2, 1, 2]), (False, [1, 1, 2, 2])])
def test_copies_are_made_here_where_the_printer_makes_none(print_of, is_collated, order):
    printer = print_of(1).printer
    choose_pages(printer, 2, 3)
    printer.setCopyCount(2)
    printer.setCollateCopies(is_collated)
    assert not printer.supportsMultipleCopies()
    assert pages_to_print(printer, 4) == order


def test_two_copies_are_two_pages_on_paper(print_of, qtbot):
    run = print_of(1)
    run.printer.setCopyCount(2)
    assert page_count(printed(run, qtbot).read_bytes()) == 2


def test_the_dialog_offers_the_pages_that_there_are(desk, page):
    ids = [add_meeting(desk, add_person(desk, name)) for name in ("Ana Ruiz", "Bo Li")]
    print_out(desk, page, briefs_of(desk, ids))
    dialog = page.findChild(QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 2)
    dialog.reject()


def test_the_page_is_laid_out_for_the_paper_of_the_printer_and_stands_upright(print_of, qtbot):
    run = print_of(1)
    run.printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    run.printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    document = pypdfium2.PdfDocument(printed(run, qtbot))
    size = tuple(round(side) for side in document[0].get_size())
    picture = document[0].render(scale=1, grayscale=True).to_pil().point(_is_ink)
    document.close()
    assert size == (612, 792)
    # The right margin of Letter: an A4 page would be shrunk and centred.
    assert picture.getbbox()[2] == pytest.approx(612 - 40, abs=2)


def _is_ink(value):
    return 255 if value < 128 else 0


@pytest.mark.parametrize("jobs_before", [0, 2])
def test_printing_that_is_stopped_says_how_far_it_came(desk, print_of, told, qtbot, jobs_before):
    started = []

    def stop(job):
        started.append(job)
        if len(started) > jobs_before:
            job.cancel()

    desk.jobs.started.connect(stop)
    printed(print_of(3), qtbot)
    words = ["Stopped; nothing was printed", "Stopped before page 2 of 3"]
    assert told.words == [words[bool(jobs_before)]]


def test_the_printer_is_set_to_the_whole_sheet_of_the_briefs_paper(desk, page):
    keep_paper(desk, "letter")
    run = PrintRun(desk, briefs_of(desk, [add_meeting(desk)]), page)
    assert run.printer.fullPage()
    assert run.printer.pageLayout().pageSize().name().startswith("Letter")


def test_print_opens_the_systems_dialog_without_stopping_the_window(desk, page):
    print_out(desk, page, briefs_of(desk, [add_meeting(desk)]))
    dialog = page.findChild(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_page_is_centred_on_a_sheet_of_another_shape():
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setFullPage(True)
    sheet = QImage(400, 800, QImage.Format.Format_RGB32)
    sheet.fill("#ffffff")
    page = QImage(100, 100, QImage.Format.Format_RGB32)
    page.fill("#000000")
    painter = QPainter(sheet)
    wide = printer.paperRect(QPrinter.Unit.DevicePixel).width()
    high = printer.paperRect(QPrinter.Unit.DevicePixel).height()
    painter.scale(400 / wide, 800 / high)
    put_on_paper(painter, printer, page)
    painter.end()
    assert sheet.pixelColor(200, 400).lightness() == 0
    assert sheet.pixelColor(200, 20).lightness() == 255
    assert sheet.pixelColor(200, 780).lightness() == 255


def test_the_viewer_gets_a_private_file(desk, page, tmp_path, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(files, "cache_dir", lambda: tmp_path)
    monkeypatch.setattr(files, "open_file", lambda path: opened.append(path) or True)
    meeting_id = add_meeting(desk, plan=Plan(outcome="Two names"))
    open_pdf(desk, page, briefs_of(desk, [meeting_id]))
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=20_000)
    assert "Two names" in text_of(opened[0])
    assert opened[0].stat().st_mode & 0o077 == 0


def test_the_paper_chosen_last_is_kept(desk):
    keep_paper(desk, "letter")
    assert chosen_paper(desk) == "letter"


def test_this_week_is_one_pdf_in_the_order_of_the_week(desk, page, told, tmp_path, qtbot):
    days = (("Bo Li", 15, 9), ("Ana Ruiz", 9, 8), ("Cai Wen", 12, 14), ("Dov Levi", 16, 8))
    for name, day, hour in days:
        add_meeting(desk, add_person(desk, name), datetime(2026, 2, day, hour))
    save_week(desk, page)
    dialog = page.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("2026-02-11 3 briefs.pdf")
    target = tmp_path / "week.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: told.words == ["Saved week.pdf"], timeout=20_000)
    text = text_of(target)
    places = [text.find(name) for name in ("Ana Ruiz", "Cai Wen", "Bo Li")]
    assert places == sorted(places)
    assert places[0] >= 0
    assert "Dov Levi" not in text
    dialog.reject()


def test_a_week_counts_its_pages_while_they_are_made(desk, page, tmp_path, qtbot):
    heard = []
    for name in ("Ana Ruiz", "Bo Li", "Cai Wen"):
        add_meeting(desk, add_person(desk, name))
    desk.jobs.progressed.connect(lambda _job, done, total: heard.append((done, total)))
    save_week(desk, page)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(desk.jobs.ended, timeout=20_000) as ended:
        dialog.fileSelected.emit(str(tmp_path / "week.pdf"))
    assert ended.args[0].title == "Making 3 pages"
    assert heard == [(1, 3), (2, 3), (3, 3)]
    dialog.reject()


def test_a_week_without_meetings_is_said(desk, page, told):
    add_meeting(desk, starts_at=datetime(2026, 3, 1, 9))
    save_week(desk, page)
    assert told.words == ["There are no meetings this week"]
    assert page.findChild(QFileDialog) is None


def test_a_week_that_is_stopped_leaves_no_file(desk, page, told, tmp_path, qtbot):
    add_meeting(desk)
    add_meeting(desk, add_person(desk, "Bo Li"))
    desk.jobs.started.connect(lambda job: job.cancel())
    save_week(desk, page)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(desk.jobs.ended, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "week.pdf"))
    assert not (tmp_path / "week.pdf").exists()
    assert told.words == ["Stopped; nothing was saved"]
    dialog.reject()


@pytest.fixture
def print_into_file(desk, page, tmp_path, qtbot):
    """Prints some meetings by the dialog into a PDF file; `choose` sets its printer before."""

    def run(count, choose=lambda _printer: None):
        plans = [Plan(outcome=f"Outcome {number}") for number in range(1, count + 1)]
        print_out(desk, page, briefs_of(desk, [add_meeting(desk, plan=plan) for plan in plans]))
        printer = page.findChild(PrintRun).printer
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        choose(printer)
        with qtbot.waitSignal(page.findChild(PrintRun).finished, timeout=30_000):
            page.findChild(QPrintDialog).done(QPrintDialog.DialogCode.Accepted)
        return tmp_path / "printed.pdf"

    return run


def test_printing_into_a_file_saves_the_page_itself_and_says_where(print_into_file, told, tmp_path):
    assert "Outcome 1" in text_of(print_into_file(1))
    assert told.words == [f"Saved printed.pdf in {tmp_path}"]


def test_a_file_that_is_printed_into_holds_the_pages_and_copies_asked_for(print_into_file):
    def choose(printer):
        choose_pages(printer, 2, 3)
        printer.setCopyCount(2)
        printer.setCollateCopies(True)

    text = text_of(print_into_file(4, choose))
    assert [line[-1] for line in text.splitlines() if line.startswith("Outcome ")] == list("2323")


def test_a_file_that_is_printed_into_has_the_paper_of_the_printer(print_into_file):
    def choose(printer):
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))

    document = pypdfium2.PdfDocument(print_into_file(1, choose))
    size = tuple(round(side) for side in document[0].get_size())
    document.close()
    assert size == (612, 792)


def test_a_place_that_cannot_be_printed_into_is_said(print_into_file, told, tmp_path):
    print_into_file(1, lambda printer: printer.setOutputFileName(str(tmp_path / "no" / "a.pdf")))
    assert told.words[0].startswith("a.pdf was not saved")


def test_pages_that_do_not_exist_are_not_printed_into_a_file(print_into_file, told):
    assert not print_into_file(2, lambda printer: choose_pages(printer, 5, 6)).exists()
    assert told.words == ["There are only 2 pages; nothing was printed"]
