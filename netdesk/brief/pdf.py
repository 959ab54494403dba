"""Draws laid-out pages into one PDF; the same pages give the same bytes."""

import io
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from hashlib import sha256

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFImageXObject
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from netdesk.brief import style
from netdesk.brief.accents import has_marks, placed
from netdesk.brief.fonts import BriefFonts
from netdesk.brief.glyph_fonts import GlyphFonts, packed
from netdesk.brief.marks import (
    Block,
    BoxMark,
    Layout,
    LineMark,
    PhotoMark,
    QrMark,
    TextMark,
)
from netdesk.brief.shaped_text import ShapedText
from netdesk.brief.sheet import Sheet, lay_out_sheet
from netdesk.brief.tagging import Tags, tag_page
from netdesk.brief.writing import file_of
from netdesk.collector import without_collector
from netdesk.errors import Cancelled

# ReportLab's embedded fonts hold the state of the document being built: two builds at once
# give silently wrong files.
_LOCK = threading.Lock()
_COLOURS = {
    "black": "0 0 0",
    "white": "1 1 1",
    "accent": " ".join(f"{part / 255:.4f}" for part in style.BAR_RGB),
}

# A run of dark modules, by its column and length; %d stands for the row.
_MOST_MODULES = 40
_RUNS = [[f"{x} %d {length} 1 re" for length in range(_MOST_MODULES)] for x in range(_MOST_MODULES)]


