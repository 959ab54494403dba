"""The command `review`: a meeting of the file, or a plan in a file of its own."""

import json

import pytest

from tests.core.command_line import caller

PLAN = {
    "contact": "Ana Ruiz",
    "outcome": "She names two people at Medline",
    "questions": ["What would you change?"],
}
STOPPED = {**PLAN, "asks": ["Do you have any openings on your team?"]}


@pytest.fixture
def database(tmp_path):
    return tmp_path / "netdesk.db"


@pytest.fixture
def call(database, capsys):
    return caller(database, capsys)


@pytest.fixture
def plan_file(tmp_path):
    def write(document):
        path = tmp_path / "plan.json"
        path.write_text(document if isinstance(document, str) else json.dumps(document), "utf-8")
        return path

    return write


def test_a_files_review_has_the_promised_shape(call, plan_file):
    outcome = call("review", plan_file(STOPPED), "--json")
    assert outcome.status == 1
    assert list(outcome.json) == ["ready", "score", "findings"]
    stop = next(one for one in outcome.json["findings"] if one["severity"] == "stop")
    assert list(stop) == ["rule", "severity", "field", "quote", "why", "suggestion"]
    assert (stop["rule"], stop["field"]) == ("asks-for-a-job", "asks[0].text")


def test_a_file_needs_no_database_and_makes_none(call, plan_file, database):
    assert call("review", plan_file(PLAN)).status == 0
    assert not database.exists()


def test_a_meeting_is_reviewed_by_its_number(call, plan_file):
    (meeting,) = call("plan", plan_file(STOPPED), "--json").json
    outcome = call("review", meeting["id"], "--json")
    assert outcome.status == 1
    assert "asks-for-a-job" in {one["rule"] for one in outcome.json["findings"]}


def test_a_list_of_plans_gets_a_list_of_reviews(call, plan_file):
    outcome = call("review", plan_file([PLAN, STOPPED]), "--json")
    assert [one["ready"] for one in outcome.json] == [True, False]
    assert outcome.status == 1


def test_for_people_it_says_the_words_and_something_better(call, plan_file):
    out = call("review", plan_file(STOPPED)).out
    assert "Not ready" in out
    assert "“Do you have any openings on your team?”" in out
    assert "Better: " in out


@pytest.mark.parametrize(
    "document",
    [
        "no json",
        "[]",
        "[1]",
        "7",
        {**PLAN, "unknown": "x"},
        {**PLAN, "channel": "pigeon"},
        {**PLAN, "duration_minutes": "long"},
        {**PLAN, "asks": "one"},
        {**PLAN, "contact": 7},
    ],
)
def test_unusable_input_is_one_line_and_status_2(call, plan_file, document):
    outcome = call("review", plan_file(document))
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("named", ["99", "missing.json"])
def test_a_meeting_or_file_that_is_not_there_is_status_2(call, named):
    assert call("review", named).status == 2
