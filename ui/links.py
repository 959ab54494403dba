"""Opening what a record points to, and nothing else: the one user of QDesktopServices."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")
_ESCAPED_CONTROL = re.compile(r"%(?:[01][0-9a-f]|7f)", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9().;=a-zA-Z*#-]{2,64}")
_MAIL = re.compile(r"[^@\s,;?&]+@[^@\s,;?&]+\.[^@\s,;?&]+|[^@\s,;?&]+@localhost")


def safe_url(text: str) -> QUrl | None:
    """The address when it is one that may be opened: http, https, mailto or tel; else None.

    QDesktopServices hands `javascript:`, `file:`, `smb:` and even `-flag` to the system, so
    the list says what passes, not what is refused.
    """
    wanted = text.strip()
    if not wanted or wanted.startswith("-") or _CONTROL.search(wanted):
        return None
    scheme, _, rest = wanted.partition(":")
    match scheme.lower():
        case "http" | "https":
            return _web(wanted)
        case "mailto":
            return _mail(wanted, rest)
        case "tel":
            return QUrl(wanted) if _PHONE.fullmatch(rest) and not rest.startswith("-") else None
        case _:
            return None


def open_url(text: str) -> bool:
    """Open the address in the system's program; False when it may not be opened or fails."""
    url = safe_url(text)
    return url is not None and QDesktopServices.openUrl(url)


def write_mail(link: str) -> bool:
    """Open a message in the user's own mail program; nothing is sent from here.

    `link` is a mailto link that NetDesk has written: unlike one from outside it may bring a body.
    False when there is no such program, or the address is none.
    """
    address, _, query = link.partition(":")[2].partition("?")
    parts = [part.partition("=") for part in query.split("&")]
    is_ours = [key for key, _, _ in parts] == ["subject", "body"]
    one_line = not _CONTROL.search(link) and not _ESCAPED_CONTROL.search(parts[0][2])
    if not (link.startswith("mailto:") and is_ours and one_line and _MAIL.fullmatch(address)):
        return False
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


def open_file(path: Path) -> bool:
    """Open a file that NetDesk itself has just written; False when no program takes it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _web(text: str) -> QUrl | None:
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    host = url.host()
    return url if url.isValid() and host and not host.startswith("-") else None


def _mail(text: str, rest: str) -> QUrl | None:
    address, _, query = rest.partition("?")
    if address.startswith("-") or not _MAIL.fullmatch(address):
        return None
    keys = {part.partition("=")[0].lower() for part in query.split("&") if part}
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    one_line = not _ESCAPED_CONTROL.search(query)
    return url if keys <= {"subject"} and one_line and url.isValid() else None
