"""Turns text of any script into glyphs with places, and says how wide it is.

A text is split into atoms: the most characters that one font draws in one go. What an atom is
does not depend on its neighbours, so that the width of a line is the sum of its atoms' widths
wherever it is broken.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

import uharfbuzz as hb
from msgspec import Struct

from netdesk.brief.direction import levels_of, seen_order, turned
from netdesk.brief.typefaces import GlyphFace, face_for

_JOINERS = frozenset("\u200c\u200d")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
# Kerning would make a cluster's width depend on its neighbour; only joined scripts need it.
_UNKERNED = {"kern": False}
_TURNING = frozenset({"R", "AL"})


class Glyph(Struct, frozen=True):
    """A glyph and its shift and advance, in the font's units."""

    code: int
    x: int
    y: int
    advance: int


class Cluster(Struct, frozen=True):
    """Glyphs that stand for some characters together."""

    text: str
    glyphs: tuple[Glyph, ...]
    is_rtl: bool = False

    @property
    def advance(self) -> int:
        """How far it moves on, in the font's units."""
        return sum([glyph.advance for glyph in self.glyphs])


class Atom(Struct, frozen=True):
    """Characters of one font; `face` is None for the page's own type."""

    text: str
    face: GlyphFace | None
    is_rtl: bool = False


class Run(Struct, frozen=True):
    """An atom in its place on a line: `x` in thousandths of the size from the line's left end.

    `text` is what is seen from left to right, so brackets in a part that runs to the left are
    mirrored; `read_as` says what they are where a program that copies them would not know.
    """

    x: float
    text: str
    face: GlyphFace | None
    read_as: str = ""
    clusters: tuple[Cluster, ...] = ()


class Shaper:
    """Measures and shapes the characters that one weight of the page's type lacks."""

    def __init__(self, plain: Mapping[str, int], *, is_bold: bool) -> None:
        self._plain = plain
        self._is_bold = is_bold
        self._outside = re.compile(f"[^{_ranges(plain)}]")
        self.width = lru_cache(maxsize=8_192)(self._width)

    def is_needed(self, text: str) -> bool:
        """Whether any character is not in the page's own type."""
        return not text.isascii() and self._outside.search(text) is not None

    def can_draw(self, char: str) -> bool:
        """Whether some font draws this character."""
        return face_for(char, self._is_bold) is not None

    def runs(self, text: str, *, is_rtl: bool) -> list[Run]:
        """The line as runs from left to right."""
        levels = levels_of(text, is_rtl)
        pieces: list[tuple[Atom, int, int]] = []
        at = 0
        for atom in _atoms(text, self._plain, self._is_bold):
            pieces += _split_by_level(atom, levels[at : at + len(atom.text)], at)
            at += len(atom.text)
        language = _language(text)
        runs: list[Run] = []
        x = 0.0
        for place in seen_order([level for _, level, _ in pieces]):
            atom, level, at = pieces[place]
            if atom.face is None:
                shown = turned(atom.text) if level % 2 else atom.text
                is_foreign = level % 2 and _is_inside_rtl(text, at, at + len(atom.text))
                runs.append(Run(x, shown, None, atom.text[::-1] if is_foreign else ""))
                x += sum(map(self._plain.__getitem__, atom.text))
            else:
                clusters, across = _shaped(atom.text, atom.face, atom.is_rtl, language)
                runs.append(Run(x, atom.text, atom.face, clusters=clusters))
                x += across
        return runs

    def _width(self, text: str) -> float:
        """How wide a text is in thousandths of the size."""
        across = 0.0
        for atom in _atoms(text, self._plain, self._is_bold):
            if atom.face is None:
                across += sum(map(self._plain.__getitem__, atom.text))
            else:
                across += _shaped(atom.text, atom.face, atom.is_rtl, "")[1]
        return across


def _ranges(plain: Mapping[str, int]) -> str:
    return "".join([re.escape(char) for char in plain])


def _split_by_level(atom: Atom, levels: list[int], at: int) -> Iterator[tuple[Atom, int, int]]:
    """Parts of an atom of one level each, with the level and the place in the line.

    Only signs without a direction are ever split.
    """
    start = 0
    for end in range(1, len(levels) + 1):
        if end == len(levels) or levels[end] != levels[start]:
            part = Atom(atom.text[start:end], atom.face, atom.is_rtl)
            yield part, levels[start], at + start
            start = end


def _is_inside_rtl(text: str, start: int, end: int) -> bool:
    """Whether a bracket in this run holds letters that run to the left."""
    run = text[start:end]
    if turned(run)[::-1] == run:
        return False
    inner = text[end : end + 1] if run.rstrip()[-1:] in "([{<«" else text[start - 1 : start]
    return unicodedata.bidirectional(inner or " ") in _TURNING


@lru_cache(maxsize=4_096)
def _kind(char: str, is_bold: bool) -> tuple[GlyphFace | None, str, bool]:
    """The font of a character, its script's name, and whether it runs to the left."""
    face = face_for(char, is_bold)
    script = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    return face, script, unicodedata.bidirectional(char) in _TURNING


def _atoms(text: str, plain: Mapping[str, int], is_bold: bool) -> Iterator[Atom]:
    start = 0
    now: tuple[GlyphFace | None, str, bool] = (None, "", False)
    for at, char in enumerate(text):
        face = now[0]
        if face is not None and _is_part(char, face):
            continue
        kind = (None, "", False) if char in plain else _kind(char, is_bold)
        if kind[0] is None and char not in plain:
            kind = now
        if kind != now or (kind[0] is not None and not kind[1]):
            if at > start:
                yield Atom(text[start:at], now[0], now[2])
            start, now = at, kind
    if start < len(text):
        yield Atom(text[start:], now[0], now[2])


def _is_part(char: str, face: GlyphFace) -> bool:
    """Whether a mark or a joiner belongs to what stands before it."""
    if char in _JOINERS:
        return True
    return unicodedata.category(char)[0] == "M" and ord(char) in face.codes


def _language(text: str) -> str:
    """Ideographs are drawn as the language writes them, where a font knows several ways."""
    if _KANA.search(text):
        return "ja"
    return "ko" if _HANGUL.search(text) else "zh-hans"


@lru_cache(maxsize=8_192)
def _shaped(
    text: str, face: GlyphFace, is_rtl: bool, language: str
) -> tuple[tuple[Cluster, ...], float]:
    """The clusters from left to right and their width in thousandths of the size."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.flags = hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if is_rtl else "ltr"
    if language:
        buffer.language = language
    hb.shape(face.font, buffer, {} if is_rtl else _UNKERNED)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    clusters: list[Cluster] = []
    glyphs: list[Glyph] = []
    across = 0
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    for at, (info, place) in enumerate(zip(infos, places, strict=True)):
        glyphs.append(Glyph(info.codepoint, place.x_offset, place.y_offset, place.x_advance))
        across += place.x_advance
        if at + 1 == len(infos) or infos[at + 1].cluster != info.cluster:
            clusters.append(Cluster(text[info.cluster : ends[info.cluster]], tuple(glyphs), is_rtl))
            glyphs = []
    return tuple(clusters), across * 1000 * face.scale / face.upem
