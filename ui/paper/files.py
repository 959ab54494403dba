"""Pages as files: Save PDF, and a look in the system's PDF viewer."""

from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from netdesk.errors import WorldError
from netdesk.files import atomic_write
from netdesk.paths import cache_dir
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.links import open_file
from ui.paper.printouts import Printout, chosen_paper, make_pdf

_MOST_NAMES = 99


def save_pdf(desk: Desk, parent: QWidget, printout: Printout) -> None:
    """Ask where to, and write one PDF."""
    take = partial(_save, desk, parent, printout)
    ask_where_to_save(parent, "Save PDF", printout.file_name, "PDF", take)


def open_pdf(desk: Desk, parent: QWidget, printout: Printout) -> None:
    """Show the pages in the system's PDF viewer, from a private file that is thrown away."""
    target = _viewer_folder() / printout.file_name
    done = partial(_show_in_viewer, desk, target)
    make_pdf(desk, parent, printout, chosen_paper(desk), done)


def write_pdf(target: Path, pdf: bytes) -> Path:
    """Write `pdf` to `target`, or beside it as "(2)" while another program holds that; where.

    Raises:
        WorldError: the disk is full, the place read-only or missing.
    """
    for number in range(1, _MOST_NAMES):
        name = target.stem if number == 1 else f"{target.stem} ({number})"
        place = target.with_name(name + target.suffix)
        try:
            atomic_write(place, pdf)
        except WorldError as error:
            is_held = isinstance(error.__cause__, PermissionError) and place.is_file()
            if not is_held:
                raise
        else:
            return place
    raise WorldError(f"{target.name} is held open by another program.", hint="Close it there.")


def keep_pdf(desk: Desk, target: Path, pdf: bytes | None, where: str = "") -> None:
    """Write a PDF that was made to `target`, and say so; `where` follows its name.

    None is one that was stopped, which is said as well.
    """
    place = _written(desk, target, pdf)
    if place is not None:
        beside = "" if place == target else f"; {target.name} is open elsewhere"
        desk.say_done(f"Saved {place.name}{where}{beside}")


def _save(desk: Desk, parent: QWidget, printout: Printout, chosen: str) -> None:
    done = partial(keep_pdf, desk, Path(chosen))
    make_pdf(desk, parent, printout, chosen_paper(desk), done)


def _written(desk: Desk, target: Path, pdf: bytes | None) -> Path | None:
    """Where the file stands now; None, and said, when it was stopped or could not be written."""
    if pdf is None:
        desk.say("Stopped; nothing was saved", False)
        return None
    try:
        return write_pdf(target, pdf)
    except WorldError as error:
        desk.say(str(error), False)
        return None


def _viewer_folder() -> Path:
    """A private folder for files that are only looked at; those of other days are cleared away."""
    folder = cache_dir() / "shown"
    folder.mkdir(mode=0o700, exist_ok=True)
    today = datetime.now().astimezone().date()
    for old in folder.glob("*.pdf"):
        if datetime.fromtimestamp(old.stat().st_mtime).astimezone().date() != today:
            with suppress(OSError):
                old.unlink()
    return folder


def _show_in_viewer(desk: Desk, target: Path, pdf: bytes | None) -> None:
    place = _written(desk, target, pdf)
    if place is not None and not open_file(place):
        desk.say("No program on this computer shows PDF files. Save the PDF instead.", False)
