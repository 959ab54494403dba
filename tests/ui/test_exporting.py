"""The export dialog: which format, and private fields only when they are ticked."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.exporting import FORMATS
from netdesk.people import contacts
from tests.builders import make_contact
from tests.ui.desks import add_meeting
from tests.ui.importing.drags import settled
from ui.exporting import ExportDialog, Exporter
from ui.pages import PageStack
from ui.people_commands import PeopleCommands


@pytest.fixture
def exporter(desk, qtbot):
    contacts.save(
        desk.workspace,
        replace(make_contact("Ana Ruiz", email="ana@x.example"), background=("Sea",)),
    )
    window = QWidget()
    qtbot.addWidget(window)
    return Exporter(desk, window)


def asked(dialog):
    """What the dialog asks for when it is agreed to."""
    wishes = []
    dialog.wanted.connect(lambda *wish: wishes.append(wish))
    dialog.go_on.click()
    return wishes[0]


def test_every_format_is_offered(shown):
    assert set(shown(ExportDialog()).formats) == {*FORMATS, "ics"}


def test_private_fields_stay_here_unless_ticked(shown):
    assert asked(shown(ExportDialog())) == ("vcard3", False, False)


def test_a_tick_takes_private_fields_along(shown):
    dialog = shown(ExportDialog())
    dialog.choose("csv")
    dialog.private.click()
    assert asked(dialog) == ("csv", True, False)


def test_the_file_for_netdesk_says_that_it_holds_all(shown):
    dialog = shown(ExportDialog())
    dialog.choose("json")
    assert "holds everything" in dialog._why.text()


def test_a_tick_for_one_thing_is_none_for_another(shown):
    dialog = shown(ExportDialog())
    dialog.private.click()
    dialog.choose("json")
    assert asked(dialog) == ("json", False, False)


def test_a_calendar_has_nothing_to_tick(shown):
    dialog = shown(ExportDialog())
    dialog.choose("ics")
    assert not dialog.private.isVisible()


@pytest.mark.parametrize("selected", [0, 1])
def test_without_several_selected_nobody_is_asked_whom(shown, selected):
    dialog = shown(ExportDialog(selected=selected))
    assert not dialog.only.isVisible()
    assert asked(dialog) == ("vcard3", False, False)


def test_those_selected_are_meant_until_everybody_is_chosen(shown):
    assert asked(shown(ExportDialog(selected=3))) == ("vcard3", False, True)
    dialog = shown(ExportDialog(selected=3))
    assert dialog.only.text() == "Only the 3 selected people"
    assert dialog.only.hasFocus()
    dialog.everybody.click()
    assert asked(dialog) == ("vcard3", False, False)


@pytest.mark.parametrize("whole", ["json", "ics"])
def test_what_holds_everything_is_not_asked_whom_and_forgets_nothing(shown, whole):
    dialog = shown(ExportDialog(selected=3))
    dialog.choose(whole)
    assert not dialog.only.isVisible()
    assert asked(dialog) == (whole, False, False)
    dialog = shown(ExportDialog(selected=3))
    dialog.choose(whole)
    dialog.choose("csv")
    assert asked(dialog) == ("csv", False, True)


def test_the_meetings_go_into_a_calendar_file(exporter, desk, qtbot, tmp_path, told):
    add_meeting(desk)
    exporter.export_to(tmp_path / "all.ics", "ics")
    settled(qtbot, desk)
    assert b"BEGIN:VEVENT" in (tmp_path / "all.ics").read_bytes()
    assert told.words == ["Exported 1 meeting to all.ics"]


@pytest.mark.parametrize(("private", "is_in"), [(False, False), (True, True)])
def test_the_file_holds_what_was_asked_for(exporter, desk, qtbot, tmp_path, private, is_in):
    exporter.export_to(tmp_path / "all.vcf", "vcard21", private=private)
    settled(qtbot, desk)
    data = (tmp_path / "all.vcf").read_bytes()
    assert b"VERSION:2.1" in data
    assert (b"X-NETDESK-BACKGROUND" in data) is is_in


def test_the_place_proposed_is_among_the_documents(exporter, tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    exporter._on_wanted("csv", False, False)
    [dialog] = exporter._window.findChildren(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "people.csv")]
    dialog.close()


def test_a_place_that_does_not_exist_is_said(exporter, desk, qtbot, tmp_path, told):
    exporter.export_to(tmp_path / "none" / "all.csv", "csv")
    settled(qtbot, desk)
    assert told.words[0].startswith("all.csv was not saved")


@pytest.mark.parametrize("format_key", ["vcard3", "vcard4", "vcard21", "csv"])
def test_only_those_selected_go_out(exporter, desk, qtbot, tmp_path, told, format_key):
    chosen = [contacts.save(desk.workspace, make_contact(name)) for name in ("Bo", "Cy")]
    exporter.export_to(tmp_path / "some", format_key, only=chosen)
    settled(qtbot, desk)
    data = (tmp_path / "some").read_bytes()
    assert (b"Bo" in data, b"Cy" in data, b"Ana" in data) == (True, True, False)
    assert told.words == ["Exported 2 people to some"]


def test_exports_leave_nothing_behind_on_the_window(desk, shown):
    window = shown(QWidget(), 400, 300)
    commands = PeopleCommands(desk, PageStack(desk, window), window)
    for ask_again in (commands.export_everybody, commands.export_people):
        ask_again()
        window.findChild(ExportDialog).reject()
    assert len(window.findChildren(Exporter)) == 1
