"""Finds words that do not fit where they stand, and words too pale for their ground."""

from collections import Counter
from html import unescape

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

LEAST_CONTRAST = 4.5
_RATIO = 4
# A colour in fewer of the pixels than this is the soft edge of a letter, not its ink.
_INK_SHARE = 0.002


def cut_texts(window):
    """A line for each visible label, button or field whose words do not fit."""
    found = []
    for widget in seen(window):
        fault = _fault(widget)
        if fault:
            found.append(f"{type(widget).__name__} “{_words(widget)[:60]}” {fault}")
    return found


def pale_texts(window):
    """A line for each visible label, button or field with a contrast under 4.5, by its pixels."""
    picture = _picture(window)
    found = []
    for widget in seen(window):
        if not widget.isEnabled() or not _words(widget).strip():
            continue
        ratio = _contrast_in(picture, _area(widget, window))
        if ratio and ratio < LEAST_CONTRAST:
            name = type(widget).__name__
            found.append(f"{name} “{_words(widget)[:60]}” has a contrast of {ratio:.2f}")
    return found


def seen(window):
    """The labels, buttons and fields in sight and not scrolled away."""
    kinds = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit)
    for widget in window.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and not _hidden_part(widget):
            yield widget


def contrast(one, other):
    """The contrast of two colours by WCAG, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _fault(widget):
    if _words(widget) and _words(widget) in unescape(widget.toolTip()):
        # It gives way on purpose, ends in an ellipsis, and its tip says the whole.
        return ""
    if isinstance(widget, QLabel):
        return _label_fault(widget)
    if isinstance(widget, QAbstractButton):
        # A painted button may be narrower than it asked for and still hold its words.
        words = max(map(widget.fontMetrics().horizontalAdvance, _words(widget).split("\n")))
        wanted = widget.sizeHint().width() if isinstance(widget, QPushButton) else words
        return _too_wide(wanted, widget.width()) if _words(widget) else ""
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.width() - margins.left() - margins.right() - 8
        return _too_wide(widget.fontMetrics().horizontalAdvance(_words(widget)), room)
    return _editor_fault(widget)


def _label_fault(label):
    if label.wordWrap():
        wanted, there = label.heightForWidth(label.width()), label.height()
        return f"needs {wanted} of height and has {there}" if wanted > there else ""
    lines = label.text().split("\n")
    widest = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return _too_wide(widest, label.contentsRect().width())


def _editor_fault(editor):
    if not editor.toPlainText():
        wanted = editor.fontMetrics().horizontalAdvance(editor.placeholderText())
        return _too_wide(wanted, editor.viewport().width() - 8)
    block = editor.document().lastBlock()
    last = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).bottom()
    hidden = last > editor.viewport().height() + 1 and not editor.verticalScrollBar().isVisible()
    return "has a line out of sight" if hidden else ""


def _too_wide(wanted, there):
    return f"needs {wanted} and has {there}" if wanted > there else ""


def _words(widget):
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text().replace("&", "")


def _hidden_part(widget):
    whole = QRect(QPoint(0, 0), widget.size())
    return not widget.visibleRegion().contains(whole.center()) or whole.isEmpty()


def _area(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) & window.rect()


def _picture(window):
    picture = QImage(window.size() * _RATIO, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_RATIO)
    window.render(picture)
    return picture


def _contrast_in(picture, area):
    part = picture.copy(QRect(area.topLeft() * _RATIO, area.size() * _RATIO))
    part = part.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(part.constBits()).cast("I"))
    if len(counts) < 2:
        return 0.0
    total = sum(counts.values())
    ground = counts.most_common(1)[0][0]
    inks = [value for value, count in counts.items() if count > total * _INK_SHARE]
    return max(contrast(QColor(ink), QColor(ground)) for ink in inks)


def _luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
