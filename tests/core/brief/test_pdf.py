"""The file that is made of the pages."""

import re
import shutil
import threading
import zlib

import pypdfium2
import pytest
from msgspec.structs import replace

from netdesk.brief.content import Brief, Person
from netdesk.brief.pdf import render_pdf
from netdesk.errors import Cancelled
from tests.core.brief import brief_samples
from tests.core.brief.pdf_readers import read_codes

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.S)


def _text(data, page=0):
    document = pypdfium2.PdfDocument(data)
    text = document[page].get_textpage().get_text_range()
    document.close()
    return text


def test_every_font_is_embedded(fonts):
    data = render_pdf([brief_samples.full()], fonts)
    assert data.count(b"/Type /Font ") == data.count(b"/FontFile2") == 2
    assert b"Helvetica" not in data


def test_the_text_can_be_searched(fonts):
    text = _text(render_pdf([brief_samples.full()], fonts))
    assert "Dr. Amélie Nguyễn-Dubois" in text
    assert "620 people · $140M revenue · private (Series D)" in text


def test_a_batch_is_one_file_with_a_bookmark_for_each_page(fonts):
    names = [f"Person {at}" for at in range(12)]
    data = render_pdf([Brief(Person(name)) for name in names], fonts)
    document = pypdfium2.PdfDocument(data)
    assert [mark.get_title() for mark in document.get_toc()] == names
    assert len(document) == 12
    document.close()
    assert "Person 11" in _text(data, 11)


def test_papers_may_be_mixed_in_a_batch(fonts):
    brief = brief_samples.full()
    data = render_pdf([brief, replace(brief, paper="letter")], fonts)
    document = pypdfium2.PdfDocument(data)
    sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
    document.close()
    assert sizes == [(595, 842), (612, 792)]


def test_the_file_says_what_it_is(fonts):
    data = render_pdf([brief_samples.full()], fonts)
    document = pypdfium2.PdfDocument(data)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == "Brief: Dr. Amélie Nguyễn-Dubois"
    assert about["Author"] == "Sam Novak"
    assert about["CreationDate"] == "D:20260211184000"
    assert b"/Lang (en)" in data


def test_the_file_is_tagged_in_reading_order(fonts):
    data = render_pdf([brief_samples.full()], fonts)
    kinds = re.findall(rb"/S/(\w+)/P", data)
    assert {b"H1", b"H2", b"P", b"L", b"LI", b"Lbl", b"LBody", b"Figure"} <= set(kinds)
    assert kinds.count(b"H1") == 1
    assert data.count(b"/Alt <FEFF") == 2
    assert b"/Marked true" in data


def test_everything_drawn_is_tagged_or_an_artifact(fonts):
    data = render_pdf([brief_samples.full()], fonts)
    page = _drawing(data)
    inner = re.sub(rb"/\w+ (?:<</MCID \d+>> BDC|BMC).*?EMC", b"", page, flags=re.S)
    assert not re.search(rb"\b(Tj|re|S|f|Do)\b", inner)


def _drawing(data):
    return next(stream for stream in map(_unpack, _STREAM.findall(data)) if b"BDC" in stream)


def _unpack(stream):
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


def test_ink_is_black_but_for_one_bar(fonts):
    data = render_pdf([brief_samples.full()], fonts)
    page = _drawing(data)
    colours = set(re.findall(rb"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)", page))
    assert colours == {b"0 0 0", b"1 1 1", b"0.1020 0.2196 0.3608"}
    assert page.count(b"0.1020 0.2196 0.3608 rg") == 1


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg (zbar-tools) is not here")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_code_is_read_by_a_decoder_from_a_black_and_white_print(fonts, tmp_path, paper):
    brief = replace(brief_samples.full(), paper=paper)
    document = pypdfium2.PdfDocument(render_pdf([brief], fonts))
    image = document[0].render(scale=300 / 72, grayscale=True).to_pil().point(_black_or_white)
    document.close()
    image.convert("1").save(tmp_path / "page.png")
    assert read_codes(tmp_path / "page.png") == [brief.occasion.qr]


def _black_or_white(level):
    return 255 if level > 127 else 0


def test_progress_is_told_after_each_page(fonts):
    heard = []
    render_pdf([brief_samples.empty()] * 3, fonts, progress=lambda *done: heard.append(done))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_a_cancelled_batch_leaves_nothing_behind(fonts):
    with pytest.raises(Cancelled):
        render_pdf([brief_samples.empty()] * 3, fonts, is_cancelled=lambda: True)
    assert _text(render_pdf([brief_samples.empty()], fonts)).startswith("Bo")


def test_a_file_needs_a_page(fonts):
    with pytest.raises(ValueError, match="at least one page"):
        render_pdf([], fonts)


def test_builds_in_several_threads_give_the_same_bytes(fonts):
    kinds = ("full", "overfull", "empty", "international")
    briefs = [getattr(brief_samples, kind)() for kind in kinds] * 3
    alone = [render_pdf([brief], fonts) for brief in briefs]
    together = [b""] * len(briefs)

    def build(at):
        together[at] = render_pdf([briefs[at]], fonts)

    threads = [threading.Thread(target=build, args=(at,)) for at in range(len(briefs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone


def test_a_lone_mark_stands_over_its_letter(fonts):
    data = render_pdf([Brief(Person("Q\u0307", pronunciation="q\u0307"))], fonts)
    page = _drawing(data)
    back = fonts.regular.advances["q"] // 2
    assert f"[{back}] TJ 0.00 Ts".encode() in page
    assert re.search(rb"\[\d+\] TJ 3\.\d+ Ts", page)
