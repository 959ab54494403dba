"""The tags of a PDF, by hand: what a screen reader meets, in reading order."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFPage,
)

from netdesk.brief.glyph_fonts import Plain, utf16_hex
from netdesk.brief.marks import Block

_ROOT = "NetDeskTags"
# The parts of a list's item: its minutes or its date, and its words.
_IN_ITEM = frozenset({"Lbl", "LBody"})


@dataclass(slots=True)
class _Item:
    """An item of a list while its parts come in."""

    name: str
    parts: list[str] = field(default_factory=list)
    is_whole: bool = False


@dataclass(slots=True)
class Tags:
    """Collects the structure of a document while its pages are drawn."""

    document: PDFDocument
    _kids: list[str] = field(default_factory=list)
    _pages: list[str] = field(default_factory=list)

    def add_page(self, blocks: tuple[Block, ...], page_name: str, title: str) -> None:
        """Tag one page; its marked contents are numbered in the order of its tagged blocks."""
        number = len(self._pages)
        sect = f"T{number}"
        kids: list[str] = []
        leaves: list[str] = []
        items: list[_Item] = []
        for block in blocks:
            if block.tag == "Artifact":
                continue
            leaf = f"{sect}.{len(leaves)}"
            if block.tag in _IN_ITEM:
                parent = _take_in(items, leaf, block.tag)
            else:
                self._close_list(items, sect, kids)
                kids.append(leaf)
                parent = sect
            self._leaf(leaf, block.tag, parent, page_name, len(leaves), block.alt)
            leaves.append(leaf)
        self._close_list(items, sect, kids)
        self._put(sect, "Sect", "Doc", kids, title)
        self._kids.append(sect)
        parents = Plain(f"[{' '.join(['%s'] * len(leaves))}]", tuple(leaves))
        self.document.Reference(parents, f"P{sect}")
        self._pages.append(f"P{sect}")

    def _close_list(self, items: list[_Item], parent: str, kids: list[str]) -> None:
        """Write the list that ends here, and its items."""
        if not items:
            return
        name = f"{items[0].name}L"
        for item in items:
            self._put(item.name, "LI", name, item.parts)
        self._put(name, "L", parent, [item.name for item in items])
        kids.append(name)
        items.clear()

    def _leaf(
        self, name: str, kind: str, parent: str, page_name: str, mcid: int, alt: str = ""
    ) -> None:
        words = f"/Alt {_string(alt)}" if alt else ""
        template = f"<</Type/StructElem/S/{kind}/P %s/Pg %s/K {mcid}{words}>>"
        self.document.Reference(Plain(template, (parent, page_name)), name)

    def _put(self, name: str, kind: str, parent: str, kids: list[str], title: str = "") -> None:
        words = f"/T {_string(title)}" if title else ""
        template = f"<</Type/StructElem/S/{kind}/P %s{words}/K[{' '.join(['%s'] * len(kids))}]>>"
        self.document.Reference(Plain(template, (parent, *kids)), name)

    def close(self) -> None:
        """Hang the collected structure into the document."""
        self._put("Doc", "Document", _ROOT, self._kids)
        numbers = " ".join(f"{at} %s" for at in range(len(self._pages)))
        self.document.Reference(Plain(f"<</Nums[{numbers}]>>", tuple(self._pages)), "TParents")
        root = Plain(
            f"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey {len(self._pages)}>>",
            ("Doc", "TParents"),
        )
        self.document.Reference(root, _ROOT)
        catalog = self.document.Catalog
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _take_in(items: list[_Item], leaf: str, tag: str) -> str:
    """The item that a part belongs to; the words end it."""
    if not items or items[-1].is_whole:
        items.append(_Item(f"{leaf}I"))
    item = items[-1]
    item.parts.append(leaf)
    item.is_whole = tag == "LBody"
    return item.name


def tag_page(page: PDFPage, number: int) -> None:
    """Tell a page the number under which its marked contents are listed."""
    page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = PDFName("S")


def _string(text: str) -> str:
    """A text as UTF-16 in hexadecimal digits."""
    return f"<FEFF{utf16_hex(text)}>"
