"""My brand: who I am, what I have done, where I am going, what I can offer."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netdesk.workspace import Changes
from ui.brand.goals import Goals
from ui.brand.offers import Offers
from ui.brand.proofs import ProofPoints
from ui.brand.statements import Statements
from ui.desk import Desk
from ui.type import px
from ui.widgets.card import Panel, scrolled
from ui.widgets.page_head import PageHead

_SIDE = 448


class BrandPage(Panel):
    """Statement and proof points at the left, goals and offers at the right; narrow, in one."""

    key = "brand"
    title = "My brand"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("base", "", parent)
        self._desk = desk
        self._is_outdated = False
        self._build()
        self._desk.bridge.changed.connect(self._on_workspace_changed)
        self._load()

    def activate(self) -> None:
        """Show what has changed meanwhile."""
        if self._is_outdated:
            self._load()

    def set_narrow(self, narrow: bool) -> None:
        """Put both columns below each other where there is no room beside."""
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._right.setMaximumWidth(16_777_215 if narrow else px(_SIDE))
        self._right.setMinimumWidth(0 if narrow else px(_SIDE))

    def _build(self) -> None:
        self._statements = Statements(self._desk)
        self._proofs = ProofPoints(self._desk)
        self._goals = Goals(self._desk)
        self._offers = Offers(self._desk)
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        left, self._right = Panel("base", ""), Panel("base", "l")
        for panel, parts in (
            (left, (self._statements, self._proofs)),
            (self._right, (self._goals, self._offers)),
        ):
            column = QVBoxLayout(panel)
            column.setContentsMargins(px(16), px(12), px(16), px(16))
            column.setSpacing(px(24))
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self._right)
        self.set_narrow(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageHead(self.title))
        outer.addWidget(scrolled(inner, self.title), 1)

    def _load(self) -> None:
        self._is_outdated = False
        for part in (self._statements, self._proofs, self._goals, self._offers):
            part.load()

    def _on_workspace_changed(self, changes: Changes) -> None:
        if changes.touches("brand"):
            self._is_outdated = not self.isVisible()
            if self.isVisible():
                self._load()
