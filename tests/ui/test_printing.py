from datetime import datetime

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.brief.compose import compose
from netdesk.errors import WorldError
from netdesk.files import atomic_write
from netdesk.records.meeting import Plan
from tests.ui.desks import NOW, add_meeting, add_person
from ui import printing
from ui.page_image import page_count, page_image


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
    printing.save_brief(desk, page, [meeting_id])
    dialog = page.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("2026-02-12 Brief Ana Ruiz.pdf")
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: told.words == ["Saved out.pdf"], timeout=20_000)
    assert "Two names at Bolt" in text_of(target)
    dialog.reject()


def test_several_meetings_make_one_pdf_with_a_page_each(desk, page, tmp_path, qtbot):
    ids = [add_meeting(desk, add_person(desk, name)) for name in ("Ana Ruiz", "Bo Li")]
    printing.save_brief(desk, page, ids)
    dialog = page.findChild(QFileDialog)
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.is_file, timeout=20_000)
    assert page_count(target.read_bytes()) == 2
    dialog.reject()


def test_a_target_held_open_elsewhere_is_saved_beside(tmp_path, monkeypatch):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(printing, "atomic_write", held_once)
    assert printing.write_pdf(target, b"new").name == "out (2).pdf"
    assert (tmp_path / "out (2).pdf").read_bytes() == b"new"
    assert target.read_bytes() == b"old"


def test_a_place_that_refuses_is_said_and_not_gone_around(tmp_path):
    with pytest.raises(WorldError, match="folder does not exist"):
        printing.write_pdf(tmp_path / "gone" / "out.pdf", b"new")


def test_printing_gives_one_whole_page(desk, page, told, tmp_path, qtbot):
    meeting_id = add_meeting(desk, plan=Plan(outcome="Two names at Bolt"))
    brief = compose(desk.workspace, meeting_id, now=NOW)
    run = printing.PrintRun(desk, [brief], page)
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


def test_the_printer_is_set_to_the_whole_sheet_of_the_briefs_paper(desk, page):
    meeting_id = add_meeting(desk)
    brief = compose(desk.workspace, meeting_id, now=NOW, paper="letter")
    run = printing.PrintRun(desk, [brief], page)
    assert run.printer.fullPage()
    assert run.printer.pageLayout().pageSize().name().startswith("Letter")


def test_print_opens_the_systems_dialog_without_stopping_the_window(desk, page):
    printing.print_brief(desk, page, [add_meeting(desk)])
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
    printing.put_on_paper(painter, printer, page)
    painter.end()
    assert sheet.pixelColor(200, 400).lightness() == 0
    assert sheet.pixelColor(200, 20).lightness() == 255
    assert sheet.pixelColor(200, 780).lightness() == 255


def test_the_viewer_gets_a_private_file(desk, page, tmp_path, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(printing, "cache_dir", lambda: tmp_path)
    monkeypatch.setattr(printing, "open_file", lambda path: opened.append(path) or True)
    printing.open_brief(desk, page, [add_meeting(desk, plan=Plan(outcome="Two names"))])
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=20_000)
    assert "Two names" in text_of(opened[0])
    assert opened[0].stat().st_mode & 0o077 == 0


def test_the_paper_chosen_last_is_kept(desk):
    printing.keep_paper(desk, "letter")
    assert printing.chosen_paper(desk) == "letter"


def test_this_week_is_one_pdf_in_the_order_of_the_week(desk, page, told, tmp_path, qtbot):
    days = (("Bo Li", 15, 9), ("Ana Ruiz", 9, 8), ("Cai Wen", 12, 14), ("Dov Levi", 16, 8))
    for name, day, hour in days:
        add_meeting(desk, add_person(desk, name), datetime(2026, 2, day, hour))
    printing.save_week(desk, page)
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


def test_a_week_without_meetings_is_said(desk, page, told):
    add_meeting(desk, starts_at=datetime(2026, 3, 1, 9))
    printing.save_week(desk, page)
    assert told.words == ["There are no meetings this week"]
    assert page.findChild(QFileDialog) is None


def test_a_week_that_is_stopped_leaves_no_file(desk, page, told, tmp_path, qtbot):
    add_meeting(desk)
    add_meeting(desk, add_person(desk, "Bo Li"))
    desk.jobs.started.connect(lambda job: job.cancel())
    printing.save_week(desk, page)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(desk.jobs.ended, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "week.pdf"))
    assert not (tmp_path / "week.pdf").exists()
    assert told.words == []
    dialog.reject()
