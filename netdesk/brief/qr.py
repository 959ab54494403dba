"""The QR code of the page: what it says and which modules are dark."""

import re
from functools import lru_cache

from netdesk.brief.cleaning import clean
from netdesk.brief.qr_code import qr_rows

MAX_BYTES = 100
_DARK = re.compile("1+")
_RESERVED = str.maketrans({char: f"\\{char}" for char in '\\;:"'})


def mecard(name: str, phone: str = "", email: str = "", company: str = "") -> str:
    """A contact for a phone to save or call, at most 100 bytes: parts at the end are left out.

    MECARD is NTT Docomo's format; phones read it as well as vCard and it is far shorter. A
    comma in `name` parts the family name from the given one.
    Empty when there is neither phone nor e-mail.
    """
    if not phone and not email:
        return ""
    name, phone, email, company = map(clean, (name, phone, email, company))
    parts = [("N", _clip(name)), ("TEL", phone), ("EMAIL", email), ("ORG", company)]
    card = "MECARD:"
    for key, value in parts:
        part = f"{key}:{value.translate(_RESERVED)};" if value else ""
        if len((card + part).encode()) < MAX_BYTES - 1:
            card += part
    return f"{card};"


def _clip(name: str) -> str:
    return name.encode()[:40].decode("utf-8", "ignore").strip()


@lru_cache(maxsize=64)
def qr_runs(payload: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Modules on a side, and the dark runs as (first column, row, length).

    Nothing (0 and no runs) for an empty payload or one over 100 bytes, which would print too
    fine to be read.
    """
    if not payload or len(payload.encode("utf-8", "replace")) > MAX_BYTES:
        return 0, ()
    rows = qr_rows(payload.encode("utf-8", "replace"))
    runs = [
        (start, row, end - start)
        for row, modules in enumerate(rows)
        for start, end in map(re.Match.span, _DARK.finditer(modules))
    ]
    return len(rows), tuple(runs)
