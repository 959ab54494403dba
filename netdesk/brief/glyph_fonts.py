"""Letters of other scripts in a PDF: each cluster is drawn once as a path, then set as a letter.

ReportLab embeds TrueType outlines only, and loses shaped text. A font of the third type takes
any outline as a small drawing, keeps the page's stream short, and lets text be searched and
copied: each code stands for exactly the characters of its cluster.
"""

import zlib

from msgspec import Struct, field
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from netdesk.brief.shaping import Cluster
from netdesk.brief.typefaces import GlyphFace

_MOST_CLUSTERS = 250
# Poppler takes the size of such a font from the width of its glyph "m", which it holds to be
# 0.6 of the size, and finds no blanks between words where it has to guess.
_EM_WIDTH, _EM_CODE = 0.6, 255
_PACKING = 3
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CMapName /NetDesk def /CMapType 2 def\n"
    "1 begincodespacerange <00> <FF> endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"


def utf16_hex(text: str) -> str:
    """A text as UTF-16 in hexadecimal digits."""
    return text.encode("utf-16-be", "ignore").hex()


class Plain(PDFObject):  # type: ignore[misc]
    """An object of the file as text; `names` stand for its references, one for each %s."""

    def __init__(self, template: str, names: tuple[str, ...] = ()) -> None:
        self._template = template
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the object."""
        numbers = document.idToObjectNumberAndVersion
        references = tuple([f"{numbers[name][0]} 0 R" for name in self._names])
        return (self._template % references if references else self._template).encode("ascii")


class Ready(PDFObject):  # type: ignore[misc]
    """An object of the file whose bytes are known from the start."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes of the object."""
        return self.data


def packed(words: str) -> Ready:
    """A packed stream: at this level a tenth larger than usual, in a quarter of the time.

    It is packed at once: the words of five hundred pages would fill the processor's cache.
    """
    data = zlib.compress(words.encode("latin-1"), _PACKING)
    head = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(data)
    return Ready(b"%b%b\nendstream" % (head, data))


class _Subset(Struct):
    """Up to 250 clusters of one face under a name of its own; the first has code 1."""

    name: str
    face: GlyphFace
    codes: dict[Cluster, int] = field(default_factory=dict)


class GlyphFonts:
    """The clusters that one document uses; its life is that document's."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._subsets: dict[str, list[_Subset]] = {}
        self._count = 0

    def place_of(self, face: GlyphFace, cluster: Cluster) -> tuple[str, int]:
        """The font's name and the cluster's code in it."""
        subsets = self._subsets.setdefault(face.key, [])
        for subset in subsets:
            code = subset.codes.get(cluster)
            if code is not None:
                return subset.name, code
        if not subsets or len(subsets[-1].codes) == _MOST_CLUSTERS:
            self._count += 1
            subsets.append(_Subset(f"G{self._count}", face))
        subset = subsets[-1]
        subset.codes[cluster] = len(subset.codes) + 1
        return subset.name, len(subset.codes)

    def close(self) -> None:
        """Hang the fonts into the document, after the last page is drawn."""
        fonts = self._document.idToObject["BasicFonts"].dict
        for subsets in self._subsets.values():
            for subset in subsets:
                fonts[subset.name] = self._font(subset)

    def _font(self, subset: _Subset) -> PDFObject:
        face, name = subset.face, subset.name
        unit = face.scale / face.upem
        count = len(subset.codes)
        em = f"{_EM_WIDTH / unit:.1f}"
        drawings = {f"g{code}": _drawing(face, one) for one, code in subset.codes.items()}
        drawings["m"] = f"{em} 0 0 0 0 0 d1"
        for key, words in drawings.items():
            self._document.Reference(packed(words), f"{name}.{key}")
        texts = [_read(cluster) for cluster in subset.codes]
        self._document.Reference(packed(_to_unicode(texts)), f"{name}.text")
        widths = [str(cluster.advance) for cluster in subset.codes]
        widths += ["0"] * (_EM_CODE - 1 - count) + [em]
        codes = "".join([f"/g{code}" for code in range(1, count + 1)])
        template = (
            f"<</Type/Font/Subtype/Type3/Name/{name}/FontBBox[0 0 0 0]"
            f"/FontMatrix[{unit:.7f} 0 0 {unit:.7f} 0 0]/Resources<<>>"
            f"/CharProcs<<{' '.join([f'/{key} %s' for key in drawings])}>>"
            f"/Encoding<</Type/Encoding/Differences[1{codes} {_EM_CODE}/m]>>"
            f"/FirstChar 1/LastChar {_EM_CODE}/Widths[{' '.join(widths)}]/ToUnicode %s>>"
        )
        keys = tuple([f"{name}.{key}" for key in (*drawings, "text")])
        font = Plain(template, keys)
        return self._document.Reference(font, name)


def _drawing(face: GlyphFace, cluster: Cluster) -> str:
    parts = []
    boxes = [(0, 0, 0, 0)]
    across = 0
    for glyph in cluster.glyphs:
        path = face.path(glyph.code)
        x, y = across + glyph.x, glyph.y
        across += glyph.advance
        if path:
            left, low, right, top = face.box(glyph.code)
            boxes.append((left + x, low + y, right + x, top + y))
            parts.append(f"q 1 0 0 1 {x} {y} cm {path} f Q" if x or y else f"{path} f")
    low_corner = f"{min(box[0] for box in boxes)} {min(box[1] for box in boxes)}"
    high_corner = f"{max(box[2] for box in boxes)} {max(box[3] for box in boxes)}"
    return f"{across} 0 {low_corner} {high_corner} d1\n" + "\n".join(parts)


def _read(cluster: Cluster) -> str:
    """The characters as they are seen: readers turn what runs to the left around by character."""
    return cluster.text[::-1] if cluster.is_rtl else cluster.text


def _to_unicode(texts: list[str]) -> str:
    """Which text each code stands for, in portions of a hundred, as the format wants."""
    lines = [f"<{code:02x}> <{utf16_hex(text)}>" for code, text in enumerate(texts, 1)]
    parts = [_CMAP_HEAD]
    for at in range(0, len(lines), 100):
        some = lines[at : at + 100]
        parts.append(f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar\n")
    return "".join(parts) + _CMAP_TAIL
