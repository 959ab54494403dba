"""What every sheet stands on, whatever it says: the paper, the type area, and the words on file."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from netdesk.brief import style
from netdesk.brief.cleaning import Cleaner
from netdesk.brief.content import Brief
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Block, Cuts, Layout
from netdesk.brief.monday import Monday
from netdesk.brief.setting import Edges, edges_of


class Ground(Struct, frozen=True):
    """The empty page of a sheet; `end` is where the type area ends, above the footer."""

    width: float
    edges: Edges
    clean: Cleaner

    @property
    def end(self) -> float:
        """From the top of the paper."""
        return self.edges.height - style.BOTTOM


class Titles(NamedTuple):
    """What a page is called: in the list of pages, and as a file of its own."""

    name: str
    title: str
    subject: str


def ground_of(sheet: Brief | Monday, fonts: BriefFonts) -> Ground:
    """The empty page for a sheet, and a cleaner that has met no text yet."""
    width, height = style.PAPERS[sheet.paper]
    edges = edges_of(width, height, is_punched=sheet.punch)
    return Ground(width, edges, Cleaner(fonts.regular.advances))


def page_of(
    sheet: Brief | Monday,
    ground: Ground,
    titles: Titles,
    blocks: Sequence[Block],
    cuts: Cuts,
    *,
    body_size: float,
    notes_y: float,
) -> Layout:
    """The page with these blocks on it; the notes reach from `notes_y` to the end."""
    return Layout(
        width=ground.width,
        height=ground.edges.height,
        margins=(ground.edges.left, style.TOP, style.SIDE, style.FOOTER_BASELINE),
        body_size=body_size,
        notes_height=ground.end - notes_y,
        blocks=tuple(block for block in blocks if block.marks),
        sections=cuts.by_section,
        cuts=cuts,
        missing_characters=ground.clean.missing,
        name=titles.name,
        title=titles.title,
        subject=titles.subject,
        author=ground.clean(sheet.author),
        language=ground.clean(sheet.language)[:35] or "en",
        printed_at=sheet.printed_at,
    )
