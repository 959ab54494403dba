"""The main job without a display: the sample network, a brief, a picture of the window."""

import shutil
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice, QSize, QTimer
from PySide6.QtGui import QPixmap

from netdesk import meetings
from netdesk.brief.compose import compose
from netdesk.brief.filename import brief_filename
from netdesk.brief.fonts import ensure_fonts
from netdesk.brief.pdf import render_pdf
from netdesk.files import atomic_write
from netdesk.importing import Dropped, commit_import, load_sample, plan_import, read_files
from netdesk.people import overview
from netdesk.workspace import Workspace
from ui.application import application
from ui.errors import ErrorDesk
from ui.main_window import MainWindow
from ui.theme import apply_theme

PICTURE_SIZE = QSize(1440, 900)
_SETTLE_MS = 600
_CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nN:Ruiz;Ana;;;\r\nEND:VCARD\r\n"


def run_demo(folder: Path, now: datetime | None = None) -> int:
    """Load the sample network into a new file in `folder`, print a brief, picture the window."""
    app = application()
    apply_theme(app, "light")
    errors = ErrorDesk()
    errors.install()
    moment = now or datetime.now()
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "netdesk.db"
    _clear(folder, database)
    try:
        with Workspace.open(database) as workspace:
            load_sample(workspace, moment.date())
            brief = _write_next_brief(workspace, folder, moment)
            picture = _write_picture(workspace, errors, folder, moment)
    finally:
        errors.uninstall()
    for words, path in (("database", database), ("brief", brief), ("window", picture)):
        _print(f"netdesk: {words}: {path}")
    return 0 if not errors.dialogs() else 1


def self_test() -> int:
    """Open, import, make a brief and paint the window; a line for each, 1 when one fails."""
    with TemporaryDirectory(prefix="netdesk-") as name:
        folder = Path(name)
        steps = (
            ("imports a vCard", lambda: _try_import(folder)),
            ("makes a brief and paints the window", lambda: run_demo(folder / "demo") == 0),
        )
        failed = [words for words, step in steps if not _try(words, step)]
    return 1 if failed else 0


def picture_of(window: MainWindow) -> QPixmap:
    """The window as it is painted once all that it does at the start is done."""
    settle(window)
    return window.grab()


def settle(window: MainWindow, milliseconds: int = _SETTLE_MS) -> None:
    """Let the window live until its background work is done."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    while window.desk.jobs.is_busy:
        window.desk.jobs.ended.connect(loop.quit)
        loop.exec()
    QCoreApplication.sendPostedEvents()


def write_png(pixmap: QPixmap, target: Path) -> None:
    """Write a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    atomic_write(target, bytes(buffer.data().data()))


def _write_next_brief(workspace: Workspace, folder: Path, now: datetime) -> Path:
    coming = [line for line in meetings.lines(workspace) if line.starts_at >= now.isoformat()]
    line = coming[0]
    brief = compose(workspace, line.id, now=now, paper="a4")
    starts = datetime.fromisoformat(line.starts_at)
    target = folder / brief_filename(starts.date(), line.contact_name)
    atomic_write(target, render_pdf([brief], ensure_fonts()))
    return target


def _write_picture(workspace: Workspace, errors: ErrorDesk, folder: Path, now: datetime) -> Path:
    def clock() -> datetime:
        return now

    window = MainWindow(workspace, errors, clock)
    window.resize(PICTURE_SIZE)
    window.show()
    target = folder / "window.png"
    write_png(picture_of(window), target)
    window.close()
    window.deleteLater()
    return target


def _try_import(folder: Path) -> bool:
    with Workspace.open(folder / "import.db") as workspace:
        plan = plan_import(workspace, read_files([Dropped("Self-test", _CARD)]))
        commit_import(workspace, plan)
        return overview.count(workspace) == 1


def _try(words: str, step: Callable[[], bool]) -> bool:
    try:
        is_sound = step()
    except Exception as error:
        _print(f"netdesk: self-test: {words}: failed ({type(error).__name__}: {error})")
        return False
    _print(f"netdesk: self-test: {words}: {'ok' if is_sound else 'failed'}")
    return is_sound


def _clear(folder: Path, database: Path) -> None:
    for path in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
        path.unlink(missing_ok=True)
    shutil.rmtree(folder / "backups", ignore_errors=True)


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
