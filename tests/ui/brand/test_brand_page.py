import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from netdesk import brand
from netdesk.errors import WorldError
from netdesk.records.brand import Goal, ProofPoint
from ui.brand.page import BrandPage


@pytest.fixture
def page(desk, shown):
    return shown(BrandPage(desk), 1200, 800)


def named(page, kind, name):
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name)


def click(page, words):
    found = [one for one in page.findChildren(QAbstractButton) if one.text() == words]
    QTest.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


def words_of(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def type_line(page, name, words):
    edit = named(page, QLineEdit, name)
    edit.setFocus()
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_statement_saves_itself_and_is_measured(desk, page, qtbot):
    edit = named(page, QPlainTextEdit, "One line")
    edit.setFocus()
    QTest.keyClicks(edit, "I make plants run")
    assert "17 of 140 characters" in words_of(page)
    qtbot.waitUntil(lambda: brand.statement(desk.workspace, "one line") == "I make plants run")


def test_saving_amid_a_sentence_leaves_its_blank_the_cursor_and_the_undo(desk, page, qtbot):
    edit = named(page, QPlainTextEdit, "One line")
    edit.setFocus()
    QTest.keyClicks(edit, "I make ")
    qtbot.waitUntil(lambda: brand.statement(desk.workspace, "one line") == "I make")
    QTest.keyClicks(edit, "plants run")
    assert edit.toPlainText() == "I make plants run"
    edit.undo()
    assert edit.toPlainText() != "I make plants run"


def test_a_goal_without_a_proof_point_is_shown(page):
    type_line(page, "Goal", "Head of automation")
    assert "No proof point speaks for it yet" in words_of(page)


def test_a_goal_with_a_proof_point_is_not_complained_of(desk, page):
    goal = brand.save_goal(desk.workspace, Goal("Head of automation"))
    brand.save_proof_point(desk.workspace, ProofPoint(title="Line 7", goal_id=goal))
    assert "No proof point speaks for it yet" not in words_of(page)


def test_an_offer_is_added_by_enter(desk, page):
    type_line(page, "Offer", "Our safety checklist")
    assert [one.text for one in brand.own_offers(desk.workspace)] == ["Our safety checklist"]


def texts(desk):
    return [one.text for one in (*brand.goals(desk.workspace), *brand.own_offers(desk.workspace))]


@pytest.mark.parametrize(("name", "save"), [("Goal", "save_goal"), ("Offer", "save_own_offer")])
def test_what_cannot_be_saved_stays_typed_and_says_why(desk, page, monkeypatch, name, save):
    def refuse(*_arguments):
        raise WorldError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(brand, save, refuse)
        type_line(page, name, "Our safety checklist")
    assert named(page, QLineEdit, name).text() == "Our safety checklist"
    assert "The disk is full." in words_of(page)
    QTest.keyClick(named(page, QLineEdit, name), Qt.Key.Key_Return)
    assert texts(desk) == ["Our safety checklist"]
    assert "The disk is full." not in words_of(page)


@pytest.mark.parametrize("name", ["Goal", "Offer"])
def test_what_is_removed_while_it_is_edited_can_be_added_again(desk, page, name):
    type_line(page, name, "Head of automation")
    click(page, "Edit")
    click(page, "Remove")
    type_line(page, name, " at Bolt")
    assert texts(desk) == ["Head of automation at Bolt"]


@pytest.mark.parametrize("name", ["Goal", "Offer"])
def test_an_edit_takes_the_place_of_what_stood_there(desk, page, name):
    type_line(page, name, "Head of automation")
    click(page, "Edit")
    type_line(page, name, " at Bolt")
    assert texts(desk) == ["Head of automation at Bolt"]
    assert named(page, QLineEdit, name).text() == ""


def test_the_interview_turns_answers_into_one_proof_point(desk, page):
    click(page, "Add a proof point")
    answer = named(page, QPlainTextEdit, "Answer")
    for words in ("Line 7 was late", "Moved the tests", "It ran on the day", "11 weeks to 6"):
        QTest.keyClicks(answer, words)
        QTest.keyClick(answer, Qt.Key.Key_Return)
    (point,) = brand.proof_points(desk.workspace)
    assert (point.situation, point.number) == ("Line 7 was late", "11 weeks to 6")


def test_the_interview_goes_on_where_it_was_left(desk, page):
    brand.save_proof_point(desk.workspace, ProofPoint(situation="Late", action="Moved"))
    click(page, "Edit")
    assert "What was different afterwards, and for whom?" in words_of(page)
    assert named(page, QWidget, "Interview").isVisible()


def test_removing_can_be_undone(desk, page, told):
    type_line(page, "Goal", "Head of automation")
    click(page, "Remove")
    assert brand.goals(desk.workspace) == []
    assert told.words == ["Removed a goal [Undo]"]


@pytest.mark.parametrize(("on", "said"), [("2021-05", "May 2021"), ("2023", "2023")])
def test_the_date_of_a_proof_point_is_said_as_people_say_it(desk, page, on, said):
    brand.save_proof_point(desk.workspace, ProofPoint(result="Cut the time by half", on=on))
    assert any(said in words.split(" · ") for words in words_of(page))
