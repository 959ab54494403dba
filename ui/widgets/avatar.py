"""The round initials, or the photo, that stand for a person."""

import unicodedata
from functools import lru_cache
from zlib import crc32

from PySide6.QtCore import QBuffer, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current, qcolor
from ui.type import initials_font, px

_TITLES = frozenset(
    {"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "ing", "dipl", "hr", "fr"}
)
# A face sits above the middle of a tall picture; the printed page cuts it alike.
_ABOVE = 0.35
_WIDE_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")


class Avatar(QWidget):
    """A circle of 20, 24, 32, 40 or 48 pixels with a person's initials, or their photo."""

    def __init__(
        self, name: str, ident: str | int, diameter: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._diameter = px(diameter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, ident)

    def set_person(self, name: str, ident: str | int, photo: bytes = b"") -> None:
        """Show another person; `photo` is a picture's file, which may be broken."""
        self._initials = initials_of(name)
        self._ident = ident
        self._photo = photo
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._photo:
            portrait = _portrait(self._photo, self._diameter, self.devicePixelRatioF())
            if portrait is not None:
                painter.drawPixmap(0, 0, portrait)
                return
        paint_avatar(painter, QPoint(0, 0), self._diameter, self._initials, self._ident)


def paint_avatar(
    painter: QPainter,
    at: QPoint,
    diameter: int,
    initials: str,
    ident: str | int,
    zoom: float = 1.0,
) -> None:
    """Paint the circle with its top left corner at a point; `diameter` is in pixels.

    `zoom` is how far the painter enlarges, so that it draws as sharply.
    """
    pairs = current().avatars
    ground, ink = pairs[crc32(str(ident).encode()) % len(pairs)]
    ratio = painter.device().devicePixelRatioF() * zoom
    painter.drawPixmap(at, _circle(initials, ground, ink, diameter, ratio))


@lru_cache(maxsize=4096)
def initials_of(name: str) -> str:
    """One or two letters for a name: titles skipped, one letter in scripts without case."""
    words = [word for word in name.replace(",", " ").split() if _is_name_part(word)]
    if not words:
        return "?"
    first = _letter(words[0])
    if _is_wide(first) or len(words) == 1:
        return first
    return first + _letter(words[-1])


def _is_name_part(word: str) -> bool:
    return word.rstrip(".").casefold() not in _TITLES and any(one.isalpha() for one in word)


def _letter(word: str) -> str:
    letter = next(one for one in unicodedata.normalize("NFC", word) if one.isalpha())
    raised = letter.upper()
    return raised if len(raised) == 1 else letter


def _is_wide(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_WIDE_SCRIPTS)


@lru_cache(maxsize=2048)
def _circle(initials: str, ground: str, ink: str, diameter: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(diameter * ratio), round(diameter * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(ground))
    painter.drawEllipse(QRectF(0, 0, diameter, diameter))
    painter.setPen(qcolor(ink))
    painter.setFont(initials_font(diameter))
    painter.drawText(QRect(0, 0, diameter, diameter), int(Qt.AlignmentFlag.AlignCenter), initials)
    painter.end()
    return picture


@lru_cache(maxsize=64)
def _portrait(photo: bytes, diameter: int, ratio: float) -> QPixmap | None:
    """The photo in a circle, None when it cannot be read."""
    side = round(diameter * ratio)
    image = _filling(photo, side)
    if image.isNull():
        return None
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QPainterPath()
    circle.addEllipse(QRectF(0, 0, side, side))
    painter.setClipPath(circle)
    painter.drawImage((side - image.width()) // 2, round((side - image.height()) * _ABOVE), image)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _filling(photo: bytes, side: int) -> QImage:
    """The picture, upright, just large enough to fill a square."""
    source = QBuffer()
    source.setData(photo)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    filling = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    reader.setScaledSize(reader.size().scaled(QSize(side, side), filling))
    return reader.read()
