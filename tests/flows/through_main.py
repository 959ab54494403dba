"""Runs main() with a script that plays while the window is open."""

import traceback

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from main import main
from tests.stray_windows import StrayWindows

_LEAVES_WITHIN_MS = 20_000


def play_through_main(arguments, script):
    """Call `main(arguments)`, and `script(window)` once it runs; main's status.

    The window is closed at the end, and an error of the script is raised here; so it is when a
    widget has become a window by mistake, or when the program stays after its window.
    """
    caught = []

    def begin():
        window = open_window()
        QApplication.instance().installEventFilter(watch)
        try:
            script(window)
        except BaseException as error:
            caught.append(error)
            traceback.print_exc()
        finally:
            # A window that has warned of what it cannot save goes at the second time.
            if not window.close():
                window.close()
            late.start()
            if watch.strays and not caught:
                caught.append(AssertionError(f"windows that nobody opened: {watch.strays}"))

    def give_up():
        caught.append(AssertionError("main() goes on although its window has gone"))
        QApplication.quit()

    watch = StrayWindows()
    late = QTimer()
    late.setSingleShot(True)
    late.setInterval(_LEAVES_WITHIN_MS)
    late.timeout.connect(give_up)
    QTimer.singleShot(0, begin)
    status = main([str(one) for one in arguments])
    late.stop()
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
