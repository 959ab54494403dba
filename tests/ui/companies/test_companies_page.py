"""The page of companies, as its user works with it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel

from netdesk import meetings
from netdesk.people import contacts
from netdesk.records.company import NewsItem
from netdesk.records.contact import Contact, Position
from netdesk.research import companies
from netdesk.ways import asking, gaps
from tests.builders import add_news
from tests.ui.desks import add_meeting
from ui.companies.listing import Wanted, sections
from ui.companies.model import CompanyModel
from ui.companies.page import CompaniesPage
from ui.companies.same_dialog import SameCompanyDialog
from ui.type import px, small_medium

LINK = "https://news.example/2026/02/09/medline-opens-a-plant"
HOSTILE = "<b>Acme</b> & <img src=x>"


@pytest.fixture
def network(desk):
    """Medline and Bosch are targets: at the one Ana was before, at the other Bo supports me."""
    workspace = desk.workspace
    ana = Contact(
        full_name="Ana Ruiz",
        positions=(Position("Acme", "Buyer"), Position("Medline", "Clerk", "", "2012", "2016")),
    )
    bo = Contact(full_name="Bo Li", positions=(Position("Bosch"),), ally_stage="supportive")
    ids = {one.full_name: contacts.save(workspace, one) for one in (ana, bo)}
    gaps.set_targets(workspace, ["Bosch", "Medline"])
    return ids | companies.known_ids(workspace, ["Acme", "Bosch", "Medline"])


@pytest.fixture
def page(desk, shown, network):
    assert network
    return shown(CompaniesPage(desk), 1264, 800)


def rows_in(page):
    model = page.side.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def words_in(page):
    labels = page.findChildren(QLabel) + page.findChildren(QAbstractButton)
    return [label.text() for label in labels if label.isVisible()]


def button(page, name):
    found = page.findChildren(QAbstractButton)
    return next(b for b in found if b.isVisible() and b.accessibleName() == name)


def test_gaps_stand_first_under_their_headings(page):
    expected = ["Nobody", "Medline", "Supportive", "Bosch", "Other companies", "Acme"]
    assert rows_in(page) == expected


def test_the_first_company_is_current_and_fills_the_panel(page, network):
    assert page.current_company() == network["Medline"]
    assert "Worked there 2012–2016 as Clerk" in words_in(page)


def test_the_arrow_keys_step_over_headings(page, network, qtbot):
    page.side.table.setFocus()
    qtbot.keyClick(page.side.table, Qt.Key.Key_Down)
    assert page.current_company() == network["Bosch"]
    page.select_step(+1)
    assert page.current_company() == network["Acme"]
    qtbot.keyClick(page.side.table, Qt.Key.Key_Up)
    assert page.current_company() == network["Bosch"]


def test_the_name_order_has_no_headings(page):
    action = next(a for a in page.side._orders.actions() if a.text() == "Name")
    action.trigger()
    assert rows_in(page) == ["Acme", "Bosch", "Medline"]


def test_a_coverage_chip_leaves_those_of_that_coverage(page):
    button(page, "Nobody 1").click()
    assert rows_in(page) == ["Nobody", "Medline"]
    button(page, "Nobody 1").click()
    assert len(rows_in(page)) == 6


def test_searching_shows_those_whose_name_begins_so(page):
    page.search("med")
    assert rows_in(page) == ["Nobody", "Medline"]
    page.search("edl")
    assert "No company matches “edl”." in words_in(page)


def test_a_new_target_is_added_in_one_line_and_becomes_current(desk, page, qtbot, told):
    page.new_company()
    qtbot.keyClicks(page.side.add_line.edit, "Stryker\r")
    saved = companies.get(desk.workspace, page.current_company())
    assert (saved.name, saved.is_target) == ("Stryker", True)
    assert told.words == ["Stryker is a target [Undo]"]


def test_a_name_that_is_no_company_is_refused_beside_the_line(page, qtbot):
    page.new_company()
    qtbot.keyClicks(page.side.add_line.edit, "Freelance\r")
    assert "“Freelance” is no company." in words_in(page)


def test_add_ask_puts_the_ask_into_their_next_plan(desk, page, network, told):
    meeting = add_meeting(desk, network["Ana Ruiz"])
    button(page, "Add ask: Ana Ruiz").setFocus()
    button(page, "Add ask: Ana Ruiz").click()
    (ask,) = meetings.get(desk.workspace, meeting).plan.asks
    assert (ask.text, ask.company) == ("Who do you know at Medline?", "Medline")
    assert told.words == ["Ask about Medline is in the plan with Ana Ruiz [Undo]"]
    assert button(page, "Meet Thu: Ana Ruiz").hasFocus()


def test_an_ask_is_undone_in_one_step(desk, page, network):
    page.plan_way_in()
    assert asking.about(desk.workspace, network["Medline"])
    desk.workspace.undo()
    assert asking.about(desk.workspace, network["Medline"]) == []
    assert button(page, "Add ask: Ana Ruiz").isVisible()


def test_who_said_no_is_never_offered_again(desk, page, network):
    page.plan_way_in()
    (asked,) = asking.about(desk.workspace, network["Medline"])
    meeting = meetings.get(desk.workspace, asked.meeting_id)
    refused = tuple(replace(ask, state="no") for ask in meeting.plan.asks)
    meetings.save(desk.workspace, replace(meeting, plan=replace(meeting.plan, asks=refused)))
    assert page.panel.ways.rows() == []
    page.plan_way_in()
    assert [ask.state for ask in asking.about(desk.workspace, network["Medline"])] == ["no"]


def test_meeting_and_person_open_where_they_belong(desk, page, network, qtbot):
    meeting = add_meeting(desk, network["Ana Ruiz"])
    page.plan_way_in()
    with qtbot.waitSignal(page.meeting_opened) as opened:
        button(page, "Meet Thu: Ana Ruiz").click()
    assert opened.args == [meeting]
    with qtbot.waitSignal(page.contact_opened) as opened:
        button(page, "Ana Ruiz").click()
    assert opened.args == [network["Ana Ruiz"]]


def test_the_target_chip_takes_a_company_off_the_targets(desk, page, network, told):
    button(page, "Target").click()
    assert not companies.get(desk.workspace, network["Medline"]).is_target
    assert rows_in(page)[0] == "Supportive"
    assert told.words == ["Medline is no target any more [Undo]"]


def test_a_company_that_is_no_target_offers_to_make_it_one(page):
    chip = button(page, "Target")
    assert chip.text() == "Target"
    chip.click()
    assert chip.text() == "Make a target"


def test_a_pasted_link_becomes_news_with_date_and_source(desk, page, network):
    QGuiApplication.clipboard().setText(LINK)
    page.paste_link()
    (item,) = companies.get(desk.workspace, network["Medline"]).news
    assert item == NewsItem("Medline opens a plant", "news.example", LINK, "2026-02-09", item.id)


def test_an_empty_clipboard_says_what_to_copy(page, told):
    QGuiApplication.clipboard().clear()
    page.paste_link()
    assert told.words == ["There is no link to paste. Copy one in your browser first."]


def test_a_dropped_link_becomes_news(desk, page, network):
    mime = QMimeData()
    mime.setUrls([QUrl(LINK)])
    mime.setText(LINK)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    assert companies.get(desk.workspace, network["Medline"]).news[0].url == LINK


def test_a_hostile_name_is_shown_as_it_is(desk, shown):
    gaps.set_targets(desk.workspace, [HOSTILE])
    page = shown(CompaniesPage(desk), 1264, 800)
    assert rows_in(page)[1] == HOSTILE
    assert HOSTILE in words_in(page)


def test_without_companies_it_says_where_they_come_from(desk, shown, qtbot):
    page = shown(CompaniesPage(desk), 1264, 800)
    assert "No companies yet" in words_in(page)
    page.activate()
    qtbot.keyClicks(page._empty.add_line.edit, "Medline\r")
    assert rows_in(page) == ["Nobody", "Medline"]


@pytest.mark.usefixtures("network")
def test_the_model_keeps_the_rules_of_models_through_changes(desk):
    model = CompanyModel(desk.workspace, desk.now)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    for wanted in (Wanted(), Wanted("name"), Wanted(query="xyz"), Wanted(coverage="nobody")):
        model.show_sections(sections(desk.workspace, wanted, gaps.counts(desk.workspace)))
        model.fetch_rows(0, model.rowCount())
        model.renew()
    assert model.rowCount() == 2
    del tester


def test_old_news_says_so_in_words(desk, page, network):
    add_news(desk.workspace, network["Medline"], NewsItem("Strike", on="2025-10-16"))
    row = page.side.model.row_of(network["Medline"])
    page.side.table.fetch_visible()
    assert page.side.model.index(row, 5).data() == "old 118 d"
    assert page.side.model.index(page.side.model.row_of(network["Bosch"]), 5).data() == "none"


def test_of_a_company_that_is_no_target_nobody_is_asked_to_read(desk, page, network):
    gaps.set_targets(desk.workspace, ["Bosch"], is_target=False)
    page.side.table.fetch_visible()
    assert page.side.model.index(page.side.model.row_of(network["Bosch"]), 5).data() == "–"


def test_two_companies_become_one_and_undo_parts_them(desk, page, network, told, qtbot):
    page.merge_company()
    dialog = page.findChild(SameCompanyDialog)
    qtbot.keyClicks(dialog.field, "acm\r")
    assert told.words == ["Acme and Medline are one company [Undo]"]
    merged = companies.get(desk.workspace, network["Medline"])
    assert merged.aliases == ("Acme",)
    desk.workspace.undo()
    assert "Acme" in rows_in(page)


def test_related_names_stand_first_where_two_may_be_one(desk, page, network):
    names = ["Aachen Group", "Medline Industries Europe", "Medlineum"]
    gaps.set_targets(desk.workspace, names)
    page.show_company(network["Medline"])
    page.merge_company()
    shown = page.findChild(SameCompanyDialog).list
    found = [shown.item(at).text() for at in range(shown.count())]
    assert found == ["Medline Industries Europe", "Aachen Group", "Acme", "Bosch", "Medlineum"]


def test_details_save_as_they_are_left(desk, page, network, qtbot):
    page.edit_current()
    place = page.panel.details._fields["place"].edit
    place.setFocus()
    qtbot.keyClicks(place, "Oslo\r")
    assert companies.get(desk.workspace, network["Medline"]).place == "Oslo"
    assert "Oslo" in words_in(page)


def test_details_typed_are_saved_for_the_company_they_belong_to(desk, page, network, qtbot):
    page.edit_current()
    place = page.panel.details._fields["place"].edit
    place.setFocus()
    qtbot.keyClicks(place, "Oslo")
    page.select_step(+1)
    assert companies.get(desk.workspace, network["Medline"]).place == "Oslo"
    assert companies.get(desk.workspace, network["Bosch"]).place == ""


def test_the_width_of_the_panel_is_there_again_in_a_new_window(desk, page, shown):
    page.set_narrow(False)
    page._split.setSizes([560, 704])
    page._memory.flush()
    again = CompaniesPage(desk)
    again.set_narrow(False)  # As the window tells every page that it makes.
    shown(again, 1264, 900)
    assert again._split.sizes() == page._split.sizes()


def test_enter_makes_no_two_companies_one_that_are_not_alike(page, qtbot):
    page.merge_company()
    dialog = page.findChild(SameCompanyDialog)
    assert dialog.list.currentRow() == -1
    assert not dialog.merge.isEnabled()
    qtbot.keyClicks(dialog.field, dialog.list.item(0).text()[:3])
    assert dialog.merge.isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize("is_narrow", [True, False])
def test_no_title_of_a_column_is_cut(desk, shown, is_narrow):
    page = shown(CompaniesPage(desk), 944 if is_narrow else 1264, 600)
    page.set_narrow(is_narrow)
    table = page.side.table
    across = Qt.Orientation.Horizontal
    for column in range(table.model().columnCount()):
        words = table.model().headerData(column, across)
        room = table.columnWidth(column) - px(16)
        wide = QFontMetrics(small_medium()).horizontalAdvance(words)
        assert table.isColumnHidden(column) or wide <= room
