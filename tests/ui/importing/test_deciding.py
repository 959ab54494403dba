"""Deciding on single records in the review: the Do column, the side panel, the sums."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from netdesk.people import contacts, overview
from netdesk.records.contact import Contact, Position
from tests.ui.importing.drags import card, cards_file, column, reviewed, settled

HERE = "u-ana-ruiz-0000000000"


@pytest.fixture
def review(desk, shown, qtbot, tmp_path):
    """Ana is here at Bosch and in the file at Acme; Bo is new."""
    here = (Position(title="Buyer", company="Bosch"),)
    contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", positions=here, uid=HERE))
    ana = card("Ana Ruiz", "Acme").replace("FN:", f"UID:{HERE}\nFN:")
    path = cards_file(tmp_path, ana, card("Bo Li", "Acme"))
    return reviewed(desk, shown, qtbot, path)


@pytest.fixture
def three_choices(desk, shown, qtbot, tmp_path):
    """Ana differs in three fields from the one in the file; the keyboard is on the records."""
    days = {"birthday": "1980-01-01", "anniversary": "2000-01-01"}
    contacts.save(desk.workspace, Contact(full_name="Ana Ruiz", uid=HERE, **days))
    lines = f"UID:{HERE}\nBDAY:1981-02-02\nANNIVERSARY:2001-01-01\nFN:"
    path = cards_file(tmp_path, card("Ana Ruiz-Lopez").replace("FN:", lines))
    page = reviewed(desk, shown, qtbot, path)
    assert len(page.review.side._box.boxes) == 3
    page.review.table.setFocus()
    return page


def choose(page, qtbot, desk, row, words):
    """Choose from the menu of the Do column."""
    page.review.table.choice_requested.emit(page.review.model.index(row, 5))
    menu = page.review.findChildren(QMenu)[-1]
    next(one for one in menu.actions() if one.text() == f"&{words}").trigger()
    menu.close()
    settled(qtbot, desk)


def written(page, desk, qtbot):
    page.review.button.click()
    qtbot.waitUntil(lambda: not page.review.isVisible(), timeout=20_000)
    settled(qtbot, desk)
    found = contacts.get_many(desk.workspace, list(overview.find(desk.workspace)))
    return sorted((one.full_name, one.company) for one in found)


def test_a_conflict_waits_for_a_decision(review):
    assert column(review, 5) == ["Decide", "Add"]


def test_a_record_that_is_skipped_stays_in_its_place_and_out_of_the_sum(review, desk, qtbot):
    choose(review, qtbot, desk, 1, "Skip")
    assert column(review, 0) == ["Conflict", "New"]
    assert column(review, 5) == ["Decide", "Skip"]
    assert review.review.button.text() == "Nothing to import"


def test_a_decision_is_counted_in_the_button_and_can_be_taken_back(review, desk, qtbot):
    choose(review, qtbot, desk, 0, "Merge")
    assert review.review.button.text() == "Import 2 people"
    review.review.side._box.again.click()
    settled(qtbot, desk)
    assert review.review.button.text() == "Import 1 person"


def test_what_was_decided_stands_when_all_others_are_to_be_merged(review, desk, qtbot):
    choose(review, qtbot, desk, 1, "Skip")
    review.review.match.step(0, 1)
    settled(qtbot, desk)
    assert review.review.match.value() == "merge"
    assert column(review, 5) == ["Merge", "Skip"]
    choose(review, qtbot, desk, 1, "Add")
    assert written(review, desk, qtbot) == [("Ana Ruiz", "Acme"), ("Bo Li", "Acme")]


def test_whoever_was_decided_on_follows_the_import_when_that_is_taken_back(review, desk, qtbot):
    choose(review, qtbot, desk, 0, "Skip")
    review.review.match.step(0, 1)
    settled(qtbot, desk)
    assert column(review, 0) == ["Conflict", "New"]
    choose(review, qtbot, desk, 0, "Merge")
    assert column(review, 5) == ["Merge", "Add"]


def test_merging_takes_the_values_of_the_file_and_keeps_the_old_ones(review, desk, qtbot):
    review.review.side._box.merge.click()
    settled(qtbot, desk)
    assert written(review, desk, qtbot) == [("Ana Ruiz", "Acme"), ("Bo Li", "Acme")]
    ana = contacts.get(desk.workspace, contacts.find_one(desk.workspace, "Ana Ruiz"))
    assert [one.company for one in ana.positions] == ["Acme", "Bosch"]


def test_a_value_that_is_here_stands_when_it_is_chosen(review, desk, qtbot):
    review.review.side.choose_here()
    review.review.side._box.merge.click()
    settled(qtbot, desk)
    assert ("Ana Ruiz", "Bosch") in written(review, desk, qtbot)


def test_not_the_same_makes_another_person(review, desk, qtbot):
    review.review.side._box.not_same.click()
    settled(qtbot, desk)
    people = written(review, desk, qtbot)
    assert people.count(("Ana Ruiz", "Bosch")) == people.count(("Ana Ruiz", "Acme")) == 1


def test_the_chosen_row_stays_chosen_when_something_is_decided(review, desk, qtbot):
    review.review.table.select_row(1)
    choose(review, qtbot, desk, 1, "Skip")
    assert review.review.table.currentIndex().row() == 1


def test_the_reassurance_goes_when_there_is_nothing_to_import(review, desk, qtbot):
    choose(review, qtbot, desk, 1, "Skip")
    assert not review.review._reassurance.isVisible()


@pytest.mark.parametrize(("keys", "stands"), [("1", False), ("2", True)])
def test_keys_choose_between_here_and_file(review, qtbot, keys, stands):
    review.review.table.setFocus()
    qtbot.keyClicks(review.review.table, keys)
    assert review.review.side._box.boxes[0].is_theirs() is stands
    assert review.review.table.indexAt(QPoint(0, 0)).isValid()


def test_keys_go_from_each_choice_to_the_answer(three_choices, desk, qtbot):
    review, box = three_choices, three_choices.review.side._box
    for key in "121":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    assert [one.is_theirs() for one in box.boxes] == [False, True, False]
    assert box.merge.hasFocus()
    qtbot.keyClick(box.merge, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert column(review, 5)[0] == "Merge"


def test_a_key_chooses_where_the_keyboard_is_and_goes_on_from_there(three_choices, qtbot):
    box = three_choices.review.side._box
    for number in (0, 1):
        box.boxes[number].take_focus()
    qtbot.keyClicks(QApplication.focusWidget(), "1")
    assert [one.is_theirs() for one in box.boxes] == [True, False, True]
    assert box.boxes[2].isAncestorOf(QApplication.focusWidget())


def test_another_record_is_shown_from_its_top(desk, shown, qtbot, tmp_path):
    full = [card(n, "Acme", f"{n}@x.org", f"{n} sails. " * 40) for n in ("Ana", "Bo")]
    page = reviewed(desk, shown, qtbot, cards_file(tmp_path, *full))
    page.resize(1000, 400)
    bar = page.review.side._values.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.review.table.select_row(1)
    assert bar.value() == 0


def test_a_key_brings_into_sight_what_it_chooses(three_choices, qtbot):
    three_choices.resize(1000, 400)
    bar = three_choices.review.side._values.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.keyClicks(three_choices.review.table, "1")
    box = three_choices.review.side._box.boxes[1]
    assert not box.here.visibleRegion().isEmpty()
