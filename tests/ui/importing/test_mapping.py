"""A table that nobody knows: its columns are asked for once, and known the next time."""

import pytest

from netdesk.importing.mappings import kept_mappings
from netdesk.people import overview
from tests.ui.importing.drags import settled
from ui.importing.mapping import target_words
from ui.importing.page import ImportPage
from ui.widgets.text import WrapLabel

HEADER = "Member;Firm;Reach;Since"
ROWS = ("Ana Ruiz;Acme;ana@x.example;2019", "Bo Li;Bosch;bo@x.example;2020")


def table(folder, *rows, name="club.csv", header=HEADER):
    path = folder / name
    path.write_text("\n".join((header, *rows, "")), "utf-8")
    return path


@pytest.fixture
def asked(desk, shown, qtbot, tmp_path):
    """The page that asks for the columns of a file."""
    page = shown(ImportPage(desk), 1264, 800)
    page.add_files([table(tmp_path, *ROWS)])
    qtbot.waitUntil(page.mapping.isVisible, timeout=10_000)
    return page


def used(page, qtbot, desk):
    page.mapping.choose("Member", "full_name")
    page.mapping.choose("Firm", "company")
    page.mapping.use.click()
    qtbot.waitUntil(page.review.isVisible, timeout=10_000)
    settled(qtbot, desk)


def test_an_unknown_header_asks_what_its_columns_hold(asked):
    assert list(asked.mapping.choices) == ["Member", "Firm", "Reach", "Since"]
    assert asked.mapping.choices["Reach"].currentText() == "E-mail"


def test_the_first_people_are_shown_as_they_would_come_in(asked):
    asked.mapping.choose("Member", "full_name")
    assert [one.full_name for one in asked.mapping.people()] == ["Ana Ruiz", "Bo Li"]


def test_that_no_column_holds_names_is_said(asked, qtbot):
    def is_said():
        labels = asked.mapping._side.findChildren(WrapLabel)
        return any("No column holds the names" in one.text() for one in labels if one.isVisible())

    asked.mapping.choose("Member", "")
    qtbot.waitUntil(is_said)
    asked.mapping.choose("Member", "full_name")
    qtbot.waitUntil(lambda: not is_said())


def test_nothing_can_be_used_before_a_column_says_who(asked):
    asked.mapping.choose("Reach", "")
    asked.mapping.choose("Firm", "")
    asked.mapping.choose("Member", "")
    assert not asked.mapping.use.isEnabled()


def test_the_columns_lead_to_the_review(asked, desk, qtbot):
    used(asked, qtbot, desk)
    assert asked.review.head.title() == "club.csv, 2 people"
    assert asked.review.button.text() == "Import 2 people"


def test_the_next_file_of_that_header_is_not_asked_about(asked, desk, qtbot, tmp_path):
    used(asked, qtbot, desk)
    asked.review.button.click()
    settled(qtbot, desk)
    asked.add_files([table(tmp_path, "Cy Aas;Cern;cy@x.example;2021", name="next.csv")])
    qtbot.waitUntil(asked.review.isVisible, timeout=10_000)
    settled(qtbot, desk)
    assert asked.review.head.title() == "next.csv, 1 person"


def test_what_is_not_to_be_remembered_is_asked_again(asked, desk, qtbot, tmp_path):
    asked.mapping.keep.click()
    used(asked, qtbot, desk)
    asked.review.button.click()
    settled(qtbot, desk)
    asked.add_files([table(tmp_path, *ROWS, name="next.csv")])
    qtbot.waitUntil(asked.mapping.isVisible, timeout=10_000)


def test_a_table_that_is_left_out_is_named_above_the_others(asked, desk, qtbot, tmp_path):
    (tmp_path / "one.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Di Ode\nEND:VCARD\n", "utf-8")
    asked.add_files([tmp_path / "one.vcf"])
    settled(qtbot, desk)
    asked.mapping.leave_out.click()
    qtbot.waitUntil(asked.review.isVisible, timeout=10_000)
    assert asked.review._left_out_words.text().startswith("Left out: club.csv: NetDesk does not")


def test_what_is_chosen_stays_when_more_is_dropped(asked, desk, qtbot, tmp_path):
    asked.mapping.choose("Since", "note")
    asked.add_files([table(tmp_path, *ROWS, name="more.csv")])
    settled(qtbot, desk)
    assert asked.mapping.choices["Since"].currentText() == "Note"


def test_cancel_leaves_nothing_behind(asked, desk):
    asked.mapping.cancel_wanted.emit()
    assert asked.message.isVisible() or not asked.mapping.isVisible()
    assert overview.count(desk.workspace) == 0
    assert desk.workspace.undo_label == ""


def test_cancel_in_the_review_leaves_nothing_behind_either(asked, desk, qtbot):
    used(asked, qtbot, desk)
    asked.review.cancel.click()
    assert desk.workspace.undo_label == ""
    assert kept_mappings(desk.workspace) == {}


def test_one_undo_takes_back_people_and_what_was_remembered(asked, desk, qtbot):
    used(asked, qtbot, desk)
    asked.review.button.click()
    settled(qtbot, desk)
    assert desk.workspace.undo_label == "Import club.csv"
    desk.workspace.undo()
    assert (overview.count(desk.workspace), kept_mappings(desk.workspace)) == (0, {})


def test_a_target_that_the_list_does_not_offer_has_words():
    assert target_words("urls:LinkedIn") == "Link, LinkedIn"
    assert target_words("connected_on") == "Connected on"