def render_pdf(
    sheets: Sequence[Sheet],
    fonts: BriefFonts,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """One PDF with a page for each sheet.

    `progress` hears how many of how many pages are done.

    Raises:
        Cancelled: `is_cancelled` said so between two pages.
    """
    return draw_pdf(
        (lay_out_sheet(sheet, fonts) for sheet in sheets),
        len(sheets),
        fonts,
        progress=progress,
        is_cancelled=is_cancelled,
    )


def draw_pdf(
    layouts: Iterable[Layout],
    count: int,
    fonts: BriefFonts,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """One PDF of `count` laid-out pages; see `render_pdf`."""
    if count < 1:
        raise ValueError("a PDF needs at least one page")
    with _LOCK, _settings():
        canvas: Canvas | None = None
        for at, layout in enumerate(layouts):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            if canvas is None:
                canvas = _open(layout, count, fonts)
                pen = _Pen(canvas, fonts)
            pen.page(layout, at)
            if progress is not None:
                progress(at + 1, count)
        return pen.close()


@contextmanager
def _settings() -> Iterator[None]:
    """ReportLab's global settings for the time of one build, and no collector meanwhile.

    A page makes thousands of objects that all live until the file is written.
    """
    wanted = {"ttfAsciiReadable": 0, "useA85": 0, "invariant": 1}
    before = {name: getattr(rl_config, name) for name in wanted}
    for name, value in wanted.items():
        setattr(rl_config, name, value)
    try:
        with without_collector():
            yield
    finally:
        for name, value in before.items():
            setattr(rl_config, name, value)


def _open(first: Layout, count: int, fonts: BriefFonts) -> Canvas:
    for face in (fonts.regular, fonts.semibold):
        if face.name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face.name, str(face.path)))
    canvas = Canvas(
        io.BytesIO(),
        pagesize=(first.width, first.height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=fonts.regular.name,
        lang=first.language,
    )
    canvas.setTitle(first.title if count == 1 else f"{count} briefs")
    canvas.setAuthor(first.author or "NetDesk")
    canvas.setSubject(first.subject)
    canvas.setCreator("NetDesk")
    if first.printed_at is not None:
        canvas.setDateFormatter(partial(_pdf_date, first.printed_at))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _pdf_date(moment: datetime, *_now: int) -> str:
    """The time at which the page says that it was printed, instead of the clock's."""
    return f"D:{moment.year:04d}{moment:%m%d%H%M%S}"


def _on_grid(at: float, thickness: float) -> float:
    """A place where printers and screens draw every line of a thickness alike.

    Strong lines lie on the edges of a 150 dpi grid, so that they fill two of its dots; fine
    ones in the middle of a dot.
    """
    shift = 0.0 if thickness >= style.RULE else 0.5
    return (round(at / style.DEVICE_GRID - shift) + shift) * style.DEVICE_GRID


class _Pen:
    """Draws pages on one canvas; its life is one document."""

    def __init__(self, canvas: Canvas, fonts: BriefFonts) -> None:
        self._canvas = canvas
        self._document: PDFDocument = canvas._doc  # noqa: SLF001 - tags have no public door
        self._fonts = fonts
        self._tags = Tags(self._document)
        self._faces = {
            face is fonts.semibold: pdfmetrics.getFont(face.name)
            for face in (fonts.regular, fonts.semibold)
        }
        self._glyphs = GlyphFonts(self._document)
        self._shaped = ShapedText(fonts, self._glyphs, self._plain)
        self._first_names: dict[bool, str] = {}
        self._codes: dict[bool, dict[str, int]] = {False: {}, True: {}}
        self._height = 0.0
        self._type_now = ""

    def page(self, layout: Layout, number: int) -> None:
        """Draw one page and end it."""
        canvas = self._canvas
        canvas.setPageSize((layout.width, layout.height))
        self._height = layout.height
        self._type_now = ""
        key = f"brief{number}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(layout.name or "Brief", key)
        code: list[str] = []
        mcid = 0
        for block in layout.blocks:
            if block.tag == "Artifact":
                code.append("/Artifact BMC")
            else:
                code.append(f"/{block.tag} <</MCID {mcid}>> BDC")
                mcid += 1
            self._block(block, code)
            code.append("EMC")
        canvas.addLiteral("\n".join(code))
        page_name = self._document.thisPageName()
        canvas.showPage()
        page = self._document.idToObject[page_name]
        page.Contents = packed(page.stream)
        tag_page(page, number)
        self._tags.add_page(layout.blocks, page_name, layout.name)

    def close(self) -> bytes:
        """End the document."""
        self._tags.close()
        self._glyphs.close()
        self._document.format = partial(file_of, self._document)
        data: bytes = self._canvas.getpdfdata()
        return data

    def _block(self, block: Block, code: list[str]) -> None:
        last = block.marks[-1]
        for mark in block.marks:
            if isinstance(mark, TextMark):
                # A space after a line keeps its words apart when the page is read aloud.
                is_read_on = block.tag == "Lbl" or (mark is not last and block.tag != "Artifact")
                self._text(mark, " " if is_read_on else "", code)
            elif isinstance(mark, LineMark):
                self._line(mark, code)
            elif isinstance(mark, BoxMark):
                self._box(mark, code)
            elif isinstance(mark, QrMark):
                self._qr(mark, code)
            else:
                self._photo(mark, code)

    def _text(self, mark: TextMark, after: str, code: list[str]) -> None:
        if mark.colour == "black" and not mark.is_rtl:
            quick = self._quick(mark, after)
            if quick:
                code.append(quick)
                return
        parts = ["BT"]
        if mark.colour != "black":
            parts.append(f"{_COLOURS[mark.colour]} rg")
        if mark.tracking:
            parts.append(f"{mark.tracking:g} Tc")
        baseline = self._height - mark.baseline
        if self._shaped.is_needed(mark):
            self._shaped.write(mark, after, baseline, parts)
            self._type_now = ""
        else:
            parts.append(f"{mark.x:.2f} {baseline:.2f} Td")
            if has_marks(mark.text):
                self._marked(mark.text + after, mark, parts)
            else:
                self._show(mark.text + after, mark, parts)
        if mark.tracking:
            parts.append("0 Tc")
        if mark.colour != "black":
            parts.append("0 0 0 rg")
        parts.append("ET")
        code.append(" ".join(parts))

    def _quick(self, mark: TextMark, after: str) -> str:
        """A line of plain letters that the document has met before, empty for any other."""
        try:
            codes = bytes(map(self._codes[mark.is_bold].__getitem__, mark.text + after))
        except KeyError:
            return ""
        type_now = f"{self._first_names[mark.is_bold]} {mark.size:.4g} Tf"
        chosen = "" if type_now == self._type_now else f"{type_now} "
        self._type_now = type_now
        place = f"{mark.x:.2f} {self._height - mark.baseline:.2f} Td"
        if mark.tracking:
            return f"BT {mark.tracking:g} Tc {place} {chosen}<{codes.hex()}> Tj 0 Tc ET"
        return f"BT {place} {chosen}<{codes.hex()}> Tj ET"

    def _plain(self, text: str, mark: TextMark, parts: list[str]) -> None:
        """Letters of the page's own type between others."""
        self._type_now = ""
        if has_marks(text):
            self._marked(text, mark, parts)
        else:
            self._show(text, mark, parts)

    def _show(self, text: str, mark: TextMark, parts: list[str]) -> None:
        for name, codes in self._encode(text, mark.is_bold):
            type_now = f"{name} {mark.size:.4g} Tf"
            if type_now != self._type_now:
                parts.append(type_now)
                self._type_now = type_now
            parts.append(f"<{codes.hex()}> Tj")

    def _marked(self, text: str, mark: TextMark, parts: list[str]) -> None:
        advances = self._fonts.face(mark.is_bold).advances
        for run, back, raised in placed(text, advances):
            if back:
                parts.append(f"[{back}] TJ {raised * mark.size / 1000:.2f} Ts")
            self._show(run, mark, parts)
            if back:
                parts.append(f"[{-back}] TJ 0 Ts")

    def _encode(self, text: str, is_bold: bool) -> list[tuple[str, bytes]]:
        """The text as codes of the embedded subsets, each with its subset's name."""
        known = self._codes[is_bold]
        font = self._faces[is_bold]
        try:
            return [(self._first_names[is_bold], bytes(map(known.__getitem__, text)))]
        except KeyError:
            chunks = font.splitString(text, self._document)
        if len(chunks) == 1 and chunks[0][0] == 0:
            pairs = zip(text, chunks[0][1], strict=True)
            # Marks that stand alone have to be placed over their letters.
            known.update({char: code for char, code in pairs if not has_marks(f"x{char}")})
            self._first_names[is_bold] = font.getSubsetInternalName(0, self._document)
        names = (font.getSubsetInternalName(subset, self._document) for subset, _ in chunks)
        return [(name, codes) for name, (_, codes) in zip(names, chunks, strict=True)]

    def _line(self, mark: LineMark, code: list[str]) -> None:
        x, y = mark.x, self._height - mark.y
        if mark.is_upright:
            x = end_x = _on_grid(x, mark.thickness)
            end_y = y - mark.width
        else:
            y = end_y = _on_grid(y, mark.thickness)
            end_x = x + mark.width
        stroke = f"{mark.thickness:g} w {x:.2f} {y:.2f} m {end_x:.2f} {end_y:.2f} l S"
        if mark.is_dotted:
            stroke = f"1 J [0 2.4] 0 d {stroke} [] 0 d 0 J"
        code.append(stroke)

    def _box(self, mark: BoxMark, code: list[str]) -> None:
        x, y = mark.x, self._height - mark.y - mark.height
        if mark.thickness:
            inset = mark.thickness / 2
            left, low = _on_grid(x + inset, mark.thickness), _on_grid(y + inset, mark.thickness)
            right = _on_grid(x + mark.width - inset, mark.thickness)
            top = _on_grid(y + mark.height - inset, mark.thickness)
            frame = f"{left:.2f} {low:.2f} {right - left:.2f} {top - low:.2f} re S"
            code.append(f"{mark.thickness:g} w {frame}")
            return
        fill = f"{x:.2f} {y:.2f} {mark.width:.2f} {mark.height:.2f} re f"
        if mark.colour != "black":
            fill = f"{_COLOURS[mark.colour]} rg {fill} 0 0 0 rg"
        code.append(fill)

    def _qr(self, mark: QrMark, code: list[str]) -> None:
        side = mark.size / mark.modules
        top = self._height - mark.y
        code.append(f"q {side:.5f} 0 0 {-side:.5f} {mark.x:.2f} {top:.2f} cm")
        code.append(" ".join([_RUNS[x][length] % y for x, y, length in mark.runs]))
        code.append("f Q")

    def _photo(self, mark: PhotoMark, code: list[str]) -> None:
        name = f"Photo{sha256(mark.jpeg).hexdigest()[:16]}"
        key = self._document.getXObjectName(name)
        if key not in self._document.idToObject:
            image = PDFImageXObject(name)
            image.loadImageFromJPEG(io.BytesIO(mark.jpeg))
            self._document.Reference(image, key)
        y = self._height - mark.y - mark.size
        code.append(f"q {mark.size:.2f} 0 0 {mark.size:.2f} {mark.x:.2f} {y:.2f} cm")
        self._canvas.addLiteral("\n".join(code))
        self._canvas.doForm(name)
        code[:] = ["Q"]
