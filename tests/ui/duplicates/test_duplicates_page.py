"""The page of duplicates: finding, choosing by field, merging, telling apart, taking back."""

import threading

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from netdesk import duplicates
from netdesk.duplicates import tally
from netdesk.errors import WorldError
from netdesk.people import contacts, overview, touches
from netdesk.records.contact import Contact, Labelled, Position
from tests.ui.desks import NOW, add_meeting
from tests.ui.importing.drags import settled
from ui.duplicates.page import DuplicatesPage
from ui.duplicates.rows import hanging_rows
from ui.widgets.text import ElidedLabel

MAIL = (Labelled("jonas@x.example"),)


def add(desk, name, company, **fields):
    positions = (Position(title="Director", company=company),)
    return contacts.save(desk.workspace, Contact(full_name=name, positions=positions, **fields))


def names(desk):
    found = contacts.get_many(desk.workspace, list(overview.find(desk.workspace)))
    return sorted(one.full_name for one in found)


def searched(page, desk, qtbot):
    page.search_again()
    settled(qtbot, desk)
    return page


@pytest.fixture
def twice(desk):
    """Jonas twice, with a meeting on the second one; their ids."""
    first = add(desk, "Jonas Weber", "Bosch", emails=MAIL)
    second = add(desk, "Jonas Weber", "Freudenberg", emails=MAIL, birthday="1980-01-02")
    add_meeting(desk, second)
    return first, second


@pytest.fixture
def page(desk, shown, qtbot, twice):
    assert len(twice) == 2
    return searched(shown(DuplicatesPage(desk), 1264, 800), desk, qtbot)


def decided(page, button, desk, qtbot):
    button.click()
    settled(qtbot, desk)
    return page


def held_up(page, desk):
    """Let all work on the file wait; what lets it go on."""
    goes_on = threading.Event()
    desk.jobs.start("", lambda _job: goes_on.wait(10), owner=page, done=bool)
    return goes_on.set


def test_a_pair_is_listed_with_its_reason(page):
    model = page.model
    assert model.index(0, 0).data() == "Jonas Weber, twice"
    assert model.index(0, 1).data() == "sure"
    assert model.pairs[0].score.reasons[0] == "same name and e-mail"


def test_merging_makes_one_and_moves_what_hangs_on_the_other(page, desk, qtbot, twice):
    decided(page, page.view.merge, desk, qtbot)
    assert names(desk) == ["Jonas Weber"]
    assert contacts.get(desk.workspace, twice[0]).birthday == "1980-01-02"
    assert page.words() == "Nobody is likely to be on the list twice"


def test_nobody_is_twice_for_sure_only_when_the_weak_were_asked_for_too(page, desk, qtbot):
    decided(page, page.view.merge, desk, qtbot)
    page.weak.setChecked(True)
    qtbot.waitUntil(lambda: page.words() == "Nobody is on the list twice")


def test_the_counts_before_and_after_are_told(page, desk, qtbot, told):
    decided(page, page.view.merge, desk, qtbot)
    assert told.words == [
        "Merged into Jonas Weber: 2 people with 1 entry became 1 person with 1 entry [Undo]"
    ]


def test_only_what_two_people_have_is_listed(page):
    labels = [one.text() for one in page.view.comparison.findChildren(QLabel)]
    assert "Meetings" in labels
    assert "In all" not in labels


@pytest.mark.parametrize("is_narrow", [True, False])
def test_names_and_what_hangs_on_them_are_read_whole(page, desk, qtbot, twice, is_narrow):
    for _ in range(12):
        contacts.save(desk.workspace, Contact(full_name="Cy Aas", referred_by_id=twice[1]))
    page.set_narrow(is_narrow)
    page.resize(944 if is_narrow else 1264, 536)
    searched(page, desk, qtbot)
    assert page.view.comparison.findChildren(ElidedLabel) == []
    words = [one.text() for one in page.view.findChildren(QLabel)]
    assert words.count("1 meeting") == 3
    assert "no meeting or touch yet" in words
    assert "Kept: Jonas Weber" in [one.text() for one in page.view.findChildren(QLabel)]


def test_question_comparison_and_answers_begin_at_one_edge(page):
    def left(widget):
        return widget.mapTo(page.view, QPoint(0, 0)).x()

    view = page.view
    question = next(one for one in view.findChildren(QLabel) if "one person?" in one.text())
    name = next(one for one in view.comparison.findChildren(QLabel) if one.text() == "Name")
    assert left(question) == left(name) == left(view.merge)


def test_whom_one_of_them_led_to_is_among_what_moves_along(desk, twice):
    contacts.save(desk.workspace, Contact(full_name="Cy Aas", referred_by_id=twice[1]))
    first, second = (tally(desk.workspace, [an_id]) for an_id in twice)
    values = {row.label: row.values for row in hanging_rows(first, second)}
    assert values == {"Meetings": ("", "1 meeting"), "Led to": ("", "1 person led to")}


