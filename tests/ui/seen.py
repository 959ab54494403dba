"""What a user sees of a widget: its words and its buttons."""

from PySide6.QtWidgets import QAbstractButton, QLabel


def words_of(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget, name):
    found = widget.findChildren(QAbstractButton)
    return next(one for one in found if one.accessibleName() == name and one.isVisible())


def buttons(widget):
    found = widget.findChildren(QAbstractButton)
    return [one.accessibleName() for one in found if one.isVisible()]
