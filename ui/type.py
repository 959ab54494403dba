"""The window's type: Inter in a few roles, scaled by the system's text size."""

import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

DESIGN_SIZE = 13
_REGULAR = int(QFont.Weight.Normal)
_MEDIUM = int(QFont.Weight.Medium)
_DEMI = int(QFont.Weight.DemiBold)


class _InForce:
    """What `install_type` found; asked for thousands of times a paint, so not through Qt."""

    is_installed = False
    scale = 1.0
    families: tuple[str, ...] = ("Inter",)


def install_type(app: QApplication) -> None:
    """Load Inter, take over the system's text size and set the application font; once."""
    if _InForce.is_installed:
        return
    system = app.font()
    _InForce.is_installed = True
    _InForce.scale = scale_for(_pixels(system, app))
    _InForce.families = (*_load_inter(), system.family())
    app.setFont(body())


def scale_for(system_pixels: float) -> float:
    """The factor on every measure; sizes near the design's own keep its crisp pixels."""
    factor = system_pixels / DESIGN_SIZE
    return 1.0 if factor < 1.16 else round(min(factor, 3.0), 2)


def scale() -> float:
    """The factor in force, 1.0 before an application has its type."""
    return _InForce.scale


def px(measure: float) -> int:
    """A measure of the design in pixels at the present text size."""
    return round(measure * _InForce.scale)


def title() -> QFont:
    """The name of a page."""
    return _font(20, _DEMI, spacing=-0.2)


def head() -> QFont:
    """A person, a company or a file at the head of a panel."""
    return _font(17, _DEMI, spacing=-0.2)


def sub() -> QFont:
    """A section that has a name of its own."""
    return _font(15, _DEMI)


def num() -> QFont:
    """The large figures of a summary."""
    return _font(24, _DEMI, spacing=-0.2)


def lead() -> QFont:
    """The count beside a title, the intro of an empty state."""
    return _font(15, _REGULAR)


def body() -> QFont:
    """Cells and running text."""
    return _font(13, _REGULAR)


def medium() -> QFont:
    """Names and values."""
    return _font(13, _MEDIUM)


def strong() -> QFont:
    """Buttons and titles in a list."""
    return _font(13, _DEMI)


def small() -> QFont:
    """Reasons, sources, labels."""
    return _font(12, _REGULAR)


def small_medium() -> QFont:
    """Chip values and the header of a table."""
    return _font(12, _MEDIUM)


def small_strong() -> QFont:
    """The sorted column, the words of a state."""
    return _font(12, _DEMI)


def caps() -> QFont:
    """Section names, written in capitals by the widget that shows them."""
    return _font(11, _DEMI, spacing=0.5)


def key_font() -> QFont:
    """The key in a key hint, the word under a rail icon."""
    return _font(11, _MEDIUM)


def initials_font(diameter: int) -> QFont:
    """Initials inside an avatar of this diameter (already in pixels)."""
    return _cached(max(7, round(diameter * 0.40)), _DEMI, 0.0, _InForce.families)


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width; for number cells, ages and counts only."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def inter_file() -> Path | None:
    """Where the variable Inter lies, in a source tree or packed; None when it is missing."""
    return package_file("fontpkg_inter", "files/Inter[opsz,wght].ttf")


def package_file(package: str, inside: str) -> Path | None:
    """A data file of an installed package, found without importing the package."""
    roots = []
    spec = find_spec(package)
    if spec is not None and spec.origin:
        roots.append(Path(spec.origin).parent)
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        roots.append(Path(frozen) / package)
    return next((root / inside for root in roots if (root / inside).is_file()), None)


def _pixels(font: QFont, app: QApplication) -> float:
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    screen = app.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen is not None else 96.0
    return font.pointSizeF() * dots / 72


def _load_inter() -> list[str]:
    path = inter_file()
    if path is None:
        return []
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))


def _font(size: int, weight: int, spacing: float = 0.0) -> QFont:
    return _cached(px(size), weight, spacing, _InForce.families)


@lru_cache(maxsize=128)
def _cached(size: int, weight: int, spacing: float, families: tuple[str, ...]) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    # FreeType leaves a variable font at its default weight unless the axis is set too.
    font.setVariableAxis(QFont.Tag("wght"), weight)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font
