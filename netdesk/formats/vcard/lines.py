"""From physical lines to content lines: folds, soft breaks, loose base64 (RFC 6350 3.2)."""

import re
from collections.abc import Iterator

from netdesk.formats.vcard.head import NO_HEAD, Coding, Head, Heads, split_line
from netdesk.formats.vcard.names import STANDARD_NAMES

FOLD = {" ", "\t"}
# A line that is less than this may begin with a blank; sooner asked than what its first letter is.
VISIBLE = "!"
_base64_line = re.compile(r"[A-Za-z0-9+/]+=*\s*")
_end_of_card = re.compile(r"\s*(?:[\w-]+\.)?END\s*:\s*VCARD", re.IGNORECASE)
_encoded_end = re.compile(r"[0-9A-F]{2}")
_encoded_end_alone = re.compile(r"[89A-F][0-9A-F](?:[=;]|$)")
_encoded_start = re.compile(r"=[0-9A-F]{2}")
_indented_begin = re.compile(r"\s*?(?:^|\n)([ \t]+)BEGIN:VCARD", re.IGNORECASE)

ContentLine = tuple[Head, str, int]
"""A head (NO_HEAD: no colon, or no name before it), the raw value or line, its number from 1."""


def physical_lines(octets: str) -> list[str]:
    """The lines of a file and a last empty one; an indent before the first BEGIN goes everywhere.

    Cards pasted out of source code or mails come indented as a whole.
    """
    match = _indented_begin.match(octets)
    if match:
        octets = ("\n" + octets).replace("\n" + match[1], "\n")[1:]
    lines = octets.split("\n")
    lines.append("")
    return lines


def content_lines(lines: list[str]) -> Iterator[ContentLine]:
    """Unfolds and takes apart; `lines` ends with an empty one."""
    heads = Heads()
    plain_head = heads.plain.get
    position, end = 0, len(lines) - 1
    while position < end:
        line = lines[position]
        position += 1
        if not line:
            continue
        number = position
        raw_head, colon, value = line.partition(":")
        head = plain_head(raw_head)
        if head is None or not colon:
            head, value, position = _careful(lines, position, line, heads)
            if head is NO_HEAD and (not value or value[0] == "#" or value.isspace()):
                continue
        elif lines[position] < VISIBLE:
            value, position = _unfold(lines, position, value)
        yield head, value, number


def _unfold(lines: list[str], position: int, start: str) -> tuple[str, int]:
    """A break and one blank or tab go; the rest of each line joins."""
    parts = [start]
    while lines[position][:1] in FOLD:
        parts.append(lines[position][1:])
        position += 1
    return "".join(parts), position


def _unfold_head(lines: list[str], position: int, start: str) -> tuple[str, int]:
    """Joins as far as the head goes: what the folds of its value are worth, its coding says."""
    parts = [start]
    is_quoted = '"' in start
    while lines[position][:1] in FOLD and (is_quoted or ":" not in parts[-1]):
        parts.append(lines[position][1:])
        is_quoted = is_quoted or '"' in parts[-1]
        position += 1
    return "".join(parts), position


def _careful(lines: list[str], position: int, line: str, heads: Heads) -> tuple[Head, str, int]:
    """A line with a new head, a coded value, or no head at all."""
    if line[:1] == "#":
        return NO_HEAD, line, position
    indent = line[:1] if line[:1] in FOLD else ""
    line = line[len(indent) :]
    split = split_line(line)
    if (split is None or not split[2]) and lines[position][:1] in FOLD:
        line, position = _unfold_head(lines, position, line)
        split = split_line(line)
    if split is None:
        return NO_HEAD, indent + line, position
    head = heads.parse(split[0])
    value = split[1]
    if head is None or (indent and not _is_known(head.name)):
        line, position = _unfold(lines, position, line)
        return NO_HEAD, indent + line, position
    if head.coding is Coding.QUOTED_PRINTABLE:
        value, position = _soft_breaks(lines, position, value)
    elif head.coding is Coding.BASE64:
        value, position = _base64_lines(lines, position, value)
    else:
        value, position = _unfold(lines, position, value)
    return head, value, position


def _is_known(name: str) -> bool:
    """Tells a property from the rest of a text that an empty line cut off its fold."""
    return name[:2] == "X-" or name in STANDARD_NAMES


def _soft_breaks(lines: list[str], position: int, start: str) -> tuple[str, int]:
    """A QUOTED-PRINTABLE value: `=` at the end goes on in the next line (RFC 2045 6.7).

    Some phones put an empty line between; some forget the last line before END:VCARD, some the
    `=` before a line that begins with an encoded octet.
    """
    parts: list[str] = []
    soft: set[int] = set()
    is_folded = False
    piece = start
    last = len(lines) - 1
    while True:
        if piece.rstrip(" \t").endswith("="):
            parts.append(piece.rstrip(" \t")[:-1])
            while position < last and not lines[position] and lines[position + 1][:1] == "=":
                position += 1
            if position >= last or _end_of_card.match(lines[position]):
                break
            piece = lines[position]
            soft.add(len(parts))
        else:
            parts.append(piece)
            following = lines[position]
            if following[:1] not in FOLD and not _encoded_start.match(following):
                break
            is_folded = is_folded or following[:1] in FOLD
            piece = following[1:] if following[:1] in FOLD else following
        position += 1
    return "".join(_without_indents(parts, soft, is_folded=is_folded)), position


def _without_indents(parts: list[str], soft: set[int], *, is_folded: bool) -> list[str]:
    """Drops the blanks of folds after soft breaks, and keeps a blank that is the value's own.

    A fold indents every line; a soft break alone may fall before a word, in a value with blanks.
    A fold may also cut an escape behind its `=`.
    """
    if not soft or not all(parts[place][:1] in FOLD for place in soft):
        return parts
    plain = [part[1:] if place in soft else part for place, part in enumerate(parts)]
    if not is_folded and len(soft) == 1 and " " in "".join(plain):
        return parts
    cut = _encoded_end if is_folded else _encoded_end_alone
    return [
        "=" + part if place in soft and cut.match(part) else part
        for place, part in enumerate(plain)
    ]


def _base64_lines(lines: list[str], position: int, start: str) -> tuple[str, int]:
    """A base64 value: folded, or in lines without indent (Outlook, BlackBerry); a blank ends it."""
    parts = [start.strip(" \t")]
    last = len(lines) - 1
    while position < last:
        line = lines[position]
        piece = line.strip(" \t")
        if not piece:
            following = lines[position + 1]
            goes_on = following[:1] in FOLD and ":" not in following
            if not goes_on and (any(parts) or not _base64_line.fullmatch(following)):
                break
        elif line[0] not in FOLD and not _base64_line.fullmatch(line):
            break
        else:
            parts.append(piece)
        position += 1
    return "".join(parts), position
