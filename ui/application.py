"""The application object, named once for every way of starting."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from netdesk import __version__


def application() -> QApplication:
    """The application, named and dressed; made when there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QCoreApplication.setApplicationName("NetDesk")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("NetDesk")
    QGuiApplication.setDesktopFileName("netdesk")
    # By setStyle it would come with the class QStyle, whose enums of 600 names no start needs.
    return QApplication([*sys.argv[:1], "-style", "fusion"])
