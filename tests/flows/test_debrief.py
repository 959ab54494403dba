"""A debrief by keyboard through the real main(), its keystrokes counted."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk import meetings, referrals
from netdesk.after import debrief_drafts, debriefs
from netdesk.people import contacts, overview
from netdesk.records.contact import Contact, Position
from netdesk.records.meeting import Meeting, Plan
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main

MOST_KEYSTROKES = 40

pytestmark = pytest.mark.usefixtures("qapp")


class Keyboard:
    """Types into whatever has the keyboard, and counts."""

    def __init__(self, window):
        self.window = window
        self.count = 0

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.count += 1
        popup = QApplication.activePopupWidget()
        QTest.keyClick((popup or self.window).windowHandle(), key, modifiers)

    def type(self, words):
        for letter in words:
            self.key(letter)

    def ctrl(self, key):
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def alt(self, key):
        self.key(key, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "people.db"
    with Workspace.open(path) as workspace:
        yael = contacts.save(
            workspace,
            Contact(full_name="Yael Cohen", positions=(Position(company="Intuitive"),)),
        )
        contacts.save(
            workspace, Contact(full_name="Hannah Osei", positions=(Position(company="Terumo"),))
        )
        before = datetime.now() - timedelta(days=1)
        plan = Plan(outcome="Yael names two people who run service parts")
        meetings.save(workspace, Meeting(contact_id=yael, starts_at=before, plan=plan))
    return path


def play(database, script):
    def begin(window):
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        script(window, Keyboard(window))

    return play_through_main(["--database", database], begin)


def only_meeting(window):
    return meetings.lines(window.desk.workspace)[0].id


def common_case(keyboard):
    keyboard.ctrl(Qt.Key.Key_D)
    keyboard.type("y")
    keyboard.type("Rosalind Mbeki")
    keyboard.key(Qt.Key.Key_Return)
    keyboard.type("han")
    keyboard.key(Qt.Key.Key_Return)
    keyboard.alt(Qt.Key.Key_O)
    keyboard.ctrl(Qt.Key.Key_Return)


def test_the_common_case_takes_fewer_than_40_keystrokes(database):
    def script(window, keyboard):
        common_case(keyboard)
        assert keyboard.count < MOST_KEYSTROKES
        saved = debriefs.last(window.desk.workspace, only_meeting(window))
        assert saved is not None
        assert saved.outcome_met == "yes"
        assert {one.full_name for one in saved.names} == {"Rosalind Mbeki", "Hannah Osei"}
        assert saved.ally_evidence == ("offered-help",)

    play(database, script)


def test_the_names_become_referrals_and_the_known_one_stays_one_contact(database):
    def script(window, keyboard):
        common_case(keyboard)
        workspace = window.desk.workspace
        assert overview.count(workspace) == 3
        named = referrals.of_meeting(workspace, only_meeting(window))
        assert {one.giver_name for one in named} == {"Yael Cohen"}

    play(database, script)


def test_one_undo_takes_a_debrief_back(database, qtbot):
    def script(window, keyboard):
        common_case(keyboard)
        workspace = window.desk.workspace
        assert workspace.undo_label == "Debrief Yael Cohen"
        window.actions_by_key["undo"].trigger()
        qtbot.waitUntil(lambda: overview.count(workspace) == 2, timeout=5000)
        assert meetings.get(workspace, only_meeting(window)).is_held is None

    play(database, script)


def test_escape_keeps_a_draft_that_is_there_again(database):
    def script(window, keyboard):
        keyboard.ctrl(Qt.Key.Key_D)
        keyboard.type("n")
        keyboard.type("Rosalind")
        keyboard.key(Qt.Key.Key_Escape)
        assert window.stack.current_key() == "meetings"
        draft = debrief_drafts.find(window.desk.workspace, only_meeting(window))
        assert draft is not None
        assert [one.full_name for one in draft.names] == ["Rosalind"]
        keyboard.ctrl(Qt.Key.Key_D)
        page = window.stack.currentWidget()
        assert page.typed() == replace(draft)

    play(database, script)


def test_without_a_meeting_to_debrief_the_key_says_so(tmp_path):
    def script(window, keyboard):
        keyboard.ctrl(Qt.Key.Key_D)
        assert window.stack.current_key() == "people"
        assert "No meeting waits" in window.toast.words()

    play(tmp_path / "empty.db", script)
