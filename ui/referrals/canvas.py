"""A dotted ground that is zoomed and moved: by wheel, by drag, by keys."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from ui.theme import color
from ui.type import px

_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)
_NOTCH = 1.1
# Farther away the dots would be a grey haze.
_DOTTED_FROM = 0.5
_DOTS = 24
# What is only a little too large is shown whole at first; the rest as large as it reads well.
_FIRST_FIT = 0.85
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ARROWS = (*_ACROSS, Qt.Key.Key_Up, Qt.Key.Key_Down)
_CENTRE = QGraphicsView.ViewportAnchor.AnchorViewCenter
_MOUSE = QGraphicsView.ViewportAnchor.AnchorUnderMouse


class Canvas(QGraphicsView):
    """`pressed_at` carries a click that moved nothing, `zoomed` the size in per cent."""

    pressed_at = Signal(QPoint)
    zoomed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        side = Qt.AlignmentFlag.AlignRight if self.is_mirrored() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._start: QPoint | None = None
        self._grip: QPoint | None = None
        self._is_placed = False

    def zoom(self) -> float:
        """How large the scene is shown; 1.0 is its own size."""
        return self.transform().m11()

    def zoom_by(self, by: int) -> None:
        """Go a step larger, or with -1 smaller, around the middle."""
        now = self.zoom()
        larger = [one for one in _STEPS if one > now + 0.01]
        smaller = [one for one in _STEPS if one < now - 0.01]
        steps = larger[:1] if by > 0 else smaller[-1:]
        if steps:
            self._zoom_to(steps[0], _CENTRE)

    def zoom_to_fit(self) -> None:
        """Show the whole scene, or as much of it as can be told apart."""
        self._zoom_to(min(max(self._fitting(), _STEPS[0]), 1.0), _CENTRE)
        self.go_to_start()

    def go_to_start(self) -> None:
        """Bring the corner into sight where reading begins."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum() if self.is_mirrored() else bar.minimum())
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def place_first(self) -> None:
        """Choose the size at first sight, once there is something to see."""
        if self._is_placed or not self.isVisible():
            return
        self._is_placed = True
        if _FIRST_FIT <= self._fitting() < 1:
            self.zoom_to_fit()
        else:
            self.go_to_start()

    def pan(self, key: Qt.Key) -> None:
        """Move by an arrow key."""
        bar = self.horizontalScrollBar() if key in _ACROSS else self.verticalScrollBar()
        way = -1 if key in (Qt.Key.Key_Left, Qt.Key.Key_Up) else 1
        bar.setValue(bar.value() + way * px(_DOTS) * 2)

    def is_mirrored(self) -> bool:
        """Whether one reads from the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(160))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.scene().items():
            self.place_first()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, color("window"))
        if self.zoom() >= _DOTTED_FROM:
            painter.fillRect(rect, QBrush(_dot(color("scroll"))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            scale = self.zoom() * _NOTCH ** (event.angleDelta().y() / 120)
            self._zoom_to(min(max(scale, _STEPS[0]), _STEPS[-1]), _MOUSE)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.pan(Qt.Key(event.key()))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._start is None:
            super().mouseMoveEvent(event)
            return
        if self._grip is None:
            if (at - self._start).manhattanLength() < QApplication.startDragDistance():
                return
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._grip = self._start
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        moved, self._grip = at - self._grip, at
        across.setValue(across.value() + (moved.x() if self.is_mirrored() else -moved.x()))
        down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = self._start is not None and self._grip is None
        self._start = self._grip = None
        self.viewport().unsetCursor()
        if is_click:
            self.pressed_at.emit(event.position().toPoint())

    def _zoom_to(self, scale: float, anchor: QGraphicsView.ViewportAnchor) -> None:
        self.setTransformationAnchor(anchor)
        self.resetTransform()
        self.scale(scale, scale)
        self.zoomed.emit(round(scale * 100))

    def _fitting(self) -> float:
        room, whole = self.viewport().size(), self.sceneRect()
        return min(room.width() / whole.width(), room.height() / whole.height())


def _dot(ink: QColor) -> QPixmap:
    """A tile of the ground with one faint dot."""
    side = px(_DOTS)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setOpacity(0.5)
    painter.fillRect(side // 2, side // 2, 1, 1, ink)
    painter.end()
    return tile
