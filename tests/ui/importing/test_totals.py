"""The tiles that say how many records meet which end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.importing.totals import _ALL, Totals, _Bar, _Tile
from ui.importing.verdicts import LOOKS, OUTCOMES


def inked(widget, margin=4):
    """The columns in which something is drawn, the frame apart."""
    image = widget.grab().toImage()
    rows = range(margin, image.height() - margin)
    columns = range(margin, image.width() - margin)
    ground = image.pixel(margin, margin)
    return [x for x in columns if any(image.pixel(x, y) != ground for y in rows)]


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def to_the_left(qapp):
    yield lambda: qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("look", [_ALL, LOOKS["unreadable"]], ids=["all", "unreadable"])
def test_number_and_word_stand_apart_from_right_to_left_too(look, parent, to_the_left):
    tile = _Tile(look, parent)
    tile.setChecked(False)
    tile.show_count(243)
    tile.resize(tile.sizeHint())
    there = inked(tile)
    to_the_left()
    back = inked(tile)
    assert abs(len(there) - len(back)) <= 4
    assert max(back) < tile.width() - 8


def test_the_bar_begins_where_the_tiles_begin(parent):
    bar = _Bar([LOOKS["new"], LOOKS["same"]], parent)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.resize(200, 10)
    bar.show_counts({"new": 3, "same": 1})
    image = bar.grab().toImage()
    assert image.pixelColor(198, 5) != image.pixelColor(2, 5)
    assert image.pixelColor(198, 5) == image.pixelColor(120, 5)


@pytest.mark.parametrize(("width", "edge"), [(1200, 12), (944, 8), (860, 8)])
def test_every_tile_is_read_whole_in_a_narrow_window_too(shown, width, edge):
    totals = Totals(OUTCOMES)
    totals.set_narrow(True)
    totals.show_counts(
        dict(zip((one.key for one in OUTCOMES), (656, 185, 25, 6, 1, 2), strict=True))
    )
    shown(totals, width)
    tiles = [tile for tile in totals.findChildren(_Tile) if tile.isVisible()]
    assert len(tiles) == 7
    assert all(tile.width() >= tile.sizeHint().width() for tile in tiles)
    assert max(tile.geometry().right() for tile in tiles) < width - 12
    assert tiles[0]._edge() == edge
