"""Icons: Phosphor glyphs by meaning, drawn in the colour that holds when they are painted."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont

from ui.theme import current
from ui.type import package_file

_FONT = ("qtawesome", "fonts/phosphor-1.3.0.ttf")


class Glyph(NamedTuple):
    """A name of Phosphor 1.3 and its code point in the font that qtawesome brings."""

    phosphor: str
    code: int


# The code stands here because reading qtawesome's character map, or importing it with its
# eleven fonts, costs more than the whole first window may.
ICONS: dict[str, Glyph] = {
    "adds": Glyph("plus-circle", 0xF280),
    "archive": Glyph("archive", 0xF008),
    "at": Glyph("at", 0xF06C),
    "backup": Glyph("floppy-disk", 0xF181),
    "better": Glyph("warning", 0xF35C),
    "birthday": Glyph("cake", 0xF0AA),
    "bookmark": Glyph("bookmark-simple", 0xF095),
    "brand": Glyph("identification-card", 0xF1DC),
    "briefcase": Glyph("briefcase", 0xF0A0),
    "cadence": Glyph("arrows-clockwise", 0xF045),
    "chat": Glyph("chat-circle", 0xF0DC),
    "check": Glyph("check", 0xF0E7),
    "clock": Glyph("clock", 0xF0F9),
    "close": Glyph("x", 0xF36D),
    "columns": Glyph("columns", 0xF10E),
    "command": Glyph("command", 0xF10F),
    "companies": Glyph("buildings", 0xF0A8),
    "conflict": Glyph("git-pull-request", 0xF1AE),
    "contrast": Glyph("circle-half", 0xF0EE),
    "copy": Glyph("copy", 0xF114),
    "date": Glyph("calendar-blank", 0xF0AD),
    "dormant": Glyph("moon", 0xF21F),
    "down": Glyph("caret-down", 0xF0C2),
    "edit": Glyph("pencil-simple", 0xF266),
    "error": Glyph("warning-circle", 0xF35D),
    "event": Glyph("microphone", 0xF218),
    "export": Glyph("upload-simple", 0xF345),
    "file": Glyph("file", 0xF167),
    "file_in": Glyph("file-arrow-down", 0xF168),
    "file_text": Glyph("file-text", 0xF170),
    "filter": Glyph("funnel-simple", 0xF197),
    "first_message": Glyph("user-plus", 0xF34F),
    "fit": Glyph("corners-out", 0xF118),
    "folder": Glyph("folder", 0xF186),
    "gift": Glyph("gift", 0xF1A5),
    "groups": Glyph("users-three", 0xF354),
    "help": Glyph("question", 0xF293),
    "idea": Glyph("lightbulb", 0xF1ED),
    "import": Glyph("download-simple", 0xF14C),
    "info": Glyph("info", 0xF1E0),
    "invited": Glyph("paper-plane-tilt", 0xF25C),
    "keys": Glyph("keyboard", 0xF1E5),
    "left": Glyph("caret-left", 0xF0C3),
    "link": Glyph("link-simple", 0xF1F6),
    "list": Glyph("list-bullets", 0xF1FB),
    "mail": Glyph("envelope-simple", 0xF156),
    "meetings": Glyph("calendar-blank", 0xF0AD),
    "merge": Glyph("git-merge", 0xF1AD),
    "minus": Glyph("minus", 0xF21A),
    "more": Glyph("dots-three", 0xF145),
    "new": Glyph("plus", 0xF27F),
    "news": Glyph("newspaper", 0xF228),
    "next": Glyph("arrow-right", 0xF044),
    "note": Glyph("note-pencil", 0xF22E),
    "open": Glyph("arrow-square-out", 0xF058),
    "pdf": Glyph("file-pdf", 0xF16C),
    "people": Glyph("users", 0xF351),
    "person": Glyph("user", 0xF346),
    "phone": Glyph("phone", 0xF26E),
    "photo": Glyph("image", 0xF1DD),
    "place": Glyph("map-pin", 0xF20D),
    "plan": Glyph("calendar-plus", 0xF0AF),
    "preview": Glyph("eye", 0xF15B),
    "print": Glyph("printer", 0xF288),
    "promise": Glyph("handshake", 0xF1C0),
    "redo": Glyph("arrow-clockwise", 0xF020),
    "referrals": Glyph("tree-structure", 0xF339),
    "referred": Glyph("circle", 0xF0EC),
    "restore": Glyph("arrow-counter-clockwise", 0xF021),
    "right": Glyph("caret-right", 0xF0C4),
    "same": Glyph("equals", 0xF158),
    "school": Glyph("graduation-cap", 0xF1B6),
    "search": Glyph("magnifying-glass", 0xF20A),
    "selected": Glyph("check", 0xF0E7),
    "settings": Glyph("gear", 0xF19B),
    "sort_down": Glyph("arrow-down", 0xF022),
    "sort_up": Glyph("arrow-up", 0xF061),
    "star": Glyph("star", 0xF2F3),
    "stop": Glyph("hand", 0xF1B8),
    "sun": Glyph("sun", 0xF2FE),
    "tag": Glyph("tag", 0xF305),
    "target": Glyph("target", 0xF308),
    "timer": Glyph("timer", 0xF329),
    "touch": Glyph("clock-clockwise", 0xF0FB),
    "trash": Glyph("trash", 0xF334),
    "undo": Glyph("arrow-counter-clockwise", 0xF021),
    "unknown": Glyph("question", 0xF293),
    "up": Glyph("caret-up", 0xF0C5),
    "vcard": Glyph("identification-card", 0xF1DC),
    "via": Glyph("users", 0xF351),
    "waiting": Glyph("hourglass", 0xF1D0),
    "warning": Glyph("warning", 0xF35C),
    "way_in": Glyph("path", 0xF25D),
    "web": Glyph("globe", 0xF1AF),
    "week": Glyph("sun-horizon", 0xF300),
    "proof_point": Glyph("medal", 0xF213),
}


def icon(name: str, token: str = "text") -> QIcon:
    """The icon of a meaning in ICONS, in the colour of a token, also after a change of theme."""
    return QIcon(_GlyphEngine(name, token))


def pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, from a cache."""
    return _drawn(name, str(getattr(current(), token)), size, ratio)


