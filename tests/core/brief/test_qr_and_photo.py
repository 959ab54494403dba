"""The two pictures of the page."""

import io
import shutil

import pytest
import segno
from PIL import Image

from netdesk.brief.photo import PIXELS, readable_photo
from netdesk.brief.qr import mecard, qr_runs
from netdesk.brief.qr_code import qr_rows
from tests.core.brief import brief_samples
from tests.core.brief.pdf_readers import read_codes


def _matrix(modules, runs):
    rows = [[0] * modules for _ in range(modules)]
    for at, row, length in runs:
        rows[row][at : at + length] = [1] * length
    return rows


# Messages that fill a version at a level, where nothing depends on what fills the rest.
@pytest.mark.parametrize("length", [7, 11, 14, 17, 20, 26, 32, 42, 53, 62, 78, 84, 106])
def test_a_code_has_the_modules_that_another_encoder_gives_it(length):
    message = bytes(97 + at * 7 % 26 for at in range(length))
    expected = segno.make(message, micro=False, error="l", mask=3, mode="byte")
    assert [list(map(int, row)) for row in qr_rows(message)] == [
        list(map(int, row)) for row in expected.matrix
    ]


def test_the_runs_are_the_dark_modules():
    payload = mecard("Ana Ruiz", "+34600000000", "ana@acme.example")
    rows = [list(map(int, row)) for row in qr_rows(payload.encode())]
    assert _matrix(*qr_runs(payload)) == rows


def test_a_message_too_long_is_refused():
    with pytest.raises(ValueError, match="too long"):
        qr_rows(b"x" * 107)


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg (zbar-tools) is not here")
@pytest.mark.parametrize("length", [1, 9, 16, 25, 31, 41, 52, 61, 77, 83, 100])
def test_every_version_and_level_is_read_by_a_decoder(tmp_path, length):
    message = "netdesk:" * 13
    rows = qr_rows(message[:length].encode())
    side = len(rows) + 8
    image = Image.new("1", (side, side), 1)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            image.putpixel((x + 4, y + 4), int(module == "0"))
    image.resize((side * 4, side * 4)).save(tmp_path / "code.png")
    assert read_codes(tmp_path / "code.png") == [message[:length]]


@pytest.mark.parametrize("payload", ["", "x" * 101, "é" * 51])
def test_no_code_is_drawn_for_nothing_or_too_much(payload):
    assert qr_runs(payload) == (0, ())


def test_a_contact_card_stays_under_100_bytes_and_keeps_the_phone():
    card = mecard("Ü" * 200, "+12025550123", "someone@" + "x" * 80 + ".example", "Acme")
    assert len(card.encode()) < 100
    assert "TEL:+12025550123;" in card
    assert card.endswith(";;")


def test_signs_with_a_meaning_are_escaped():
    assert mecard("Ruiz; Ana: A", "1") == "MECARD:N:Ruiz\\; Ana\\: A;TEL:1;;"


def test_a_damaged_name_gives_a_card_all_the_same():
    assert mecard("Ana\ud800\nRuiz", "1") == "MECARD:N:Ana Ruiz;TEL:1;;"


def test_nobody_to_call_or_write_to_gives_no_card():
    assert mecard("Ana Ruiz") == ""


def test_a_photo_becomes_a_small_square_jpeg():
    photo = readable_photo(brief_samples.photo())
    with Image.open(io.BytesIO(photo.jpeg)) as image:
        assert (image.format, image.size) == ("JPEG", (PIXELS, PIXELS))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "BMP", "TIFF"])
def test_every_usual_kind_of_picture_is_read(kind):
    file = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(file, kind)
    assert readable_photo(file.getvalue()).pixels == 20


def test_a_photo_is_turned_upright():
    image = Image.new("RGB", (40, 40), "white")
    image.paste("black", (0, 0, 40, 10))
    turned = Image.Exif()
    turned[0x0112] = 3
    file = io.BytesIO()
    image.save(file, "JPEG", exif=turned)
    with Image.open(io.BytesIO(readable_photo(file.getvalue()).jpeg)) as seen:
        assert seen.getpixel((20, 35))[0] < 60 < 200 < seen.getpixel((20, 5))[0]


def test_broken_pictures_are_no_photo():
    whole = brief_samples.photo()
    broken = [b"", b"\xff\xd8\xff", whole[: len(whole) // 2], b"GIF89a", b"x" * 1000]
    assert [readable_photo(data) for data in broken] == [None] * 5
