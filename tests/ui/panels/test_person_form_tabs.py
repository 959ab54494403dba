"""Where Tab goes in the form of a person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.people import contacts
from netdesk.records.contact import Contact
from ui.panels.person_form import PersonForm


@pytest.fixture
def form(desk, shown):
    """The form of somebody with a note and a birthday."""
    ana = Contact(full_name="Ana Ruiz", birthday="--03-09", note="Likes short mails")
    an_id = contacts.save(desk.workspace, ana)
    form = shown(PersonForm(desk), 536, 600)
    form.show_person(contacts.get(desk.workspace, an_id))
    return form


def edit_of(form, key):
    return form._rows[key][0]._value


def stop_after(edit):
    """What Tab brings the keyboard to from a field."""
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    return reached.accessibleName()


def test_tab_goes_on_below_a_field_after_a_save_too(form):
    edit_of(form, "note").insertPlainText("More. ")
    assert form.flush()
    assert stop_after(edit_of(form, "note")) == "Add anniversary"


def test_tab_goes_on_below_a_field_that_was_added(form):
    form._on_asked("anniversary")
    assert stop_after(edit_of(form, "anniversary")) == "Note"