def paint_icon(painter: QPainter, rect: QRect, name: str, token: str, zoom: float = 1.0) -> None:
    """Paint an icon into a square; the way for delegates and painted widgets.

    `zoom` is how far the painter enlarges, so that it draws as sharply.
    """
    ratio = painter.device().devicePixelRatioF() * zoom
    painter.drawPixmap(rect.topLeft(), pixmap(name, token, rect.width(), ratio))


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = size * ratio
    painter.scale(edge / _EM, edge / _EM)
    painter.fillPath(_outline(name), QColor(colour))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def _centred(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    edge = min(width, height)
    at = QPoint((width - edge) // 2, (height - edge) // 2)
    painter.drawPixmap(at, _drawn(name, colour, edge, ratio))
    painter.end()
    return picture


_EM = 256.0


@lru_cache(maxsize=256)
def _outline(name: str) -> QPainterPath:
    font = _phosphor()
    found = font.glyphIndexesForString(chr(ICONS[name].code))
    path = font.pathForGlyph(found[0]) if found else QPainterPath()
    path.translate(0, _EM)
    return path


@lru_cache(maxsize=1)
def _phosphor() -> QRawFont:
    path = package_file(*_FONT)
    return QRawFont(str(path), _EM) if path is not None else QRawFont()


class _GlyphEngine(QIconEngine):
    """Draws one glyph; the colour is looked up at each painting, so a theme may change."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        if name not in ICONS:
            raise KeyError(name)
        self._name = name
        self._token = token

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        edge = min(rect.width(), rect.height())
        square = QRect(QPoint(0, 0), QSize(edge, edge))
        square.moveCenter(rect.center())
        paint_icon(painter, square, self._name, self._tone(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        colour = str(getattr(current(), self._tone(mode)))
        if size.width() == size.height():
            return _drawn(self._name, colour, size.width(), scale)
        return _centred(self._name, colour, size.width(), size.height(), scale)

    def _tone(self, mode: QIcon.Mode) -> str:
        return "field" if mode == QIcon.Mode.Disabled else self._token
