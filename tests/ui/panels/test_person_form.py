"""The form of a person: it shows what is there, saves itself, and says what is wrong."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from netdesk.errors import WorldError
from netdesk.fields import BY_KEY, FIELDS
from netdesk.people import contacts
from netdesk.records.contact import Address, Contact, Labelled, Position
from ui.panels.person_form import SECTIONS, PersonForm

FULL = Contact(
    full_name="Ana Ruiz",
    given="Ana",
    family="Ruiz",
    nickname="Anita",
    positions=(
        Position("Acme", "Head", "Ops", "2019-04"),
        Position("Old", "Dev", "", "2010", "2019"),
    ),
    emails=(Labelled("ana@acme.example", "work"),),
    phones=(Labelled("+1 312 555 0148", "mobile"), Labelled("+1 312 555 0100", "Yacht")),
    addresses=(Address("1 Main St", "Chicago", "IL", "60601", "USA", "work", "PO 5", "Floor 2"),),
    categories=("alumni", "a, b"),
    birthday="--03-09",
    common_ground=("ETH",),
    note="Likes\nshort mails",
    ally_stage="supportive",
)


@pytest.fixture
def form(desk, shown):
    return shown(PersonForm(desk), 536, 600)


def put(desk, form, contact):
    an_id = contacts.save(desk.workspace, contact)
    form.show_person(contacts.get(desk.workspace, an_id))
    return an_id


def edit_of(form, key, at=0):
    return form._rows[key][at]._value


def retype(qtbot, edit, words):
    edit.selectAll()
    qtbot.keyClicks(edit, words)


def test_a_phone_is_added_and_saved_within_a_second(desk, form, qtbot):
    an_id = put(desk, form, Contact(full_name="Ana Ruiz"))
    form._on_asked("phones")
    qtbot.keyClicks(edit_of(form, "phones"), "+1 312 555 0148")
    qtbot.waitUntil(lambda: bool(contacts.get(desk.workspace, an_id).phones), timeout=1000)
    assert contacts.get(desk.workspace, an_id).phones == (Labelled("+1 312 555 0148"),)


def test_words_that_could_not_be_saved_are_told_and_saved_later(desk, form, qtbot, monkeypatch):
    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    an_id = put(desk, form, Contact(full_name="Ana Ruiz"))
    with monkeypatch.context() as full:
        full.setattr(contacts, "save", refuse)
        retype(qtbot, edit_of(form, "full_name"), "Ana Lee")
        assert not form.flush()
    assert form.flush()
    assert contacts.get(desk.workspace, an_id).full_name == "Ana Lee"


def test_showing_and_leaving_changes_nothing(desk, form):
    an_id = put(desk, form, FULL)
    before = contacts.get(desk.workspace, an_id)
    form._is_dirty = True
    form.flush()
    assert contacts.get(desk.workspace, an_id) == before


def test_one_change_leaves_everything_else_as_it_was(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    before = contacts.get(desk.workspace, an_id)
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    form.flush()
    after = contacts.get(desk.workspace, an_id)
    assert after.nickname == "Ann"
    assert after.addresses == before.addresses
    assert after.categories == ("alumni", "a, b")
    assert after.phones == before.phones


def test_a_label_of_ones_own_stands_in_the_choice(desk, form):
    put(desk, form, FULL)
    assert form._rows["phones"][1]._box.currentText() == "Yacht"


def test_a_removed_row_is_gone_at_once_and_undo_brings_it_back(desk, form):
    an_id = put(desk, form, FULL)
    form._rows["phones"][0]._remove.click()
    assert len(contacts.get(desk.workspace, an_id).phones) == 1
    desk.workspace.undo()
    assert contacts.get(desk.workspace, an_id).phones == FULL.phones


def test_a_person_without_a_name_is_not_saved_and_says_so(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    edit = edit_of(form, "full_name")
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    form.flush()
    assert contacts.get(desk.workspace, an_id).full_name == "Ana Ruiz"
    assert form._rows["full_name"][0]._note.text() == "A person needs a name."
    assert edit.property("state") == "stop"


def test_an_odd_email_is_kept_and_remarked_on(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "emails"), "ana at acme")
    qtbot.keyClick(edit_of(form, "emails"), Qt.Key.Key_Return)
    assert contacts.get(desk.workspace, an_id).emails[0].value == "ana at acme"
    assert "no e-mail address" in form._rows["emails"][0]._note.text()


def test_a_birthday_that_is_no_date_is_kept_and_remarked_on(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "birthday"), "spring")
    qtbot.keyClick(edit_of(form, "birthday"), Qt.Key.Key_Return)
    assert contacts.get(desk.workspace, an_id).birthday == "spring"
    assert "9 Mar 1984" in form._rows["birthday"][0]._note.text()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9 March 1984", "1984-03-09"),
        ("March 9, 1984", "1984-03-09"),
        ("7 mar", "--03-07"),
        ("1984-03-09", "1984-03-09"),
        ("03/04/1984", "03/04/1984"),
    ],
)
def test_a_birthday_is_read_however_it_is_typed(desk, form, qtbot, typed, kept):
    an_id = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "birthday"), typed)
    qtbot.keyClick(edit_of(form, "birthday"), Qt.Key.Key_Return)
    assert contacts.get(desk.workspace, an_id).birthday == kept


def test_a_birthday_is_shown_as_people_write_it(desk, form):
    put(desk, form, replace(FULL, birthday="--03-07"))
    assert edit_of(form, "birthday").text() == "7 Mar"


def test_another_person_saves_what_was_typed_for_the_one_before(desk, form, qtbot):
    first = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    put(desk, form, Contact(full_name="Bora Kaya"))
    assert contacts.get(desk.workspace, first).nickname == "Ann"


def test_a_change_from_elsewhere_does_not_disturb_typing(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    contacts.add_category(desk.workspace, [an_id], "panel")
    form.show_person(contacts.get(desk.workspace, an_id))
    assert edit_of(form, "nickname").text() == "Ann"


def test_a_new_employer_is_linked_to_its_company(desk, form, qtbot):
    an_id = put(desk, form, Contact(full_name="Ana Ruiz"))
    form._on_asked("positions")
    qtbot.keyClicks(form._rows["positions"][0]._edits[0], "Bosch")
    form.flush()
    saved = contacts.get(desk.workspace, an_id)
    assert saved.company == "Bosch"
    assert saved.position.company_id > 0


def test_every_field_that_a_person_can_type_is_in_the_form():
    inside = {key for _, keys in SECTIONS for key in keys}
    not_typed = {"is_organisation", "last_touch", "photo", "photo_url"}
    own = {field.attribute for field in FIELDS if field.merge != "own" and field.key != "extras"}
    assert own - not_typed == {BY_KEY[key].attribute for key in inside}


def test_who_is_renamed_has_the_new_name_in_all_parts(desk, form, qtbot):
    an_id = put(desk, form, Contact(full_name="Ana", given="Ana"))
    retype(qtbot, edit_of(form, "full_name"), "Wanda Maximoff")
    form.flush()
    saved = contacts.get(desk.workspace, an_id)
    assert (saved.given, saved.family) == ("Wanda", "Maximoff")
    assert edit_of(form, "given").text() == "Wanda"
    assert edit_of(form, "family").text() == "Maximoff"


def test_a_new_family_name_is_in_the_full_name(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    retype(qtbot, edit_of(form, "family"), "Vega")
    form.flush()
    assert contacts.get(desk.workspace, an_id).full_name == "Ana Vega"
    assert edit_of(form, "full_name").text() == "Ana Vega"


def test_the_keyboard_stays_in_its_field_when_the_next_person_comes(desk, form):
    put(desk, form, FULL)
    form._rows["phones"][1].focus_edit()
    put(desk, form, Contact(full_name="Bo", phones=(Labelled("+46 8 123 45 67"),)))
    assert edit_of(form, "phones").hasFocus()
    put(desk, form, Contact(full_name="Cy"))
    assert edit_of(form, "full_name").hasFocus()
