"""What stands for a person: their photo where it can be read, else their initials."""

import io

import pytest
from PIL import Image

from ui.widgets.avatar import Avatar


def picture(size, colour):
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


def colours(avatar):
    """What is in the middle and in the corner."""
    image = avatar.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = round(avatar.width() * ratio / 2)
    return image.pixelColor(middle, middle).name(), image.pixelColor(0, 0).name()


@pytest.mark.parametrize("size", [(48, 48), (900, 300), (3, 200)])
def test_a_photo_fills_the_circle_and_nothing_else(shown, size):
    avatar = shown(Avatar("", 1, 48))
    _, corner = colours(avatar)
    avatar.set_person("", 1, picture(size, "#ff0000"))
    assert colours(avatar) == ("#ff0000", corner)


def test_a_photo_that_cannot_be_read_leaves_the_initials(shown):
    avatar = shown(Avatar("Ana Ruiz", 1, 48))
    before = avatar.grab().toImage()
    avatar.set_person("Ana Ruiz", 1, b"no picture")
    assert avatar.grab().toImage() == before


def test_the_next_person_has_a_face_of_their_own(shown):
    avatar = shown(Avatar("Ana Ruiz", 1, 48))
    before = avatar.grab().toImage()
    avatar.set_person("Bo Li", 2, picture((48, 48), "#ff0000"))
    avatar.set_person("Ana Ruiz", 1)
    assert avatar.grab().toImage() == before
