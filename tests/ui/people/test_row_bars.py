"""What can be done with several chosen people."""

import pytest
from PySide6.QtCore import Qt

from tests.cut_text import cut_texts
from ui.people.row_bars import BulkBar
from ui.widgets.button import Button

NARROW_LIST = 465


@pytest.fixture(params=[2, 12_217])
def bulk(shown, request):
    bar = shown(BulkBar(), NARROW_LIST, 32)
    bar.set_narrow(True)
    bar.show_categories([("alumni", 3)])
    bar.show_chosen(request.param)
    return bar


def ask_for_new(bulk):
    bulk._menu.actions()[-1].trigger()


def test_all_words_have_room_in_the_smallest_window(bulk, qapp):
    qapp.processEvents()
    bulk.resize(NARROW_LIST, 32)
    qapp.processEvents()
    assert cut_texts(bulk) == []
    assert bulk.width() == NARROW_LIST


def test_a_new_category_is_typed_in_the_place_of_the_buttons(bulk, qtbot):
    ask_for_new(bulk)
    assert bulk._new.hasFocus()
    shown = [button.text() for button in bulk.findChildren(Button) if button.isVisible()]
    assert shown == ["Delete"]
    qtbot.keyClicks(bulk._new, "panel")
    with qtbot.waitSignal(bulk.category_chosen) as chosen:
        qtbot.keyClick(bulk._new, Qt.Key.Key_Return)
    assert chosen.args == ["panel"]
    assert bulk._category.isVisible()


def test_escape_brings_the_buttons_back(bulk, qtbot):
    ask_for_new(bulk)
    qtbot.keyClick(bulk._new, Qt.Key.Key_Escape)
    assert bulk._category.hasFocus()
    assert not bulk._new.isVisible()
