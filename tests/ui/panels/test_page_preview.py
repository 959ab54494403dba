import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from netdesk import meetings
from netdesk.brief.marks import Cuts
from netdesk.records.meeting import Ask, Plan
from tests.ui.desks import add_meeting
from ui.panels.page_preview import PagePreview, said


@pytest.fixture
def preview(desk, shown, qtbot):
    meeting_id = add_meeting(desk, plan=Plan(outcome="Two names"))
    preview = shown(PagePreview(desk), 376, 620)
    with qtbot.waitSignal(preview.page_shown, timeout=20_000):
        preview.show_meeting(meeting_id)
    return preview


def draft_of(desk, preview, outcome):
    meeting = meetings.get(desk.workspace, preview._meeting_id)
    return replace(meeting, plan=replace(meeting.plan, outcome=outcome))


def test_typing_brings_a_new_picture_before_it_is_saved(desk, preview, qtbot):
    before = preview.picture().toImage()
    preview.show_draft(draft_of(desk, preview, "Three names by March"))
    qtbot.waitUntil(lambda: preview.picture().toImage() != before, timeout=20_000)


def test_the_newest_draft_is_the_one_that_stays(desk, preview, qtbot):
    before = preview.picture().toImage()
    preview.show_draft(draft_of(desk, preview, "Last"))
    qtbot.waitUntil(lambda: preview.picture().toImage() != before, timeout=20_000)
    wanted = preview.picture().toImage()
    for words in ("First", "Second", "Last"):
        preview.show_draft(draft_of(desk, preview, words))
        preview._render()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy and not preview._timer.isActive(), timeout=20_000)
    assert preview.picture().toImage() == wanted


def test_a_saved_change_from_elsewhere_is_shown(desk, preview, qtbot):
    before = preview.picture().toImage()
    meetings.save(desk.workspace, draft_of(desk, preview, "Three names"))
    qtbot.waitUntil(lambda: preview.picture().toImage() != before, timeout=20_000)


def test_a_page_that_holds_all_says_so(preview):
    assert preview.words() == "One page, nothing cut"
    assert preview.accessibleDescription() == "One page, nothing cut"


def test_what_does_not_fit_is_counted(desk, preview, qtbot):
    asks = tuple(Ask(f"{number} {'too many words ' * 30}") for number in range(20))
    meeting = meetings.get(desk.workspace, preview._meeting_id)
    preview.show_draft(replace(meeting, plan=Plan(asks=asks)))
    qtbot.waitUntil(lambda: "left out" in preview.words(), timeout=20_000)


def test_the_paper_is_white_in_the_dark(preview, themed):
    from ui.theme import apply_theme

    apply_theme(themed, "dark")
    image = preview._sheet.grab().toImage()
    assert image.pixelColor(image.width() // 2, 12) == QColor("#FFFFFF")


def test_the_picture_has_a_pixel_for_each_of_the_screens(preview):
    ratio = preview.devicePixelRatioF()
    assert preview.picture().width() == round((preview._sheet._paper().width() - 2) * ratio)


def test_the_words_name_only_what_was_cut():
    assert said(Cuts(1, 0, ())) == "One page, 1 item left out"
    assert (
        said(Cuts(2, 3, ()), ("語",)) == "One page, 2 items left out, 3 shortened, no type for 語"
    )


def width_of(preview):
    return preview._sheet.wanted_width()


def test_the_page_grows_and_shrinks_and_is_drawn_anew_at_each_size(preview, qtbot):
    whole = width_of(preview)
    preview.zoom(+1)
    qtbot.waitUntil(lambda: preview.picture().width() == width_of(preview) > whole, timeout=20_000)
    preview.zoom(-1)
    qtbot.waitUntil(lambda: preview.picture().width() == width_of(preview) == whole, timeout=20_000)


def test_a_page_that_fits_gets_no_smaller(preview):
    whole = preview._sheet.minimumSize()
    preview.zoom(-1)
    assert preview._sheet.minimumSize() == whole


def test_a_click_shows_that_place_large_and_another_the_whole(preview, qtbot):
    whole, sheet = width_of(preview), preview._sheet
    at = QPoint(sheet.width() // 2, sheet.height() - 60)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: width_of(preview) > 1.5 * whole)
    assert preview._area.verticalScrollBar().value() > 0
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: width_of(preview) == whole)


def test_room_for_holes_is_seen_before_it_is_printed(preview, qtbot):
    before = preview.picture().toImage()
    preview.set_punch(True)
    qtbot.waitUntil(lambda: preview.picture().toImage() != before, timeout=20_000)


def test_a_page_wider_than_its_place_scrolls_sideways(preview, qtbot):
    bar = preview._area.horizontalScrollBar()
    assert not bar.isVisible()
    preview.zoom(+1)
    qtbot.waitUntil(bar.isVisible)
    assert bar.maximum() > 0
