"""The import history: what is listed, taking back, and what stays because it changed since."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import contacts, overview
from tests.ui.importing.drags import card, settled
from ui.importing.history import HistoryDialog
from ui.importing.words import counts_words
from ui.people_commands import open_dialog

MORE = ("TITLE:Head", "TEL:+34 555 0100")


def bring_in(desk, *names, label="friends.vcf"):
    data = "".join(card(name) for name in names).encode()
    plan = plan_import(desk.workspace, read_files([Dropped(label, data)]))
    return commit_import(desk.workspace, plan)


def names(desk):
    found = contacts.get_many(desk.workspace, list(overview.find(desk.workspace)))
    return sorted(one.full_name for one in found)


@pytest.fixture
def history(desk, shown):
    bring_in(desk, "Ana Ruiz", "Bo Li")
    bring_in(desk, "Cy Aas", label="more.vcf")
    return shown(HistoryDialog(desk))


def test_the_newest_import_stands_first(history):
    spoken = [button.accessibleName() for button in history.buttons]
    assert spoken == ["Take back more.vcf", "Take back friends.vcf"]


def test_an_import_is_taken_back_after_another_one(history, desk, qtbot):
    history.buttons[1].click()
    settled(qtbot, desk)
    assert names(desk) == ["Cy Aas"]
    assert history.words() == "2 people removed."


def test_whoever_changed_since_stays_and_is_named(history, desk, qtbot):
    ana = contacts.get(desk.workspace, contacts.find_one(desk.workspace, "Ana Ruiz"))
    contacts.save(desk.workspace, replace(ana, note="Met again"))
    history.buttons[1].click()
    settled(qtbot, desk)
    assert names(desk) == ["Ana Ruiz", "Cy Aas"]
    assert history.words() == "1 person removed; Ana Ruiz changed since and stayed."


def test_what_was_taken_back_leaves_the_list(history, desk, qtbot):
    history.buttons[0].click()
    settled(qtbot, desk)
    assert len(history.buttons) == 1


def test_who_stayed_is_told_though_the_history_was_closed_meanwhile(desk, shown, qtbot, told):
    bring_in(desk, "Ana Ruiz", "Bo Li")
    ana = contacts.get(desk.workspace, contacts.find_one(desk.workspace, "Ana Ruiz"))
    contacts.save(desk.workspace, replace(ana, note="Met again"))
    window = shown(QWidget(), 300, 200)
    dialog = HistoryDialog(desk, window)
    open_dialog(dialog)
    dialog.buttons[0].click()
    dialog.reject()
    settled(qtbot, desk)
    assert told.words == [
        "The import is taken back: 1 person removed; Ana Ruiz changed since and stayed."
    ]


def test_all_counts_of_an_import_are_in_sight(desk, shown, monkeypatch):
    counts = {"added": 1200, "updated": 214, "unchanged": 111, "review": 113, "failed": 121}
    monkeypatch.setattr(
        "ui.importing.history.counts_words", lambda _counts, _gaining: counts_words(counts, 214)
    )
    bring_in(desk, "Ana Ruiz")
    dialog = shown(HistoryDialog(desk))
    facts = next(one for one in dialog.findChildren(QLabel) if "1,200 new" in one.text())
    assert facts.wordWrap()
    assert facts.height() >= facts.heightForWidth(facts.width())


def test_an_empty_history_says_what_will_stand_here(desk, shown):
    dialog = shown(HistoryDialog(desk))
    assert dialog._empty.isVisible()
    lines = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len({one.mapTo(dialog, QPoint(0, 0)).x() for one in lines if len(one.text()) > 5}) == 1
    assert dialog.buttons == []


def test_counts_are_told_in_words():
    counts = {"added": 291, "updated": 46, "failed": 0}
    assert counts_words(counts, 46) == "337 records: 291 new, 46 added to"
    assert counts_words(counts, 12) == "337 records: 291 new and 12 added to from 337 records"
    assert counts_words({}, 0) == "entries beside people"


def test_the_history_counts_people_where_several_records_are_about_one(desk, shown):
    twice = [f"BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@x.example\n{one}\nEND:VCARD\n" for one in MORE]
    plan = plan_import(desk.workspace, read_files([Dropped("a.vcf", "".join(twice).encode())]))
    commit_import(desk.workspace, plan)
    dialog = shown(HistoryDialog(desk))
    facts = [one.text() for one in dialog.findChildren(QLabel) if "records" in one.text()]
    assert facts[0].endswith("2 records: 1 new from 2 records")
