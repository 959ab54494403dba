"""Bytes of a table to its lines: UTF-8, UTF-16, UTF-32 or Windows-1252, any line end."""

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SNIFFED = 2000
# Western text in UTF-16 has a NUL in nearly every second place.
_MOST = 0.7


def lines_of(data: bytes) -> list[str]:
    """The physical lines, decoded, without line ends; the last one may be empty.

    A file that is nearly UTF-8 is decoded line by line, so that one bad byte spoils one line.
    """
    text = _text(data)
    if "\0" in text:
        text = text.replace("\0", "")
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff").split("\n")


def _text(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            if encoding == "utf-8":
                data = data[len(mark) :]
                break
            return data[len(mark) :].decode(encoding, "replace")
    else:
        wide = _wide_encoding(data)
        if wide:
            return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(_line, data.split(b"\n")))


def _wide_encoding(data: bytes) -> str:
    head = data[:_SNIFFED]
    half = len(head) // 2
    if half and head[1::2].count(0) > _MOST * half:
        return "utf-16-le"
    if half and head[::2].count(0) > _MOST * half:
        return "utf-16-be"
    return ""


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252; as controls they are at least kept apart.
        return line.decode("cp1252", "replace")
