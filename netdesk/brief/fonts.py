"""The page's type: two weights of Source Sans 3, made once from the variable font.

ReportLab draws a variable font's lightest weight only, so the two static weights are cut out
of it at set-up. They carry a name of their own, since the font's licence keeps the name
"Source" for the unmodified files.
"""

import importlib.resources
import io
import sys
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from reportlab.pdfbase.ttfonts import TTFont

from netdesk.brief.advances import Advances
from netdesk.files import atomic_write
from netdesk.paths import cache_dir

_PACKAGE = "fontpkg_source_sans_3"
_VARIABLE = "SourceSans3[wght].ttf"
_RECIPE = "3.052-1"
_WEIGHTS = {"Regular": 400, "Semibold": 600}
_UNUSED_TABLES = ("GPOS", "GSUB", "GDEF", "BASE", "DSIG", "STAT", "MVAR")
_FAMILY = "NetDesk Page"
# ReportLab's maps of characters end here.
_LAST_PLAIN = 0xFFFD


class Face(Struct, frozen=True, eq=False):
    """One weight: its name in the PDF, its file, how wide its characters are."""

    name: str
    path: Path
    advances: Advances


class BriefFonts(Struct, frozen=True, eq=False):
    """The two weights of the page; both draw the same characters."""

    regular: Face
    semibold: Face

    def face(self, is_bold: bool) -> Face:
        """The weight for plain or for bold type."""
        return self.semibold if is_bold else self.regular


def ensure_fonts(folder: Path | None = None) -> BriefFonts:
    """The fonts from `folder` (the cache folder when None), made there first when missing.

    Making them takes about a second; reading them a few milliseconds, once in a process.

    Raises:
        WorldError: the fonts are missing and the folder cannot be written.
    """
    folder = folder if folder is not None else cache_dir() / "type"
    for style in _WEIGHTS:
        if not _font_path(folder, style).is_file():
            _make(folder, style)
    return _load(folder)


def are_fonts_made(folder: Path | None = None) -> bool:
    """Whether `ensure_fonts` would only have to read."""
    folder = folder if folder is not None else cache_dir() / "type"
    return all(_font_path(folder, style).is_file() for style in _WEIGHTS)


def _font_path(folder: Path, style: str) -> Path:
    return folder / f"page-{_RECIPE}-{style.lower()}.ttf"


@lru_cache(maxsize=4)
def _load(folder: Path) -> BriefFonts:
    return BriefFonts(*(_face(_font_path(folder, style), style) for style in _WEIGHTS))


def _face(path: Path, style: str) -> Face:
    name = f"{_FAMILY} {style}".replace(" ", "")
    widths: dict[int, int] = TTFont(name, str(path)).face.charWidths
    plain = {chr(code): round(width) for code, width in widths.items() if 32 <= code <= _LAST_PLAIN}
    return Face(name, path, Advances(plain, is_bold=style == "Semibold"))


def _make(folder: Path, style: str) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    atomic_write(_font_path(folder, style), _cut_weight(style))


def _cut_weight(style: str) -> bytes:
    """One static weight of the variable font, without the tables that the page does not use."""
    from fontTools import subset
    from fontTools.ttLib import TTFont as OpenFont
    from fontTools.varLib.instancer import instantiateVariableFont

    file = io.BytesIO()
    source = importlib.resources.files(_PACKAGE) / "files" / _VARIABLE
    with importlib.resources.as_file(source) as path:
        font = OpenFont(path, recalcTimestamp=False)
        options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
        options.drop_tables += _UNUSED_TABLES
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for code in font.getBestCmap() if code <= _LAST_PLAIN])
        subsetter.subset(font)
        instantiateVariableFont(font, {"wght": _WEIGHTS[style]}, inplace=True)
        names = {1: _FAMILY, 2: style, 4: f"{_FAMILY} {style}"}
        names[6] = f"{_FAMILY} {style}".replace(" ", "")
        for name_id, text in names.items():
            font["name"].setName(text, name_id, 3, 1, 0x409)
            font["name"].setName(text, name_id, 1, 0, 0)
        font.save(file)
    return file.getvalue()


def main() -> int:
    """Make the fonts of the page, as set-up and build do."""
    were_made = are_fonts_made()
    fonts = ensure_fonts()
    state = "are there" if were_made else "made"
    sys.stdout.write(f"Fonts of the printed page {state}: {fonts.regular.path.parent}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
