"""From the file's octets to text, one property at a time.

The whole file travels as a string in which each character stands for one octet (Latin-1), so that
folds inside a UTF-8 sequence close by themselves (RFC 6350 3.2) and each property can still be
read in the character set that it names (vCard 2.1 section 2.1.6).
"""

import base64
import binascii
import codecs
import quopri
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = bytes(octet for octet in range(32) if octet not in b"\t\n\r\x1b") + b"\x7f"
_unseen = re.compile("[\x1b\x80-\x9f]")
GLUED = "END:VCARDBEGIN:VCARD"
SNIFFED = 4096
MOST_CHARSETS = 100
WIDER = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "",
    "ascii": "",
    "ansi": "cp1252",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254",
    "unicode": "",
}
NO_CHARSETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs"}
_charset_name = re.compile(r"[a-z0-9_.:-]{2,40}")
_wide_begin = re.compile(rb"B\0E\0G\0I\0N\0?", re.IGNORECASE)
_named_charset = re.compile(r"CHARSET=\"?([\w.-]{2,40})", re.IGNORECASE)


def as_octets(data: bytes) -> str:
    """The file as one string of octets, in UTF-8 where it was UTF-16 or UTF-32, breaks as LF.

    Takes CR, LF, CR LF and CR CR LF for one break; drops NULs and other control characters (ESC
    serves ISO-2022 alone); parts END and BEGIN of files strung together without a break.
    """
    data = _utf8_of(data)
    # Where each CR has its LF, to drop them all is far quicker than to put one for two.
    is_usual = data.count(b"\r") == data.count(b"\r\n")
    text = data.translate(None, CONTROLS + b"\r" * is_usual).decode("latin-1")
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if "\xef\xbb\xbf" in text:
        text = text.replace("\n\xef\xbb\xbf", "\n")
    if "\x1b" in text and "-2022-" not in text:
        text = text.replace("\x1b", "")
    if GLUED in text:
        text = text.replace(GLUED, GLUED.replace("DB", "D\nB"))
    return text


def _utf8_of(data: bytes) -> bytes:
    for bom, charset in BOMS:
        if data.startswith(bom):
            if charset == "utf-8":
                return data[len(bom) :]
            return data.decode(charset, "replace").encode("utf-8", "replace")
    charset = _unmarked_charset(data[:SNIFFED])
    return data.decode(charset, "replace").encode("utf-8", "replace") if charset else data


def _unmarked_charset(start: bytes) -> str:
    """UTF-16 by a BEGIN with a NUL beside each letter, or by NULs at every other place."""
    if b"\0" not in start:
        return ""
    begin = _wide_begin.search(start)
    if begin:
        return "utf-16-be" if begin.start() % 2 else "utf-16-le"
    half = len(start) // 2
    for place, charset in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half and start[place::2].count(0) > 0.7 * half and not start[1 - place :: 2].count(0):
            return charset
    return ""


def from_quoted_printable(octets: str) -> str:
    """Octets of a QUOTED-PRINTABLE value (RFC 2045 6.7); a broken `=` stays as it is."""
    if "=" not in octets:
        return octets
    decoded = quopri.decodestring(octets.encode("latin-1"))
    return decoded.translate(None, CONTROLS).decode("latin-1")


def from_base64(octets: str) -> bytes | None:
    """The bytes of a base64 value, or None where it is none; missing padding is forgiven."""
    packed = "".join(octets.split()).replace("\\", "").rstrip("=")
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


class Decoder:
    """Chooses the character set of each value of one file."""

    def __init__(self, octets: str) -> None:
        self._octets = octets
        self._elsewhere: str | None = None
        self._known: dict[str, str] = {}

    def text(self, octets: str, charset: str = "") -> str:
        """The octets as text: by their own CHARSET, UTF-8, one named elsewhere, Windows-1252.

        ESC is kept up to here for the sets that switch by it, and means nothing afterwards; the
        controls from 80 to 9F (hex) never do.
        """
        text = self._decoded(octets, charset)
        return text if text.isprintable() else _unseen.sub("", text)

    def _decoded(self, octets: str, charset: str) -> str:
        raw = octets.encode("latin-1")
        if charset:
            codec = self._codec(charset)
            if codec:
                decoded = _strictly(raw, codec)
                if decoded is not None:
                    return decoded
        decoded = _strictly(raw, "utf-8")
        if decoded is not None:
            return decoded
        decoded = _mostly_utf8(raw)
        if decoded is not None:
            return decoded
        codec = self._charset_elsewhere()
        if codec:
            decoded = _strictly(raw, codec)
            if decoded is not None:
                return decoded
        return raw.decode("cp1252", "replace")

    def _codec(self, charset: str) -> str:
        if charset not in self._known:
            if len(self._known) >= MOST_CHARSETS:
                return ""
            self._known[charset] = codec_of(charset)
        return self._known[charset]

    def _charset_elsewhere(self) -> str:
        if self._elsewhere is None:
            self._elsewhere = ""
            for match in _named_charset.finditer(self._octets):
                codec = self._codec(match[1].lower())
                if codec not in ("", "utf_8"):
                    self._elsewhere = codec
                    break
        return self._elsewhere


def codec_of(charset: str) -> str:
    """The codec for a CHARSET, its superset where programs lie; empty for an unknown name."""
    charset = charset.strip().lower()
    if charset in WIDER:
        return WIDER[charset]
    if not _charset_name.fullmatch(charset):
        return ""
    try:
        name = codecs.lookup(charset).name.replace("-", "_")
        "".encode(name)
    except (LookupError, ValueError):
        return codec_of(charset[2:]) if charset[:2] == "x-" else ""
    return "" if name in NO_CHARSETS else name


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _mostly_utf8(raw: bytes) -> str | None:
    """UTF-8 that was cut or damaged in a place or two, as by a phone's limit on octets."""
    text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(1 for character in text if not character.isascii()) - lost
    return text.rstrip("\ufffd") if whole > 2 * lost else None
