"""The notebook of pay, culture and initiatives: private, its sources hidden."""

import pytest
from PySide6.QtWidgets import QWidget

from netdesk.records.research import Benchmark
from netdesk.research import benchmarks
from tests.core.canaries import canary

SOURCE = canary("told by")


@pytest.fixture
def page(page):
    page.panel.tabs.choose("notebook")
    return page


@pytest.fixture
def notebook(page):
    return page.panel.notebook


def keep(desk, company_id=0, **told):
    told = {"low": 100_000, "currency": "EUR", "on": "2026-01-14", "source": SOURCE, **told}
    return benchmarks.save(desk.workspace, Benchmark(company_id=company_id, **told))


def enter(notebook, **words):
    form = notebook.form
    for name, text in words.items():
        getattr(form, f"_{name}").setText(text)
    form._add.click()


def everything_told(page):
    """Each word that a widget in sight shows, tips or tells a screen reader."""
    widgets = [one for one in page.findChildren(QWidget) if one.isVisible()]
    told = [
        " ".join((one.toolTip(), one.accessibleName(), one.accessibleDescription()))
        for one in widgets
    ]
    return " ".join([*told, *(one.text() for one in widgets if hasattr(one, "text"))])


def lines(notebook, key):
    found = [line for line in notebook.lists[key]._lines if not line.isHidden()]
    return [(line._age.text(), line._text.text(), line._source.text()) for line in found]


def test_an_observation_is_written_down_with_its_age(desk, notebook, ids):
    notebook.add.click()
    enter(notebook, low="165.000", high="185k", currency="eur", level="Head", source="Leila")
    (one,) = benchmarks.find(desk.workspace, ids["Acme"])
    assert (one.low, one.high, one.currency, one.source) == (165_000, 185_000, "EUR", "Leila")
    expected = ("today", "EUR 165,000–185,000 · Head", "source hidden")
    assert lines(notebook, "pay") == [expected]
    assert not notebook.form.isVisible()


def test_who_told_me_is_nowhere_until_i_ask(desk, page, notebook, ids):
    keep(desk, ids["Acme"], confidence="medium")
    assert lines(notebook, "pay")[0][2] == "fairly sure · source hidden"
    assert SOURCE not in everything_told(page)
    notebook.sources.click()
    assert lines(notebook, "pay")[0][2] == f"fairly sure · {SOURCE}"


def test_sources_are_hidden_again_at_the_next_company(desk, page, notebook, ids):
    keep(desk, ids["Bosch"])
    notebook.sources.click()
    page.show_company(ids["Bosch"])
    assert SOURCE not in everything_told(page)


def test_pay_is_drawn_against_my_own_row_with_its_number(desk, notebook, ids):
    keep(desk, low=100_000)
    keep(desk, ids["Acme"], low=110_000, high=130_000)
    keep(desk, ids["Bosch"], low=90_000)
    keep(desk, ids["Bosch"], low=200_000, currency="USD")
    found = [(bar.label, bar.words, bar.kind) for bar in notebook.chart.bars()]
    assert found == [
        ("Me", "100k", "mark"),
        ("Acme", "110–130k  +20 %", "here"),
        ("Bosch", "90k  -10 %", "other"),
    ]
    assert "Acme 110–130k  +20 %" in notebook.chart.accessibleDescription()


def test_without_a_second_figure_nothing_is_drawn_and_it_says_why(desk, notebook, ids):
    keep(desk, ids["Acme"])
    assert not notebook.chart.isVisible()
    assert notebook._no_chart.isVisible()


def test_what_i_earn_goes_into_my_own_row(desk, notebook):
    notebook.add.click()
    notebook.form._whose._group.button(1).click()
    enter(notebook, low="148000", currency="USD")
    (one,) = benchmarks.find(desk.workspace, 0)
    assert (one.company_id, one.low) == (0, 148_000)
    assert lines(notebook, "mine") == [("today", "USD 148,000", "")]


def test_culture_and_initiatives_need_words_only(desk, notebook, ids):
    notebook.add.click()
    notebook.form._kind._group.button(1).click()
    assert not notebook.form._low.isVisible()
    enter(notebook, text="Fridays without meetings")
    (one,) = benchmarks.find(desk.workspace, ids["Acme"], "culture")
    assert (one.text, one.low, one.currency) == ("Fridays without meetings", 0, "")
    assert lines(notebook, "culture")[0][1] == "Fridays without meetings"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"low": "a lot"}, "“a lot” is no figure. Write 165,000 or 165k."),
        ({"low": "200k", "high": "100k"}, "The range ends below where it begins."),
        ({"low": "1", "day": "soon"}, "“soon” is no date. Write 2026-02-11."),
        ({}, "There is nothing to keep. Write a figure or some words."),
    ],
)
def test_what_makes_no_sense_is_said_and_kept_in_the_form(desk, notebook, words, says):
    notebook.add.click()
    enter(notebook, **words)
    assert notebook.form._error.text() == says
    assert notebook.form._low.text() == words.get("low", "")
    assert benchmarks.find(desk.workspace) == []


def test_an_observation_is_edited_where_it_stands(desk, notebook, ids):
    an_id = keep(desk, ids["Acme"])
    notebook.lists["pay"]._lines[0]._edit.click()
    assert notebook.form._low.text() == "100,000"
    enter(notebook, low="105k")
    assert [(one.id, one.low) for one in benchmarks.find(desk.workspace)] == [(an_id, 105_000)]


def test_a_removed_observation_comes_back_by_undo(desk, notebook, ids, told):
    keep(desk, ids["Acme"])
    notebook.lists["pay"]._lines[0]._remove.click()
    assert lines(notebook, "pay") == []
    desk.workspace.undo()
    assert len(lines(notebook, "pay")) == 1
    assert told.words == ["Removed an observation [Undo]"]


def test_an_observation_of_more_than_a_year_is_old(desk, notebook, ids):
    keep(desk, ids["Acme"], on="2024-12-01", source="")
    assert lines(notebook, "pay") == [("14 mo", "EUR 100,000", "old")]
