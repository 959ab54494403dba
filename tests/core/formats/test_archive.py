"""ZIP files, sound and hostile."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.errors import Cancelled, InputError
from netdesk.formats import archive
from netdesk.formats.archive import ZipMember, looks_like_zip, read_zip


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return file.getvalue()


def test_members_come_in_the_order_of_the_zip():
    data = zipped(("a/Connections.csv", b"one"), ("b.vcf", b"two"))
    assert looks_like_zip(data)
    assert read_zip(data) == [ZipMember("a/Connections.csv", b"one"), ZipMember("b.vcf", b"two")]


def test_what_can_be_no_table_is_left_alone():
    names = ["photo.jpg", "__MACOSX/a.vcf", "._a.vcf", "inner.zip", "folder/"]
    assert read_zip(zipped(*((name, b"x") for name in names))) == []


def test_a_path_out_of_the_folder_is_only_a_name():
    assert read_zip(zipped(("../../etc/a.vcf", b"x")))[0].name == "../../etc/a.vcf"


def test_a_bomb_is_refused():
    with pytest.raises(InputError, match="far more"):
        read_zip(zipped(("a.csv", b"\0" * 40_000_000)))


def test_many_small_members_may_not_add_up_to_a_bomb(monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES_IN_ALL", 1000)
    with pytest.raises(InputError, match="far more"):
        read_zip(zipped(*((f"{n}.csv", b"x" * 400) for n in range(3))))


def test_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    with pytest.raises(InputError, match="more than 3"):
        read_zip(zipped(*((f"{n}.csv", b"") for n in range(4))))


def test_a_password_is_said():
    data = bytearray(zipped(("a.csv", b"x")))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="password"):
        read_zip(bytes(data))


def test_an_unusual_packing_is_said():
    with pytest.raises(InputError, match="unusual"):
        read_zip(zipped(("a.csv", b"x"), method=zipfile.ZIP_LZMA))


def test_reading_stops_when_cancelled():
    with pytest.raises(Cancelled):
        read_zip(zipped(("a.csv", b"x")), cancelled=lambda: True)


SOUND = zipped(("a.csv", b"Name,E-mail\nAna,a@example.org\n" * 9), ("b.vcf", b"BEGIN:VCARD"))


@settings(max_examples=500)
@given(st.integers(0, len(SOUND)), st.integers(0, 30), st.binary(max_size=6))
def test_a_damaged_zip_is_read_or_refused(place, length, piece):
    with suppress(InputError):
        assert len(read_zip(SOUND[:place] + piece + SOUND[place + length :])) <= 3
