"""The form of a person while a job writes: the window never stands still until that is done."""

import pytest
from PySide6.QtCore import Qt

from netdesk.people import contacts
from netdesk.records.contact import Contact, Labelled
from tests.ui.desks import add_person, job_that_writes
from ui.panels.person_panel import PersonPanel
from ui.panels.plan_draft import BUSY_RETRY_MS


@pytest.fixture
def panel(desk, shown):
    panel = shown(PersonPanel(desk), 536, 700)
    panel.tabs.choose("person")
    return panel


def show(panel, an_id):
    panel.show_contact(an_id)
    return panel.form


def note_of(desk, an_id):
    return contacts.get(desk.workspace, an_id).note


def type_note(form, qtbot):
    qtbot.keyClicks(form._rows["note"][0]._value, "x")


def test_saving_by_itself_waits_for_a_job_that_writes(desk, panel, qtbot):
    an_id = add_person(desk)
    form = show(panel, an_id)
    with job_that_writes(desk, panel):
        type_note(form, qtbot)
        qtbot.waitUntil(lambda: form._saving.interval() == BUSY_RETRY_MS)
    qtbot.waitUntil(lambda: note_of(desk, an_id) == "x", timeout=5000)


def test_leaving_a_field_waits_for_no_job(desk, panel, qtbot):
    form = show(panel, add_person(desk))
    edit = form._rows["full_name"][0]._value
    with job_that_writes(desk, panel):
        qtbot.keyClicks(edit, "x")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert form.flush()


def test_another_person_is_shown_while_a_job_writes_and_no_word_is_lost(desk, panel, qtbot):
    first, second = add_person(desk), add_person(desk, "Bo Li")
    form = show(panel, first)
    with job_that_writes(desk, panel):
        type_note(form, qtbot)
        show(panel, second)
        show(panel, first)
        assert form._rows["note"][0].taken() == "x"
        show(panel, second)
    assert form.flush()
    assert note_of(desk, first) == "x"


def test_a_row_is_removed_while_a_job_writes_and_the_removal_saved_after_it(desk, panel, qtbot):
    mail = Labelled("ana@acme.example", "work")
    an_id = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", emails=(mail,)))
    form = show(panel, an_id)
    with job_that_writes(desk, panel):
        form._rows["emails"][0]._remove.click()
        assert form._rows["emails"] == []
    qtbot.waitUntil(lambda: contacts.get(desk.workspace, an_id).emails == (), timeout=5000)
