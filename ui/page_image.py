"""Pages of a PDF as pictures, for the screen and for the printer."""

import threading

import pypdfium2
from msgspec import Struct
from PySide6.QtGui import QImage

from netdesk.brief.fonts import ensure_fonts
from netdesk.brief.marks import Cuts
from netdesk.brief.pdf import draw_pdf
from netdesk.brief.sheet import Sheet, lay_out_sheet

POINTS_PER_INCH = 72
# PDFium keeps state outside its documents: one page at a time in the whole program.
_LOCK = threading.Lock()


class PagePicture(Struct, frozen=True):
    """One page as a picture, what did not fit on it, and which characters have no type."""

    image: QImage
    cuts: Cuts
    missing_characters: tuple[str, ...]


def picture_of(sheet: Sheet, width: int) -> PagePicture:
    """The page of a sheet, `width` device pixels wide; for a thread of its own."""
    fonts = ensure_fonts()
    layout = lay_out_sheet(sheet, fonts)
    pdf = draw_pdf([layout], 1, fonts)
    image = page_image(pdf, 0, width / layout.width * POINTS_PER_INCH)
    return PagePicture(image, layout.cuts, layout.missing_characters)


def page_image(pdf: bytes, number: int, dots_per_inch: float, *, is_gray: bool = False) -> QImage:
    """Page `number` (the first is 0) on white; a gray picture takes a quarter of the memory."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, grayscale=is_gray)
            picture = _copied(bitmap)
            bitmap.close()
            page.close()
            return picture
        finally:
            document.close()


def _copied(bitmap: pypdfium2.PdfBitmap) -> QImage:
    kinds = {
        1: QImage.Format.Format_Grayscale8,
        3: QImage.Format.Format_BGR888,
        4: QImage.Format.Format_RGB32,
    }
    size = (bitmap.width, bitmap.height, bitmap.stride)
    return QImage(bytes(bitmap.buffer), *size, kinds[bitmap.n_channels]).copy()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()
