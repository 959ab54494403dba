"""Photos for the page: turned upright, cropped square, small, and surely readable."""

import io
from functools import lru_cache

from msgspec import Struct
from PIL import Image, ImageOps

PIXELS = 420
MAX_BYTES = 40_000_000
MAX_PIXELS = 60_000_000
_QUALITY = 85


class Photo(Struct, frozen=True):
    """A square JPEG; `pixels` is its side."""

    jpeg: bytes
    pixels: int
    is_grey: bool


@lru_cache(maxsize=16)
def readable_photo(data: bytes) -> Photo | None:
    """The photo as the page prints it, or None when the bytes are no whole picture."""
    if not data or len(data) > MAX_BYTES:
        return None
    try:
        return _read(data)
    except Exception:
        return None


def _read(data: bytes) -> Photo | None:
    with Image.open(io.BytesIO(data)) as image:
        width, height = image.size
        if width < 1 or height < 1 or width * height > MAX_PIXELS:
            return None
        is_ready = image.format == "JPEG" and image.mode in {"RGB", "L"}
        is_ready = is_ready and width == height <= PIXELS and len(image.getexif()) == 0
        if is_ready:
            image.load()
            return Photo(data, width, image.mode == "L")
        if image.format == "JPEG":
            image.draft("RGB", (2 * PIXELS, 2 * PIXELS))
        return _square(ImageOps.exif_transpose(image))


def _square(image: Image.Image) -> Photo:
    if image.mode in {"RGBA", "LA", "P", "PA"}:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        image = Image.alpha_composite(ground, layered)
    side = min(PIXELS, max(1, min(image.size)))
    # Faces sit above the middle, so a tall picture loses more below than above.
    small = ImageOps.fit(image.convert("RGB"), (side, side), centering=(0.5, 0.35))
    file = io.BytesIO()
    small.save(file, "JPEG", quality=_QUALITY)
    return Photo(file.getvalue(), side, is_grey=False)
