"""What can be put on paper, as a value, and the one way to make a PDF of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from PySide6.QtCore import QLocale, QObject

from netdesk import meetings, settings
from netdesk.brief.content import Paper
from netdesk.brief.filename import brief_filename, safe_filename
from netdesk.brief.packet import Shown
from ui.desk import Desk
from ui.jobs import Job

if TYPE_CHECKING:
    from netdesk.brief.sheet import Sheet


class Printout(Struct, frozen=True):
    """Pages that belong together.

    `title` names them in the printer's queue, `file_name` proposes a name for their file.
    `compose` gathers what they say for a paper; it reads the database, so it runs in a job.
    """

    title: str
    file_name: str
    pages: int
    compose: Callable[[Paper], Sequence["Sheet"]]


def chosen_paper(desk: Desk) -> Paper:
    """The paper chosen last, else the one usual where the user lives."""
    chosen = settings.read(desk.workspace, "paper")
    if chosen in ("a4", "letter"):
        return cast("Paper", chosen)
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if QLocale().measurementSystem() == imperial else "a4"


def keep_paper(desk: Desk, paper: Paper) -> None:
    """Remember the paper for the next time."""
    if not desk.workspace.is_read_only:
        settings.write(desk.workspace, "paper", paper)


def briefs_of(
    desk: Desk, meeting_ids: Sequence[int], *, discreet: bool = False, punch: bool = False
) -> Printout:
    """A page for each meeting."""
    meeting = meetings.get(desk.workspace, meeting_ids[0])
    count = len(meeting_ids)
    title, name = f"{count} briefs", safe_filename(f"{desk.now():%Y-%m-%d} {count} briefs", ".pdf")
    if count == 1:
        day = meeting.starts_at.date() if meeting.starts_at else None
        title, name = meeting.contact_name, brief_filename(day, meeting.contact_name)
    pages = partial(_briefs, desk, tuple(meeting_ids), discreet, punch)
    return Printout(title, name, count, pages)


def week_of(desk: Desk) -> Printout | None:
    """The pages of this week's meetings in the order of the week, None when there are none."""
    week = meetings.within_week(desk.workspace, desk.now())
    return briefs_of(desk, [line.id for line in week]) if week else None


def monday_of(desk: Desk, *, punch: bool = False) -> Printout:
    """The week on one page."""
    return Printout("Week", f"{desk.now():%Y-%m-%d} Week.pdf", 1, partial(_monday, desk, punch))


def packet_of(
    desk: Desk, meeting_ids: Sequence[int], shown: Shown, *, punch: bool = False
) -> Printout:
    """A page for each meeting, without what is not `shown`."""
    name = f"{desk.now():%Y-%m-%d} Packet.pdf"
    pages = partial(_packet, desk, tuple(meeting_ids), shown, punch)
    return Printout("Packet", name, len(meeting_ids), pages)


def make_pdf(
    desk: Desk,
    owner: QObject,
    printout: Printout,
    paper: Paper,
    done: Callable[[bytes | None], None],
    pages: Sequence[int] | None = None,
) -> None:
    """Make the PDF in a job, then `done(pdf)`; `done(None)` when the user stopped it.

    `pages` are the numbers of those that it holds, the first 0, in their order; without it, all.
    """
    chosen = range(printout.pages) if pages is None else pages
    count = len(chosen)
    desk.jobs.start(
        "Making the page" if count == 1 else f"Making {count} pages",
        partial(_pdf, printout, paper, chosen),
        owner=owner,
        done=done,
    )


def _briefs(
    desk: Desk, meeting_ids: tuple[int, ...], discreet: bool, punch: bool, paper: Paper
) -> Sequence["Sheet"]:
    from netdesk.brief.compose import compose

    compose_here = partial(
        compose, desk.workspace, now=desk.now(), paper=paper, discreet=discreet, punch=punch
    )
    return [compose_here(meeting_id) for meeting_id in meeting_ids]


def _monday(desk: Desk, punch: bool, paper: Paper) -> Sequence["Sheet"]:
    from netdesk.brief.monday_facts import compose_monday

    return [compose_monday(desk.workspace, now=desk.now(), paper=paper, punch=punch)]


def _packet(
    desk: Desk, meeting_ids: tuple[int, ...], shown: Shown, punch: bool, paper: Paper
) -> Sequence["Sheet"]:
    from netdesk.brief.packet import compose_packet

    return compose_packet(
        desk.workspace, meeting_ids, shown, now=desk.now(), paper=paper, punch=punch
    )


def _pdf(printout: Printout, paper: Paper, pages: Sequence[int], job: Job) -> bytes | None:
    # Imported here, in the job: the PDF library is not to hold up the window.
    from netdesk.brief.fonts import ensure_fonts
    from netdesk.brief.pdf import render_pdf
    from netdesk.errors import Cancelled

    sheets = printout.compose(paper)
    chosen = [sheets[page] for page in pages]
    try:
        return render_pdf(chosen, ensure_fonts(), progress=job.progress, is_cancelled=job.cancelled)
    except Cancelled:
        return None
