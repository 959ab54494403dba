"""The head of a content line: `[group.]NAME[;param]:` (RFC 6350 3.3, vCard 2.1 section 2.1)."""

import re
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from netdesk.formats.vcard.labels import label_of
from netdesk.formats.vcard.names import STANDARD_NAMES
from netdesk.formats.vcard.octets import from_quoted_printable

NO_PREF = 101
ENCODINGS = {
    "QUOTED-PRINTABLE": "qp",
    "QUOTEDPRINTABLE": "qp",
    "QP": "qp",
    "Q": "qp",
    "BASE64": "b64",
    "B": "b64",
}
BARE_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}
BARE_VALUES = {"URL", "URI", "CID", "CONTENT-ID", "INLINE", "BINARY"}
BARE_CHARSETS = {"UTF-8", "UTF8"}
MARKS = {"BEGIN", "END", "AGENT", "X-ABLABEL"}
PERHAPS = "perhaps"
MISSING = "missing"
CUSTOM = "X-CUSTOM("
MOST_HEADS = 8192
LONGEST_KEPT = 200
_quote_or_colon = re.compile('[":]')
_quote_or_semicolon = re.compile('[";]')
_name = re.compile(r"[A-Za-z0-9_/-]+")
_group = re.compile(r"[\w. -]+")
_type_separator = re.compile(r"\\?[,;]")
_caret = re.compile(r"\^([n'^])")
CARETS = {"n": "\n", "'": '"', "^": "^"}


class Coding(Enum):
    """How the value stands in the file."""

    PLAIN = ""
    QUOTED_PRINTABLE = "qp"
    BASE64 = "b64"


class Head(Struct, frozen=True):
    """One head, taken apart. `coded` says that the value's octets are no plain UTF-8 text.

    `types` are as written, `params` has upper-case names, `raw_params` is the text after the
    first semicolon, `written` what stands before it. `mark` is the name where it steers the
    reader (MARKS), PERHAPS where it may as well be the next line of a note, or MISSING.
    """

    name: str
    group: str = ""
    raw_params: str = ""
    params: tuple[tuple[str, str], ...] = ()
    types: tuple[str, ...] = ()
    coding: Coding = Coding.PLAIN
    charset: str = ""
    coded: bool = False
    pref: int = NO_PREF
    altid: str = ""
    label: str = ""
    mark: str = ""
    written: str = ""

    @property
    def written_name(self) -> str:
        """The name, in the case that it came in where a program may know its own in that alone."""
        return self.written.rpartition(".")[2].strip() if self.name[:2] == "X-" else self.name

    def param(self, name: str) -> str:
        """The first value of a parameter, empty without one."""
        for key, value in self.params:
            if key == name:
                return value
        return ""

    def has_type(self, kind: str) -> bool:
        """Tells whether TYPE names this kind, without regard to case."""
        return any(each.lower() == kind for each in self.types)


NO_HEAD = Head("", mark=MISSING)
"""What stands for the head of a line that has none."""


def split_line(line: str) -> tuple[str, str, bool] | None:
    """Head, value, and whether quotes balance; None without a colon.

    The first colon outside quotes parts them; the first of all if quotes do not balance.
    """
    first = line.find(":")
    if first < 0:
        return None
    if '"' not in line[:first]:
        return line[:first], line[first + 1 :], True
    inside = False
    for match in _quote_or_colon.finditer(line):
        if match[0] == '"':
            inside = not inside
        elif not inside:
            return line[: match.start()], line[match.start() + 1 :], True
    return line[:first], line[first + 1 :], False


def parse_head(raw: str) -> Head | None:
    """The head taken apart, or None where the text is no head at all."""
    full_name, _, raw_params = raw.partition(";")
    group, _, name = full_name.strip().rpartition(".")
    name = name.strip()
    if not _name.fullmatch(name) or (group and not _group.fullmatch(group)):
        return None
    upper = name.upper()
    mark = upper if upper in MARKS else ""
    if name != upper and upper[:2] != "X-" and upper not in STANDARD_NAMES and not raw_params:
        mark = PERHAPS
    head = Head(upper, group, raw_params, mark=mark, written=full_name)
    if not raw_params:
        return head
    return _with_params(head)


