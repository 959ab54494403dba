"""The words and links that a browser puts on the clipboard or into a drag."""

from msgspec import Struct
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

_AT_MOST = 4000
# Firefox's own: the link, then on the next line its title, in UTF-16 of the machine's order.
_MOZ_URL = "text/x-moz-url"


class DraggedWords(Struct, frozen=True):
    """`text` holds a link, words or both; `html` the same as markup, where there is some."""

    text: str = ""
    html: str = ""


def dragged_words(mime: QMimeData | None) -> DraggedWords | None:
    """What `mime` holds that can become news; None for files, cards, pictures and nothing."""
    if mime is None or any(url.isLocalFile() for url in mime.urls()):
        return None
    if any("vcard" in name.lower() for name in mime.formats()):
        return None
    html = mime.html()[:_AT_MOST] if mime.hasHtml() else ""
    text = _moz_url(mime) or _plain(mime)
    return DraggedWords(text[:_AT_MOST], html) if text.strip() or html.strip() else None


def accept_copy(event: QDropEvent) -> None:
    """Take what is dragged as a copy where that is offered: a move would take it from a mail."""
    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.acceptProposedAction()


def _moz_url(mime: QMimeData) -> str:
    words = bytes(mime.data(_MOZ_URL).data()).decode("utf-16-le", "replace").strip("\0\ufeff")
    return words if words.startswith(("http://", "https://")) else ""


def _plain(mime: QMimeData) -> str:
    """The words; where a list of links stands beside words without one, its first link too."""
    words = mime.text() if mime.hasFormat("text/plain") else ""
    links = [url.toString() for url in mime.urls() if url.scheme() in ("http", "https")]
    if links and "://" not in words:
        return f"{links[0]}\n{words}".strip()
    return words
