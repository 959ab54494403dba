"""What a window shows while its parts are being made."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def windows_shown(app: QApplication) -> Iterator[list[str]]:
    """The widgets that are shown without a parent meanwhile: each would flash on the screen."""
    watch = _Watch()
    app.installEventFilter(watch)
    yield watch.seen
    app.removeEventFilter(watch)


class _Watch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False
