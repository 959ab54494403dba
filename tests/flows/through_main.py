"""Runs main() with a script that plays while the window is open."""

import traceback

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from main import main


def play_through_main(arguments, script):
    """Call `main(arguments)`, and `script(window)` once it runs; main's status.

    The window is closed at the end, and an error of the script is raised here.
    """
    caught = []

    def begin():
        window = open_window()
        try:
            script(window)
        except BaseException as error:
            caught.append(error)
            traceback.print_exc()
        finally:
            window.close()
            QApplication.quit()

    QTimer.singleShot(0, begin)
    status = main([str(one) for one in arguments])
    if caught:
        raise caught[0]
    return status


def open_window():
    """The main window that is open now."""
    from ui.main_window import MainWindow

    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    return next(one for one in shown if one.isVisible())


def open_dialog(kind):
    """The dialog of this class that is open now, None for none."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next((one for one in found if one.isVisible()), None)


def press(qtbot, widget, keys):
    """Press the keys of a shortcut such as "Ctrl+K" on a widget's window."""
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest

    widget.window().activateWindow()
    QTest.keySequence(widget.window().windowHandle(), QKeySequence(keys))
    qtbot.wait(1)
