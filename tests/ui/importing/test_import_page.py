"""The Import page from the drop to the outcome, on a real file."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStackedWidget

from netdesk.after import promises
from netdesk.formats.jsonfile import Archive, Linked, write_json
from netdesk.people import contacts, overview
from netdesk.records.after import Promise
from netdesk.records.contact import Contact, Position
from tests.ui.importing.drags import NOBODY, card, cards_file, column, reviewed, settled
from ui.importing.page import ImportPage
from ui.widgets.text import ElidedLabel

CTRL = Qt.KeyboardModifier.ControlModifier


def names(desk):
    found = contacts.get_many(desk.workspace, list(overview.find(desk.workspace)))
    return sorted(contact.full_name for contact in found)


def imported(page, desk, qtbot):
    page.review.button.click()
    qtbot.waitUntil(lambda: not page.review.isVisible(), timeout=20_000)
    settled(qtbot, desk)


@pytest.fixture
def three(tmp_path):
    return cards_file(tmp_path, card("Ana Ruiz", "Acme"), card("Bo Li"), card("Cy Aas"))


@pytest.fixture
def mixed(desk, tmp_path):
    """A file of which one is new, one conflicts with somebody here, and one cannot be read."""
    here = Contact(full_name="Ana Ruiz", positions=(Position(company="Bosch"),), uid="u-ana-ruiz")
    contacts.save(desk.workspace, here)
    ana = card("Ana Ruiz", "Acme").replace("END:VCARD", "UID:u-ana-ruiz\nEND:VCARD")
    return cards_file(tmp_path, ana, card("Bo Li"), NOBODY)


def test_nothing_is_written_before_the_button_is_pressed(desk, shown, qtbot, three):
    page = reviewed(desk, shown, qtbot, three)
    assert names(desk) == []
    assert page.review.head.title() == "friends.vcf, 3 people"
    assert page.review.head.facts().endswith("nothing is changed yet")
    assert page.review.button.text() == "Import 3 people"


def test_two_records_of_one_person_are_counted_as_one(desk, shown, qtbot, tmp_path, told):
    one = cards_file(tmp_path, card("Ana Ruiz", email="ana@x.example"), name="a.vcf")
    other = cards_file(tmp_path, card("Ana Ruiz", "Acme", "ana@x.example"), name="b.vcf")
    page = reviewed(desk, shown, qtbot, one, other)
    assert page.review.head.title() == "a.vcf and 1 more, 2 records"
    assert page.review.button.text() == "Import 1 person"
    assert page.review._promise.text() == "1 new from 2 records"
    imported(page, desk, qtbot)
    assert told.words == ["Imported 1 person [Undo]"]


def test_a_folder_is_called_by_its_name(desk, shown, qtbot, tmp_path):
    folder = tmp_path / "Phone backup"
    folder.mkdir()
    for name in ("Ana Ruiz", "Bo Li"):
        cards_file(folder, card(name), name=f"{name}.vcf")
    page = reviewed(desk, shown, qtbot, folder)
    assert page.review.head.title() == "Phone backup, 2 people"
    assert page.review.head.facts().startswith("2 files · vCard · ")


def test_that_nothing_is_changed_yet_is_read_whole_in_a_small_window(desk, shown, qtbot, tmp_path):
    cards = cards_file(tmp_path, card("Ana Ruiz"), name="a.vcf")
    linkedin = tmp_path / "Connections.csv"
    linkedin.write_text(
        "First Name,Last Name,Email Address,Company,Position,Connected On\nBo,Li,,,,\n"
    )
    google = tmp_path / "contacts.csv"
    google.write_text("First Name,Last Name,Labels,E-mail 1 - Value\nCy,Aas,* myContacts,cy@x.eu\n")
    page = reviewed(desk, shown, qtbot, cards, linkedin, google)
    page.set_narrow(True)
    page.resize(944, 536)
    qtbot.waitUntil(lambda: page.review.width() == 944)
    assert page.review.head.facts().startswith("3 files · vCard, LinkedIn, Google · ")
    words = [one for one in page.review.head.findChildren(QLabel) if "nothing is" in one.text()]
    assert words[0].width() >= words[0].sizeHint().width()
    assert not [one.text() for one in page.review.head.findChildren(ElidedLabel) if one.is_cut()]


def test_how_many_came_is_read_whole_beside_a_long_name(desk, shown, qtbot, tmp_path):
    name = "All my contacts of the phone, exported on 02-11-2026.vcf"
    several = [cards_file(tmp_path, card(f"P {n}"), name=f"{n}{name}") for n in range(3)]
    page = reviewed(desk, shown, qtbot, *several)
    page.set_narrow(True)
    page.resize(944, 536)
    qtbot.waitUntil(lambda: page.review.width() == 944)
    assert page.review.head.title().endswith(" and 2 more, 3 people")
    assert not [one.text() for one in page.review.head.findChildren(ElidedLabel) if one.is_cut()]


def test_of_a_table_only_the_lines_of_the_unreadable_record_are_shown(desk, shown, qtbot, tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text('Notes,First Name,E-mail 1 - Value\n"Of two\nlines",,\n,Ana,ana@x.eu\n')
    page = reviewed(desk, shown, qtbot, path)
    page.review.table.select_row(column(page, 0).index("Unreadable"))
    settled(qtbot, desk)
    words = [one.text().replace("\u200b", "") for one in page.review.side.findChildren(QLabel)]
    assert '"Of two\nlines",,' in words


def test_the_button_brings_everybody_in_and_goes_back_to_people(desk, shown, qtbot, three, told):
    page = reviewed(desk, shown, qtbot, three)
    with qtbot.waitSignal(page.page_wanted) as asked:
        imported(page, desk, qtbot)
    assert asked.args == ["people"]
    assert names(desk) == ["Ana Ruiz", "Bo Li", "Cy Aas"]
    assert told.words == ["Imported 3 people [Undo]"]


def test_after_an_import_the_first_who_came_is_in_sight(desk, shown, qtbot, three):
    contacts.save(desk.workspace, Contact(full_name="Zoe Known"))
    page = reviewed(desk, shown, qtbot, three)
    with qtbot.waitSignal(page.contact_opened) as opened:
        imported(page, desk, qtbot)
    assert contacts.get(desk.workspace, opened.args[0]).full_name == "Ana Ruiz"


def test_what_cannot_be_read_says_in_which_file_it_stands(desk, shown, qtbot, tmp_path):
    good = cards_file(tmp_path, card("Ana Ruiz"), name="work.vcf")
    bad = cards_file(tmp_path, card("Bo Li"), NOBODY, name="old phone.vcf")
    page = reviewed(desk, shown, qtbot, good, bad)
    page.review.table.select_row(column(page, 0).index("Unreadable"))
    settled(qtbot, desk)
    shown_words = [label.text().replace("\u200b", "") for label in page.findChildren(QLabel)]
    assert "Line 5 of old phone.vcf" in shown_words


def test_an_import_that_is_out_of_sight_leaves_the_keyboard_where_it_is(desk, shown, qtbot, three):
    stack = shown(QStackedWidget(), 1264, 800)
    line, page = QLineEdit(), ImportPage(desk)
    stack.addWidget(line)
    stack.addWidget(page)
    line.setFocus()
    page.add_files([three])
    qtbot.waitUntil(lambda: page.review.isVisibleTo(page), timeout=20_000)
    settled(qtbot, desk)
    assert line.hasFocus()


def test_an_import_that_ends_out_of_sight_takes_nobody_along(desk, shown, qtbot, three, told):
    page = reviewed(desk, shown, qtbot, three)
    page.review.button.click()
    page.hide()
    with qtbot.assertNotEmitted(page.page_wanted):
        qtbot.waitUntil(lambda: told.words == ["Imported 3 people [Undo]"], timeout=20_000)
    settled(qtbot, desk)


def test_what_was_left_out_of_sight_can_be_found_again(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    with qtbot.waitSignal(page.waiting, check_params_cb=lambda words: "left out" in words):
        page.review.button.click()
        page.hide()
    settled(qtbot, desk)


def test_a_file_that_holds_only_a_promise_more_can_be_imported(desk, shown, qtbot, tmp_path):
    an_id = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz"))
    [ana] = contacts.get_many(desk.workspace, [an_id])
    promised = Linked(Promise(by="me", text="Send the checklist"), ana.uid)
    path = tmp_path / "other-desk.json"
    path.write_bytes(write_json((ana,), Archive(promises=(promised,))))
    page = reviewed(desk, shown, qtbot, path)
    assert page.review.button.text() == "Import what is new"
    imported(page, desk, qtbot)
    assert [one.text for one in promises.of_contact(desk.workspace, an_id)] == [
        "Send the checklist"
    ]


def test_ctrl_enter_imports(desk, shown, qtbot, three):
    page = reviewed(desk, shown, qtbot, three)
    qtbot.keyClick(page.review.table, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(names(desk)) == 3)


def test_esc_leaves_and_changes_nothing(desk, shown, qtbot, three, told):
    page = reviewed(desk, shown, qtbot, three)
    with qtbot.waitSignal(page.page_wanted):
        qtbot.keyClick(page.review.table, Qt.Key.Key_Escape)
    assert (names(desk), told.words) == ([], ["Nothing was changed"])


def test_undo_after_an_import_is_nothing(desk, shown, qtbot, three):
    imported(reviewed(desk, shown, qtbot, three), desk, qtbot)
    desk.workspace.undo()
    assert names(desk) == []


def test_the_totals_add_up_and_a_tile_shows_its_own(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    tiles = {tile.look.key: tile for tile in page.review.totals._tiles if not tile.isHidden()}
    counts = {key: int(tile.accessibleName().split()[0]) for key, tile in tiles.items()}
    assert counts == {"": 3, "new": 1, "conflict": 1, "unreadable": 1}
    tiles["new"].click()
    assert column(page, 1) == ["Bo Li"]


def test_choosing_merge_plans_anew(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    assert page.review.button.text() == "Import 1 person"
    page.review.match.step(0, 1)
    qtbot.waitUntil(lambda: page.review.button.text() == "Import 2 people")
    imported(page, desk, qtbot)
    ana = contacts.get(desk.workspace, contacts.find_one(desk.workspace, "Ana Ruiz"))
    assert (ana.company, ana.positions[1].company) == ("Acme", "Bosch")


def test_the_side_says_what_differs(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    assert "Company: Bosch here, Acme file" in page.review.side.words()


def test_the_side_shows_the_lines_that_cannot_be_read(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    page.select_step(+1)
    qtbot.waitUntil(lambda: "VERSION:3.0" in page.review.side.words())


def test_the_outcome_names_what_did_not_come_in_and_why(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    imported(page, desk, qtbot)
    assert page.outcome.isVisible()
    assert page.outcome.head.title() == "Imported 1 person"
    assert column(page, 0, page.outcome) == ["Not taken"]
    assert "Bosch here, Acme in the file" in column(page, 4, page.outcome)[0]


def test_the_list_of_what_did_not_come_in_is_saved(desk, shown, qtbot, mixed, tmp_path):
    page = reviewed(desk, shown, qtbot, mixed)
    imported(page, desk, qtbot)
    page.outcome.saver.save(tmp_path / "left.csv")
    rows = list(csv.reader((tmp_path / "left.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["File", "Line", "Record", "What", "Why"]
    assert {row[3] for row in rows[1:]} == {"Not taken", "Unreadable"}


def test_the_outcome_takes_the_import_back(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    imported(page, desk, qtbot)
    page.outcome.undo.click()
    qtbot.waitUntil(page.message.isVisible)
    assert page.message.words() == "The import is taken back"
    assert names(desk) == ["Ana Ruiz"]


def test_what_is_undone_by_key_leaves_the_keyboard_on_the_page(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    imported(page, desk, qtbot)
    page.outcome.save.setFocus()
    desk.workspace.undo()
    assert page.message.words() == "The import is taken back"
    assert page.message.isAncestorOf(QApplication.focusWidget())


def test_an_import_that_is_done_again_is_not_called_taken_back(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    imported(page, desk, qtbot)
    desk.workspace.undo()
    desk.workspace.redo()
    assert page.outcome.isVisible()
    desk.workspace.undo()
    assert page.message.isVisible()


def test_a_file_of_our_own_with_nothing_new_is_not_called_imported(desk, shown, qtbot, tmp_path):
    an_id = contacts.save(desk.workspace, Contact(full_name="Ana Ruiz"))
    people = contacts.get_many(desk.workspace, [an_id])
    promised = Linked(Promise(by="me", text="Send the checklist"), people[0].uid)
    path = tmp_path / "other-desk.json"
    path.write_bytes(write_json(tuple(people), Archive(promises=(promised,))))
    imported(reviewed(desk, shown, qtbot, path), desk, qtbot)
    page = reviewed(desk, shown, qtbot, path)
    assert "beside people" in page.review._promise.text()
    imported(page, desk, qtbot)
    assert page.outcome.head.title() == "Everything was here already; nothing was changed"


def test_what_the_button_would_do_is_read_whole_in_a_small_window(desk, shown, qtbot, mixed):
    page = reviewed(desk, shown, qtbot, mixed)
    page.set_narrow(True)
    page.resize(944, 540)
    words = page.review._promise
    words.setText(f"1,656 new from 1,841 records, {'25 bring nothing new, ' * 4}2 unreadable")
    qtbot.waitUntil(lambda: words.height() > 2 * words.fontMetrics().height() - 1)
    assert words.height() >= words.heightForWidth(words.width())


def test_two_drops_are_reviewed_together_and_the_same_file_once(
    desk, shown, qtbot, three, tmp_path
):
    page = reviewed(desk, shown, qtbot, three)
    page.add_files([three, cards_file(tmp_path, card("Di Ode"), name="more.vcf")])
    qtbot.waitUntil(lambda: page.review.button.text() == "Import 4 people")


@pytest.mark.usefixtures("three")
def test_a_folder_gives_the_cards_in_it(desk, shown, qtbot, tmp_path):
    (tmp_path / "deep").mkdir()
    cards_file(tmp_path / "deep", card("Di Ode"), name="more.VCF")
    page = reviewed(desk, shown, qtbot, tmp_path)
    assert page.review.button.text() == "Import 4 people"


def test_a_change_meanwhile_is_taken_into_the_review(desk, shown, qtbot, three):
    page = reviewed(desk, shown, qtbot, three)
    contacts.save(desk.workspace, Contact(full_name="Bo Li", uid="x"))
    settled(qtbot, desk)
    imported(page, desk, qtbot)
    assert names(desk).count("Bo Li") == 2


def test_pasted_cards_are_reviewed_too(desk, shown, qtbot):
    page = shown(ImportPage(desk), 1264, 800)
    page.add_bytes(card("Ana Ruiz").encode(), "Pasted contacts")
    qtbot.waitUntil(page.review.isVisible)
    assert page.review.head.title() == "Pasted contacts, 1 person"


def test_an_import_that_is_stopped_leaves_nothing(desk, shown, qtbot, tmp_path):
    many = cards_file(tmp_path, *(card(f"Person {number}") for number in range(5000)))
    page = reviewed(desk, shown, qtbot, many)
    desk.jobs.progressed.connect(_cancel)
    page.review.button.click()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=20_000)
    desk.jobs.progressed.disconnect(_cancel)
    assert page.review.isVisible()
    assert names(desk) == []
    assert desk.workspace.undo_label == ""


def _cancel(job, _done, _total):
    job.cancel()


def test_one_bad_file_among_good_ones_is_named_above_the_review(
    desk, shown, qtbot, three, tmp_path
):
    (tmp_path / "backup.numbers").write_bytes(b"\0\1")
    page = reviewed(desk, shown, qtbot, three, tmp_path / "backup.numbers")
    assert page.review._left_out_words.text().startswith("Left out: backup.numbers holds no")


def test_a_hostile_name_is_shown_as_it_stands(desk, shown, qtbot, tmp_path):
    name = '<img src="/dev/zero"><b>Bobby</b>'
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, card(name)))
    assert column(page, 1) == [name]
    assert page.review.side._name.text() == name
