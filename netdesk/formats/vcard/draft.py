"""What the properties of one card add up to while it is being read."""

from msgspec import Struct

from netdesk.formats.vcard.head import Coding, Head, without_carets
from netdesk.formats.vcard.labels import USUAL_LABELS
from netdesk.formats.vcard.octets import CONTROLS, Decoder, from_base64, from_quoted_printable
from netdesk.formats.vcard.values import escape, one_line, split_raw, unescape
from netdesk.records.contact import Address, Extra, Position

Several = list[tuple[Head, str]]


class CardDraft(Struct, gc=False):
    """One card under way: texts by meaning, several values with the head that they came with."""

    decoder: Decoder
    version: str
    line: int = 0
    uid: str = ""
    rev: str = ""
    full_names: Several = []
    name: list[str] = []
    name_head: Head | None = None
    nicknames: list[str] = []
    work: list[tuple[Head, list[str], str]] = []
    past: list[Position] = []
    emails: Several = []
    phones: Several = []
    urls: Several = []
    ims: list[tuple[Head, str, str]] = []
    related: list[tuple[Head, str, str]] = []
    addresses: list[tuple[Head, Address]] = []
    categories: list[str] = []
    notes: Several = []
    birthday: str = ""
    anniversary: str = ""
    photo: bytes = b""
    photo_url: str = ""
    phonetic: dict[str, str] = {}
    kind: str = ""
    is_company: bool = False
    is_ours: bool = False
    members: list[str] = []
    group_labels: dict[str, tuple[str, str, Head]] = {}
    private: dict[str, list[str]] = {}
    extras: list[Extra] = []
    warnings: list[tuple[int, str]] = []

    def text(self, head: Head, octets: str) -> str:
        """The value as text, decoded and unescaped."""
        if not head.coded and octets.isascii():
            return unescape(octets) if "\\" in octets or "\r" in octets else octets
        return unescape(self.decoded(head, octets))

    def line_text(self, head: Head, octets: str) -> str:
        """The value as text on one line."""
        if not head.coded:
            text = octets if octets.isascii() else self.decoder.text(octets, head.charset)
            if text.isprintable() and "\\" not in text:
                return text.strip()
        return one_line(self.text(head, octets))

    def decoded(self, head: Head, octets: str) -> str:
        """The value as text, still escaped."""
        if head.coding is Coding.QUOTED_PRINTABLE:
            octets = from_quoted_printable(octets)
            if "\x1b" in octets and "2022" not in head.charset:
                octets = octets.replace("\x1b", "")
        elif head.coding is Coding.BASE64:
            raw = from_base64(octets)
            if raw is not None:
                octets = raw.translate(None, CONTROLS).decode("latin-1")
        if octets.isascii() and not head.charset:
            return octets
        return self.decoder.text(octets, head.charset)

    def parts(self, head: Head, octets: str, separator: str = ";") -> list[str]:
        """The trimmed texts between separators.

        Quoted-printable is split as it stands and decoded after, unless only `=3B` parts it.
        """
        if not head.coded and octets.isascii() and "\\" not in octets:
            return list(map(str.strip, octets.split(separator)))
        if head.coding is Coding.QUOTED_PRINTABLE and separator in octets:
            raw = split_raw(octets, separator)
            return [unescape(self.decoded(head, part)).strip() for part in raw]
        decoded = self.decoded(head, octets)
        return [unescape(part).strip() for part in split_raw(decoded, separator)]

    def line_parts(self, head: Head, octets: str, separator: str = ";") -> list[str]:
        """The parts, each on one line."""
        if not head.coded:
            text = octets if octets.isascii() else self.decoder.text(octets, head.charset)
            if text.isprintable() and "\\" not in text:
                return list(map(str.strip, text.split(separator)))
        return [one_line(part) for part in self.parts(head, octets, separator)]

    def plain_parts(self, head: Head, octets: str) -> list[str]:
        """Parts on one line, the lists inside them joined by a blank, as N has in 3.0 and 4.0."""
        if "," not in octets or self.version in ("", "2.1"):
            return self.line_parts(head, octets)
        decoded = self.decoded(head, octets)
        return [
            one_line(" ".join(unescape(item).strip() for item in split_raw(part, ",")))
            for part in split_raw(decoded, ";")
        ]

    def keep(self, head: Head, octets: str) -> None:
        """Keeps a property that NetDesk has no field for, to be written back as it came."""
        if head.coding is Coding.QUOTED_PRINTABLE:
            value = ";".join(map(escape, self.parts(head, octets)))
        else:
            value = (
                octets if octets.isascii() and not head.charset else self._verbatim(head, octets)
            )
        params = head.raw_params
        if params and (head.charset or head.coding is Coding.QUOTED_PRINTABLE):
            params = _without_coding(params)
        if not params.isascii():
            params = self.decoder.text(params)
        self.extras.append(Extra(head.written_name, value.replace("\n", "\\n"), params, head.group))

    def _verbatim(self, head: Head, octets: str) -> str:
        if head.coding is Coding.BASE64:
            return self.decoder.text(octets)
        return self.decoder.text(octets, head.charset)

    def param_text(self, head: Head, name: str) -> str:
        """A parameter's value as text; carets count in 3.0 and 4.0 only (RFC 6868)."""
        return self.word(head.param(name))

    def word(self, octets: str) -> str:
        """A raw piece of a head as text."""
        text = octets if octets.isascii() else self.decoder.text(octets)
        return text if self.version in ("", "2.1") else without_carets(text)

    def label(self, head: Head) -> str:
        """The word beside a value: the X-ABLabel of its group, else its TYPE."""
        if head.group and self.group_labels:
            found = self.group_labels.get(head.group.lower())
            if found:
                return found[0]
        return head.label if head.label in USUAL_LABELS else self.word(head.label)

    def warn(self, reason: str) -> None:
        """Notes a broken piece of a card that comes in all the same."""
        self.warnings.append((self.line, reason))


def _without_coding(params: str) -> str:
    kept = [
        token
        for token in params.split(";")
        if not token.strip().upper().startswith(("CHARSET=", "ENCODING=", "QUOTED-PRINTABLE"))
    ]
    return ";".join(kept)
