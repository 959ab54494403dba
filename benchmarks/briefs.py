"""The printed page beside ReportLab drawing the same glyphs with nothing laid out."""

import io
from collections.abc import Callable, Iterator
from itertools import count

from msgspec.structs import replace
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Result, paired_medians_ms
from netdesk.brief.content import Brief
from netdesk.brief.fonts import BriefFonts, ensure_fonts
from netdesk.brief.marks import Layout, TextMark
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import render_pdf
from tests.core.brief import brief_samples

BATCH = 500


def results() -> Iterator[Result]:
    """The promises on the brief."""
    fonts = ensure_fonts()
    brief = brief_samples.full()
    numbers = count()

    def one_page() -> bytes:
        return render_pdf([_numbered(brief, next(numbers))], fonts)

    one, floor = paired_medians_ms(one_page, _bare(lay_out(brief, fonts), fonts), 21)
    yield Result("brief, one page", one, floor, "ms", 4)
    many = [_numbered(brief, at) for at in range(BATCH)]
    batch, one = paired_medians_ms(lambda: render_pdf(many, fonts), one_page, 5, 20)
    yield Result(f"{BATCH} briefs in one PDF", batch, BATCH * one, "ms", 0.5, note="per page")
    over = brief_samples.overfull()
    overload, one = paired_medians_ms(lambda: render_pdf([over], fonts), one_page, 21)
    yield Result("brief with far too much", overload, one, "ms", 2, note="beside a full one")


def _bare(layout: Layout, fonts: BriefFonts) -> Callable[[], bytes]:
    marks = [m for block in layout.blocks for m in block.marks if isinstance(m, TextMark)]
    rl_config.ttfAsciiReadable = rl_config.useA85 = 0
    for face in (fonts.regular, fonts.semibold):
        pdfmetrics.registerFont(TTFont(face.name, str(face.path)))

    def draw() -> bytes:
        canvas = Canvas(
            io.BytesIO(),
            pagesize=(layout.width, layout.height),
            pageCompression=1,
            initialFontName=fonts.regular.name,
        )
        for mark in marks:
            canvas.setFont(fonts.face(mark.is_bold).name, mark.size)
            canvas.drawString(mark.x, layout.height - mark.baseline, mark.text)
        data: bytes = canvas.getpdfdata()
        return data

    return draw


def _numbered(brief: Brief, number: int) -> Brief:
    """The same brief with words of its own, so that nothing is remembered from page to page."""
    word = f"{number:03d}"
    return replace(
        brief,
        person=replace(brief.person, name=f"Ana Ruiz {word}"),
        occasion=replace(brief.occasion, qr=f"{brief.occasion.qr[:80]}{word};;"),
        relation=f"{brief.relation} {word}",
        outcome=f"{brief.outcome} {word}",
        plan=tuple(replace(step, text=f"{step.text} {word}") for step in brief.plan),
        gives=tuple(f"{text} {word}" for text in brief.gives),
        questions=tuple(f"{text} {word}" for text in brief.questions),
        background=tuple(f"{text} {word}" for text in brief.background),
        company_facts=tuple(f"{text} {word}" for text in brief.company_facts),
        news=tuple(replace(line, text=f"{line.text} {word}") for line in brief.news),
        proof_points=tuple(f"{text} {word}" for text in brief.proof_points),
    )
