"""A page on a printer that knows only black and white: 300 dots an inch, one bit each."""

import pypdfium2
import pytest
from msgspec.structs import replace

from netdesk.brief.marks import BoxMark, LineMark
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import draw_pdf
from tests.core.brief import brief_samples
from tests.core.brief.page_checks import extent, texts

DPI = 300
SAMPLES = {
    "full": brief_samples.full(),
    "discreet": replace(brief_samples.full(), discreet=True, punch=True),
    "empty": brief_samples.empty(),
    "overfull": brief_samples.overfull(),
    "international": brief_samples.international(),
}


@pytest.fixture(params=[(name, paper) for name in SAMPLES for paper in ("a4", "letter")])
def page(request, fonts):
    """A laid-out page, and its picture in grey."""
    name, paper = request.param
    layout = lay_out(replace(SAMPLES[name], paper=paper), fonts)
    document = pypdfium2.PdfDocument(draw_pdf([layout], 1, fonts))
    grey = document[0].render(scale=DPI / 72, grayscale=True).to_pil()
    document.close()
    return layout, grey


def threshold(value):
    return 255 if value >= 128 else 0


def dots(box):
    """A place on the page in dots, one more on each side."""
    left, top, right, bottom = (side * DPI / 72 for side in box)
    return int(left) - 1, int(top) - 1, int(right) + 2, int(bottom) + 2


def black(picture, box):
    """How much of a place is black, in dots; grey counts for its part."""
    values = picture.crop(dots(box)).histogram()
    return sum(count * (255 - value) for value, count in enumerate(values)) / 255


def test_every_line_of_type_keeps_its_ink(page, fonts):
    layout, grey = page
    hard = grey.point(threshold)
    marks = [mark for mark in texts(layout) if mark.text.strip() and mark.colour == "black"]
    kept = {
        mark.text: black(hard, box) / black(grey, box)
        for mark in marks
        if black(grey, box := extent(mark, fonts))
    }
    assert len(kept) > 10
    assert {text: share for text, share in kept.items() if not 0.85 < share < 1.15} == {}


def test_every_rule_and_frame_is_still_there(page, fonts):
    layout, grey = page
    hard = grey.point(threshold)
    marks = [mark for block in layout.blocks for mark in block.marks]
    lines = [mark for mark in marks if isinstance(mark, LineMark) and not mark.is_dotted]
    frames = [mark for mark in marks if isinstance(mark, BoxMark) and mark.thickness]
    assert lines
    for mark in lines:
        assert black(hard, extent(mark, fonts)) >= 0.97 * mark.width * DPI / 72, mark
    for mark in frames:
        around = 2 * (mark.width + mark.height) * DPI / 72
        assert black(hard, extent(mark, fonts)) >= 0.95 * around, mark
