"""How tests find what a user sees on the page and press it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def named(page, name):
    """The widget with an accessible name that is in sight, its label apart."""
    found = [one for one in page.findChildren(QWidget) if one.accessibleName() == name]
    return next(one for one in found if one.isVisible() and not isinstance(one, QLabel))


def press(page, name):
    """Press the button of an accessible name."""
    # What has just come into sight is laid out first.
    QApplication.sendPostedEvents()
    page.grab()
    button = named(page, name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_line(page, name, words):
    """Type words into a field and press Enter."""
    field = named(page, name)
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def words_of(page):
    """The words of every label in sight."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def rows(page):
    """The list as it reads: what stands in its second column, with the state below."""
    model = page._list.table.model()
    cells = [model.data(model.index(row, 1), _CELL) for row in range(model.rowCount())]
    first = [model.data(model.index(row, 0), _CELL) for row in range(model.rowCount())]
    return [
        f"{two.text}: {two.detail}" if two.text != one.text else f"— {one.text} {one.detail}"
        for one, two in zip(first, cells, strict=True)
    ]


def tabs(panel, first):
    """What Tab visits from `first` on within a panel, by accessible names."""
    # What has just moved is shown first.
    QApplication.sendPostedEvents()
    names, widget = [], first
    while panel.isAncestorOf(widget):
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        if is_reached and widget.accessibleName():
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return names


_CELL = int(Qt.ItemDataRole.UserRole) + 1
