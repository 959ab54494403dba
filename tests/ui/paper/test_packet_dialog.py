import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.brief.packet import Shown
from netdesk.brief.style import BLACKED
from netdesk.records.meeting import Plan
from tests.ui.desks import add_meeting, add_person
from ui.paper.asked import make_packet
from ui.paper.packet_dialog import PacketDialog


@pytest.fixture
def ids(desk):
    return [
        add_meeting(desk, add_person(desk, name), plan=Plan(outcome=f"{name} names two people"))
        for name in ("Ana Ruiz", "Bo Li", "Cai Wen")
    ]


@pytest.fixture
def dialog(desk, ids, shown, qtbot):
    window = shown(QWidget(), 1000, 800)
    make_packet(desk, window, ids[1])
    dialog = window.findChild(PacketDialog)
    qtbot.waitUntil(lambda: dialog.side.preview.picture() is not None, timeout=20_000)
    yield dialog
    dialog.reject()


def saved(dialog, told, tmp_path, qtbot):
    dialog.side.save_requested.emit()
    files = dialog.findChild(QFileDialog)
    assert files.selectedFiles()[0].endswith("2026-02-11 Packet.pdf")
    files.fileSelected.emit(str(tmp_path / "out.pdf"))
    qtbot.waitUntil(lambda: told.words == ["Saved out.pdf"], timeout=20_000)
    files.reject()
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    pages = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    return pages


def tick(dialog, row):
    item = dialog.list.item(row)
    is_on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)


def test_the_meeting_in_sight_is_ticked_and_nothing_may_be_seen(dialog, ids):
    assert dialog.chosen() == [ids[1]]
    assert dialog.shown() == Shown()
    assert dialog.list.currentItem().text().endswith("Bo Li")


def test_the_packet_has_a_page_for_each_tick_and_nobody_on_it(dialog, told, tmp_path, qtbot):
    tick(dialog, 2)
    pages = saved(dialog, told, tmp_path, qtbot)
    assert len(pages) == 2
    for page in pages:
        assert f"{BLACKED} names two people" in page
        assert not [name for name in ("Ana", "Ruiz", "Bo Li", "Cai", "Wen") if name in page]


def test_what_is_ticked_is_seen(dialog, told, tmp_path, qtbot):
    before = dialog.side.preview.picture().toImage()
    dialog.names.setChecked(True)
    qtbot.waitUntil(lambda: dialog.side.preview.picture().toImage() != before, timeout=20_000)
    assert dialog.shown() == Shown(names=True)
    [page] = saved(dialog, told, tmp_path, qtbot)
    assert "Bo Li names two people" in page


def test_a_click_on_the_box_ticks_it_and_shows_its_page(dialog, qtbot):
    place = dialog.list.visualItemRect(dialog.list.item(0))
    at = QPoint(place.left() + 10, place.center().y())
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(dialog.chosen()) == 2
    assert dialog.list.currentRow() == 0


def test_without_a_tick_there_is_nothing_to_print(dialog):
    tick(dialog, dialog.list.currentRow())
    assert dialog.chosen() == []
    assert not dialog.side._print.isEnabled()


def test_without_a_meeting_it_is_said(desk, shown, told):
    window = shown(QWidget(), 400, 300)
    make_packet(desk, window, 0)
    assert told.words == ["There are no meetings yet"]
    assert window.findChild(PacketDialog) is None
