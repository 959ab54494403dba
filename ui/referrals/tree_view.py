"""The tree of who led to whom, to look at, to walk through by keyboard, and to open people from."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from netdesk.records.referral_tree import ReferralTree
from ui.referrals.canvas import ARROWS, Canvas
from ui.referrals.layout import bounds, mirrored, placed
from ui.referrals.lines import Lines
from ui.referrals.node import Look, Node
from ui.referrals.steps import next_index
from ui.referrals.words import ME, detail, given_words, is_unmet, people_words, sentence, sign
from ui.type import px
from ui.widgets.text import plain_tip

ME_INDEX = -1
_MARGIN = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NO_KEYS = Qt.KeyboardModifier.NoModifier


class TreeView(Canvas):
    """One node is chosen at a time, at first mine; its whole way to me is marked.

    `chosen` carries the index of its branch (-1: me), `opened` the id of a person.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Referral tree", parent)
        self._tree = ReferralTree()
        self._today = date.min
        self._people = 0
        self._nodes: list[Node] = []
        self._lines: Lines | None = None
        self._current = ME_INDEX
        self.pressed_at.connect(self._on_pressed_at)

    def show_tree(self, tree: ReferralTree, people: int, today: date) -> None:
        """Show this tree; whoever was chosen stays chosen where they still stand in it."""
        kept = self._key(self._current)
        self._tree, self._people, self._today = tree, people, today
        self._fill()
        found = [n for n in range(len(tree.branches)) if kept and self._key(n) == kept]
        self._mark(found[0] if found else ME_INDEX)
        self.place_first()

    def go_to_start(self) -> None:
        """Bring me and the first branches into sight."""
        super().go_to_start()
        if self._nodes:
            self._bring(ME_INDEX)

    def current(self) -> int:
        """The index of the chosen branch, -1 for me."""
        return self._current

    def choose(self, index: int) -> None:
        """Choose a branch, or me, and bring it into sight."""
        if not self._nodes:
            return
        self._mark(index)
        self._bring(index)
        self._announce()

    def choose_person(self, contact_id: int) -> None:
        """Choose where a person stands."""
        here = ("person", contact_id)
        found = ((one.kind, one.contact_id) for one in self._tree.branches)
        index = next((n for n, one in enumerate(found) if one == here), ME_INDEX)
        if index != ME_INDEX:
            self.choose(index)

    def step(self, by: int) -> None:
        """Choose the next branch as one reads down the tree, or with -1 the one before."""
        index = self._current + by
        if ME_INDEX <= index < len(self._tree.branches):
            self.choose(index)

    def open_current(self) -> None:
        """Open who is chosen; whoever stands elsewhere in the tree is chosen there."""
        if self._current == ME_INDEX:
            return
        branch = self._tree.branches[self._current]
        if branch.kind == "reference":
            self.choose_person(branch.contact_id)
        else:
            self.opened.emit(branch.contact_id)

    def words(self, index: int) -> str:
        """Everything about a branch, or me, as a sentence."""
        if index == ME_INDEX:
            return f"{ME}; {people_words(self._people)} on the list. {given_words(self._tree)}."
        return sentence(self._tree, index, self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), event.modifiers() & ~_KEYPAD
        if key in ARROWS and keys == _NO_KEYS:
            towards = self._towards(Qt.Key(key))
            self.choose(next_index(self._tree.branches, self._current, towards))
        elif key in _ENTER:
            self.open_current()
        elif key == Qt.Key.Key_Home:
            self.choose(ME_INDEX)
        elif key == Qt.Key.Key_End:
            self.choose(len(self._tree.branches) - 1)
        else:
            # With Ctrl the arrows move the canvas.
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self._node_at(event.position().toPoint())
        if node is not None:
            self.choose(node.index)
            self.open_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What opens below the tree does not cover who it is about.
        if self._current != ME_INDEX:
            self._bring(self._current)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            node = self._node_at(event.pos())
            words = self.words(node.index) if node is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _fill(self) -> None:
        branches = self._tree.branches
        places = placed(branches)
        if self.is_mirrored():
            places = [mirrored(place) for place in places]
        scene = self.scene()
        scene.clear()
        self._lines = Lines(branches, places)
        scene.addItem(self._lines)
        # Mine comes last, where the index -1 finds it.
        indices = [*range(len(branches)), ME_INDEX]
        self._nodes = [
            Node(index, place, self._look(index), self.layoutDirection())
            for index, place in zip(indices, places, strict=True)
        ]
        for node in self._nodes:
            scene.addItem(node)
        margin = px(_MARGIN)
        self.setSceneRect(bounds(places).adjusted(-margin, -margin, margin, margin))

    def _look(self, index: int) -> Look:
        if index == ME_INDEX:
            return Look("me", ME, people_words(self._people))
        branch = self._tree.branches[index]
        icon, tone = sign(branch)
        return Look(
            kind=branch.kind,
            name=branch.name,
            detail=detail(branch, self._today),
            ident=branch.contact_id,
            icon=icon,
            tone=tone,
            is_dashed=branch.kind == "person" and is_unmet(branch),
            is_muted=branch.standing == "declined",
            is_owed=not branch.is_thanked,
        )

    def _mark(self, index: int) -> None:
        self._current = index
        way = set(self._tree.way(index))
        for node in self._nodes:
            on_way = node.index in way or (index >= 0 and node.index == ME_INDEX)
            node.mark(current=node.index == index, on_way=on_way)
        if self._lines is not None:
            self._lines.show_way(way)
        self.setAccessibleDescription(self.words(index))
        self.chosen.emit(index)

    def _bring(self, index: int) -> None:
        margin = px(_MARGIN)
        self.ensureVisible(self._nodes[index].sceneBoundingRect(), margin, margin)

    def _announce(self) -> None:
        """Tell a screen reader what is chosen: a scene has no parts that it could walk through."""
        if QAccessible.isActive() and self.hasFocus():
            said = QAccessibleAnnouncementEvent(self, self.words(self._current))
            QAccessible.updateAccessibility(said)

    def _key(self, index: int) -> tuple[str, int, int] | None:
        if not 0 <= index < len(self._tree.branches):
            return None
        branch = self._tree.branches[index]
        above = self._tree.branches[branch.parent].contact_id if branch.parent >= 0 else 0
        return (branch.kind, branch.contact_id, above)

    def _node_at(self, at: QPoint) -> Node | None:
        item = self.itemAt(at)
        return item if isinstance(item, Node) else None

    def _towards(self, key: Qt.Key) -> str:
        before, after = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.is_mirrored():
            before, after = after, before
        names = {before: "giver", after: "named", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
        return names[key]

    def _on_pressed_at(self, at: QPoint) -> None:
        node = self._node_at(at)
        if node is not None:
            self.choose(node.index)
