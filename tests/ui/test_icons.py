"""Every icon exists in the font, paints, and follows the theme."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from ui.icons import ICONS, icon, pixmap
from ui.theme import apply_theme
from ui.tokens import DARK, LIGHT
from ui.type import package_file


@pytest.fixture(scope="module")
def charmap():
    path = package_file("qtawesome", "fonts/phosphor-charmap-1.3.0.json")
    return json.loads(Path(path).read_text("utf-8"))


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_has_the_code_that_the_font_gives_its_name(name, charmap):
    glyph = ICONS[name]
    assert int(charmap[glyph.phosphor], 16) == glyph.code


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_leaves_ink(name):
    assert _ink(pixmap(name, "text", 32)) > 8


def test_a_picture_is_made_once():
    assert pixmap("print", "text", 16).cacheKey() == pixmap("print", "text", 16).cacheKey()


def test_a_sharper_screen_gets_more_pixels():
    picture = pixmap("print", "text", 16, 2.0)
    assert picture.size() == QSize(32, 32)
    assert picture.devicePixelRatio() == 2.0


def test_a_missing_name_fails_where_it_is_asked_for_not_inside_paint():
    with pytest.raises(KeyError):
        icon("no such thing")


def test_an_icon_that_was_made_before_follows_the_theme(qapp):
    made = icon("print", "text")
    assert _darkest(made) == LIGHT.text
    apply_theme(qapp, "dark")
    assert _darkest(made) == DARK.text


def test_a_disabled_icon_is_paler():
    made = icon("print", "text")
    assert _darkest(made, QIcon.Mode.Disabled) == LIGHT.field


def _ink(picture):
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*point).alpha() > 128 for point in points)


def _darkest(made, mode=QIcon.Mode.Normal):
    image = made.pixmap(QSize(32, 32), 1.0, mode).toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return solid[0].name().upper()
