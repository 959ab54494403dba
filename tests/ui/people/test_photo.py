"""A picture that is given to a person: what is kept of it, and what is said."""

import io

import pytest
from PIL import Image

from netdesk.people import contacts
from netdesk.records.contact import Contact
from ui.people.photo import PersonPhoto


@pytest.fixture
def ana(desk):
    return contacts.save(desk.workspace, Contact(full_name="Ana Ruiz"))


@pytest.fixture
def given(desk, ana, tmp_path):
    """Give a file of these octets to Ana."""

    def give(octets):
        path = tmp_path / "ana.png"
        path.write_bytes(octets)
        PersonPhoto(desk, lambda: ana).take(path)
        return contacts.get(desk.workspace, ana).photo

    return give


def picture(size):
    file = io.BytesIO()
    Image.new("RGB", size, "navy").save(file, "PNG")
    return file.getvalue()


def test_a_picture_is_kept_square_and_small(given):
    with Image.open(io.BytesIO(given(picture((900, 1600))))) as photo:
        assert (photo.format, photo.size) == ("JPEG", (420, 420))


def test_it_is_said_and_can_be_undone(given, desk, ana, told):
    given(picture((40, 40)))
    assert told.words == ["Changed the photo of Ana Ruiz"]
    assert desk.workspace.undo().label == "Photo of Ana Ruiz"
    assert contacts.get(desk.workspace, ana).photo == b""


@pytest.mark.parametrize("octets", [b"", b"no picture", picture((40, 40))[:60]])
def test_what_is_no_picture_changes_nothing(given, told, octets):
    assert given(octets) == b""
    assert told.words == ["ana.png is no picture that NetDesk can read. Save it as JPEG or PNG."]


def test_a_file_that_is_gone_is_told(desk, ana, told, tmp_path):
    PersonPhoto(desk, lambda: ana).take(tmp_path / "gone.png")
    assert told.words == ["There is no file gone.png."]


def test_nobody_in_sight_has_no_name(desk, ana):
    assert PersonPhoto(desk, lambda: 0).name() == ""
    assert PersonPhoto(desk, lambda: ana).name() == "Ana Ruiz"


def test_it_can_be_removed(given, desk, ana, told):
    given(picture((40, 40)))
    PersonPhoto(desk, lambda: ana).remove()
    assert contacts.get(desk.workspace, ana).photo == b""
    assert told.words[-1] == "Removed the photo of Ana Ruiz"
