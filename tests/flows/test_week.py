"""The week by keyboard through the real main(): done, undone, and there again at the next start."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk import meetings
from netdesk.after import promises
from netdesk.people import contacts
from netdesk.records.after import Promise
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from netdesk.workspace import Workspace
from tests.flows.through_main import play_through_main, press
from ui.week.model import TASK

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "people.db"
    with Workspace.open(path) as workspace:
        ana = contacts.save(workspace, Contact(full_name="Ana Ruiz"))
        late = (date.today() - timedelta(days=3)).isoformat()
        promises.save(workspace, Promise(contact_id=ana, text="Org chart", due=late))
        yael = contacts.save(workspace, Contact(full_name="Yael Cohen"))
        before = datetime.now() - timedelta(days=1)
        meetings.save(workspace, Meeting(contact_id=yael, starts_at=before))
    return path


def titles(window):
    model = window.stack.page("week").queue.model
    return [model.index(row, TASK).data() for row in range(model.rowCount())]


def test_a_promise_is_kept_undone_and_a_meeting_debriefed_by_keyboard(database, qtbot):
    def script(window):
        press(qtbot, window, "Ctrl+1")
        table = window.stack.page("week").queue.table
        assert titles(window) == ["Keep your promise to Ana Ruiz", "Debrief Yael Cohen"]
        QTest.keyClick(table, Qt.Key.Key_D)
        qtbot.waitUntil(lambda: titles(window) == ["Debrief Yael Cohen"], timeout=5000)
        assert window.toast.words() == "Kept: Org chart"
        press(qtbot, window, "Ctrl+Z")
        qtbot.waitUntil(lambda: len(titles(window)) == 2, timeout=5000)
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_Return)
        assert window.stack.current_key() == "debrief"
        press(qtbot, window, "Ctrl+Return")
        press(qtbot, window, "Ctrl+1")
        assert titles(window)[0] == "Keep your promise to Ana Ruiz"

    play_through_main(["--database", database], script)


def test_the_window_opens_on_the_week_where_it_was_left(database, qtbot):
    def leave(window):
        press(qtbot, window, "Ctrl+1")

    def look(window):
        assert window.stack.current_key() == "week"
        qtbot.waitUntil(lambda: len(titles(window)) == 2, timeout=5000)

    play_through_main(["--database", database], leave)
    play_through_main(["--database", database], look)


def test_the_next_step_of_a_side_goes_on_where_it_is_taken(database, qtbot):
    def script(window):
        press(qtbot, window, "Ctrl+1")
        window.stack.page("week").new_person_wanted.emit()
        assert window.stack.current_key() == "people"
        assert window.stack.page("people").side.quick_add.edit.hasFocus()
        window.stack.page("week").new_meeting_wanted.emit()
        assert window.stack.page("people").current_meeting() > 0

    play_through_main(["--database", database], script)
