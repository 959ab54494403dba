"""The company research panel: what it shows, and that it saves itself."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netdesk.errors import WorldError
from netdesk.people import contacts
from netdesk.records.company import Company, Fact, NewsItem, Signal
from netdesk.records.contact import Contact, Position
from netdesk.research import companies, notes
from tests.builders import add_news
from tests.ui.desks import add_person
from ui import links
from ui.panels import company_lines
from ui.panels.company_lines import TextLink
from ui.panels.company_panel import CompanyPanel
from ui.panels.company_people import PersonLink
from ui.panels.dragged_words import DraggedWords
from ui.widgets.word_link import WordLink


@pytest.fixture
def acme(desk):
    person = add_person(desk)
    return contacts.get(desk.workspace, person).position.company_id


@pytest.fixture
def panel(desk, shown, acme):
    made = shown(CompanyPanel(desk), 536, 420)
    made.show_company(acme)
    return made


def visible_words(panel):
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    links = [link.text() for link in panel.findChildren(TextLink) if link.isVisible()]
    return [*labels, *links]


def write(desk, company_id, **changed):
    company = companies.get(desk.workspace, company_id)
    companies.save(desk.workspace, replace(company, **changed))


def refuse_saving(*_arguments, **_more):
    raise WorldError("The disk is full.")


def test_choosing_a_thesis_saves_it_with_its_day(desk, panel, acme):
    menu = panel._thesis.menu()
    menu.triggered.emit(menu.actions()[0])
    saved = companies.get(desk.workspace, acme)
    assert (saved.thesis, saved.thesis_since) == ("expanding", "2026-02-11")
    assert "since 11 Feb" in visible_words(panel)


def test_words_that_could_not_be_saved_are_saved_later(desk, panel, acme, qtbot, monkeypatch):
    qtbot.keyClicks(panel._may_need, "A second plant")
    with monkeypatch.context() as full:
        full.setattr(companies, "save", refuse_saving)
        assert not panel.flush()
    assert panel.flush()
    assert companies.get(desk.workspace, acme).may_need == "A second plant"


def test_what_they_may_need_saves_itself(desk, panel, acme, qtbot):
    qtbot.keyClicks(panel._may_need, "A second plant")
    qtbot.waitUntil(lambda: companies.get(desk.workspace, acme).may_need == "A second plant")


def test_saving_amid_a_sentence_leaves_its_blank_and_the_cursor(desk, panel, acme, qtbot):
    panel._may_need.setFocus()
    qtbot.keyClicks(panel._may_need, "A second ")
    qtbot.waitUntil(lambda: companies.get(desk.workspace, acme).may_need == "A second")
    qtbot.keyClicks(panel._may_need, "plant")
    assert panel._may_need.text() == "A second plant"


def test_another_company_saves_what_was_typed_for_the_one_before(desk, panel, acme, qtbot):
    qtbot.keyClicks(panel._may_need, "A second plant")
    panel.show_company(0)
    assert companies.get(desk.workspace, acme).may_need == "A second plant"


def test_typing_saves_over_news_that_came_meanwhile(desk, panel, acme, qtbot):
    qtbot.keyClicks(panel._may_need, "A plan")
    add_news(desk.workspace, acme, NewsItem("Opens a plant"))
    panel.flush()
    saved = companies.get(desk.workspace, acme)
    assert (saved.may_need, saved.news[0].title) == ("A plan", "Opens a plant")


@pytest.mark.parametrize("begins", ["Nothing read yet. Paste a link", "Nothing noted yet."])
def test_news_and_facts_each_say_what_to_do_while_there_are_none(panel, begins):
    assert any(words.startswith(begins) for words in visible_words(panel))


def test_news_is_added_inside_the_panel(desk, panel, acme, qtbot):
    panel._news.add.click()
    form = panel._news.form
    qtbot.keyClicks(form._words, "Raises 90 million")
    form._source.setText("Reuters")
    form._day.setText("2026-01-28")
    form._add.click()
    assert companies.get(desk.workspace, acme).news[0].source == "Reuters"
    assert {"Raises 90 million", "14 d", "newest 14 days"} <= set(visible_words(panel))
    assert not form.isVisible()


def test_a_date_that_is_none_is_explained_and_kept(panel, qtbot):
    panel._news.add.click()
    form = panel._news.form
    qtbot.keyClicks(form._words, "Raises 90 million")
    form._day.setText("soon")
    form._add.click()
    assert form.isVisible()
    assert form._error.text().startswith("Write the day as 11 feb, yesterday or 2026-02-11")


@pytest.mark.parametrize(
    ("words", "on"), [("yesterday", "2026-02-10"), ("28 dec", "2025-12-28"), ("", "")]
)
def test_news_are_of_the_last_such_day(desk, panel, acme, qtbot, words, on):
    panel._news.add.click()
    form = panel._news.form
    qtbot.keyClicks(form._words, "Raises 90 million")
    form._day.setText(words)
    form._add.click()
    assert companies.get(desk.workspace, acme).news[0].on == on


def test_a_fact_is_added_and_removed_and_the_removal_undone(desk, panel, acme, qtbot):
    panel._facts.add.click()
    qtbot.keyClicks(panel._facts.form._words, "69 centres")
    panel._facts.form._add.click()
    panel._facts.lines._lines[0]._remove.click()
    assert companies.get(desk.workspace, acme).facts == ()
    desk.workspace.undo()
    assert "69 centres" in visible_words(panel)


@pytest.mark.parametrize("section", ["_news", "_facts"])
def test_what_was_read_is_edited_where_it_stands(desk, panel, acme, qtbot, section):
    write(desk, acme, news=(NewsItem("Opens", "Reuters"),), facts=(Fact("Opens", "Reuters"),))
    part = getattr(panel, section)
    part.lines._lines[0]._edit.click()
    part.form._words.end(False)
    qtbot.keyClicks(part.form._words, " a plant")
    part.form._add.click()
    saved = companies.get(desk.workspace, acme)
    found = [saved.news[0].title, saved.facts[0].text]
    assert sorted(found) == ["Opens", "Opens a plant"]
    assert (saved.news[0].source, saved.facts[0].source) == ("Reuters", "Reuters")
    desk.workspace.undo()
    assert companies.get(desk.workspace, acme).news[0].title == "Opens"


def edit(part, qtbot, words):
    part.form._words.end(False)
    qtbot.keyClicks(part.form._words, words)
    part.form._add.click()


def test_news_that_comes_while_another_piece_is_edited_stays_as_it_is(desk, panel, acme, qtbot):
    write(desk, acme, news=(NewsItem("Opens", on="2026-01-01"),))
    panel._news.lines._lines[0]._edit.click()
    add_news(desk.workspace, acme, NewsItem("Settles", on="2026-02-01"))
    edit(panel._news, qtbot, " a plant")
    titles = [item.title for item in companies.get(desk.workspace, acme).news]
    assert titles == ["Settles", "Opens a plant"]


def test_a_fact_that_goes_while_another_is_edited_leaves_the_edit_in_its_place(
    desk, panel, acme, qtbot
):
    write(desk, acme, facts=(Fact("69 centres"), Fact("Private"), Fact("Paris")))
    panel._facts.lines._lines[1]._edit.click()
    write(desk, acme, facts=companies.get(desk.workspace, acme).facts[1:])
    edit(panel._facts, qtbot, " company")
    texts = [fact.text for fact in companies.get(desk.workspace, acme).facts]
    assert texts == ["Private company", "Paris"]


def test_what_is_gone_while_it_is_edited_is_there_again_as_typed(desk, panel, acme, qtbot):
    write(desk, acme, facts=(Fact("69 centres"),))
    panel._facts.lines._lines[0]._edit.click()
    write(desk, acme, facts=())
    edit(panel._facts, qtbot, " in 2026")
    assert [fact.text for fact in companies.get(desk.workspace, acme).facts] == [
        "69 centres in 2026"
    ]


def test_news_that_cannot_be_removed_stays_and_says_why(desk, panel, acme, told, monkeypatch):
    write(desk, acme, news=(NewsItem("Opens a plant"),))
    monkeypatch.setattr(notes, "remove_news", refuse_saving)
    panel._news.lines._lines[0]._remove.click()
    assert told.words == ["The disk is full."]
    assert "Opens a plant" in visible_words(panel)


def test_a_fact_that_cannot_be_removed_is_not_said_to_be(desk, panel, acme, told, monkeypatch):
    write(desk, acme, facts=(Fact("69 centres"),))
    monkeypatch.setattr(companies, "save", refuse_saving)
    panel._facts.lines._lines[0]._remove.click()
    assert told.words == ["The disk is full."]


def test_news_that_cannot_be_kept_is_not_said_to_be(panel, told, monkeypatch):
    monkeypatch.setattr(companies, "save", refuse_saving)
    panel.take_news(DraggedWords("https://example.com/opens"))
    assert told.words == ["The disk is full."]


@pytest.mark.parametrize("section", ["_news", "_facts"])
def test_what_cannot_be_saved_stays_in_its_form_with_the_reason(
    desk, panel, acme, qtbot, monkeypatch, section
):
    part = getattr(panel, section)
    part.add.click()
    with monkeypatch.context() as full:
        full.setattr(companies, "save", refuse_saving)
        edit(part, qtbot, "Opens a plant")
    assert (part.form._words.text(), part.form._error.text()) == (
        "Opens a plant",
        "The disk is full.",
    )
    part.form._add.click()
    assert not part.form.isVisible()
    saved = companies.get(desk.workspace, acme)
    assert [*saved.news, *saved.facts]


def test_a_thesis_that_signals_make_is_not_chosen_beside_a_person(desk, panel, acme, told):
    notes.add_signal(desk.workspace, acme, Signal("stable", "Holds", on="2026-01-01"))
    panel._thesis.chosen.emit("expanding")
    assert companies.get(desk.workspace, acme).thesis == "stable"
    assert told.words == ["The newest signal makes the thesis of Acme: change that."]


def test_an_old_fact_asks_to_be_checked_again(desk, panel, acme):
    write(desk, acme, facts=(Fact("Private", "FT", "2024-12-01"),))
    assert panel._facts.lines._lines[0]._check.isVisible()


def test_old_news_says_so(desk, panel, acme):
    write(desk, acme, news=(NewsItem("Settles", "Reuters", "", "2025-10-03"),))
    assert "Reuters · old" in visible_words(panel)


@pytest.mark.parametrize(
    ("url", "opened"), [("https://example.com/a", 1), ("file:///etc/passwd", 0), ("", 0)]
)
def test_only_a_safe_link_opens(desk, panel, acme, monkeypatch, url, opened):
    asked = []
    monkeypatch.setattr(company_lines, "open_url", asked.append)
    write(desk, acme, news=(NewsItem("Opens a plant", url=url),))
    panel._news.lines._lines[0]._text.click()
    assert len(asked) == opened
    assert links.safe_url("file:///etc/passwd") is None


def test_a_person_known_there_opens(desk, panel, qtbot):
    person = add_person(desk, "Karl Brandt")
    link = next(p for p in panel._known_row._parts if "Karl" in p.accessibleName())
    with qtbot.waitSignal(panel.contact_opened) as opened:
        link.click()
    assert opened.args == [person]
    assert "I know 2 here" in visible_words(panel)


def test_whoever_left_a_company_is_not_known_there(desk, panel):
    left = Contact(full_name="Aoife Byrne", positions=(Position("Maersk"), Position("Borealis")))
    contacts.save(desk.workspace, left)
    (borealis,) = (an_id for an_id, name in companies.find(desk.workspace) if name == "Borealis")
    panel.show_company(borealis)
    assert "I know 1 who left" in visible_words(panel)
    here = Contact(full_name="Eva Bolt", positions=(Position("Borealis"),))
    contacts.save(desk.workspace, here)
    assert "I know 1 here, 1 from before" in visible_words(panel)


def test_the_people_known_are_those_of_the_company_shown_by_now(desk, panel, acme, qtbot):
    bolt = Contact(full_name="Eva Bolt", positions=(Position("Bolt"),))
    person = contacts.save(desk.workspace, bolt)
    panel.show_company(contacts.get(desk.workspace, person).position.company_id)
    [link] = panel.findChildren(PersonLink)
    with qtbot.waitSignal(panel.contact_opened) as opened:
        link.click()
    assert (link.text(), opened.args) == ("Eva Bolt", [person])
    add_person(desk, "Karl Brandt")
    panel.show_company(acme)
    links = panel.findChildren(PersonLink)
    assert {link.text() for link in links if link.isVisible()} == {"Ana Ruiz", "Karl Brandt"}


def test_nobody_has_a_company_without_a_name(panel):
    panel.show_company(0)
    assert panel.company_id == 0
    assert "No company yet." in visible_words(panel)


def test_titles_from_outside_are_never_markup(desk, panel, acme):
    write(desk, acme, news=(NewsItem("<img src=x>", "<b>S</b>"),))
    assert {"<img src=x>", "<b>S</b>"} <= set(visible_words(panel))
    assert "<img" not in panel._news.lines._lines[0]._text.toolTip()


def test_the_name_opens_the_company(panel, acme, qtbot):
    with qtbot.waitSignal(panel.company_opened) as opened:
        next(link for link in panel.findChildren(WordLink) if link.text() == "Acme").click()
    assert opened.args == [acme]


def test_undo_in_what_they_may_need_never_brings_the_words_for_another(desk, panel, qtbot):
    qtbot.keyClicks(panel._may_need, "A second plant")
    panel._may_need.selectAll()
    qtbot.keyClick(panel._may_need, Qt.Key.Key_Backspace)
    bolt = companies.save(desk.workspace, Company(name="Bolt"))
    panel.show_company(bolt)
    panel._may_need.undo()
    assert panel._may_need.text() == ""
