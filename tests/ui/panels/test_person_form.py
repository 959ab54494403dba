"""The form of a person: it shows what is there, saves itself, and says what is wrong."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from netdesk.errors import WorldError
from netdesk.fields import BY_KEY, FIELDS
from netdesk.people import contacts
from netdesk.records.contact import Address, Contact, Labelled, Position
from tests.ui.desks import undisturbed_reads
from ui.panels.person_form import SECTIONS, PersonForm
from ui.widgets.growing_edit import GrowingEdit

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


def type_on(qtbot, edit, words):
    if isinstance(edit, GrowingEdit):
        edit.moveCursor(QTextCursor.MoveOperation.End)
    else:
        edit.end(False)
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


# What a form cannot show whole: each field holds something that its rows would change.
ODD = Contact(
    full_name="Ana Ruiz",
    positions=(Position("Acme", "Boss"), Position(department="Logistics", started_on="2015")),
    phones=(Labelled("+31 20 555 0100", "phone"), Labelled("+31 20 555 0101 ", "Work")),
    background=("Ran the port\nof Delft", "Two  blanks"),
    categories=("alumni",),
    birthday="1984-03",
    note="a\u00a0b",
)


def without_links(contact):
    return [replace(one, company_id=0) for one in contact.positions]


@pytest.mark.parametrize("key", ["nickname", "note", "background", "phones", "positions"])
def test_a_key_in_one_field_leaves_every_character_of_the_others(desk, form, qtbot, key):
    an_id = put(desk, form, replace(ODD, nickname="An"))
    row = form._rows[key][0]
    edit = row._edits[1] if key == "positions" else row._value
    type_on(qtbot, edit, "x")
    assert form.flush()
    after = contacts.get(desk.workspace, an_id)
    typed = {
        "nickname": {"nickname": "Anx"},
        "note": {"note": "a\u00a0bx"},
        "background": {"background": ("Ran the port\nof Delft", "Two blanksx")},
        "phones": {"phones": (Labelled("+31 20 555 0100x", "phone"), ODD.phones[1])},
        "positions": {"positions": (Position("Acme", "Bossx"), ODD.positions[1])},
    }[key]
    wanted = replace(ODD, **({"nickname": "An"} | typed))
    assert without_links(after) == list(wanted.positions)
    for name in ("nickname", "phones", "background", "categories", "birthday", "note"):
        assert getattr(after, name) == getattr(wanted, name)


def change_elsewhere(desk, an_id, **values):
    contacts.save(desk.workspace, replace(contacts.get(desk.workspace, an_id), **values))


def test_what_came_since_is_not_written_over(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    type_on(qtbot, edit_of(form, "note"), "x")
    new_mail = (Labelled("ana@new.example", "work"),)
    change_elsewhere(desk, an_id, emails=new_mail, categories=("alumni", "a, b", "panel"))
    assert form.flush()
    after = contacts.get(desk.workspace, an_id)
    assert (after.emails, after.categories) == (new_mail, ("alumni", "a, b", "panel"))
    assert "x" in after.note
    assert edit_of(form, "emails").text() == "ana@new.example"
    assert edit_of(form, "categories").text() == "alumni\na, b\npanel"


def test_within_one_field_both_what_was_typed_and_what_came_are_kept(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    mobile, yacht = FULL.phones
    retype(qtbot, edit_of(form, "phones"), "+1 312 555 0199")
    came = Labelled("+1 312 555 0177", "work")
    change_elsewhere(desk, an_id, phones=(mobile, yacht, came))
    assert form.flush()
    phones = (Labelled("+1 312 555 0199", "mobile"), yacht, came)
    assert contacts.get(desk.workspace, an_id).phones == phones
    assert [row.taken() for row in form._rows["phones"]] == list(phones)
    type_on(qtbot, edit_of(form, "phones", 2), "8")
    assert form.flush()
    assert contacts.get(desk.workspace, an_id).phones[2].value == "+1 312 555 01778"


def test_what_was_removed_elsewhere_does_not_come_back(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    type_on(qtbot, edit_of(form, "phones"), "9")
    change_elsewhere(desk, an_id, phones=FULL.phones[:1], categories=("alumni",))
    assert form.flush()
    after = contacts.get(desk.workspace, an_id)
    assert [one.value for one in after.phones] == [f"{FULL.phones[0].value}9"]
    assert after.categories == ("alumni",)
    assert len(form._rows["phones"]) == 1


def test_an_emptied_name_holds_nothing_else_back(desk, form, qtbot):
    an_id = put(desk, form, FULL)
    edit_of(form, "full_name").selectAll()
    qtbot.keyClick(edit_of(form, "full_name"), Qt.Key.Key_Delete)
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    assert not form.flush()
    contacts.add_category(desk.workspace, [an_id], "panel")
    qtbot.keyClicks(edit_of(form, "full_name"), "Ana Vega")
    assert form.flush()
    after = contacts.get(desk.workspace, an_id)
    assert (after.full_name, after.nickname) == ("Ana Vega", "Ann")
    assert "panel" in after.categories


def test_words_that_could_not_be_saved_outlive_the_next_person(
    desk, form, qtbot, monkeypatch, told
):
    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    first = put(desk, form, FULL)
    second = contacts.save(desk.workspace, Contact(full_name="Bo"))
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    with monkeypatch.context() as full:
        full.setattr(contacts, "save", refuse)
        form.show_person(contacts.get(desk.workspace, second))
        assert not form.flush()
        form.show_person(contacts.get(desk.workspace, first))
        assert edit_of(form, "nickname").text() == "Ann"
        form.show_person(contacts.get(desk.workspace, second))
    assert told.words == ["The disk is full."]
    change_elsewhere(desk, first, note="new")
    form._saving.timeout.emit()
    after = contacts.get(desk.workspace, first)
    assert (after.nickname, after.note) == ("Ann", "new")
    assert form.flush()


def test_words_for_somebody_who_is_gone_hold_nobody_up(desk, form, qtbot, monkeypatch):
    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    second = contacts.save(desk.workspace, Contact(full_name="Bo"))
    put(desk, form, Contact(full_name="Ana"))
    type_on(qtbot, edit_of(form, "note"), "x")
    with monkeypatch.context() as full:
        full.setattr(contacts, "save", refuse)
        form.show_person(contacts.get(desk.workspace, second))
    desk.workspace.undo()
    assert form.flush()


def test_nobody_writes_between_reading_and_writing(desk, form, qtbot, monkeypatch):
    put(desk, form, FULL)
    retype(qtbot, edit_of(form, "nickname"), "Ann")
    seen = undisturbed_reads(desk, contacts, monkeypatch)
    assert form.flush()
    assert seen
    assert all(seen)


def test_a_step_down_is_a_step_of_its_own_that_its_words_can_undo(desk, form, qtbot, told):
    steps = []
    desk.bridge.changed.connect(lambda changes: steps.append(changes.step))
    an_id = put(desk, form, replace(FULL, ally_stage="ally"))
    type_on(qtbot, edit_of(form, "nickname"), "x")
    form.flush()
    type_on(qtbot, edit_of(form, "nickname"), "y")
    form._rows["ally_stage"][0]._box.setCurrentIndex(1)
    form.flush()
    assert told.words == [
        "Ana Ruiz went from ally down to knows my work; the evidence stays [Undo]"
    ]
    assert steps[-1] == desk.workspace.undo_step
    desk.workspace.undo()
    after = contacts.get(desk.workspace, an_id)
    assert (after.ally_stage, after.nickname) == ("ally", "Anitaxy")
