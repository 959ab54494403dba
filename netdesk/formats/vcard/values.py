"""Escapes and separators inside a value (RFC 6350 3.4, RFC 2426 section 4)."""

import re

_escape = re.compile(r"\\(?:r\\n|(.))", re.DOTALL)
_invisible = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# A no-break space is none; controls are gone by now.
_breaks = re.compile("[\t\n\u2028\u2029]")
BACKSLASH = "\0b"
SEPARATOR = "\0s"


def unescape(text: str) -> str:
    r"""The text meant by `\n`, `\N`, `\,`, `\;`, `\\`; any other `\x` is x."""
    if "\\" in text:
        # Where none stands for itself, as in nearly every note, each begins an escape.
        is_simple = "\\\\" not in text and text[-1] != "\\"
        text = _unescape_simple(text) if is_simple else _escape.sub(_meant, text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _unescape_simple(text: str) -> str:
    text = text.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\N", "\n")
    return text.replace("\\", "")


def _meant(match: re.Match[str]) -> str:
    letter: str | None = match[1]
    return "\n" if letter is None or letter in "nN" else letter


def escape(text: str) -> str:
    r"""The text with `\`, `,`, `;` and line breaks escaped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def split_raw(text: str, separator: str) -> list[str]:
    """The still escaped parts between separators that are not escaped themselves."""
    if "\\" not in text:
        return text.split(separator)
    text = text.replace("\\\\", BACKSLASH).replace("\\" + separator, SEPARATOR)
    return [
        part.replace(SEPARATOR, "\\" + separator).replace(BACKSLASH, "\\\\")
        for part in text.split(separator)
    ]


def one_line(text: str) -> str:
    """The text without outer white space and with breaks and tabs as single blanks."""
    if text.isprintable():
        return text.strip()
    return " ".join(text.split()) if _breaks.search(text) else text.strip()


def without_marks(text: str) -> str:
    """The text without bidi marks and zero-width characters, which iOS and Outlook add."""
    return text if text.isascii() else _invisible.sub("", text).strip()
