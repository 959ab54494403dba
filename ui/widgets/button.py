"""Buttons: primary, normal, soft, ghost and link, in two heights."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from ui.icons import icon as themed_icon
from ui.type import medium, px, small_medium, small_strong, strong
from ui.widgets.keyhint import KeyHint, native_key

KINDS = ("normal", "primary", "soft", "ghost", "link", "inverse")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ICON_TONE = {"primary": "on_accent", "soft": "accent", "link": "accent", "inverse": "base"}


class Button(QPushButton):
    """A push button in NetDesk's look; its accessible name is its words."""

    def __init__(
        self,
        text: str,
        *,
        kind: str = "normal",
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        if kind not in KINDS:
            raise ValueError(f"no such button: {kind}")
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        loud = kind in {"primary", "soft"}
        self.setFont(
            (small_strong() if loud else small_medium())
            if small
            else (strong() if loud else medium())
        )
        # Wider than high: the style leaves too little room between icon and word.
        self.setIconSize(QSize(px(17 if small else 20), px(13 if small else 14)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(text.replace("&", ""))
        if icon:
            self.setIcon(themed_icon(icon, _ICON_TONE.get(kind, "muted")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses with Space alone, and in a dialog Enter would press another button.
        if event.key() in _ENTER and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def say(self, text: str) -> None:
        """Change the words, also for screen readers."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))


def action_button(
    action: QAction,
    *,
    kind: str = "normal",
    icon: str = "",
    small: bool = False,
    text: str = "",
) -> Button:
    """A button that triggers an action and follows whether it is enabled."""
    made = Button(text or action.text(), kind=kind, icon=icon, small=small)
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    return made


def menu_button(text: str, menu: QMenu, *, kind: str = "normal", small: bool = False) -> Button:
    """A button that opens a menu; the arrow stands after its word, also right to left."""
    made = Button(text, kind=kind, icon="down", small=small)
    mirrored = made.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made.setLayoutDirection(
        Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
    )
    made.setMenu(menu)
    return made


def with_key(button: QPushButton, key: str) -> QWidget:
    """The button and, beside it, the key that does the same."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(button)
    row.addWidget(KeyHint(native_key(key)))
    holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return holder
