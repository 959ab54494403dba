"""The page's type is made once and found again."""

import pytest
from fontTools.ttLib import TTFont

from netdesk.brief.fonts import are_fonts_made, ensure_fonts


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("made") / "type"


def test_missing_fonts_are_made_and_then_there(folder):
    assert not are_fonts_made(folder)
    ensure_fonts(folder)
    assert are_fonts_made(folder)
    assert len(list(folder.iterdir())) == 2


def test_the_second_time_nothing_is_made(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert ensure_fonts(folder) is ensure_fonts(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_the_two_weights_draw_the_same_characters(folder):
    fonts = ensure_fonts(folder)
    assert fonts.regular.advances.keys() == fonts.semibold.advances.keys()
    assert len(fonts.regular.advances) > 1_500


def test_digits_are_equally_wide(folder):
    advances = ensure_fonts(folder).semibold.advances
    assert len({advances[digit] for digit in "0123456789"}) == 1


def test_the_weights_are_static_and_named_apart(folder):
    fonts = ensure_fonts(folder)
    opened = [TTFont(face.path) for face in (fonts.regular, fonts.semibold)]
    assert not any("fvar" in font for font in opened)
    assert len({font["name"].getDebugName(6) for font in opened}) == 2
