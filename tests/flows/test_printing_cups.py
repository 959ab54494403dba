"""Real printing: through the print dialog and a CUPS of our own into a PDF printer."""

import os
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops, ImageStat

from tests.flows import cups_server

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"a4": (595, 842), "letter": (612, 792)}
# Of 255, over the whole page: two renderings of one page differ along the edges of its letters.
# Moved by one dot (a quarter of a millimetre) the page would differ by 3.3.
MOST_DIFFERENCE = 2.8

pytestmark = pytest.mark.skipif(bool(cups_server.missing()), reason=cups_server.missing() or "-")


@pytest.fixture
def server():
    with (
        tempfile.TemporaryDirectory(prefix="cups") as folder,
        cups_server.PrintServer(folder) as running,
    ):
        yield running


@pytest.fixture
def title():
    name = f"Ana {uuid.uuid4().hex[:12]}"
    yield name
    # The printer's program leaves a blank page named after its folder as well.
    for kind in (f"*/*{name.replace(' ', '_')}*", "*/var_spool_cups-pdf_*.pdf"):
        for left in cups_server.OUTPUT.glob(kind):
            left.unlink()


def print_one(server, folder, title, paper):
    """Print in a process of its own: CUPS is asked for its server once in each."""
    command = [sys.executable, "-m", "tests.flows.print_child", str(folder), title, paper]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **server.environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout == "Printed", done.stderr
    return server.printed(title.replace(" ", "_"))


def picture(path):
    """The one page of a PDF in grey at 100 dpi, and its size in points."""
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    size = tuple(round(side) for side in document[0].get_size())
    image = document[0].render(scale=100 / 72, grayscale=True).to_pil()
    document.close()
    return image, size


@pytest.mark.parametrize("paper", SIZES)
def test_the_page_comes_out_as_it_was_meant_for_the_paper_of_the_printer(
    server, tmp_path, title, paper
):
    server.load(paper)
    other = next(one for one in SIZES if one != paper)
    [printed] = print_one(server, tmp_path, title, other)
    image, size = picture(printed)
    meant, _ = picture(tmp_path / "meant.pdf")
    assert size == SIZES[paper]
    difference = ImageChops.difference(image, meant.resize(image.size))
    assert ImageStat.Stat(difference).mean[0] < MOST_DIFFERENCE
    ink, wanted = (255 - ImageStat.Stat(one).mean[0] for one in (image, meant))
    assert ink == pytest.approx(wanted, rel=0.1)
