"""What a drag or the clipboard is taken for, and what is said of it before it is let go."""

import os

import pytest
from PySide6.QtCore import QMimeData, QUrl

from tests.ui.importing.drags import card, cards_file, files
from ui.importing import drop
from ui.importing.drop import describe, dropping_of


def data(**formats):
    mime = QMimeData()
    for name, value in formats.items():
        mime.setData(name.replace("_", "/", 1), value)
    return mime


def test_files_and_folders_are_taken_once_each(tmp_path):
    mime = files(tmp_path / "a.vcf", tmp_path, tmp_path / "a.vcf")
    assert dropping_of(mime).paths == (tmp_path / "a.vcf", tmp_path)


@pytest.mark.parametrize("kind", ["text/vcard", "text/x-vcard", "text/directory;charset=utf-8"])
def test_a_card_without_a_file_is_taken_by_its_type(kind):
    mime = QMimeData()
    mime.setData(kind, card("Ana Ruiz").encode())
    assert dropping_of(mime).card.startswith(b"BEGIN:VCARD")


def test_text_that_begins_as_a_card_is_taken():
    mime = QMimeData()
    mime.setText("\ufeff\r\n begin:vcard\nFN:Łukasz\nEND:VCARD")
    assert "Łukasz".encode() in dropping_of(mime).card


@pytest.mark.parametrize("text", ["", "Ana Ruiz", "see BEGIN:VCARD", "/home/ana/friends.vcf"])
def test_other_text_is_left_to_the_field_below(text):
    mime = QMimeData()
    mime.setText(text)
    assert dropping_of(mime) is None


def test_a_link_is_not_for_an_import():
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/news")])
    assert dropping_of(mime) is None


def test_a_picture_is_not_for_an_import():
    assert dropping_of(data(image_png=b"\x89PNG")) is None


@pytest.mark.parametrize(
    "kind",
    [
        "XdndDirectSave0",
        'application/x-qt-windows-mime;value="FileGroupDescriptorW"',
        "com.apple.pasteboard.promised-file-url",
        "application/x-moz-file-promise",
    ],
)
def test_promised_files_are_known_as_such(kind):
    mime = QMimeData()
    mime.setData(kind, b"friends.vcf")
    assert dropping_of(mime).is_promise


def test_a_file_on_a_phone_without_a_path_is_a_promise():
    mime = QMimeData()
    mime.setUrls([QUrl("mtp://phone/friends.vcf")])
    assert dropping_of(mime).is_promise


def test_a_card_file_is_named_with_kind_and_size(tmp_path):
    told = describe([cards_file(tmp_path, card("Ana Ruiz"))])[0]
    size = len(card("Ana Ruiz"))
    assert (told.name, told.detail, told.will_read) == ("friends.vcf", f"vCard, {size} bytes", True)


def test_a_card_file_is_known_by_its_content_not_its_name(tmp_path):
    assert describe([cards_file(tmp_path, card("Ana"), name="export.txt")])[0].will_read


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\0\1\2 pages", "cannot be read: save it as CSV first"),
        (b"%PDF-1.7\n1 0 obj\n", "cannot be read: save it as CSV first"),
        (b"PK\x03\x04 a sheet is packed as a ZIP", "cannot be read: save it as CSV first"),
    ],
)
def test_a_file_of_no_use_is_named_with_the_reason(tmp_path, content, why):
    path = tmp_path / "backup.numbers"
    path.write_bytes(content)
    told = describe([path])[0]
    assert (told.detail, told.will_read) == (why, False)


def test_a_file_that_is_too_large_is_not_opened(tmp_path):
    path = tmp_path / "all.vcf"
    path.touch()
    os.truncate(path, 300_000_000)
    assert describe([path])[0].detail == "300 MB is too large: export it in parts"


def test_a_folder_is_named_as_one(tmp_path):
    told = describe([tmp_path])[0]
    assert (told.detail, told.icon, told.will_read) == ("folder", "folder", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.vcf")
    assert describe([tmp_path / "pipe.vcf"])[0].detail == "is no file"


def test_a_file_that_is_gone_is_left_out(tmp_path):
    assert describe([tmp_path / "gone.vcf"])[0].detail == "cannot be found"


def test_files_of_another_computer_are_not_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(drop, "_remote_places", lambda: [str(tmp_path)])
    told = describe([tmp_path / "far.vcf"])[0]
    assert (told.detail, told.will_read) == ("on another computer", True)


def test_only_as_many_files_are_looked_at_as_are_shown(tmp_path):
    told = describe([tmp_path / f"{number}.vcf" for number in range(40)])
    assert len(told) == 40
    assert told[-1].detail == ""


def test_a_picture_is_not_told_to_be_saved_as_a_table(tmp_path):
    picture = tmp_path / "portrait.JPG"
    picture.write_bytes(b"\xff\xd8\xff\xe0")
    [shown] = describe([picture])
    assert (shown.detail, shown.will_read) == ("is a picture, no contacts", False)