def test_as_many_meetings_are_not_the_same_meetings(desk, twice):
    add_meeting(desk, twice[0])
    first, second = (tally(desk.workspace, [an_id]) for an_id in twice)
    [meetings_row] = hanging_rows(first, second)
    assert meetings_row.values == ("1 meeting", "1 meeting")
    assert not meetings_row.is_same


def test_one_undo_brings_both_back_and_the_pair(page, desk, qtbot):
    decided(page, page.view.merge, desk, qtbot)
    desk.workspace.undo()
    settled(qtbot, desk)
    assert names(desk) == ["Jonas Weber", "Jonas Weber"]
    assert len(page.model.pairs) == 1


@pytest.mark.parametrize(("keys", "company"), [("1", "Bosch"), ("2", "Freudenberg")])
def test_a_key_takes_all_from_one_of_them(page, desk, qtbot, twice, keys, company):
    qtbot.keyClicks(page.table, keys)
    decided(page, page.view.merge, desk, qtbot)
    assert contacts.get(desk.workspace, twice[0]).company == company


def test_a_single_value_is_chosen_by_its_button(page, desk, qtbot, twice):
    page.view.comparison.picks["positions"][1].click()
    decided(page, page.view.merge, desk, qtbot)
    jonas = contacts.get(desk.workspace, twice[0])
    assert [one.company for one in jonas.positions] == ["Freudenberg", "Bosch"]


def test_not_the_same_is_remembered(page, desk, qtbot):
    decided(page, page.view.apart, desk, qtbot)
    searched(page, desk, qtbot)
    assert page.model.pairs == []
    assert len(names(desk)) == 2


def test_not_the_same_taken_back_brings_the_pair_back(page, desk, qtbot):
    decided(page, page.view.apart, desk, qtbot)
    desk.workspace.undo()
    settled(qtbot, desk)
    assert len(page.model.pairs) == 1


def test_the_pair_stands_still_while_its_merge_is_written(page, desk, qtbot):
    page.view.comparison.picks["positions"][1].click()
    let_go = held_up(page, desk)
    page.view.merge.click()
    chosen = page.view.choices()
    with qtbot.waitSignal(desk.bridge.changed):
        touches.log(desk.workspace, overview.find(desk.workspace)[0], NOW.date())
    assert page.view.choices() == chosen != {}
    let_go()
    settled(qtbot, desk)
    assert names(desk) == ["Jonas Weber"]


def test_a_merge_taken_back_while_another_is_written_brings_its_pair_back(page, desk, qtbot):
    for company in ("Acme", "Cern"):
        add(desk, "Ana Ruiz", company, emails=(Labelled("ana@x.example"),))
    searched(page, desk, qtbot)
    decided(page, page.view.merge, desk, qtbot)
    let_go = held_up(page, desk)
    page.view.merge.click()
    with qtbot.waitSignal(desk.bridge.changed):
        desk.workspace.undo()
    let_go()
    settled(qtbot, desk)
    assert [one.first_name for one in page.model.pairs] == ["Ana Ruiz"]
    assert names(desk) == ["Ana Ruiz", "Ana Ruiz", "Jonas Weber"]


def test_later_puts_a_pair_at_the_end(page, desk, qtbot):
    add(desk, "Ana Ruiz", "Acme", emails=(Labelled("ana@x.example"),))
    add(desk, "Ana Ruiz", "Cern", emails=(Labelled("ana@x.example"),))
    searched(page, desk, qtbot)
    before = [one.first_name for one in page.model.pairs]
    page.view.later.click()
    assert [one.first_name for one in page.model.pairs] == before[::-1]


def test_weak_pairs_come_only_when_asked_for(desk, shown, qtbot):
    add(desk, "Maria Silva", "Zalando")
    add(desk, "Maria Silva", "Ikea")
    page = searched(shown(DuplicatesPage(desk), 1264, 800), desk, qtbot)
    assert page.model.pairs == []
    page.weak.click()
    settled(qtbot, desk)
    assert [one.score.certainty for one in page.model.pairs] == ["weak"]


def test_a_search_that_is_stopped_says_so(desk, shown, qtbot):
    page = shown(DuplicatesPage(desk), 1264, 800)
    let_go = held_up(page, desk)
    page.search_again()
    page.again.click()
    let_go()
    settled(qtbot, desk)
    assert page.words() == "The search was stopped"
    assert page.again.text() == "Look again"


def damaged(*_args, **_more):
    raise WorldError("The file is damaged.")


def test_a_search_that_fails_is_told_and_can_be_begun_again(page, desk, qtbot, monkeypatch):
    with monkeypatch.context() as patched, qtbot.captureExceptions() as caught:
        patched.setattr("ui.duplicates.page.find", damaged)
        searched(page, desk, qtbot)
    assert [kind for kind, _, _ in caught] == [WorldError]
    assert page.words() == "The search could not be finished"
    page.again.click()
    settled(qtbot, desk)
    assert len(page.model.pairs) == 1