def _with_params(head: Head) -> Head:
    params: list[tuple[str, str]] = []
    types: list[str] = []
    for token in _tokens(head.raw_params):
        key, value = _parameter(token)
        if key == "TYPE":
            types.extend(part.strip(' \t"') for part in _type_separator.split(value))
        elif key:
            params.append((key, value))
    found = dict(reversed(params))
    shouted = {kind.upper() for kind in types}
    encoding = found.get("ENCODING", "").upper().partition(",")[0].strip()
    if not encoding:
        encoding = next((kind for kind in ("BASE64", "QUOTED-PRINTABLE") if kind in shouted), "")
    coding = Coding(ENCODINGS.get(encoding, ""))
    charset = found.get("CHARSET", "").lower()
    return replace(
        head,
        params=tuple(params),
        types=tuple(types),
        coding=coding,
        charset=charset,
        coded=coding is not Coding.PLAIN or charset not in ("", "utf-8", "utf8"),
        pref=_preference(found.get("PREF"), is_preferred="PREF" in shouted),
        altid=found.get("ALTID", ""),
        label=label_of(tuple(types)),
    )


def _tokens(raw_params: str) -> list[str]:
    r"""Parameters between semicolons outside quotes; `\;` is part of a value (vCard 2.1)."""
    if '"' not in raw_params and "\\" not in raw_params:
        return raw_params.split(";")
    raw_params = raw_params.replace("\\;", "\0")
    if raw_params.count('"') % 2:
        return [token.replace("\0", ";") for token in raw_params.split(";")]
    tokens: list[str] = []
    start, inside = 0, False
    for match in _quote_or_semicolon.finditer(raw_params):
        if match[0] == '"':
            inside = not inside
        elif not inside:
            tokens.append(raw_params[start : match.start()].replace("\0", ";"))
            start = match.end()
    return [*tokens, raw_params[start:].replace("\0", ";")]


def _parameter(token: str) -> tuple[str, str]:
    """Name in upper case and value; a bare word is a TYPE, ENCODING, VALUE or CHARSET."""
    if token[: len(CUSTOM)].upper() == CUSTOM:
        return "TYPE", _custom_word(token[len(CUSTOM) :])
    key, sign, value = token.partition("=")
    if sign:
        key = key.strip().upper()
        # Not any white space: an octet of a letter may pass for a no-break space.
        value = value.strip(" \t")
        return key, value if key == "TYPE" else value.replace('"', "")
    word = token.strip(" \t")
    upper = word.upper()
    if upper in BARE_ENCODINGS:
        return "ENCODING", upper
    if upper in BARE_VALUES:
        return "VALUE", upper
    if upper in BARE_CHARSETS:
        return "CHARSET", upper
    return ("TYPE", word) if word else ("", "")


def _custom_word(text: str) -> str:
    """Samsung: `X-CUSTOM(word)`, or `(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=XX)`."""
    marks, _, word = text.strip().removesuffix(")").rpartition(",")
    return from_quoted_printable(word) if "QUOTED-PRINTABLE" in marks.upper() else word


def _preference(number: str | None, *, is_preferred: bool) -> int:
    """1 to 100, the smaller the dearer (RFC 6350 5.3); TYPE=pref of 2.1 and 3.0 is 1."""
    if number is not None:
        number = number.strip()
        if number.isascii() and number.isdigit() and 1 <= int(number[:4]) < NO_PREF:
            return int(number)
        return 1
    return 1 if is_preferred else NO_PREF


def without_carets(text: str) -> str:
    """A parameter's text with `^n`, `^'` and `^^` resolved (RFC 6868)."""
    return _caret.sub(_uncaret, text) if "^" in text else text


def _uncaret(match: re.Match[str]) -> str:
    return CARETS[match[1]]


class Heads:
    """Heads of one file, each taken apart once: most lines repeat a head seen before."""

    def __init__(self) -> None:
        self.plain: dict[str, Head] = {}
        # A coded value has folds of its own kind; a quote left open may close in another line,
        # whose head then ends elsewhere.
        self._others: dict[str, Head] = {}

    def parse(self, raw: str) -> Head | None:
        """As `parse_head`, from memory where it was met before."""
        head = self.plain.get(raw) or self._others.get(raw)
        if head is None:
            head = parse_head(raw)
            if head is not None and len(raw) <= LONGEST_KEPT:
                is_plain = head.coding is Coding.PLAIN and not raw.count('"') % 2
                memory = self.plain if is_plain else self._others
                if len(memory) >= MOST_HEADS:
                    memory.clear()
                memory[raw] = head
        return head
