"""One window for each file: what the door lets in."""

import json

import pytest
from PySide6.QtNetwork import QLocalSocket

from ui.instance import Door, door_name


@pytest.fixture
def door(tmp_path):
    made = Door(tmp_path / "people.db")
    assert made.open()
    yield made
    made.close()


def send(qtbot, tmp_path, message):
    socket = QLocalSocket()
    socket.connectToServer(door_name(tmp_path / "people.db"))
    assert socket.waitForConnected(1000)
    socket.write(message)
    socket.flush()
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    return socket


def test_files_come_through_the_door(door, qtbot, tmp_path):
    with qtbot.waitSignal(door.knocked) as heard:
        send(qtbot, tmp_path, json.dumps([str(tmp_path / "a b.vcf")]).encode() + b"\n")
    assert heard.args == [[tmp_path / "a b.vcf"]]


@pytest.mark.parametrize("message", [b"no json\n", b"{}\n", b"[1, null]\n", b"\xff\n"])
def test_nonsense_brings_no_files_and_no_error(door, qtbot, tmp_path, message):
    with qtbot.waitSignal(door.knocked) as heard:
        send(qtbot, tmp_path, message)
    assert heard.args == [[]]


def test_each_file_has_a_door_of_its_own(tmp_path):
    assert door_name(tmp_path / "a.db") != door_name(tmp_path / "b.db")


def test_a_stale_socket_does_not_keep_the_door_shut(tmp_path):
    first, second = Door(tmp_path / "people.db"), Door(tmp_path / "people.db")
    assert first.open()
    assert second.open()
    first.close()
    second.close()
