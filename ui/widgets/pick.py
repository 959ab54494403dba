"""A radio button for words from outside: shown literally, over as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.type import px
from ui.widgets.check_box import RadioButton
from ui.widgets.text import elided, plain_tip

_MARK = 30
_LEAST_HEIGHT = 24
_MOST_LINES = 6


class PickButton(RadioButton):
    """A radio button that wraps, so that what is chosen between is read whole.

    After six lines come an ellipsis and a tip; the accessible name always says the whole.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def words(self) -> str:
        """The whole words."""
        return self._words

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        lines = self.text().count("\n") + 1
        return QSize(px(60), max(px(_LEAST_HEIGHT), lines * self.fontMetrics().height() + px(6)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - px(_MARK)
        lines = _wrapped(self._words, self.font(), room)
        is_cut = len(lines) > _MOST_LINES
        if is_cut:
            rest = "".join(lines[_MOST_LINES - 1 :])
            lines = [*lines[: _MOST_LINES - 1], elided(rest, QFontMetrics(self.font()), room)]
        self.setText("\n".join(line.rstrip() for line in lines).replace("&", "&&"))
        self.setToolTip(plain_tip(self._words) if is_cut else "")
        self.updateGeometry()


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The text in lines of at most `width`, also where one word alone is longer."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_anywhere())
    # Qt counts in UTF-16, where some letters are two.
    units = text.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        begin, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * begin : 2 * end].decode("utf-16-le", "surrogatepass"))
    layout.endLayout()
    return lines


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
