"""Rows of a layout that give way to others."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, also out of the layouts in it."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (former := item.widget()) is not None:
            # It is deleted later, and would be seen and given room until then.
            former.hide()
            former.deleteLater()


def refill(column: QBoxLayout, rows: Sequence[QWidget]) -> None:
    """Show these rows in a layout instead of those that stood there."""
    clear(column)
    for row in rows:
        column.addWidget(row)
        # The layout would show it only later, and what is not shown takes no keyboard.
        row.show()
