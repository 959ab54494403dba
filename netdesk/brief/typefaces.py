"""The fonts of the scripts that Source Sans lacks: packages that ship with us, then the machine's.

They are measured and drawn by HarfBuzz, glyph by glyph, so that variable fonts and those with
cubic outlines serve as well as plain ones.
"""

import importlib.resources
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz as hb
from msgspec import Struct, field

from netdesk.brief.system_fonts import SystemFont, system_fonts

_BOLD = 600.0
# How much a font that has no bold weight is thickened, in parts of its size.
_THICKER = 0.022


class _Shipped(Struct, frozen=True):
    """A font from a package: one variable file, or a file for each weight."""

    package: str
    regular: str
    semibold: str = ""
    scale: float = 1.0


# Assistant holds the Hebrew that was drawn for Source Sans.
_SHIPPED = (
    _Shipped("fontpkg_assistant", "Assistant[wght].ttf"),
    _Shipped("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", scale=0.94),
    _Shipped("fontpkg_hind", "Hind-Regular.ttf", "Hind-SemiBold.ttf", scale=0.94),
    _Shipped("fontpkg_noto_sans_thai", "NotoSansThai[wdth,wght].ttf", scale=0.94),
)


class GlyphFace(Struct, eq=False):
    """A font at one weight: what it can draw, and each glyph as a path in its own units."""

    key: str
    font: hb.Font
    upem: int
    codes: frozenset[int]
    scale: float = 1.0
    _paths: dict[int, str] = field(default_factory=dict)

    def path(self, glyph: int) -> str:
        """The outline in the words of PDF, empty for a glyph without ink."""
        if glyph not in self._paths:
            pen = _PathPen()
            self.font.draw_glyph(glyph, _DRAW, pen)
            self._paths[glyph] = pen.words()
        return self._paths[glyph]

    def advance(self, glyph: int) -> int:
        """How far the glyph moves on when nothing adjusts it, in the font's units."""
        across: int = self.font.get_glyph_h_advance(glyph)
        return across

    def box(self, glyph: int) -> tuple[int, int, int, int]:
        """Left, low, right and top of the ink, in the font's units."""
        extents = self.font.get_glyph_extents(glyph)
        if extents is None:
            return 0, 0, 0, 0
        left, top = extents.x_bearing, extents.y_bearing
        return left, top + extents.height, left + extents.width, top

    def has_ink(self, char: str) -> bool:
        """Whether the character is drawn with an outline; bitmaps and blanks are not."""
        glyph = self.font.get_nominal_glyph(ord(char))
        return bool(glyph) and bool(self.path(glyph))


class _PathPen:
    """Collects an outline; PDF knows no quadratic curves, so these are raised to cubic ones."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._x = self._y = 0.0

    def words(self) -> str:
        return " ".join(self._words)

    def move(self, x: float, y: float) -> None:
        self._words.append(f"{x:.0f} {y:.0f} m")
        self._x, self._y = x, y

    def line(self, x: float, y: float) -> None:
        self._words.append(f"{x:.0f} {y:.0f} l")
        self._x, self._y = x, y

    def curve(self, points: tuple[float, float, float, float, float, float]) -> None:
        self._words.append(" ".join([f"{at:.0f}" for at in points]) + " c")
        self._x, self._y = points[4:]

    def bend(self, mid_x: float, mid_y: float, x: float, y: float) -> None:
        x1, y1 = self._x + (mid_x - self._x) * 2 / 3, self._y + (mid_y - self._y) * 2 / 3
        x2, y2 = x + (mid_x - x) * 2 / 3, y + (mid_y - y) * 2 / 3
        self.curve((x1, y1, x2, y2, x, y))

    def close(self) -> None:
        self._words.append("h")


def _move(x: float, y: float, pen: _PathPen) -> None:
    pen.move(x, y)


def _line(x: float, y: float, pen: _PathPen) -> None:
    pen.line(x, y)


def _bend(mid_x: float, mid_y: float, x: float, y: float, pen: _PathPen) -> None:
    pen.bend(mid_x, mid_y, x, y)


def _curve(x1: float, y1: float, x2: float, y2: float, x: float, y: float, pen: _PathPen) -> None:
    pen.curve((x1, y1, x2, y2, x, y))


def _close(pen: _PathPen) -> None:
    pen.close()


def _draw_funcs() -> hb.DrawFuncs:
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(_move)
    funcs.set_line_to_func(_line)
    funcs.set_quadratic_to_func(_bend)
    funcs.set_cubic_to_func(_curve)
    funcs.set_close_path_func(_close)
    return funcs


_DRAW = _draw_funcs()


@lru_cache(maxsize=16_384)
def face_for(char: str, is_bold: bool) -> GlyphFace | None:
    """The first font that draws this character, or None where no font here does."""
    return next((face for face in _faces(char, is_bold) if face.has_ink(char)), None)


def _faces(char: str, is_bold: bool) -> Iterator[GlyphFace]:
    code = ord(char)
    for shipped in _SHIPPED:
        face = _shipped_face(shipped, is_bold)
        if face is not None and code in face.codes:
            yield face
    for found in system_fonts():
        if found.has(code):
            system_face = _system_face(found, is_bold)
            if system_face is not None:
                yield system_face


@lru_cache
def _shipped_face(shipped: _Shipped, is_bold: bool) -> GlyphFace | None:
    """None where the package was left out of the installation."""
    if find_spec(shipped.package) is None:
        return None
    name = (is_bold and shipped.semibold) or shipped.regular
    file = importlib.resources.files(shipped.package) / "files" / name
    key = f"{name}{' 600' * is_bold}"
    return _open(file.read_bytes(), 0, key, is_bold, shipped.scale, bool(shipped.semibold))


@lru_cache(maxsize=64)
def _system_face(found: SystemFont, is_bold: bool) -> GlyphFace | None:
    """None for a file that went away or that HarfBuzz cannot open."""
    try:
        data = Path(found.path).read_bytes()
        key = f"{Path(found.path).name} {found.index}{' 600' * is_bold}"
        return _open(data, found.index, key, is_bold, found.scale)
    except (OSError, hb.HarfBuzzError, ValueError):
        return None


def _open(
    data: bytes, index: int, key: str, is_bold: bool, scale: float, is_drawn_bold: bool = False
) -> GlyphFace:
    face = hb.Face(hb.Blob(data), index)
    font = hb.Font(face)
    axes = {axis.tag for axis in face.axis_infos}
    if "wght" in axes:
        font.set_variations({"wght": _BOLD if is_bold else 400.0})
    elif is_bold and not is_drawn_bold:
        font.synthetic_bold = (_THICKER, _THICKER, True)
    return GlyphFace(key, font, face.upem, frozenset(face.unicodes), scale)
