"""The thesis and the signals that it stands on."""

import pytest

from netdesk.errors import WorldError
from netdesk.records.company import Signal
from netdesk.research import companies, notes


@pytest.fixture
def signals(page):
    return page.panel.research.signals


def enter(signals, qtbot, words, choice="", on="2026-02-01"):
    form = signals.form
    if choice:
        form._choices.set_value(choice)
    form._words.clear()
    qtbot.keyClicks(form._words, words)
    form._source.setText("Reuters")
    form._day.setText(on)
    form._add.click()


def thesis(desk, company_id):
    company = companies.get(desk.workspace, company_id)
    return company.thesis, company.thesis_since


def line(signals, at=0):
    return signals.lines._lines[at]


def test_a_signal_makes_the_thesis(desk, signals, acme, qtbot):
    signals.add.click()
    enter(signals, qtbot, "Opens a plant", "expanding")
    assert thesis(desk, acme) == ("expanding", "2026-02-01")
    assert line(signals)._text.text() == "Opens a plant"
    assert line(signals)._sign.accessibleName() == "Expanding"


def test_the_thesis_tells_what_it_stands_on(desk, page, acme):
    notes.add_signal(desk.workspace, acme, Signal("stable", "<b>Holds</b>", on="2026-01-01"))
    tip = page.panel.research.thesis_button.toolTip()
    assert "Stable · 2026-01-01 · &lt;b&gt;Holds&lt;/b&gt;" in tip


def test_a_signal_without_a_direction_is_asked_for_it(desk, signals, acme, qtbot):
    signals.add.click()
    enter(signals, qtbot, "Opens a plant")
    assert signals.form._error.text() == "Say first what it is a sign of."
    assert thesis(desk, acme) == ("", "")
    assert signals.form._words.text() == "Opens a plant"


def test_a_changed_signal_turns_the_thesis_and_is_undone_at_once(desk, signals, acme, qtbot):
    notes.add_signal(desk.workspace, acme, Signal("expanding", "Hires", on="2026-01-01"))
    line(signals)._edit.click()
    assert signals.form._words.text() == "Hires"
    enter(signals, qtbot, "Fires", "challenged")
    assert thesis(desk, acme) == ("challenged", "2026-02-01")
    desk.workspace.undo()
    assert thesis(desk, acme) == ("expanding", "2026-01-01")


def test_a_signal_that_comes_while_another_is_edited_stays_as_it_is(desk, signals, acme, qtbot):
    notes.add_signal(desk.workspace, acme, Signal("stable", "Holds", on="2026-01-01"))
    line(signals)._edit.click()
    notes.add_signal(desk.workspace, acme, Signal("expanding", "Hires", on="2026-02-01"))
    enter(signals, qtbot, "Holds on", on="2026-01-01")
    found = [one.text for one in companies.get(desk.workspace, acme).signals]
    assert found == ["Hires", "Holds on"]


def test_a_signal_that_is_gone_while_it_is_edited_is_there_again(desk, signals, acme, qtbot):
    an_id = notes.add_signal(desk.workspace, acme, Signal("stable", "Holds", on="2026-01-01"))
    line(signals)._edit.click()
    notes.remove_signal(desk.workspace, acme, an_id)
    enter(signals, qtbot, "Holds on", on="2026-01-01")
    assert [one.text for one in companies.get(desk.workspace, acme).signals] == ["Holds on"]


def test_a_signal_that_cannot_be_saved_stays_in_its_form(signals, qtbot, monkeypatch):
    def refuse(*_arguments, **_more):
        raise WorldError("The disk is full.")

    signals.add.click()
    monkeypatch.setattr(notes, "add_signal", refuse)
    enter(signals, qtbot, "Opens a plant", "expanding")
    assert signals.form.isVisible()
    assert signals.form._error.text() == "The disk is full."


def test_without_its_last_signal_there_is_no_thesis(desk, signals, acme, told):
    notes.add_signal(desk.workspace, acme, Signal("stable", "Holds", on="2026-01-01"))
    line(signals)._remove.click()
    assert thesis(desk, acme) == ("", "")
    assert told.words == ["Removed a signal [Undo]"]


def test_choosing_a_thesis_asks_for_the_signal_where_signals_make_it(desk, page, signals, acme):
    notes.add_signal(desk.workspace, acme, Signal("stable", "Holds", on="2026-01-01"))
    page.panel.research.thesis_button.chosen.emit("challenged")
    assert signals.form.isVisible()
    assert signals.form._choices.value() == "challenged"
    assert thesis(desk, acme)[0] == "stable"


def test_a_company_without_signals_says_what_to_do(signals):
    assert signals.lines._nothing.isVisible()
    assert "the thesis follows" in signals.lines._nothing.text()


def test_another_company_puts_the_form_away(page, signals, ids):
    signals.add.click()
    page.show_company(ids["Bosch"])
    assert not signals.form.isVisible()


@pytest.mark.parametrize("on", ["2026-13-01", "soon"])
def test_a_date_that_is_none_keeps_what_was_typed(signals, qtbot, on):
    signals.add.click()
    enter(signals, qtbot, "Opens a plant", "expanding", on)
    assert signals.form._words.text() == "Opens a plant"
    assert signals.form._error.text().startswith("Write the day")
