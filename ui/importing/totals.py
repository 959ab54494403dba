"""How the records of an import add up: a bar in proportion and a tile for each kind."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ui.icons import paint_icon
from ui.importing.verdicts import Look
from ui.theme import color
from ui.type import body, px, small, sub
from ui.widgets.focus import paint_ring
from ui.widgets.text import PlainLabel, plain_label

# How close the tiles stand: as they like, closer together, and without their icons too.
_CLOSENESS = (0, 1, 2)
_ALL = Look("", "All", "all", "all", "", "text", "text")


class Totals(QWidget):
    """862 all = 291 new + 498 same + ...; pressing a tile shows only its records."""

    kind_chosen = Signal(str)

    def __init__(self, looks: Sequence[Look], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), px(12))
        column.setSpacing(px(8))
        self._bar = _Bar(looks, self)
        column.addWidget(self._bar)
        self._row = row = QHBoxLayout()
        self._group = QButtonGroup(self)
        self._signs: list[tuple[PlainLabel, _Tile]] = []
        self._tiles = [self._add_tile(row, look) for look in (_ALL, *looks)]
        row.addStretch(1)
        column.addLayout(row)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many records each kind has; the first tile is their sum."""
        self._bar.show_counts(counts)
        self._tiles[0].show_count(sum(counts.values()))
        for tile in self._tiles[1:]:
            tile.show_count(counts.get(tile.look.key, 0))
            tile.setVisible(bool(counts.get(tile.look.key, 0)))
        shown = [tile for tile in self._tiles[1:] if not tile.isHidden()]
        for sign, tile in self._signs:
            sign.setVisible(tile in shown)
            sign.setText("=" if shown and tile is shown[0] else "+")
        self._fit()

    def choose(self, kind: str) -> None:
        """Mark the tile whose records are shown."""
        for tile in self._tiles:
            tile.setChecked(tile.look.key == kind)

    def set_narrow(self, is_narrow: bool) -> None:
        """Say less on each tile."""
        for tile in self._tiles:
            tile.set_short(is_narrow)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Bring the tiles as close as they must be for each to be read whole."""
        room = self._bar.width()
        for closeness in _CLOSENESS:
            self._row.setSpacing(px(4 if closeness else 8))
            for tile in self._tiles:
                tile.set_close(closeness)
            if self._row.minimumSize().width() <= room:
                return

    def _add_tile(self, row: QHBoxLayout, look: Look) -> "_Tile":
        tile = _Tile(look, self)
        if look.key:
            sign = plain_label("+", body(), "muted")
            row.addWidget(sign)
            self._signs.append((sign, tile))
        row.addWidget(tile)
        self._group.addButton(tile)
        return tile

    def _on_clicked(self, tile: QPushButton) -> None:
        if isinstance(tile, _Tile):
            self.kind_chosen.emit(tile.look.key)


class _Tile(QPushButton):
    """A number and its word in a frame; the chosen one has the accent's."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._count = 0
        self._is_short = False
        self._closeness = 0
        self.setProperty("kind", "tile")
        self.setCheckable(True)
        self.setChecked(not look.key)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.setAccessibleName(f"{count:,} {self.look.tile}")
        self.updateGeometry()
        self.update()

    def set_short(self, is_short: bool) -> None:
        """Use the shorter word."""
        self._is_short = is_short
        self.updateGeometry()

    def set_close(self, closeness: int) -> None:
        """Take less room at the sides; at 2 the icon goes, too."""
        if closeness != self._closeness:
            self._closeness = closeness
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        number = QFontMetrics(sub()).horizontalAdvance(f"{self._count:,}")
        word = QFontMetrics(small()).horizontalAdvance(self._word())
        icon = px(24) if self._has_icon() else 0
        return QSize(self._edge() + icon + number + px(8) + word + self._edge(), px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        left = self._edge()
        if self._has_icon():
            side = px(16)
            square = self._mirrored(QRect(left, (self.height() - side) // 2, side, side))
            paint_icon(painter, square, self.look.icon, self.look.tone)
            left += px(24)
        for words, font, tone, down in (
            (f"{self._count:,}", sub(), "text", 0),
            (self._word(), small(), "muted", px(1)),
        ):
            width = QFontMetrics(font).horizontalAdvance(words)
            painter.setFont(font)
            painter.setPen(color(tone))
            place = self._mirrored(QRect(left, down, width + 1, self.height()))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
            left += width + px(8)

    def _mirrored(self, place: QRect) -> QRect:
        """Where a part of the tile stands, which is from the right where the words are."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _paint_frame(self, painter: QPainter) -> None:
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "base"
        wide = 2 if self.isChecked() else 1
        painter.setPen(QPen(color("accent" if self.isChecked() else "border"), wide))
        painter.setBrush(color(ground))
        inset = wide / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            paint_ring(painter, self.rect().adjusted(2, 2, -2, -2), 4)

    def _edge(self) -> int:
        return px(8 if self._closeness else 12)

    def _has_icon(self) -> bool:
        return bool(self.look.icon) and self._closeness < 2

    def _word(self) -> str:
        return self.look.short if self._is_short else self.look.tile


class _Bar(QWidget):
    """The kinds in proportion, in the order of the tiles; the numbers stand below it."""

    def __init__(self, looks: Sequence[Look], parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._parts: list[tuple[str, int]] = []
        self.setFixedHeight(px(10))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Draw these."""
        self._parts = [(one.bar, counts[one.key]) for one in self._looks if counts.get(one.key)]
        spoken = [f"{counts[one.key]:,} {one.tile}" for one in self._looks if counts.get(one.key)]
        self.setAccessibleName(f"Proportions: {', '.join(spoken)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        total = sum(count for _, count in self._parts) or 1
        gap, least = px(2), px(4)
        room = self.width() - gap * (len(self._parts) - 1) - least * len(self._parts)
        left = 0.0
        for token, count in self._parts:
            width = least + room * count / total
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            at = self.width() - left - width if is_mirrored else left
            painter.fillRect(QRectF(at, 0, width, self.height()), color(token))
            left += width + gap
