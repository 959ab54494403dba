"""Drags over a whole window: what the system sends, what fields get, and what is shown."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget

from tests.ui.importing.drags import card, cards_file, drop, files, hover, leave
from ui.importing.drop import SAVE_FIRST
from ui.importing.target import DropTarget
from ui.widgets.growing_edit import GrowingEdit
from ui.widgets.line_field import LineEdit
from ui.widgets.search_field import SearchField


class Photos:
    """Somebody in sight, or nobody, and the pictures that became their photo."""

    def __init__(self):
        self.person = ""
        self.taken = []

    def name(self):
        return self.person

    def take(self, path):
        self.taken.append(path)


class Window(QMainWindow):
    """A window with one field of each kind, and what was dropped on it."""

    def __init__(self):
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        for field in (self.line, self.text):
            column.addWidget(field)
        self.setCentralWidget(inner)
        self.files, self.cards, self.refused = [], [], []
        self.photos = Photos()
        self.target = DropTarget(
            self, self.files.extend, self.take_card, self.refused.append, self.photos
        )

    def take_card(self, data, _name):
        self.cards.append(data)


@pytest.fixture
def window(shown):
    return shown(Window(), 600, 400)


@pytest.fixture
def path(tmp_path):
    return cards_file(tmp_path, card("Ana Ruiz"))


def test_a_drop_on_the_window_gives_its_files(window, path):
    drop(window, files(path))
    assert window.files == [path]


def test_a_drop_as_the_system_sends_it_passes_by_every_field(window, path):
    drop(window.windowHandle(), files(path))
    assert window.files == [path]
    assert window.line.text() == window.text.toPlainText() == ""


@pytest.mark.parametrize("make", [lambda: LineEdit("a"), lambda: SearchField("b"), GrowingEdit])
def test_a_drop_on_one_of_our_fields_imports_and_pastes_no_path(window, path, make):
    field = make() if make is not GrowingEdit else GrowingEdit("c")
    window.centralWidget().layout().addWidget(field)
    target = field.viewport() if isinstance(field, GrowingEdit) else field
    drop(target, files(path))
    assert window.files == [path]
    assert (field.toPlainText() if isinstance(field, GrowingEdit) else field.text()) == ""


def test_a_drop_copies_so_that_the_source_keeps_its_file(window, path):
    assert drop(window, files(path)) == Qt.DropAction.CopyAction


def test_the_overlay_stands_while_files_hang_over_the_window(window, path):
    assert hover(window.windowHandle(), files(path))
    assert window.target.overlay.isVisible()
    assert window.target.overlay.accessibleDescription() == "1 file: drop to look inside"
    leave(window.windowHandle())
    assert not window.target.overlay.isVisible()


def test_the_overlay_is_gone_after_the_drop(window, path):
    drop(window, files(path))
    assert not window.target.overlay.isVisible()


def test_the_overlay_is_gone_when_the_window_loses_the_drag_unsaid(window, path):
    hover(window, files(path))
    window.hide()
    assert not window.target.overlay.isVisible()


def test_a_drag_of_text_goes_on_to_the_field(window):
    mime = QMimeData()
    mime.setText("a word")
    drop(window.line, mime)
    assert not window.target.overlay.isVisible()
    assert window.line.text() == "a word"


def test_a_dropped_card_gives_its_bytes(window):
    mime = QMimeData()
    mime.setData("text/vcard", card("Ana Ruiz").encode())
    drop(window, mime)
    assert window.cards == [card("Ana Ruiz").encode()]


def test_a_promised_file_says_what_to_do(window):
    mime = QMimeData()
    mime.setData("XdndDirectSave0", b"friends.vcf")
    drop(window, mime)
    assert window.refused == [SAVE_FIRST]
    assert window.files == []


def test_files_that_cannot_be_read_are_not_offered_to_be_looked_into(window, path, tmp_path):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4")
    hover(window, files(scan))
    assert window.target.overlay._title.text() == "Nothing here can be read"
    leave(window)
    hover(window, files(path, scan))
    assert window.target.overlay._title.text() == "Drop to look inside"


def test_the_clipboard_is_taken_as_a_drop_is(window, path):
    assert window.target.take(files(path))
    assert window.files == [path]
    assert not window.target.take(QMimeData())


def test_the_next_key_goes_to_the_window_after_a_drop(window, shown, qtbot, path):
    other = shown(QWidget(), 200, 100)
    qtbot.waitUntil(other.isActiveWindow)
    drop(window, files(path))
    qtbot.waitUntil(window.isActiveWindow)


def test_a_picture_becomes_the_photo_of_whom_one_sees(window, tmp_path):
    window.photos.person = "Ana Ruiz"
    hover(window, files(tmp_path / "ana.JPG"))
    assert window.target.overlay.accessibleDescription() == "Drop as the photo of Ana Ruiz"
    drop(window, files(tmp_path / "ana.JPG"))
    assert window.photos.taken == [tmp_path / "ana.JPG"]
    assert window.files == []


@pytest.mark.parametrize(
    ("person", "names"), [("", ["a.png"]), ("Ana", ["a.png", "b.png"]), ("Ana", ["a.vcf"])]
)
def test_all_else_is_looked_into(window, tmp_path, person, names):
    window.photos.person = person
    paths = [tmp_path / name for name in names]
    drop(window, files(*paths))
    assert (window.files, window.photos.taken) == (paths, [])
