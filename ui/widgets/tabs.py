"""Tabs as words with a line under the chosen one, and one action at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from ui.theme import color
from ui.type import body, px, strong
from ui.widgets.focus import paint_ring

_RING = 4


class WordTabs(QTabBar):
    """The tab bar itself; arrow keys move, Tab reaches it once."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFont(strong())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        words = QFontMetrics(strong()).horizontalAdvance(self.tabText(index))
        return QSize(words + px(24), px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        chosen = index == self.currentIndex()
        # The ring of the first tab needs its room before the word.
        before, after = px(_RING), px(24) - px(_RING)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        words = self.tabRect(index).adjusted(before, 0, -after, 0)
        painter.setFont(strong() if chosen else body())
        painter.setPen(color("accent" if chosen else "muted"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, self.tabText(index))
        if chosen:
            line = QRect(words.left(), words.bottom() - 1, words.width(), 2)
            painter.fillRect(line, color("accent"))
            if self.hasFocus():
                paint_ring(painter, words.adjusted(-px(_RING), px(5), px(_RING), -px(5)), 5)


class TabStrip(QWidget):
    """Word tabs over a hairline that runs the whole width.

    `tab_clicked` tells of the mouse alone: with it one goes on, while the arrows stay on the tabs.
    """

    tab_chosen = Signal(str)
    tab_clicked = Signal(str)

    def __init__(
        self,
        name: str,
        tabs: Sequence[tuple[str, str]],
        *,
        action: QWidget | None = None,
        margin: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        """Take (key, words) pairs; the first is chosen."""
        super().__init__(parent)
        self.setFixedHeight(px(37))
        self._keys: list[str] = []
        self._bar = WordTabs(name, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(margin - _RING), 0, px(margin - _RING), 1)
        row.setSpacing(px(8))
        row.addWidget(self._bar)
        row.addStretch(1)
        if action is not None:
            row.addWidget(action)
            row.addSpacing(px(_RING))
        for key, words in tabs:
            self._keys.append(key)
            self._bar.addTab(words)
        self._bar.currentChanged.connect(self._on_changed)
        self._bar.tabBarClicked.connect(self._on_clicked)

    def bar(self) -> WordTabs:
        """The tab bar, for the tab order."""
        return self._bar

    def chosen(self) -> str:
        """The key of the chosen tab."""
        return self._keys[self._bar.currentIndex()]

    def choose(self, key: str) -> None:
        """Choose a tab by its key."""
        self._bar.setCurrentIndex(self._keys.index(key))

    def say(self, key: str, words: str) -> None:
        """Change the words of a tab, such as its count."""
        self._bar.setTabText(self._keys.index(key), words)

    def show_tab(self, key: str, *, visible: bool) -> None:
        """Show or hide one tab, such as the plan when it has its own panel."""
        self._bar.setTabVisible(self._keys.index(key), visible)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, color("border"))

    def _on_changed(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.tab_chosen.emit(self._keys[index])

    def _on_clicked(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.tab_clicked.emit(self._keys[index])
