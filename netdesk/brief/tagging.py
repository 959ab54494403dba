"""The tags of a PDF, by hand: what a screen reader meets, in reading order."""

from msgspec import Struct, field
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFPage,
)

from netdesk.brief.glyph_fonts import Ready, utf16_hex
from netdesk.brief.marks import Block

# The parts of a list's item: its minutes or its date, and its words.
_IN_ITEM = frozenset({"Lbl", "LBody"})


class _Item(Struct):
    """An item of a list while its parts come in, all by their objects' numbers."""

    number: int
    parts: list[int] = field(default_factory=list)
    is_whole: bool = False


class _List(Struct):
    """A list of items while they come in."""

    number: int
    items: list[_Item] = field(default_factory=list)


class Tags:
    """Collects the structure of a document while its pages are drawn; its life is the document's.

    A page has a hundred elements. Each takes its object's number when it begins, so that it can
    be written at once, and none is looked up by name.
    """

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._top = self._reserve()
        self._kids: list[int] = []
        self._pages: list[int] = []

    def add_page(self, blocks: tuple[Block, ...], page_name: str, title: str) -> None:
        """Tag one page; its marked contents are numbered in the order of its tagged blocks."""
        page = self._document.idToObjectNumberAndVersion[page_name][0]
        sect = self._reserve()
        kids: list[int] = []
        leaves: list[int] = []
        open_list: _List | None = None
        for block in blocks:
            tag = block.tag
            if tag == "Artifact":
                continue
            if tag in _IN_ITEM:
                if open_list is None:
                    open_list = _List(self._reserve())
                    kids.append(open_list.number)
                leaf, parent = self._in_item(open_list, tag)
            else:
                self._close_list(open_list, sect)
                open_list = None
                leaf, parent = self._reserve(), sect
                kids.append(leaf)
            alt = f"/Alt {_string(block.alt)}" if block.alt else ""
            place = f"/P {parent} 0 R/Pg {page} 0 R/K {len(leaves)}"
            self._fill(leaf, f"<</Type/StructElem/S/{tag}{place}{alt}>>")
            leaves.append(leaf)
        self._close_list(open_list, sect)
        self._put(sect, "Sect", self._top, kids, title)
        self._kids.append(sect)
        parents = self._reserve()
        self._fill(parents, f"[{_references(leaves)}]")
        self._pages.append(parents)

    def close(self) -> None:
        """Hang the collected structure into the document."""
        root, numbers = self._reserve(), self._reserve()
        self._put(self._top, "Document", root, self._kids)
        pairs = " ".join(f"{at} {page} 0 R" for at, page in enumerate(self._pages))
        self._fill(numbers, f"<</Nums[{pairs}]>>")
        tree = f"/K[{self._top} 0 R]/ParentTree {numbers} 0 R/ParentTreeNextKey {len(self._pages)}"
        catalog = self._document.Catalog
        catalog.StructTreeRoot = self._fill(root, f"<</Type/StructTreeRoot{tree}>>")
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _in_item(self, open_list: _List, tag: str) -> tuple[int, int]:
        """The numbers of a part and of the item that it belongs to; the words end an item."""
        items = open_list.items
        if not items or items[-1].is_whole:
            items.append(_Item(self._reserve()))
        item, leaf = items[-1], self._reserve()
        item.parts.append(leaf)
        item.is_whole = tag == "LBody"
        return leaf, item.number

    def _close_list(self, open_list: _List | None, parent: int) -> None:
        """Write a list that ends here, and its items."""
        if open_list is not None:
            for item in open_list.items:
                self._put(item.number, "LI", open_list.number, item.parts)
            numbers = [item.number for item in open_list.items]
            self._put(open_list.number, "L", parent, numbers)

    def _put(self, number: int, kind: str, parent: int, kids: list[int], title: str = "") -> None:
        words = f"/T {_string(title)}" if title else ""
        place = f"/P {parent} 0 R{words}/K[{_references(kids)}]"
        self._fill(number, f"<</Type/StructElem/S/{kind}{place}>>")

    def _reserve(self) -> int:
        """The number of an object that is filled later."""
        self._document.objectcounter += 1
        number: int = self._document.objectcounter
        return number

    def _fill(self, number: int, words: str) -> Ready:
        document, name = self._document, f"NetDesk{number}"
        drawn = Ready(words.encode("ascii"))
        drawn.__InternalName__ = name
        document.idToObjectNumberAndVersion[name] = (number, 0)
        document.numberToId[number] = name
        document.idToObject[name] = drawn
        return drawn


def _references(numbers: list[int]) -> str:
    return " ".join([f"{number} 0 R" for number in numbers])


def tag_page(page: PDFPage, number: int) -> None:
    """Tell a page the number under which its marked contents are listed."""
    page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = PDFName("S")


def _string(text: str) -> str:
    """A text as UTF-16 in hexadecimal digits."""
    return f"<FEFF{utf16_hex(text)}>"
