"""The page of people, as its user works with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netdesk import meetings, referrals, settings, trash
from netdesk.people import contacts, overview
from netdesk.records.after import Referral
from tests.ui.desks import add_meeting
from tests.ui.first_paint import windows_shown
from tests.ui.people.builders import add, five, names_in, page_with_five, texts_in
from ui.panels.person_panel import PersonPanel
from ui.people.columns import column_at
from ui.people.page import PeoplePage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_without_a_meeting_everybody_stands_by_name(desk, shown):
    page, _ = page_with_five(desk, shown)
    first = ["Ana Ruiz", "Bora Kaya", "Chidi Okafor", "Dilek Demir", "Émile Laurent"]
    assert names_in(page) == first


def test_who_is_to_be_met_stands_first(desk, shown):
    ids = five(desk.workspace)
    add_meeting(desk, ids["Dilek Demir"])
    page = shown(PeoplePage(desk), 1264, 800)
    assert names_in(page)[:2] == ["Dilek Demir", "Ana Ruiz"]
    assert texts_in(page, "next")[0] == "Thu 12:30 lunch"


def test_searching_shows_those_who_match(desk, shown):
    page, _ = page_with_five(desk, shown)
    page.search("emi")
    assert names_in(page) == ["Émile Laurent"]
    page.search("")
    assert len(names_in(page)) == 5


def test_a_search_without_a_match_says_so(desk, shown):
    page, _ = page_with_five(desk, shown)
    page.search("xyz")
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nobody matches “xyz”." in words


def test_a_click_on_a_header_sorts_and_another_turns_the_order(desk, shown, qtbot):
    page, _ = page_with_five(desk, shown)
    header = page.side.table.horizontalHeader()
    company = header.sectionViewportPosition(column_at("company")) + 20
    for order in (["–", "Acme", "Bosch", "KUKA", "Nordex"], ["Nordex", "KUKA", "Bosch"]):
        place = header.rect().center()
        place.setX(company)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert texts_in(page, "company")[: len(order)] == order


def test_sorting_by_the_menu_needs_no_mouse(desk, shown):
    page, _ = page_with_five(desk, shown)
    menu = page.side.columns_button.menu()
    menu.aboutToShow.emit()
    sorts = next(action.menu() for action in menu.actions() if action.menu())
    last = next(action for action in sorts.actions() if action.text() == "Last")
    sorts.triggered.emit(last)
    assert names_in(page)[0] == "Chidi Okafor"


def test_sorting_keeps_the_person_who_is_current(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Dilek Demir"])
    page.side.table.sort_chosen.emit("ally")
    assert names_in(page)[0] == "Bora Kaya"
    assert page.current_contact() == ids["Dilek Demir"]


def test_the_order_is_remembered(desk, shown):
    page, _ = page_with_five(desk, shown)
    page.side.table.sort_chosen.emit("ally")
    again = shown(PeoplePage(desk), 1264, 800)
    assert names_in(again) == names_in(page)


def test_columns_are_taken_in_and_remembered(desk, shown):
    page, _ = page_with_five(desk, shown)
    menu = page.side.columns_button.menu()
    menu.aboutToShow.emit()
    title = next(action for action in menu.actions() if action.text() == "Title")
    title.toggle()
    again = shown(PeoplePage(desk), 1264, 800)
    assert not again.side.table.isColumnHidden(column_at("title"))
    assert "title" in settings.read(desk.workspace, "window.people_columns")


def test_a_column_is_moved_by_the_menu_and_stays_there(desk, shown):
    page, _ = page_with_five(desk, shown)
    menu = page.side.columns_button.menu()
    menu.aboutToShow.emit()
    moves = next(action.menu() for action in menu.actions() if action.text() == "&Move")
    next(one for one in moves.actions() if one.text() == "Company after Ally stage").trigger()
    assert page.side.table.columns_shown()[:3] == ["name", "ally", "company"]
    again = shown(PeoplePage(desk), 1264, 800)
    assert again.side.table.horizontalHeader().visualIndex(column_at("company")) == 2


def test_a_line_adds_a_person_and_keeps_the_keyboard_for_the_next(desk, shown, qtbot, told):
    page, _ = page_with_five(desk, shown)
    page.new_person()
    qtbot.keyClicks(page.side.quick_add.edit, "Zoe Ng, Acme, friends")
    qtbot.keyClick(page.side.quick_add.edit, Qt.Key.Key_Return)
    assert names_in(page)[-1] == "Zoe Ng"
    assert page.side.quick_add.edit.text() == ""
    assert page.side.quick_add.edit.hasFocus()
    assert told.words == ["Added Zoe Ng [Undo]"]


def test_a_line_without_a_name_is_kept_and_explained(desk, shown, qtbot):
    page, _ = page_with_five(desk, shown)
    page.new_person()
    qtbot.keyClicks(page.side.quick_add.edit, ", Acme")
    qtbot.keyClick(page.side.quick_add.edit, Qt.Key.Key_Return)
    words = [label.text() for label in page.side.quick_add.findChildren(QLabel)]
    assert "Begin with the name: Ana Ruiz, Acme, alumni." in words
    assert page.side.quick_add.edit.text() == ", Acme"


def test_deleting_goes_on_to_the_next_person_and_undo_comes_back(desk, shown, qtbot, told):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Bora Kaya"])
    qtbot.keyClick(page.side.table, Qt.Key.Key_Delete)
    assert "Bora Kaya" not in names_in(page)
    assert page.current_contact() == ids["Chidi Okafor"]
    assert told.words == ["Deleted Bora Kaya [Undo]"]
    desk.workspace.undo()
    assert names_in(page)[1] == "Bora Kaya"
    assert page.current_contact() == ids["Bora Kaya"]


def test_undoing_something_else_keeps_who_is_chosen(desk, shown):
    page, ids = page_with_five(desk, shown)
    add(desk.workspace, "Aaron First")
    page.show_contact(ids["Dilek Demir"])
    desk.workspace.undo()
    assert page.current_contact() == ids["Dilek Demir"]
    assert page.side.table.chosen_ids() == [ids["Dilek Demir"]]


def test_the_keyboard_alone_finds_opens_and_deletes(desk, shown, qtbot):
    page, ids = page_with_five(desk, shown)
    table = page.side.table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.current_contact() == ids["Bora Kaya"]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.panel.tabs.chosen() == "person"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert names_in(page) == ["Ana Ruiz", "Dilek Demir", "Émile Laurent"]


def test_filtering_by_category_shows_a_chip_that_takes_it_away(desk, shown, qtbot):
    page, _ = page_with_five(desk, shown)
    page.side.filter_button.click()
    boxes = page.side._categories._boxes
    boxes["alumni"].click()
    assert names_in(page) == ["Ana Ruiz", "Émile Laurent"]
    words = [label.text() for label in page.side.filters.findChildren(QLabel)]
    assert "2 of 5 shown" in words
    page.side._categories.close()
    qtbot.keyClick(page.side.filters._chips[0].remove_button(), Qt.Key.Key_Delete)
    assert len(names_in(page)) == 5
    assert not page.side.filters.isVisible()


def test_the_list_of_categories_is_as_high_the_second_time(desk, shown):
    page, _ = page_with_five(desk, shown)
    high = []
    for _ in range(2):
        page.side.filter_button.click()
        high.append(page.side._categories.height())
        page.side._categories.close()
    assert high[0] == high[1]


def test_several_chosen_people_are_put_into_a_category_at_once(desk, shown, qtbot, told):
    page, ids = page_with_five(desk, shown)
    page.side.table.choose_ids([ids["Ana Ruiz"], ids["Bora Kaya"]], ids["Ana Ruiz"])
    assert page.side.bulk.isVisible()
    page.side.bulk.category_chosen.emit("panel")
    qtbot.waitUntil(lambda: told.words == ["Put 2 people into “panel” [Undo]"])
    found = dict(overview.categories(desk.workspace))
    assert found["panel"] == 2
    desk.workspace.undo()
    assert "panel" not in dict(overview.categories(desk.workspace))


def test_planning_with_several_makes_a_meeting_for_each_in_one_step(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.side.table.choose_ids([ids["Ana Ruiz"], ids["Bora Kaya"]], ids["Ana Ruiz"])
    page.side.bulk.plan_requested.emit()
    assert len(meetings.lines(desk.workspace)) == 2
    desk.workspace.undo()
    assert meetings.lines(desk.workspace) == []


def test_another_meeting_with_somebody_is_the_one_whose_plan_is_shown(desk, shown):
    page, ids = page_with_five(desk, shown)
    add_meeting(desk, ids["Ana Ruiz"])
    page.show_contact(ids["Ana Ruiz"])
    page.new_meeting()
    newest = max(line.id for line in meetings.lines(desk.workspace))
    assert page.panel.meeting_id == newest
    page.panel.show_contact(ids["Ana Ruiz"])
    assert page.panel.meeting_id == newest


def test_planning_with_nobody_says_what_to_do_first(desk, shown, told):
    shown(PeoplePage(desk), 1264, 800).new_meeting()
    assert told.words == ["A meeting is with somebody: choose a person, or add one with Ctrl+N."]


def test_a_narrow_window_shows_four_columns_and_the_plan_in_a_tab(desk, shown):
    page, _ = page_with_five(desk, shown)
    page.set_narrow(True)
    table = page.side.table
    hidden = [key for key in ("title", "next") if table.isColumnHidden(column_at(key))]
    assert hidden == ["title", "next"]
    assert page.panel.tabs.chosen() == "plan"
    page.set_narrow(False)
    assert page.panel.tabs.chosen() == "both"
    assert not table.isColumnHidden(column_at("next"))


def test_a_hostile_name_is_shown_as_it_is_written(desk, shown):
    hostile = add(desk.workspace, "<img src=x onerror=alert(1)>", "<b>Acme</b>")
    page, _ = page_with_five(desk, shown)
    page.show_contact(hostile)
    page._open_now()
    labels = page.panel.findChildren(QLabel)
    name = next(label for label in labels if "<img" in label.text())
    assert name.textFormat() == Qt.TextFormat.PlainText
    tips = [label.toolTip() for label in labels if "img" in label.toolTip()]
    assert all("<img" not in tip for tip in tips)


def test_selecting_fills_company_and_plan(desk, shown, qtbot):
    page, ids = page_with_five(desk, shown)
    company = contacts.get(desk.workspace, ids["Bora Kaya"]).position.company_id
    page.show_contact(ids["Bora Kaya"])
    qtbot.waitUntil(lambda: page.panel.company.company_id == company)
    assert page.panel.meeting_id == 0


def test_somebody_who_is_hidden_is_shown_by_lifting_search_and_filter(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.search("ana")
    page.side._on_categories_chosen(["friends"])
    page.show_contact(ids["Bora Kaya"])
    assert page.current_contact() == ids["Bora Kaya"]
    assert len(names_in(page)) == 5


def test_alt_down_goes_to_the_next_person_and_stops_at_the_end(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Dilek Demir"])
    for _ in range(3):
        page.select_step(1)
    assert page.current_contact() == ids["Émile Laurent"]


def test_no_part_of_the_person_shows_up_as_a_window_of_its_own(desk, shown, qapp):
    page, _ = page_with_five(desk, shown)
    with windows_shown(qapp) as seen:
        PersonPanel(desk, page)
    assert seen == []


def test_the_person_comes_beside_the_table_and_moves_nothing(desk, shown, qtbot):
    five(desk.workspace)
    page = PeoplePage(desk)
    shown(page, 1264, 800)
    before = page.side.table.width()
    qtbot.waitUntil(lambda: bool(page.findChildren(PersonPanel)))
    assert page.side.table.width() == before
    assert page.panel.head.isVisible()


def test_the_width_of_the_table_is_there_again_in_a_new_window(desk, shown):
    page, _ = page_with_five(desk, shown)
    page.set_narrow(False)
    page._splitter.setSizes([700, 564])
    page._memory.flush()
    again = PeoplePage(desk)
    again.set_narrow(False)  # As the window tells every page that it makes.
    shown(again, 1264, 800)
    assert again._splitter.sizes() == page._splitter.sizes()


def test_the_next_start_begins_with_the_person_who_was_current(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Dilek Demir"])
    page.remember()
    again = shown(PeoplePage(desk), 1264, 800)
    assert again.current_contact() == ids["Dilek Demir"]


def test_a_start_without_the_person_who_was_current_begins_at_the_top(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Dilek Demir"])
    page.remember()
    contacts.trash(desk.workspace, [ids["Dilek Demir"]])
    again = shown(PeoplePage(desk), 1264, 800)
    assert again.current_contact() == ids["Ana Ruiz"]


def test_escape_in_the_table_clears_the_search_and_stays_with_the_person(desk, shown, qtbot):
    page, ids = page_with_five(desk, shown)
    page.search("emi")
    with qtbot.waitSignal(page.search_lifted):
        qtbot.keyClick(page.side.table, Qt.Key.Key_Escape)
    assert len(names_in(page)) == 5
    assert page.current_contact() == ids["Émile Laurent"]


def test_escape_in_the_table_leaves_one_of_several_chosen(desk, shown, qtbot):
    page, ids = page_with_five(desk, shown)
    page.search("b")
    page.side.table.selectAll()
    qtbot.keyClick(page.side.table, Qt.Key.Key_Escape)
    assert page.side.table.chosen_count() == 1
    assert page.side.listing.wanted.query == "b"
    assert page.current_contact() in ids.values()


def test_an_introduction_that_came_is_no_next_step_any_more(desk, shown):
    page, ids = page_with_five(desk, shown)
    giver, named = ids["Chidi Okafor"], ids["Ana Ruiz"]
    referral = Referral(giver_id=giver, named_id=named, intro_by="them", due="2026-02-13")
    referral_id = referrals.save(desk.workspace, referral)
    assert texts_in(page, "next")[0] == "Intro Fri"
    referrals.mark_introduced(desk.workspace, referral_id)
    assert "Intro Fri" not in texts_in(page, "next")


def test_who_is_brought_back_later_takes_the_place_of_nobody_chosen_since(desk, shown):
    page, ids = page_with_five(desk, shown)
    page.show_contact(ids["Ana Ruiz"])
    page.delete_current()
    page.show_contact(ids["Dilek Demir"])
    trash.bring_back(desk.workspace, [ids["Ana Ruiz"]], "Ana Ruiz")
    assert names_in(page)[0] == "Ana Ruiz"
    assert page.current_contact() == ids["Dilek Demir"]
