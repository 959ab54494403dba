"""The file name of a page: date, "Brief", name; allowed on every system."""

import re
import unicodedata
from datetime import date

MAX_BYTES = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.I)
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def brief_filename(meeting_date: date | None, name: str) -> str:
    """Give "2026-02-12 Brief Ana Ruiz.pdf", at most 120 bytes of UTF-8."""
    day = f"{meeting_date:%Y-%m-%d} " if meeting_date else ""
    return safe_filename(f"{day}Brief {name}", ".pdf")


def safe_filename(stem: str, suffix: str) -> str:
    """A name without what Windows, macOS or Linux refuse, cut between characters."""
    kept = "".join(
        char
        for char in unicodedata.normalize("NFC", stem)
        if unicodedata.category(char) not in _INVISIBLE
    )
    kept = " ".join(_FORBIDDEN.sub(" ", kept).split())
    kept = kept.encode()[: MAX_BYTES - len(suffix.encode())].decode(errors="ignore").strip(" .")
    if not kept or _RESERVED.fullmatch(kept):
        kept = f"{kept}_"
    return kept + suffix
