"""Check box, radio button and drop-down, drawn here because a style sheet needs image files."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from ui.icons import paint_icon
from ui.theme import color
from ui.type import body, medium, px
from ui.widgets.focus import paint_ring
from ui.widgets.text import elided

_SIDE = 16
_BOX = QStyle.ComplexControl.CC_ComboBox
_BOX_WORDS = QStyle.SubControl.SC_ComboBoxEditField
_BOX_LABEL = QStyle.ControlElement.CE_ComboBoxLabel
_INDICATOR = QStyle.SubElement.SE_ItemViewItemCheckIndicator


class CheckBox(QCheckBox):
    """A square with a tick, and its words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setFont(body())

    def sizeHint(self) -> QSize:
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_box(painter, _mark(self), on=self.isChecked())
        _paint_words(painter, self, body())


class CheckDelegate(QStyledItemDelegate):
    """Rows of a list with a tick each, drawn like a check box of its own."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style = whole.widget.style() if whole.widget else QApplication.style()
        place = style.subElementRect(_INDICATOR, whole, whole.widget)
        is_chosen = bool(whole.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, color("accent_soft" if is_chosen else "base"))
        box = QRect(0, 0, px(_SIDE), px(_SIDE))
        box.moveCenter(place.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_box(painter, box, on=whole.checkState == Qt.CheckState.Checked)
        painter.restore()


class RadioButton(QRadioButton):
    """A ring with a dot, and its words; the chosen one is medium."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setFont(medium())

    def sizeHint(self) -> QSize:
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(_mark(self)).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        painter.setPen(QPen(color("accent" if on else "field"), 1))
        painter.setBrush(color("accent" if on else "base"))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on_accent"))
            painter.drawEllipse(ring.center(), px(3), px(3))
        _paint_words(painter, self, medium() if on else body())


class ChoiceBox(QComboBox):
    """A drop-down of plain words with its own arrow; the wheel does not change it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # On Linux Qt tells the chosen entry where the name should be.
        self.setAccessibleDescription(name)
        self.setObjectName(name)
        self.setFont(body())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def shown_words(self) -> str:
        """The chosen words, with an ellipsis where the style would cut them without a sign."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(_BOX, option, _BOX_WORDS, self).width() - px(8)
        return elided(option.currentText, self.fontMetrics(), room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(_BOX, option)
        option.currentText = self.shown_words()
        painter.drawControl(_BOX_LABEL, option)
        side = px(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = px(8) if mirrored else self.width() - side - px(8)
        square = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, square, "down", "muted")


def _paint_box(painter: QPainter, box: QRect, *, on: bool) -> None:
    painter.setPen(QPen(color("accent" if on else "field"), 1))
    painter.setBrush(color("accent" if on else "base"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if on:
        painter.setPen(QPen(color("on_accent"), px(2), Qt.PenStyle.SolidLine))
        side = px(_SIDE)
        points = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
        painter.drawPolyline(
            [box.topLeft() + QPoint(round(x * side), round(y * side)) for x, y in points]
        )


def _hint(button: QAbstractButton) -> QSize:
    words = button.fontMetrics().horizontalAdvance(button.text())
    return QSize(px(_SIDE) + px(8) + words + px(4), px(24))


def _mark(button: QAbstractButton) -> QRect:
    side = px(_SIDE)
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = button.width() - side - 1 if mirrored else 1
    return QRect(left, (button.height() - side) // 2, side, side)


def _paint_words(painter: QPainter, button: QAbstractButton, font: QFont) -> None:
    mark = _mark(button)
    words = button.rect().adjusted(mark.right() + px(8), 0, 0, -1)
    if button.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        words = button.rect().adjusted(0, 0, -(button.width() - mark.left()) - px(8), -1)
    painter.setFont(font)
    painter.setPen(color("text" if button.isEnabled() else "field"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(words, int(flags), button.text())
    if button.hasFocus():
        # Round the words: on the mark itself the ring would hide whether it is ticked.
        around = painter.boundingRect(words, int(flags), button.text()).adjusted(-4, -2, 4, 2)
        paint_ring(painter, around & button.rect() if button.text() else mark, 4)
