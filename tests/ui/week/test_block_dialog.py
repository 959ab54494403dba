"""The weekly block: kept, said in the head of the page, and saved for a calendar."""

import pytest

from netdesk.week import block, budget
from tests.ui.desks import add_person
from tests.ui.seen import words_of
from ui.week.block_dialog import BlockDialog
from ui.week.page import WeekPage


@pytest.fixture
def page(desk, shown):
    add_person(desk)
    page = shown(WeekPage(desk), 1264, 800)
    page.refresh()
    page.activate()
    return page


@pytest.fixture
def dialog(page):
    page.plan_block()
    return page.window().findChild(BlockDialog)


def test_the_block_is_kept_and_said_in_the_head(desk, page, dialog, tmp_path, told):
    dialog.day.setCurrentIndex(3)
    dialog.budget.setValue(180)
    dialog._save.click()
    assert budget.budget_minutes(desk.workspace) == 180
    assert page._block.text() == "Weekly block, Wed 17:00"
    target = tmp_path / "networking.ics"
    dialog.export_to(str(target))
    assert "RRULE:FREQ=WEEKLY" in target.read_text("utf-8")
    assert told.words == ["Saved networking.ics; open it with your calendar"]


def test_a_block_whose_file_was_not_chosen_is_not_kept(desk, dialog, monkeypatch):
    monkeypatch.setattr("ui.week.block_dialog.ask_where_to_save", lambda *_: None)
    dialog.day.setCurrentIndex(3)
    dialog._export.click()
    dialog._cancel.click()
    assert block.read(desk.workspace).weekday == -1


def test_a_block_that_cannot_be_written_is_not_kept_and_says_so(desk, dialog, tmp_path):
    dialog.day.setCurrentIndex(3)
    dialog.export_to(str(tmp_path / "nowhere" / "networking.ics"))
    assert dialog._problem.isVisible()
    dialog._cancel.click()
    assert block.read(desk.workspace).weekday == -1


def test_without_a_day_no_file_for_the_calendar_is_asked_for(dialog, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.week.block_dialog.ask_where_to_save", lambda *_: asked.append(1))
    dialog._export.click()
    assert asked == []
    assert "There is no weekly block yet. Choose its day first." in words_of(dialog)
    dialog.reject()


def test_a_wrong_time_is_said_in_the_dialog(dialog):
    dialog.at.setText("soon")
    dialog._save.click()
    assert dialog.isVisible()
    assert "“soon” is no time. Write 17:00." in words_of(dialog)
    dialog.reject()
