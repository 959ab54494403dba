from datetime import datetime

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from netdesk import meetings
from netdesk.records.meeting import Plan
from tests.ui.desks import add_meeting
from ui.paper.asked import show_monday
from ui.paper.monday_dialog import MondayDialog
from ui.paper.printouts import chosen_paper


@pytest.fixture
def dialog(desk, shown, qtbot):
    add_meeting(desk, plan=Plan(outcome="Two names at Bolt"))
    window = shown(QWidget(), 900, 900)
    show_monday(desk, window)
    dialog = window.findChild(MondayDialog)
    qtbot.waitUntil(lambda: dialog.side.preview.picture() is not None, timeout=20_000)
    yield dialog
    dialog.reject()


def choose_letter(dialog):
    buttons = dialog.findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == "Letter").click()


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in document)
    size = tuple(round(side) for side in document[0].get_size())
    document.close()
    return text, size


def test_the_sheet_is_seen_before_it_is_printed(dialog):
    assert dialog.side.preview.words() == "One page, nothing cut"


def test_save_pdf_writes_the_week_on_the_paper_that_is_chosen(desk, dialog, told, tmp_path, qtbot):
    choose_letter(dialog)
    dialog.side.save_requested.emit()
    files = dialog.findChild(QFileDialog)
    assert files.selectedFiles()[0].endswith("2026-02-11 Week.pdf")
    files.fileSelected.emit(str(tmp_path / "week.pdf"))
    qtbot.waitUntil(lambda: told.words == ["Saved week.pdf"], timeout=20_000)
    text, size = text_of(tmp_path / "week.pdf")
    assert "Two names at Bolt" in text
    assert size == (612, 792)
    assert chosen_paper(desk) == "letter"
    files.reject()


def test_the_other_paper_and_the_holes_are_seen_at_once(dialog, qtbot):
    for change in (
        lambda: dialog.side._punch.toggle(),
        lambda: choose_letter(dialog),
    ):
        before = dialog.side.preview.picture().toImage()
        change()
        qtbot.waitUntil(
            lambda old=before: dialog.side.preview.picture().toImage() != old, timeout=20_000
        )


def test_print_opens_the_systems_dialog(dialog):
    dialog.side.print_requested.emit()
    opened = dialog.findChild(QPrintDialog)
    assert opened.isVisible()
    opened.reject()


def test_a_meeting_that_changes_meanwhile_is_on_the_paper(desk, dialog, told, tmp_path, qtbot):
    meeting = meetings.get(desk.workspace, meetings.lines(desk.workspace)[0].id)
    meetings.save(desk.workspace, replace(meeting, starts_at=datetime(2026, 2, 13, 9)))
    dialog.side.save_requested.emit()
    files = dialog.findChild(QFileDialog)
    files.fileSelected.emit(str(tmp_path / "week.pdf"))
    qtbot.waitUntil(lambda: told.words == ["Saved week.pdf"], timeout=20_000)
    assert "Fri 13" in text_of(tmp_path / "week.pdf")[0].partition("TIME")[0]
    files.reject()
