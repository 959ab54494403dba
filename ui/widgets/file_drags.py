"""Drags of files are the window's: a field that took them would paste a path for its text."""

from PySide6.QtGui import QDragEnterEvent


def is_for_window(event: QDragEnterEvent) -> bool:
    """Whether what is dragged is files or contacts; the field then ignores it, the window takes it.

    The native window's filter of `ui.importing.target` stands before this wherever the system
    sends the drag; here it holds for events that are handed to the field itself.
    """
    mime = event.mimeData()
    return mime.hasUrls() or any("vcard" in name.lower() for name in mime.formats())
