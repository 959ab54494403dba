"""What stands between the head and the table: the filters in force, or the rows chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.icons import icon as themed_icon
from ui.type import px, small, tabular
from ui.widgets.button import Button
from ui.widgets.chip import FilterChip
from ui.widgets.glyph import ThemedIcon
from ui.widgets.keyhint import KeyHint, native_key
from ui.widgets.line_field import LineEdit
from ui.widgets.text import plain_label

_MOST_IN_MENU = 12
_WORDS_AT_MOST = 40
_PLAN = "Plan a meeting"


class FilterBar(QWidget):
    """The filters in force as chips that can be taken away, and how many people are left."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Filters")
        self.setFixedHeight(px(32))
        self._row = _row(self)
        self._chips: list[FilterChip] = []
        self._clear = Button("Clear", kind="ghost", small=True)
        self._clear.clicked.connect(self.removed)
        self._row.addWidget(self._clear)
        self._row.addStretch(1)
        self._count = plain_label("", tabular(small()), "muted")
        self._row.addWidget(self._count)

    def show_filters(self, categories: Sequence[str]) -> None:
        """Show one chip for the categories; none hides the bar's chips."""
        for chip in self._chips:
            chip.deleteLater()
        self._chips = []
        if categories:
            chip = FilterChip("Category", categories_in_words(categories))
            chip.removed.connect(self.removed)
            self._row.insertWidget(0, chip)
            self._chips.append(chip)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of how many people are in the table."""
        self._count.setText(f"{shown:,} of {total:,} shown")


class BulkBar(QWidget):
    """What can be done with the rows chosen; stands where the filters stand."""

    category_chosen = Signal(str)
    plan_requested = Signal()
    merge_requested = Signal()
    delete_requested = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Chosen people")
        self.setFixedHeight(px(32))
        self._row = _row(self)
        self._chip: FilterChip | None = None
        self._category = Button("Category", icon="tag", small=True)
        self._menu = QMenu(self)
        self._category.setMenu(self._menu)
        self._new = LineEdit("New category", "New category, Enter")
        self._new.setFixedSize(px(160), px(24))
        self._new.hide()
        self._plan = Button(_PLAN, icon="plan", small=True)
        self._merge = Button("Merge", icon="merge", small=True)
        self._can_merge = False
        delete = Button("Delete", kind="ghost", icon="trash", small=True)
        self._key = KeyHint(native_key("Del"))
        self._row.addWidget(self._category)
        self._row.addWidget(self._new)
        self._row.addWidget(self._plan)
        self._row.addWidget(self._merge)
        self._row.addStretch(1)
        self._row.addWidget(delete)
        self._row.addWidget(self._key)
        self._plan.clicked.connect(self.plan_requested)
        self._merge.clicked.connect(self.merge_requested)
        delete.clicked.connect(self.delete_requested)
        self._menu.triggered.connect(self._on_triggered)
        self._new.returnPressed.connect(self._on_new_entered)
        self._new.cancelled.connect(self._on_new_cancelled)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the key and an icon out and the words short where there is no room."""
        self._row.setSpacing(px(6 if is_narrow else 8))
        self._merge.setIcon(QIcon() if is_narrow else themed_icon("merge", "muted"))
        self._key.setVisible(not is_narrow)
        self._plan.setText("Plan" if is_narrow else _PLAN)
        self._plan.setToolTip(_PLAN if is_narrow else "")

    def show_chosen(self, count: int) -> None:
        """Say how many rows are chosen; two can be made one."""
        self._can_merge = count == 2
        self._merge.setVisible(self._can_merge and self._plan.isVisibleTo(self))
        if self._chip is not None:
            self._chip.deleteLater()
        self._chip = FilterChip("", f"{count:,} selected")
        self._chip.put_first(ThemedIcon("selected", "accent", 14))
        self._chip.removed.connect(self.cleared)
        self._row.insertWidget(0, self._chip)

    def show_categories(self, found: Sequence[tuple[str, int]]) -> None:
        """Offer these categories, and one that is new."""
        self._menu.clear()
        for category, _ in found[:_MOST_IN_MENU]:
            self._menu.addAction(category.replace("&", "&&")).setData(category)
        self._menu.addSeparator()
        self._menu.addAction("New category").setData("")

    def _on_triggered(self, action: QAction) -> None:
        category = str(action.data())
        if category:
            self.category_chosen.emit(category)
        else:
            self._new.set_text("")
            self._ask_for_new(is_asked=True)
            self._new.setFocus()

    def _ask_for_new(self, *, is_asked: bool) -> None:
        # In the place of the buttons: a small window has no room for both.
        self._new.setVisible(is_asked)
        self._category.setVisible(not is_asked)
        self._plan.setVisible(not is_asked)
        self._merge.setVisible(self._can_merge and not is_asked)

    def _on_new_entered(self) -> None:
        category = self._new.text().strip()
        self._ask_for_new(is_asked=False)
        if category:
            self.category_chosen.emit(category)

    def _on_new_cancelled(self) -> None:
        self._ask_for_new(is_asked=False)
        self._category.setFocus()


def _row(owner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(px(16), 0, px(16), px(8))
    row.setSpacing(px(8))
    return row


def categories_in_words(chosen: Sequence[str]) -> str:
    """The chosen categories in one short line: the first ones, then how many more."""
    shown = [chosen[0]] if chosen else []
    for category in chosen[1:3]:
        if len(", ".join([*shown, category])) <= _WORDS_AT_MOST:
            shown.append(category)
    words = ", ".join(shown)
    words = words if len(words) <= _WORDS_AT_MOST else f"{words[:_WORDS_AT_MOST]}…"
    left = len(chosen) - len(shown)
    return f"{words} and {left} more" if left else words
