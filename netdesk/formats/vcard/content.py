"""Content lines on their way out: escaped, folded by octets, safe against smuggled lines."""

import re
from typing import Literal

from netdesk.formats.vcard.labels import ORDER, TYPES, types_of
from netdesk.formats.vcard.values import escape
from netdesk.records.contact import Extra, Labelled

VcardVersion = Literal["2.1", "3.0", "4.0"]
Params = tuple[tuple[str, str], ...]
MOST_OCTETS = 75
TYPE_WORDS = frozenset(TYPES.get(word, word) for word in ORDER)
STEERING = {"BEGIN", "END", "VERSION"}
_breaks = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_controls = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")
_not_in_name = re.compile(r"[^A-Za-z0-9_/-]")
_not_in_group = re.compile(r"[^A-Za-z0-9_.-]")
_not_plain = re.compile(r"[^!-<>-~ ]| $")
_end_of_card = re.compile(r"(END *):", re.IGNORECASE)
_own_item = re.compile(r"(?:item|work)(\d{1,6})", re.IGNORECASE)
_needs_quotes = re.compile(r"[,:;]")


class Content:
    """The lines of one card in one version."""

    def __init__(self, version: VcardVersion, extras: tuple[Extra, ...] = ()) -> None:
        self.version = version
        self._lines: list[bytes] = []
        matches = (_own_item.fullmatch(extra.group) for extra in extras)
        self._items = max((int(match[1]) for match in matches if match), default=0)

    def octets(self) -> bytes:
        """All lines, each ended by CRLF."""
        return b"".join(self._lines)

    def put(
        self,
        name: str,
        text: str,
        *,
        group: str = "",
        params: Params = (),
        can_be_empty: bool = True,
    ) -> None:
        """One text; an empty one only where the property has to stand."""
        text = _clean(text)
        if not text and not can_be_empty:
            return
        if self.version == "2.1":
            self._put_old(name, (text,), "", group, params)
        else:
            self._line(self._head(name, group, params), escape(text))

    def put_parts(
        self,
        name: str,
        parts: tuple[str, ...],
        *,
        separator: str = ";",
        group: str = "",
        params: Params = (),
    ) -> None:
        """A structured value such as N, ADR, ORG, or a list such as CATEGORIES."""
        cleaned = tuple(map(_clean, parts))
        if self.version == "2.1":
            self._put_old(name, cleaned, separator, group, params)
        else:
            self._line(self._head(name, group, params), separator.join(map(escape, cleaned)))

    def put_raw(self, name: str, value: str, *, params: Params = ()) -> None:
        """A value that needs no escapes."""
        self._line(self._head(name, "", params), value)
        if self.version == "2.1" and ("ENCODING", "BASE64") in params:
            self._lines.append(b"\r\n")

    def put_labelled(self, name: str, labelled: Labelled) -> None:
        """A value with the word beside it, as TYPE or as the X-ABLabel of a group."""
        group, params = self.label(labelled.label)
        self.put(name, labelled.value, group=group, params=params)

    def put_extra(self, extra: Extra) -> None:
        """A property that NetDesk does not know, as it came, without room for a second line."""
        name = _not_in_name.sub("", extra.name)
        if not name or name.upper() in STEERING:
            return
        group = _not_in_group.sub("", extra.group).strip(".")
        params = _clean(extra.params).replace("\n", " ")
        head = f"{group}.{name}" if group else name
        value = _clean(extra.value).replace("\n", "\\n")
        self._line(f"{head};{params}" if params else head, value)

    def label(self, label: str) -> tuple[str, Params]:
        """The group and the parameters that say a label."""
        if not label:
            return "", ()
        types = types_of(label)
        if types:
            return "", (("TYPE", ",".join(types)),)
        return self.custom_label(label), ()

    def custom_label(self, label: str) -> str:
        """A new group that carries the label as an X-ABLabel; none for no label."""
        if not label:
            return ""
        self._items += 1
        group = f"item{self._items}"
        self.put("X-ABLabel", label, group=group)
        return group

    def _head(self, name: str, group: str, params: Params) -> str:
        head = f"{group}.{name}" if group else name
        for key, value in params:
            head += self._param(key, value)
        return head

    def _param(self, key: str, value: str) -> str:
        """A parameter, safe by RFC 6868; 2.1 has bare types and no way to quote."""
        if self.version == "2.1":
            plain = re.sub(r'["^;:\n]', " ", _clean(value))
            if key == "TYPE":
                return "".join(f";{kind.upper()}" for kind in plain.split(","))
            return f";{key}={plain}"
        value = _clean(value).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
        is_list = key == "TYPE" and all(kind in TYPE_WORDS for kind in value.split(","))
        if _needs_quotes.search(value) and not is_list:
            value = f'"{value}"'
        return f";{key}={value}"

    def _put_old(
        self, name: str, parts: tuple[str, ...], separator: str, group: str, params: Params
    ) -> None:
        """VCard 2.1: quoted-printable for all that is not plain ASCII on one line."""
        escaped = (_escape_old(part, separator) for part in parts)
        head = self._head(name, group, params)
        if all(part.isascii() and "\n" not in part for part in parts):
            self._line(head, separator.join(escaped))
            return
        value = separator.join(map(_quoted_printable, escaped))
        self._soft_lines(f"{head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", value)

    def _soft_lines(self, head: str, value: str) -> None:
        """Breaks a quoted-printable value by `=`, never inside an escape (RFC 2045 6.7)."""
        line = head
        for piece in re.findall(r"=[0-9A-F]{2}|[^=]", value):
            if len(line) + len(piece) >= MOST_OCTETS:
                self._lines.append(line.encode("utf-8") + b"=\r\n")
                line = ""
                # A blank at the start of a line would pass for a fold.
                piece = piece.replace(" ", "=20")
            line += piece
        self._lines.append(line.encode("utf-8") + b"\r\n")

    def _line(self, head: str, value: str) -> None:
        octets = f"{head}:{value}".encode()
        if len(octets) > MOST_OCTETS:
            octets = fold(octets)
        self._lines.append(octets + b"\r\n")


def fold(octets: bytes) -> bytes:
    """The line in pieces of at most 75 octets, cut between characters (RFC 6350 3.2)."""
    pieces: list[bytes] = []
    start, room = 0, MOST_OCTETS
    while len(octets) - start > room:
        cut = start + room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[start:cut])
        start, room = cut, MOST_OCTETS - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces)


def _clean(text: str) -> str:
    """The text with any kind of line break as LF and without control characters."""
    if text.isprintable():
        return text
    return _controls.sub("", _breaks.sub("\n", text))


def _escape_old(text: str, separator: str) -> str:
    text = text.replace("\\", "\\\\")
    return text.replace(separator, "\\" + separator) if separator else text


def _quoted_printable(text: str) -> str:
    """Octets as `=XX` where they are not plain ASCII; breaks as `=0D=0A`."""
    octets = text.replace("\n", "\r\n").encode("utf-8").decode("latin-1")
    # A soft break may put any part of the value first on a line, where it must not end the card.
    return _end_of_card.sub(r"\1=3A", _not_plain.sub(_as_hex, octets))


def _as_hex(match: re.Match[str]) -> str:
    return f"={ord(match[0]):02X}"
