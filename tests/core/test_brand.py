"""My brand: statements with history, goals, proof points, offers."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from netdesk import brand
from netdesk.errors import InputError
from netdesk.records.brand import LENGTHS, Goal, OwnOffer, ProofPoint
from netdesk.storytelling import (
    PROMPTS,
    answered,
    meter,
    missing,
    next_prompt,
    spoken_seconds,
    story,
)

MONDAY = datetime(2026, 2, 9, 10, tzinfo=UTC)
TUESDAY = datetime(2026, 2, 10, 10, tzinfo=UTC)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_statement_is_read_as_written(workspace, length):
    brand.save_statement(workspace, length, " I bring lines up on time ", MONDAY)
    assert brand.statement(workspace, length) == "I bring lines up on time"


def test_each_day_leaves_one_wording_in_the_history(workspace):
    for text, at in (("One", MONDAY), ("Two", MONDAY), ("Three", TUESDAY)):
        brand.save_statement(workspace, "one line", text, at)
    assert [one.text for one in brand.history(workspace, "one line")] == ["Three", "Two"]


def test_the_same_wording_again_is_no_change(workspace):
    brand.save_statement(workspace, "one line", "One", MONDAY)
    steps = workspace.history()
    brand.save_statement(workspace, "one line", "One", TUESDAY)
    assert workspace.history() == steps


def test_a_statement_of_no_length_is_refused(workspace):
    with pytest.raises(InputError):
        brand.save_statement(workspace, "an hour", "One", MONDAY)


@pytest.mark.parametrize(
    ("length", "text", "used", "is_over"),
    [
        ("one line", "x" * 140, 140, False),
        ("one line", "x" * 141, 141, True),
        ("30 seconds", "word " * 75, 30, False),
        ("30 seconds", "word " * 80, 32, True),
        ("2 minutes", "word " * 300, 120, False),
        ("2 minutes", "", 0, False),
    ],
)
def test_the_meter_tells_what_is_too_long(length, text, used, is_over):
    told = meter(length, text)
    assert (told.used, told.is_over) == (used, is_over)


def test_150_words_take_a_minute():
    assert spoken_seconds("word " * 150) == 60


SAVED = [
    (brand.save_goal, brand.goals, Goal("Head of automation", "this year", ("Head", "Director"))),
    (brand.save_proof_point, brand.proof_points, ProofPoint("Cut it", strengths=("calm", "quick"))),
    (brand.save_own_offer, brand.own_offers, OwnOffer("A checklist", "expertise", ("safety",))),
]


@pytest.mark.parametrize(("save", "read", "item"), SAVED)
def test_what_is_saved_is_read_equal_and_edited_in_place(workspace, save, read, item):
    first, second = save(workspace, item), save(workspace, item)
    assert read(workspace) == [replace(item, id=first), replace(item, id=second)]
    save(workspace, read(workspace)[0])
    assert [one.id for one in read(workspace)] == [first, second]


@pytest.mark.parametrize(("save", "read", "item"), SAVED)
def test_what_is_deleted_comes_back_by_undo(workspace, save, read, item):
    save(workspace, item)
    before = read(workspace)
    brand.delete(workspace, before[0])
    assert read(workspace) == []
    workspace.undo()
    assert read(workspace) == before


@pytest.mark.parametrize(
    ("save", "broken"),
    [
        (brand.save_goal, Goal(" ")),
        (brand.save_proof_point, ProofPoint()),
        (brand.save_proof_point, ProofPoint("Cut it", goal_id=9)),
        (brand.save_own_offer, OwnOffer("", "expertise")),
        (brand.save_own_offer, OwnOffer("A list", "money")),
    ],
)
def test_what_says_nothing_is_refused(workspace, save, broken):
    with pytest.raises(InputError):
        save(workspace, broken)


def test_a_goal_without_a_proof_point_is_shown(workspace):
    proved, bare = (brand.save_goal(workspace, Goal(text)) for text in ("One", "Two"))
    brand.save_proof_point(workspace, ProofPoint("Cut it", goal_id=proved))
    assert [goal.id for goal in brand.goals_without_proof(workspace)] == [bare]


def test_the_proof_point_of_a_deleted_goal_stays(workspace):
    brand.save_goal(workspace, Goal("One"))
    (goal,) = brand.goals(workspace)
    brand.save_proof_point(workspace, ProofPoint("Cut it", goal_id=goal.id))
    brand.delete(workspace, goal)
    assert [point.goal_id for point in brand.proof_points(workspace)] == [0]


def test_the_interview_turns_a_memory_into_a_proof_point():
    point, asked = ProofPoint(), []
    while prompt := next_prompt(point):
        asked.append(prompt.part)
        point = answered(point, prompt, prompt.example)
    assert asked == [prompt.part for prompt in PROMPTS]
    assert point.strengths == ("commissioning", "supplier management")
    assert missing(point) == ()


def test_a_story_is_told_in_order_with_its_number():
    point = ProofPoint("", "late", "cut the steps.", "ran on the day", "from 11 weeks to 6")
    assert story(point) == "Late. Cut the steps. Ran on the day (from 11 weeks to 6)."
    assert point.line == "cut the steps, ran on the day"
