"""A row of a short list in a dialog: what it is, what is known of it, and the one thing to do."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.type import medium, px, small
from ui.widgets.button import Button
from ui.widgets.glyph import ThemedIcon
from ui.widgets.text import elided_label, wrap_label


def action_row(name: str, facts: str, button: Button, icon: str = "") -> QWidget:
    """Two lines at the left, the button at the right, which screen readers hear with the name."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(8), 0, px(8))
    row.setSpacing(px(12))
    if icon:
        row.addWidget(ThemedIcon(icon, "muted"))
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.addWidget(elided_label(name, medium()))
    words.addWidget(wrap_label(facts, small(), "muted"))
    row.addLayout(words, 1)
    button.setAccessibleName(f"{button.text()} {name}")
    row.addWidget(button)
    return holder
