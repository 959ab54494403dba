"""Toast, progress and the drop card."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.widgets.button import Button
from ui.widgets.drop_overlay import DropFile, DropOverlay
from ui.widgets.glyph import ThemedIcon
from ui.widgets.page_head import ActionBar
from ui.widgets.progress import StatusProgress
from ui.widgets.toast import Toast


@pytest.fixture
def page(shown):
    return shown(QWidget(), 800, 600)


@pytest.fixture
def toast(page):
    made = Toast(page)
    made.say("Touch logged with Priya Raman", undo=True)
    return made


def test_undo_on_the_toast_asks_for_it_and_closes(toast, qtbot):
    with qtbot.waitSignals([toast.undo_requested, toast.closed]):
        qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_toast_without_undo_has_no_button(toast):
    toast.say("Brief saved")
    assert not toast.findChild(Button).isVisible()


def test_a_toast_keeps_its_words_when_undo_would_take_back_something_else(toast):
    toast.withdraw_undo()
    assert not toast.findChild(Button).isVisible()
    assert toast.words() == "Touch logged with Priya Raman"
    toast.say("Touch logged with Ana Ruiz", undo=True)
    assert toast.findChild(Button).isVisible()


@pytest.mark.parametrize("had_undo", [True, False])
def test_words_alone_have_the_same_edge_on_both_sides(toast, qapp, had_undo):
    toast.say("Brief saved", undo=had_undo)
    toast.withdraw_undo()
    qapp.processEvents()
    icon, words = toast.findChild(ThemedIcon), toast.findChild(QLabel)
    assert words.text() == "Brief saved"
    assert toast.width() - 1 - words.geometry().right() == icon.geometry().left()


def test_a_toast_stands_at_the_bottom_centre_and_stays_there(toast, page):
    page.resize(900, 500)
    centre = toast.geometry().center()
    assert abs(centre.x() - 450) <= 1
    assert toast.geometry().bottom() == 500 - 24 - 1


def test_a_toast_leaves_what_stands_at_the_foot_of_the_page_free(toast, page):
    bar = ActionBar(page)
    bar.setGeometry(0, 543, 800, 57)
    bar.show()
    toast.say("Merged into Ana Ruiz", undo=True)
    assert toast.geometry().bottom() < 543
    bar.hide()
    toast.come_forward()
    assert toast.geometry().bottom() == 600 - 24 - 1


def test_a_toast_makes_way_for_a_foot_that_comes_later(toast, page, qapp):
    bar = ActionBar(page)
    bar.setGeometry(0, 543, 800, 57)
    bar.show()
    qapp.processEvents()
    assert toast.geometry().bottom() < 543


def test_a_toast_goes_when_its_time_is_over(toast):
    toast.close_toast()
    assert not toast.isVisible()


def test_a_toast_waits_while_it_has_the_keyboard(toast):
    toast.findChild(Button).setFocus()
    toast.close_toast()
    assert toast.isVisible()


def test_escape_closes_a_toast(toast, qtbot):
    toast.findChild(Button).setFocus()
    qtbot.keyClick(toast.findChild(Button), Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_new_sentence_is_told_to_screen_readers(toast):
    toast.say("Imported 214 people")
    assert toast.accessibleName() == "Imported 214 people"


def test_progress_says_words_and_count(page):
    progress = StatusProgress(page)
    progress.begin("Reading vCards")
    progress.show_count(1200, 41000)
    words = [label.text() for label in progress.findChildren(QLabel)]
    assert words == ["Reading vCards", "1,200 of 41,000"]
    assert progress.isVisible()


def test_cancel_asks_once_and_says_that_it_stops(page, qtbot):
    progress = StatusProgress(page)
    progress.begin("Reading vCards")
    button = progress.findChild(Button)
    with qtbot.waitSignal(progress.cancel_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Stopping"
    assert not button.isEnabled()


def test_the_next_work_can_be_cancelled_again(page, qtbot):
    progress = StatusProgress(page)
    progress.begin("First")
    qtbot.mouseClick(progress.findChild(Button), Qt.MouseButton.LeftButton)
    progress.begin("Second")
    assert progress.findChild(Button).isEnabled()


FILES = (
    DropFile("team.vcf", "vCard, 34 kB", icon="vcard"),
    DropFile("backup.numbers", "cannot be read: save it as CSV first", will_read=False),
)


def _words(overlay):
    QApplication.sendPostedEvents()
    return [label.text() for label in overlay.findChildren(QLabel) if label.isVisible()]


def test_what_becomes_of_a_file_is_read_whole_beside_a_long_name(page):
    overlay = DropOverlay(page)
    overlay.show_files(
        [DropFile("Basic_LinkedInDataExport_02-11-2026_all_of_it.zip", "ZIP, 9.8 kB")]
    )
    QApplication.processEvents()
    words = next(one for one in overlay.findChildren(QLabel) if one.text() == "will be read")
    assert words.width() >= words.fontMetrics().horizontalAdvance("will be read")


def test_the_drop_card_names_each_file_and_its_fate(page):
    overlay = DropOverlay(page)
    overlay.show_files(FILES)
    words = _words(overlay)
    assert words.index("will be read") > words.index("team.vcf")
    assert words.index("left out") > words.index("backup.numbers")


def test_the_drop_card_shows_a_hostile_name_literally(page):
    overlay = DropOverlay(page)
    overlay.show_files([DropFile("<img src=x>.vcf", "vCard, 1 kB")])
    label = next(one for one in overlay.findChildren(QLabel) if "img" in one.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_drop_card_says_only_how_many_when_names_are_unknown(page):
    overlay = DropOverlay(page)
    overlay.show_files(FILES)
    overlay.show_count(3)
    assert "3 files" in _words(overlay)
    assert "team.vcf" not in _words(overlay)


def test_many_files_are_counted_beyond_the_first(page):
    overlay = DropOverlay(page)
    overlay.show_files([DropFile(f"{number}.vcf", "vCard") for number in range(20)])
    assert "and 14 more" in _words(overlay)


def test_the_overlay_covers_the_window_and_lets_the_drag_through(page):
    overlay = DropOverlay(page)
    overlay.show_count(1)
    page.resize(900, 700)
    assert overlay.geometry() == page.rect()
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_repeated_drags_leave_nothing_behind(page, qapp):
    overlay = DropOverlay(page)
    overlay.show_files(FILES)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(overlay.findChildren(QWidget))
    for _ in range(5):
        overlay.show_files(FILES)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(overlay.findChildren(QWidget)) == before
