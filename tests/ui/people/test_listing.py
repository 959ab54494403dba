"""A long list comes in two steps: what is seen first, then the rest, in its place."""

import pytest

from netdesk.people import contacts, overview
from netdesk.records.contact import Contact
from tests.ui.people.builders import names_in
from ui.people import listing
from ui.people.model import PAGE
from ui.people.page import PeoplePage


@pytest.fixture
def page(desk, shown):
    with desk.workspace.change("Add many"):
        for number in range(150):
            contacts.save(desk.workspace, Contact(full_name=f"Person {number:03}"))
    made = shown(PeoplePage(desk), 1264, 800)
    made.activate()
    return made


def rows(page):
    return page.side.model.rowCount()


def test_a_search_shows_its_first_rows_at_once_and_the_rest_after_the_paint(page, qtbot):
    qtbot.waitUntil(lambda: rows(page) == 150)
    page.search("person 1")
    page.search("person")
    assert rows(page) == PAGE
    qtbot.waitUntil(lambda: rows(page) == 150)


def test_the_rest_keeps_the_place_and_who_is_chosen(page, qtbot):
    qtbot.waitUntil(lambda: rows(page) == 150)
    page.search("person 1")
    page.search("person")
    page.side.table.select_row(40)
    bar = page.side.table.verticalScrollBar()
    place, chosen = bar.value(), page.current_contact()
    qtbot.waitUntil(lambda: rows(page) == 150)
    assert (bar.value(), page.current_contact()) == (place, chosen)


def test_sorting_keeps_somebody_who_is_far_down(page, qtbot):
    qtbot.waitUntil(lambda: rows(page) == 150)
    far = page.side.model.id_at(140)
    page.show_contact(far)
    page.side.table.sort_chosen.emit("name")
    page.side.table.sort_chosen.emit("company")
    qtbot.waitUntil(lambda: rows(page) == 150 and page.current_contact() == far)


def test_who_was_found_far_down_stays_in_sight_when_the_words_are_gone(page, qtbot):
    qtbot.waitUntil(lambda: rows(page) == 150)
    page.search("person 140")
    found = page.current_contact()
    page.search("")
    qtbot.waitUntil(lambda: rows(page) == 150)
    table = page.side.table
    assert page.current_contact() == found
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


def test_of_very_many_the_rest_is_found_in_the_background(page, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: rows(page) == 150)
    monkeypatch.setattr(listing, "_MANY", 100)
    page.search("person 1")
    page.search("")
    assert rows(page) == PAGE
    qtbot.waitUntil(lambda: rows(page) == 150)
    assert names_in(page)[:2] == ["Person 000", "Person 001"]


def test_an_answer_that_comes_too_late_is_dropped(page, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: rows(page) == 150)
    monkeypatch.setattr(listing, "_MANY", 100)
    page.search("person 1")
    page.search("")
    page.side.listing._find_rest()
    page.search("person 14")
    qtbot.waitUntil(lambda: not page._desk.jobs.is_busy)
    assert rows(page) == 10


def test_typing_on_looks_only_among_those_already_found(page, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: rows(page) == 150)
    page.search("person 14")
    looked_among = []
    find_among = overview.find_among

    def watched(workspace, query, listed, limit=-1):
        looked_among.append(len(listed))
        return find_among(workspace, query, listed, limit)

    monkeypatch.setattr(overview, "find_among", watched)
    page.search("person 142")
    assert (looked_among, names_in(page)) == ([10], ["Person 142"])
    page.search("person 14")
    assert looked_among == [10, 150]


def test_somebody_who_came_meanwhile_is_found_by_typing_on(desk, page, qtbot):
    qtbot.waitUntil(lambda: rows(page) == 150)
    page.search("person 14")
    contacts.save(desk.workspace, Contact(full_name="Person 14b"))
    page.search("person 14b")
    qtbot.waitUntil(lambda: names_in(page) == ["Person 14b"])
