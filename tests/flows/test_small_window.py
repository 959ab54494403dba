"""The smallest window, through the real main()."""

import pytest
from PySide6.QtWidgets import QWidget

from netdesk import meetings
from netdesk.people import contacts
from netdesk.records.contact import Contact
from netdesk.records.meeting import Meeting
from netdesk.workspace import Workspace

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_preview_comes_from_any_page(play, qtbot, database):
    with Workspace.open(database) as workspace:
        contact_id = contacts.save(workspace, Contact(full_name="Ana Ruiz"))
        meetings.save(workspace, Meeting(contact_id=contact_id))

    def script(window):
        window.resize(1024, 640)
        window.commands.show_contact(contact_id)
        people = window.stack.page("people")
        qtbot.waitUntil(lambda: people.current_meeting() > 0, timeout=10_000)
        window.commands.preview_brief()
        page = window.stack.page("meetings")
        assert any(one.isVisible() for one in page.findChildren(QWidget, "Page preview"))

    play(script)
