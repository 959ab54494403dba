"""Tab goes as the layouts read, also where rows have come and parts have moved since."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_TAB = Qt.FocusPolicy.TabFocus


def order_tabs(root: QWidget) -> None:
    """Let Tab visit all within `root` in the order of its layouts."""
    for one, following in pairwise(reading_order(root)):
        QWidget.setTabOrder(one, following)


def reading_order(root: QWidget) -> list[QWidget]:
    """All within `root` that Tab may reach, as its layouts read."""
    if root.focusPolicy() & _TAB:
        return [root]
    layout = root.layout()
    if layout is not None:
        return _of_layout(layout)
    if isinstance(root, QScrollArea):
        inner = root.widget()
        return reading_order(inner) if inner is not None else []
    inside = (child for child in root.children() if isinstance(child, QWidget))
    return [one for child in inside if not child.isWindow() for one in reading_order(child)]


def _of_layout(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            found += reading_order(widget)
        elif inner is not None:
            found += _of_layout(inner)
    return found
