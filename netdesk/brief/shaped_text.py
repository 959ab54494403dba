"""Writes lines of any script and direction into a page's stream."""

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter

from msgspec.structs import replace

from netdesk.brief.fonts import BriefFonts
from netdesk.brief.glyph_fonts import GlyphFonts, utf16_hex
from netdesk.brief.marks import TextMark
from netdesk.brief.shaping import Run
from netdesk.brief.typefaces import GlyphFace

# Poppler would read a mark that ends the line as standing before it.
_RIGHT_TO_LEFT = "\u200f"
ShowPlain = Callable[[str, TextMark, list[str]], None]


class ShapedText:
    """Sets lines with glyphs of other fonts between the page's own letters."""

    def __init__(self, fonts: BriefFonts, glyphs: GlyphFonts, show_plain: ShowPlain) -> None:
        """Take `show_plain`, which writes letters of the page's own type where the pen stands."""
        self._fonts = fonts
        self._glyphs = glyphs
        self._show_plain = show_plain

    def is_needed(self, mark: TextMark) -> bool:
        """Whether a line is more than the page's own letters from left to right."""
        return mark.is_rtl or self._fonts.face(mark.is_bold).advances.shaper.is_needed(mark.text)

    def write(self, mark: TextMark, after: str, baseline: float, parts: list[str]) -> None:
        """Write one line and the blank `after` it; `baseline` counts from the page's foot."""
        shaper = self._fonts.face(mark.is_bold).advances.shaper
        runs = shaper.runs(mark.text, is_rtl=mark.is_rtl)
        for run in runs:
            x = mark.x + run.x * mark.size / 1000
            parts.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
            if run.face is None:
                self._plain(run, mark, parts)
            else:
                self._clusters(run, run.face, mark, parts)
        if after and runs and runs[-1].face is None:
            self._show_plain(after, mark, parts)

    def _plain(self, run: Run, mark: TextMark, parts: list[str]) -> None:
        if run.read_as:
            parts.append(f"/Span <</ActualText <FEFF{utf16_hex(run.read_as)}>>> BDC")
        self._show_plain(run.text, mark, parts)
        if run.read_as:
            parts.append("EMC")

    def _clusters(self, run: Run, face: GlyphFace, mark: TextMark, parts: list[str]) -> None:
        clusters = run.clusters
        if run.x == 0 and clusters[0].is_rtl and len(clusters[0].text) > 1:
            clusters = (replace(clusters[0], text=clusters[0].text + _RIGHT_TO_LEFT), *clusters[1:])
        placed = [self._glyphs.place_of(face, cluster) for cluster in clusters]
        for name, some in groupby(placed, itemgetter(0)):
            codes = bytes([code for _, code in some])
            parts.append(f"/{name} {mark.size:.4g} Tf <{codes.hex()}> Tj")
