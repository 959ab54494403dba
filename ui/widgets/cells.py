"""What a table's model tells the delegate about one cell, and how it answers other roles."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt

from ui.widgets.text import plain_tip

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
DASH = "–"


class CellKind(Enum):
    """How a cell is drawn."""

    TEXT = auto()
    PERSON = auto()
    NUMBER = auto()
    LADDER = auto()
    FIT = auto()
    THESIS = auto()
    STATE = auto()
    CHOICE = auto()
    CHIP = auto()
    GROUP = auto()


class Cell(NamedTuple):
    """One cell as a value.

    `tone` is a token: text, muted, accent, good, warn, stop. `icon` is a name of ICONS (STATE).
    `value` fills squares (LADDER 0-4, FIT 0-5). `ident` colours the avatar (PERSON), whose initials
    are of `person` where the text is no name; `thesis` is
    expanding, challenged, stable or empty. `detail` is the second line of a tall row, or the
    explanation of a GROUP. `spoken` is what screen readers say where the words are short
    ("13 wk" is "14 November 2025, 13 weeks ago"); it is also the tip.
    """

    kind: CellKind = CellKind.TEXT
    text: str = ""
    tone: str = "text"
    icon: str = ""
    value: int = 0
    ident: str | int = ""
    person: str = ""
    thesis: str = ""
    detail: str = ""
    spoken: str = ""
    bold: bool = False


MISSING = Cell(text=DASH, tone="muted", spoken="none")

_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_TYPED = int(Qt.ItemDataRole.EditRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def cell_data(cell: Cell, role: int) -> object:
    """The answer of a model's `data` for one cell, whatever the role; None where it has none."""
    if role == CELL_ROLE:
        return cell
    if role in (_SHOWN, _TYPED):
        return cell.text
    if role == _SPOKEN:
        return cell.spoken or cell.text
    if role == _TIP:
        return plain_tip(cell.spoken)
    if role == _ALIGN:
        return _RIGHT if cell.kind is CellKind.NUMBER else _LEFT
    return None
