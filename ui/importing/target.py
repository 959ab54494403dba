"""The whole window as the place to drop files, whatever lies under the mouse."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.importing.drop import (
    CARD_NAME,
    SAVE_FIRST,
    Dropping,
    describe,
    dropping_of,
    is_picture,
)
from ui.widgets.drop_overlay import DropFile, DropOverlay

_ENTERED = QEvent.Type.DragEnter
_MOVED = QEvent.Type.DragMove
_LEFT = QEvent.Type.DragLeave
_DROPPED = QEvent.Type.Drop
_SHOWN = (QEvent.Type.Show, QEvent.Type.WinIdChange)
_ENDED = (QEvent.Type.Hide, QEvent.Type.Close, QEvent.Type.WindowDeactivate)


class PhotoTaker(Protocol):
    """Takes a picture as somebody's photo."""

    def name(self) -> str:
        """Whose it would become; empty for nobody's."""

    def take(self, path: Path) -> None:
        """Make the picture their photo."""


class DropTarget(QObject):
    """Takes every drag of files over a window, before a field could take the path for text.

    The system hands a drag to the native window first, so one filter there stands before all
    widgets, also those made later. A drag that holds nothing to import goes on as ever. Whatever
    is dropped is copied, never moved, so that the source keeps its file.
    """

    def __init__(
        self,
        window: QWidget,
        on_files: Callable[[Sequence[Path]], None],
        on_card: Callable[[bytes, str], None],
        on_refused: Callable[[str], None],
        photo: PhotoTaker,
    ) -> None:
        super().__init__(window)
        self._photo = photo
        self._window = window
        self._on_files = on_files
        self._on_card = on_card
        self._on_refused = on_refused
        self._dragged: Dropping | None = None
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._watch_native_window()

    def take(self, mime: QMimeData) -> bool:
        """Import what a drop or the clipboard holds; whether it was anything to import."""
        dropped = dropping_of(mime)
        if dropped is None:
            return False
        if dropped.is_promise:
            self._on_refused(SAVE_FIRST)
        elif self._is_photo(dropped):
            self._photo.take(dropped.paths[0])
        elif dropped.paths:
            self._on_files(list(dropped.paths))
        else:
            self._on_card(dropped.card, CARD_NAME)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (_ENTERED, _MOVED) and isinstance(event, QDropEvent):
            return self._hover(event, is_new=kind == _ENTERED)
        if kind == _DROPPED and isinstance(event, QDropEvent):
            return self._drop(event)
        if kind == _LEFT and self._dragged is not None:
            self._end()
            return True
        if watched is self._window:
            if kind in _SHOWN:
                self._watch_native_window()
            elif kind in _ENDED:
                self._end()
        return False

    def _watch_native_window(self) -> None:
        native = self._window.windowHandle()
        if native is not None:
            native.removeEventFilter(self)
            native.installEventFilter(self)

    def _hover(self, event: QDropEvent, *, is_new: bool) -> bool:
        if is_new:
            self._dragged = self._dropping(event)
            if self._dragged is not None:
                self._show(self._dragged)
        if self._dragged is None:
            return False
        _accept_copy(event)
        return True

    def _show(self, dragged: Dropping) -> None:
        if dragged.is_promise:
            words = SAVE_FIRST[:1].lower() + SAVE_FIRST[1:].rstrip(".")
            self.overlay.show_files([DropFile("A file", words, will_read=False, icon="file")])
        elif dragged.card:
            self.overlay.show_files([DropFile(CARD_NAME, "vCard", icon="vcard")])
        elif self._is_photo(dragged):
            self.overlay.show_photo(dragged.paths[0].name, self._photo.name())
        else:
            self.overlay.show_files(describe(dragged.paths))

    def _drop(self, event: QDropEvent) -> bool:
        self._end()
        if self._dropping(event) is None:
            return False
        _accept_copy(event)
        # The next key is meant for what was dropped, not for where it came from.
        self._window.activateWindow()
        self.take(event.mimeData())
        return True

    def _dropping(self, event: QDropEvent) -> Dropping | None:
        """What hangs over the window; what is dragged within it is not for an import."""
        source = event.source()
        if isinstance(source, QWidget) and source.window() is self._window:
            return None
        return dropping_of(event.mimeData())

    def _is_photo(self, dropped: Dropping) -> bool:
        """Whether it is one picture, and somebody in sight to whom it can belong."""
        paths = dropped.paths
        return len(paths) == 1 and is_picture(paths[0]) and bool(self._photo.name())

    def _end(self) -> None:
        self._dragged = None
        self.overlay.hide()


def _accept_copy(event: QDropEvent) -> None:
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
