"""The look of the whole application: palette, font and style sheet, set together."""

import re
from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.tokens import DARK, LIGHT, Tokens
from ui.type import install_type, px

MODES = ("system", "light", "dark")
_WATCHER = "netdesk-theme"
_SHEET = Path(__file__).resolve().parent.parent / "resources" / "theme.qss"
_DP = re.compile(r"(\d+)dp\b")


def apply_theme(app: QApplication, mode: str = "system") -> None:
    """Give the application NetDesk's look; `mode` is one of MODES and may be set again any time."""
    if mode not in MODES:
        raise ValueError(f"no such theme: {mode}")
    watcher = app.findChild(_SchemeWatcher, _WATCHER) or _SchemeWatcher(app)
    watcher.follow(mode)


class _InForce:
    """The tokens in force; asked for thousands of times a paint, so not through Qt."""

    tokens = LIGHT


def current() -> Tokens:
    """The tokens in force, for whatever paints itself."""
    return _InForce.tokens


def color(token: str) -> QColor:
    """A token in force as a QColor; do not change the colour returned."""
    return qcolor(getattr(current(), token))


@lru_cache(maxsize=128)
def qcolor(value: str) -> QColor:
    """#RRGGBB as a QColor, cached; do not change the colour returned."""
    return QColor(value)


def set_state(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a dynamic property that the style sheet asks for, and style the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def sheet(tokens: Tokens) -> str:
    """The application's style sheet for these tokens at the present text size."""
    filled = Template(_SHEET.read_text("utf-8")).substitute(tokens.colours())
    return _DP.sub(_in_pixels, filled)


def palette(tokens: Tokens) -> QPalette:
    """The palette of these tokens, so that also unstyled parts and dialogs fit."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = (
        (role.Window, tokens.window),
        (role.Base, tokens.base),
        (role.AlternateBase, tokens.window),
        (role.Button, tokens.base),
        (role.Text, tokens.text),
        (role.WindowText, tokens.text),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.stop),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.PlaceholderText, tokens.muted),
        (role.Light, tokens.base),
        (role.Midlight, tokens.hover),
        (role.Mid, tokens.border),
        (role.Dark, tokens.field),
        (role.Shadow, tokens.border),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Accent, tokens.accent),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.base),
    )
    for one, value in pairs:
        made.setColor(one, QColor(value))
    for one in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.field))
    return made


def _in_pixels(match: re.Match[str]) -> str:
    return f"{px(int(match[1]))}px"


class _SchemeWatcher(QObject):
    """Sets the look, and again when the system turns light or dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_WATCHER)
        self._app = app
        self._mode = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def follow(self, mode: str) -> None:
        """Hold to one of MODES from now on."""
        self._mode = mode
        scheme = QGuiApplication.styleHints().colorScheme()
        system_is_dark = scheme == Qt.ColorScheme.Dark
        self._set(DARK if mode == "dark" or (mode == "system" and system_is_dark) else LIGHT)

    def _set(self, tokens: Tokens) -> None:
        app = self._app
        install_type(app)
        _InForce.tokens = tokens
        app.setPalette(palette(tokens))
        app.setStyleSheet(sheet(tokens))

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._set(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)
