"""The tags of a PDF as PDFium reads them."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct


class Tagged(Struct, frozen=True):
    """An element of the structure: its kind, its marked contents by number, what it holds."""

    kind: str
    contents: tuple[int, ...]
    kids: tuple["Tagged", ...]

    def all(self):
        """This element and all below it, as they are read."""
        yield self
        for kid in self.kids:
            yield from kid.all()


def structure_of(data, page=0):
    """The elements at the top of a page's structure."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[page]
    tree = pdfium.FPDF_StructTree_GetForPage(sheet.raw)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    found = [_read(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)) for at in range(count)]
    pdfium.FPDF_StructTree_Close(tree)
    sheet.close()
    document.close()
    return found


def _read(element):
    places = range(pdfium.FPDF_StructElement_CountChildren(element))
    kids = [pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in places]
    numbers = range(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))
    contents = [pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at) for at in numbers]
    own = tuple(number for number in contents if number >= 0)
    return Tagged(_kind(element), own, tuple(_read(kid) for kid in kids if kid))


def _kind(element):
    length = pdfium.FPDF_StructElement_GetType(element, None, 0)
    text = ctypes.create_string_buffer(length)
    pdfium.FPDF_StructElement_GetType(element, text, length)
    return text.raw.decode("utf-16-le").rstrip("\0")
