"""Real drag events, and the pages and files of these tests."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ui.importing.page import ImportPage

_BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton
_NO_KEY = Qt.KeyboardModifier.NoModifier
_AT = QPoint(8, 8)
NOBODY = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"


def card(name, company="", email="", note=""):
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}"]
    lines += [f"ORG:{company}"] if company else []
    lines += [f"EMAIL:{email}"] if email else []
    lines += [f"NOTE:{note}"] if note else []
    return "\n".join([*lines, "END:VCARD", ""])


def cards_file(folder, *cards, name="friends.vcf"):
    path = folder / name
    path.write_text("".join(cards), "utf-8")
    return path


def files(*paths):
    """What a file manager drags: the files' addresses, and their paths as text beside them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    mime.setData("text/plain", "\n".join(map(str, paths)).encode())
    return mime


def hover(target, mime):
    """Let a drag come over a widget or a window; whether it would be taken."""
    event = QDragEnterEvent(_AT, _BOTH, mime, _LEFT, _NO_KEY)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def leave(target):
    QApplication.sendEvent(target, QDragLeaveEvent())


def drop(target, mime):
    """Drag over a widget or a window and let go; the action that was taken."""
    hover(target, mime)
    event = QDropEvent(QPointF(_AT), Qt.DropAction.CopyAction, mime, _LEFT, _NO_KEY)
    QApplication.sendEvent(target, event)
    return event.dropAction() if event.isAccepted() else None


def settled(qtbot, desk):
    """Wait until no work is under way and its results are home."""
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=20_000)
    # What was replaced meanwhile is gone too, however soon that was.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def reviewed(desk, shown, qtbot, *paths):
    """The Import page with the review of some files."""
    page = shown(ImportPage(desk), 1264, 800)
    page.add_files(list(paths))
    qtbot.waitUntil(page.review.isVisible, timeout=20_000)
    settled(qtbot, desk)
    return page


def column(page, at, view=None):
    model = (view or page.review).model
    return [model.index(row, at).data() for row in range(model.rowCount())]
