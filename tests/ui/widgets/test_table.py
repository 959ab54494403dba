"""The table: what it draws, where the keyboard goes, what it tells."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy

from ui.widgets.cells import CELL_ROLE, MISSING, Cell, CellKind, cell_data
from ui.widgets.table import DeskTableView

CELLS = (
    Cell(CellKind.PERSON, "Ann Lee", ident=1),
    Cell(text="Helios"),
    Cell(CellKind.LADDER, "Ally", value=4),
    Cell(CellKind.NUMBER, "13 wk", spoken="14 November 2025"),
    Cell(CellKind.STATE, "Touch due", "warn", "touch"),
    Cell(CellKind.FIT, value=3),
    Cell(CellKind.THESIS, "Expanding", thesis="expanding"),
    Cell(CellKind.CHOICE, "Decide", bold=True),
    MISSING,
)
GROUP = Cell(CellKind.GROUP, "Nobody", detail="6 targets")


class Rows(QAbstractTableModel):
    """Ten rows of every kind; the third is a group."""

    asked = 0

    def rowCount(self, parent=None):
        return 10

    def columnCount(self, parent=None):
        return len(CELLS)

    def flags(self, index):
        return Qt.ItemFlag.NoItemFlags if index.row() == 2 else super().flags(index)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        return f"Column {section}" if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index, role=CELL_ROLE):
        cell = GROUP if index.row() == 2 else CELLS[index.column()]
        return cell_data(cell, role)


@pytest.fixture
def table(shown):
    view = DeskTableView("People")
    view.setModel(Rows(view))
    view.set_columns([140] + [90] * 8, 0)
    view.set_group_rows([2])
    shown(view, 1000, 400)
    view.setFocus()
    view.select_row(0)
    return view


def test_rows_and_header_are_32_high(table):
    assert table.rowHeight(0) == 32
    assert table.horizontalHeader().height() == 32


@pytest.mark.parametrize("column", range(len(CELLS)))
def test_every_kind_of_cell_leaves_ink(table, column):
    assert len(_colours(table, 5, column)) > 1


def test_the_current_row_is_soft_with_a_bar_and_a_line(table):
    left = table.visualRect(table.model().index(0, 0)).topLeft()
    image = table.viewport().grab().toImage()
    assert image.pixelColor(left + QPoint(1, 16)).name() == "#1f3a68"
    assert image.pixelColor(left + QPoint(200, 0)).name() == "#1f3a68"
    assert image.pixelColor(left + QPoint(200, 4)).name() == "#ebf1fa"


def test_the_line_goes_with_the_keyboard(table):
    table.clearFocus()
    image = table.viewport().grab().toImage()
    assert image.pixelColor(QPoint(200, 0)).name() == "#ebf1fa"


def test_the_row_under_the_mouse_is_tinted_and_clears(table, qtbot):
    place = table.visualRect(table.model().index(5, 1)).center()
    qtbot.mouseMove(table.viewport(), place)
    table.mouseMoveEvent(_move(place))
    edge = QPoint(200, place.y())
    assert table.viewport().grab().toImage().pixelColor(edge).name() == "#f0f3f8"
    table.mouseMoveEvent(_move(QPoint(50, 16)))
    assert table.viewport().grab().toImage().pixelColor(edge).name() == "#ffffff"


def test_the_arrow_keys_step_over_a_group_row(table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 3


def test_a_group_row_spans_all_columns(table):
    assert table.columnSpan(2, 0) == len(CELLS)


def test_moving_tells_the_row_once(table, qtbot):
    told = QSignalSpy(table.row_changed)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert [told.at(n)[0] for n in range(told.count())] == [1]


def test_moving_along_a_row_tells_nothing(table, qtbot):
    with qtbot.assertNotEmitted(table.row_changed):
        qtbot.keyClick(table, Qt.Key.Key_Right)


def test_enter_opens_the_row(table, qtbot):
    with qtbot.waitSignal(table.row_opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [0]


def test_enter_on_a_choice_asks_for_it(table, qtbot):
    table.setCurrentIndex(table.model().index(4, 7))
    with qtbot.waitSignal(table.choice_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].row() == 4


def test_a_click_on_a_choice_asks_for_it(table, qtbot):
    place = table.visualRect(table.model().index(4, 7)).center()
    with qtbot.waitSignal(table.choice_requested):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_several_chosen_rows_are_told_in_order(table, qtbot):
    for row in (6, 4, 5):
        place = table.visualRect(table.model().index(row, 1)).center()
        keys = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert table.chosen_rows() == [0, 4, 5, 6]


def test_a_step_below_the_last_row_in_sight_moves_the_other_rows_unpainted(table, qtbot):
    painted = _Painted(table.viewport())
    table.resize(1000, 200)
    table.select_row(table.rowAt(table.viewport().height() - 1) - 1)
    qtbot.waitUntil(lambda: bool(painted.heights))
    painted.heights.clear()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(painted.heights))
    assert table.verticalScrollBar().value()
    assert max(painted.heights) <= 3 * 32


def test_below_the_last_row_the_ground_is_the_tables(table):
    table.resize(1000, 600)
    image = table.viewport().grab().toImage()
    assert image.pixelColor(500, image.height() - 5).name() == "#ffffff"


def test_tab_leaves_the_table(table):
    assert not table.tabKeyNavigation()


def test_screen_readers_hear_the_long_form():
    assert cell_data(CELLS[3], Qt.ItemDataRole.AccessibleTextRole) == "14 November 2025"
    assert cell_data(CELLS[1], Qt.ItemDataRole.AccessibleTextRole) == "Helios"


def test_a_tool_tip_of_a_cell_is_literal():
    cell = Cell(text="short", spoken="<img src=x>")
    assert "<img" not in cell_data(cell, Qt.ItemDataRole.ToolTipRole)


def test_numbers_are_aligned_right():
    align = cell_data(CELLS[3], Qt.ItemDataRole.TextAlignmentRole)
    assert align & int(Qt.AlignmentFlag.AlignRight)


def test_the_sorted_column_has_an_arrow_after_its_word(table):
    header = table.horizontalHeader()
    plain = header.grab().toImage()
    header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    rising = header.grab().toImage()
    header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert plain != rising
    assert header.grab().toImage() != rising


def test_a_moved_column_keeps_the_bar_at_the_left(table):
    table.horizontalHeader().moveSection(1, 0)
    image = table.viewport().grab().toImage()
    assert image.pixelColor(1, 16).name() == "#1f3a68"


def test_right_to_left_mirrors_the_bar_and_the_avatar(table):
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = table.viewport().grab().toImage()
    right = table.viewport().width() - 2
    assert image.pixelColor(right, 16).name() == "#1f3a68"
    assert image.pixelColor(1, 16).name() != "#1f3a68"


class _Painted(QObject):
    """How high each repaint of a widget was."""

    def __init__(self, widget):
        super().__init__(widget)
        self.heights = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.heights.append(sum(rect.height() for rect in event.region()))
        return False


def _colours(table, row, column):
    box = table.visualRect(table.model().index(row, column)).adjusted(4, 4, -4, -4)
    image = table.viewport().grab(box).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixel(*place) for place in places}


def _move(place):
    none = Qt.MouseButton.NoButton
    kind, point = QEvent.Type.MouseMove, QPointF(place)
    return QMouseEvent(kind, point, point, none, none, Qt.KeyboardModifier.NoModifier)
