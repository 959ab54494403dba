"""Whatever is printed on a page of its own: the brief of a meeting, or the week's sheet."""

from netdesk.brief.content import Brief
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.marks import Layout
from netdesk.brief.monday import Monday
from netdesk.brief.monday_page import lay_out_monday
from netdesk.brief.page import lay_out

Sheet = Brief | Monday


def lay_out_sheet(sheet: Sheet, fonts: BriefFonts) -> Layout:
    """The one page of a sheet."""
    return lay_out_monday(sheet, fonts) if isinstance(sheet, Monday) else lay_out(sheet, fonts)
