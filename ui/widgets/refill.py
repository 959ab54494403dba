"""Rows of a layout that give way to others."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget


def refill(column: QBoxLayout, rows: Sequence[QWidget]) -> None:
    """Show these rows in a layout instead of those that stood there."""
    while (item := column.takeAt(0)) is not None:
        former = item.widget()
        if former is not None:
            former.hide()
            former.deleteLater()
    for row in rows:
        column.addWidget(row)
        # The layout would show it only later, and what is not shown takes no keyboard.
        row.show()
