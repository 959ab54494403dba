"""A field with its label at the left, in the measures of the panels."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.type import px, small
from ui.widgets.text import plain_label

_LABEL = 80


def labelled(words: str, field: QWidget, *, is_short: bool = False) -> QHBoxLayout:
    """Label and field in a row; a short field leaves the rest of it empty."""
    label = plain_label(words, small(), "muted")
    label.setFixedSize(QSize(px(_LABEL), px(32)))
    label.setBuddy(field)
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(field, 0 if is_short else 1)
    if is_short:
        row.addStretch(1)
    return row
