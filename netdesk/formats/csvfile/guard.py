"""Cells that a spreadsheet program would run get an apostrophe, and lose it on the way in."""

import re

# Behind a semicolon, tab or line break too: where a program parts cells there instead of at our
# commas, the rest of the text becomes a cell of its own.
_RUN = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_DANGER = rf"(?:^(?='*[^\S\t\r\n]*[{_RUN}\t\r\n])|(?<=[;\t\n])(?='*[^\S\t\r\n]*[{_RUN}]))"
_unsafe = re.compile(_DANGER)
_guarded = re.compile(_DANGER + "'")


def guarded(text: str) -> str:
    """`text` as a spreadsheet program shows it and never runs it."""
    return _unsafe.sub("'", text)


def unguarded(text: str) -> str:
    """`text` without the apostrophes of `guarded`."""
    return _guarded.sub("", text) if "'" in text else text
