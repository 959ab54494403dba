"""The fonts that the machine has, for scripts that none of the shipped ones draws."""

import os
import shutil
import subprocess
import sys
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

# Upright sans faces that print well beside Source Sans, best first; then all others by name.
_PREFERRED = (
    "Noto Sans CJK SC",
    "Noto Sans CJK",
    "Source Han Sans",
    "Noto Sans SC",
    "Noto Sans JP",
    "Noto Sans KR",
    "WenQuanYi",
    "Droid Sans Fallback",
    "Noto Emoji",
    "Symbola",
    "Noto Sans",
    "DejaVu Sans",
)
_LIST_FORMAT = "%{file}\t%{index}\t%{family[0]}\t%{weight}\t%{slant}\t%{color}\t%{charset}\n"
_OUTLINES = (".ttf", ".otf", ".ttc", ".otc")
_LONGEST_WAIT_S = 20
# fontconfig's numbers: 80 is regular, 75 book, 100 medium.
_WEIGHTS = range(75, 101)
# The ideographs of these fill their square; a little smaller they go with the page's letters.
_SQUARE = frozenset(_PREFERRED[:10])
_SQUARE_SCALE = 0.96
# Where there is no fontconfig: what Windows and macOS bring, best first.
_KNOWN_FILES = (
    "msyh.ttc",
    "YuGothR.ttc",
    "malgun.ttf",
    "seguiemj.ttf",
    "seguisym.ttf",
    "Nirmala.ttf",
    "LeelawUI.ttf",
    "Hiragino Sans GB.ttc",
    "AppleSDGothicNeo.ttc",
    "Arial Unicode.ttf",
    "Apple Symbols.ttf",
)


class SystemFont(Struct, frozen=True):
    """A font file, and the ranges of characters that it says it draws."""

    path: str
    index: int
    family: str
    scale: float
    _starts: tuple[int, ...]
    _ends: tuple[int, ...]

    def has(self, code: int) -> bool:
        """Whether the font says that it draws this character."""
        at = bisect_right(self._starts, code) - 1
        return at >= 0 and code <= self._ends[at]


@lru_cache(maxsize=1)
def system_fonts() -> tuple[SystemFont, ...]:
    """All upright outline fonts of regular weight, in the order in which to try them."""
    found = _listed() if shutil.which("fc-list") else _known()
    return tuple(sorted(found, key=_rank))


def _rank(font: SystemFont) -> tuple[int, str, str, int]:
    place = next(
        (at for at, start in enumerate(_PREFERRED) if font.family.startswith(start)),
        len(_PREFERRED),
    )
    is_mono = "Mono" in font.family
    return place + is_mono * len(_PREFERRED), font.family, font.path, font.index


def _listed() -> list[SystemFont]:
    """What fontconfig knows; one question for all, since each costs a process."""
    try:
        done = subprocess.run(
            ["fc-list", "--format", _LIST_FORMAT],
            capture_output=True,
            timeout=_LONGEST_WAIT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return []
    lines = done.stdout.decode(errors="replace").splitlines()
    return [font for font in map(_read, lines) if font is not None]


def _read(line: str) -> SystemFont | None:
    parts = line.split("\t")
    if len(parts) != 7:
        return None
    path, index, family, weight, slant, color, charset = parts
    is_fit = path.lower().endswith(_OUTLINES) and slant == "0" and color == "False"
    if not is_fit or not weight.isdigit() or int(weight) not in _WEIGHTS:
        return None
    ends = [span.partition("-")[::2] for span in charset.split()]
    starts = tuple([int(first, 16) for first, _ in ends])
    lasts = tuple([int(last or first, 16) for first, last in ends])
    # The upper half of an index names an instance of a variable font.
    scale = _SQUARE_SCALE if family.startswith(tuple(_SQUARE)) else 1.0
    return SystemFont(path, int(index) & 0xFFFF, family, scale, starts, lasts)


def _known() -> list[SystemFont]:
    everything = ((0,), (sys.maxunicode,))
    folders = _folders()
    paths = [folder / name for name in _KNOWN_FILES for folder in folders]
    return [SystemFont(str(path), 0, "", 1.0, *everything) for path in paths if path.is_file()]


def _folders() -> list[Path]:
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    library = Path("/System/Library/Fonts")
    return [library, library / "Supplemental", Path("/Library/Fonts")]
