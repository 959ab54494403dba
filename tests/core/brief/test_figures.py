"""What is promised of every page, seen from outside: in its ink and by programs of others."""

import re
import shutil
import subprocess

import pypdfium2
import pytest
from msgspec.structs import replace

from netdesk.brief import style
from netdesk.brief.content import Brief, Person
from netdesk.brief.monday import Monday, WeekTask
from netdesk.brief.page import lay_out
from netdesk.brief.pdf import render_pdf
from netdesk.brief.sheet import lay_out_sheet
from tests.core.brief import brief_samples, test_monday
from tests.core.brief.page_checks import words_of
from tests.core.brief.pdf_readers import read_text

SHEETS = {
    "full": brief_samples.full(),
    "empty": brief_samples.empty(),
    "overfull": brief_samples.overfull(),
    "international": brief_samples.international(),
    "punched": replace(brief_samples.overfull(), punch=True),
    "week": test_monday.sheet(),
    "overfull week": test_monday.overfull(),
}
NAMES = {
    "Hebrew": "ליאור בן־דוד",
    "Arabic": "ليلى الحدّاد",
    "Devanagari": "क्षितिज शर्मा",
    "Thai": "น้ำทิพย์ ใจดี",
    "Chinese": "王小明",
    "Japanese": "高橋蓮",
    "Korean": "김민수",
    "emoji": "Ana 🚀 Ruiz",
}
PRIVATE_USE = "\ue123"
_PAPERS = pytest.mark.parametrize("paper", ["a4", "letter"])


@_PAPERS
@pytest.mark.parametrize("name", SHEETS)
def test_no_ink_stands_outside_the_margins(fonts, name, paper):
    sheet = replace(SHEETS[name], paper=paper)
    document = pypdfium2.PdfDocument(render_pdf([sheet], fonts))
    assert len(document) == 1
    picture = document[0].render(scale=2, grayscale=True).to_pil().point(_is_ink)
    document.close()
    left, top, right, bottom = (side / 2 for side in picture.getbbox())
    width, height = style.PAPERS[paper]
    wanted = style.SIDE_PUNCHED if sheet.punch else style.SIDE
    assert left >= wanted - 1
    assert width - right >= style.SIDE - 1
    assert top >= style.TOP - 2
    assert height - bottom >= style.FOOTER_BASELINE - 3


def _is_ink(value):
    return 255 if value < 200 else 0


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="pdffonts (poppler-utils) is not here")
@pytest.mark.parametrize("name", SHEETS)
def test_another_program_finds_every_font_embedded(fonts, tmp_path, name):
    path = tmp_path / "page.pdf"
    path.write_bytes(render_pdf([SHEETS[name]], fonts))
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    listed = done.stdout.splitlines()[2:]
    assert listed
    assert [line for line in listed if not re.search(r" yes (?:yes|no ) yes ", line)] == []


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not here")
@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("kind", ["brief", "week"])
def test_a_name_of_any_script_can_be_searched_or_is_said_to_lack_type(
    fonts, tmp_path, script, kind
):
    name = NAMES[script]
    sheets = {
        "brief": Brief(Person(name)),
        "week": Monday(test_monday.FIRST, reach=(WeekTask(f"{name}, named by Bo"),)),
    }
    layout = lay_out_sheet(sheets[kind], fonts)
    text = read_text(render_pdf([sheets[kind]], fonts), tmp_path)
    if layout.missing_characters:
        assert f"no type here ({style.SUBSTITUTE})" in words_of(layout)
    else:
        assert name in text


def test_what_no_font_has_is_named_to_the_program_and_counted_on_the_page(fonts):
    layout = lay_out(Brief(Person(f"Bo {PRIVATE_USE}")), fonts)
    assert layout.missing_characters == (PRIVATE_USE,)
    assert f"1 character has no type here ({style.SUBSTITUTE})." in words_of(layout)


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo (poppler-utils) is not here")
@pytest.mark.parametrize("name", SHEETS)
def test_another_program_reads_the_structure_without_a_complaint(fonts, tmp_path, name):
    path = tmp_path / "page.pdf"
    path.write_bytes(render_pdf([SHEETS[name]], fonts))
    done = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True)
    assert done.stderr == b""
    assert done.stdout.startswith(b"Document")