def test_a_search_that_was_replaced_may_fail_unheard_by_the_next(page, desk, qtbot, monkeypatch):
    let_go = held_up(page, desk)
    with monkeypatch.context() as patched, qtbot.captureExceptions():
        answers = iter([damaged, duplicates.find])
        patched.setattr("ui.duplicates.page.find", lambda *a, **k: next(answers)(*a, **k))
        page.search_again()
        page.search_again()
        let_go()
        settled(qtbot, desk)
    assert len(page.model.pairs) == 1


def test_nobody_twice_says_what_would_stand_here(desk, shown, qtbot):
    page = searched(shown(DuplicatesPage(desk), 1264, 800), desk, qtbot)
    assert page.words() == "Nobody is likely to be on the list twice"
    assert page.again.isVisible()


def test_a_hostile_name_is_shown_as_it_stands(desk, shown, qtbot):
    for company in ("Acme", "Cern"):
        add(desk, "<b>R&D</b>", company, emails=(Labelled("r@x.example"),))
    page = searched(shown(DuplicatesPage(desk), 1264, 800), desk, qtbot)
    assert page.model.index(0, 0).data() == "<b>R&D</b>, twice"
    assert page.view.comparison.picks["positions"][0].words() == "Director, Acme"


@pytest.fixture
def two(desk, shown):
    """The page on two people who share nothing, and their ids."""
    ids = [add(desk, "Bob Low", "Acme"), add(desk, "Robert Lowe", "Cern")]
    page = shown(DuplicatesPage(desk), 1264, 800)
    page.show_two(*reversed(ids))
    return page, ids


def test_two_who_were_selected_stand_side_by_side_without_a_search(two):
    page, ids = two
    assert [(one.first_id, one.second_id) for one in page.model.pairs] == [tuple(ids)]
    assert page.model.index(0, 1).data() == "chosen"
    assert page.model.pairs[0].score.reasons == ("you selected them",)


def test_that_two_were_chosen_is_read_whole(two):
    page, _ = two
    assert page.table.sizeHintForColumn(1) <= page.table.columnWidth(1)


def test_two_who_were_selected_become_one_whom_the_page_leads_to(two, desk, qtbot):
    page, ids = two
    opened = []
    page.contact_opened.connect(opened.append)
    decided(page, page.view.merge, desk, qtbot)
    assert (names(desk), opened) == (["Bob Low"], ids[:1])


def test_the_page_grows_narrow_while_whom_it_showed_is_gone(two, desk):
    page, _ = two
    page.hide()
    desk.workspace.undo()
    desk.workspace.undo()
    assert names(desk) == []
    page.set_narrow(True)
    page.set_narrow(False)
    assert page.model.pairs[0].second_name == "Robert Lowe"


def test_a_pair_leaves_when_one_of_them_is_deleted_again(two, desk, qtbot):
    page, ids = two
    page.hide()
    contacts.trash(desk.workspace, ids[:1])
    desk.workspace.undo()
    page.show_two(*ids)
    page.show()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        desk.workspace.redo()
    assert wanted.args == ["people"]
    assert names(desk) == ["Robert Lowe"]


def test_a_pair_of_whom_one_was_deleted_meanwhile_is_not_shown_any_more(page, desk, twice):
    page.hide()
    contacts.trash(desk.workspace, twice[:1])
    page.set_narrow(True)
    page.show()
    page.activate()
    assert page.words() == "Nobody is likely to be on the list twice"


def test_what_changed_meanwhile_is_shown_and_what_was_chosen_else_stays(page, desk, twice):
    page.view.comparison.picks["positions"][1].click()
    page.activate()
    assert page.view.choices() == {"positions": twice[1]}
    page.hide()
    second = contacts.get(desk.workspace, twice[1])
    contacts.save(desk.workspace, replace(second, birthday="1981-01-02"))
    page.show()
    page.activate()
    assert page.view._pair.people[1].birthday == "1981-01-02"


@pytest.mark.parametrize("answer", ["apart", "later"])
def test_two_who_stay_two_lead_back_to_the_people(two, desk, qtbot, answer):
    page, _ = two
    with qtbot.waitSignal(page.page_wanted) as wanted:
        getattr(page.view, answer).click()
    settled(qtbot, desk)
    assert wanted.args == ["people"]
    assert names(desk) == ["Bob Low", "Robert Lowe"]


def test_what_is_taken_back_elsewhere_starts_no_search_for_two(two, desk, qtbot):
    page, ids = two
    touches.log(desk.workspace, ids[0], NOW.date())
    desk.workspace.undo()
    settled(qtbot, desk)
    assert len(page.model.pairs) == 1
