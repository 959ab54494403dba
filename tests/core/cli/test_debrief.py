"""The command that records a debrief."""

import json

import pytest

from tests.core.command_line import caller

PLAN = {
    "contact": "Yael Cohen",
    "starts_at": "2026-02-10T09:00",
    "channel": "coffee",
    "asks": [{"text": "Who at Stryker?", "company": "Stryker"}],
}
WHOLE = {
    "held": True,
    "outcome_met": "yes",
    "notes": "Likes data",
    "names": [
        {
            "full_name": "Rosalind Mbeki",
            "company": "Intuitive",
            "title": "Manager",
            "email": "rosalind@intuitive.example",
            "intro_by": "them",
            "due": "2026-02-13",
        },
        {"full_name": "Kenji Nakamura", "company": "Terumo", "intro_by": "me"},
    ],
    "promises": [{"by": "me", "text": "Send the invitation", "due": "2026-02-12"}],
    "ally_evidence": ["introduced"],
    "asks": [{"company": "Stryker", "answer": "name", "name": "Grace Achieng"}],
    "thank_you_due": "2026-02-11",
}


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def debrief(call, tmp_path):
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(PLAN), "utf-8")
    call("plan", path)

    def write_and_call(document, *options):
        path = tmp_path / "debrief.json"
        path.write_text(json.dumps(document), "utf-8")
        return call("debrief", "1", path, *options)

    return write_and_call


def test_names_are_contacts_with_who_referred_them(call, debrief):
    assert debrief(WHOLE).status == 0
    shown = call("show", "Rosalind Mbeki", "--json").json
    assert (shown["referred_by"], shown["company"]) == ("Yael Cohen", "Intuitive")
    assert shown["emails"][0]["value"] == "rosalind@intuitive.example"


def test_the_one_met_has_touch_and_stage(call, debrief):
    debrief(WHOLE)
    shown = call("show", "Yael Cohen", "--json").json
    assert (shown["last_touch"], shown["ally_stage"]) == ("2026-02-10", "knows my work")


def test_the_result_is_told_as_json(debrief):
    told = debrief(WHOLE, "--json").json
    assert (told["new_contacts"], told["promises"]) == (2, {"mine": 1, "theirs": 0})
    assert [name["new"] for name in told["names"]] == [True, True]


def test_the_same_debrief_again_adds_nobody(call, debrief):
    debrief(WHOLE)
    assert debrief(WHOLE, "--json").json["new_contacts"] == 0
    assert len(call("contacts", "--json").json) == 3
    counts = call("check", "--json").json["counts"]
    assert [counts[name] for name in ("referral", "promise", "evidence", "touch")] == [2, 1, 1, 1]


def test_what_a_second_file_does_not_name_stays(call, debrief):
    debrief(WHOLE)
    debrief({"outcome_met": "partly"})
    (meeting,) = call("meetings", "--json").json
    assert (meeting["held"], meeting["outcome_met"]) == (True, "partly")
    assert call("check", "--json").json["counts"]["referral"] == 2


def test_an_empty_debrief_says_that_it_was_held(call, debrief):
    assert debrief({}).status == 0
    assert call("meetings", "--json").json[0]["held"] is True


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"outcome": "yes"}, "outcome"),
        ({"held": "yes"}, "held"),
        ({"held": None}, "held"),
        ({"outcome_met": "maybe"}, "maybe"),
        ({"names": "Ana"}, "names"),
        ({"names": ["Ana"]}, "names 1"),
        ({"names": [{"full_name": "Ana", "phone": "1"}]}, "phone"),
        ({"names": [{"company": "Acme"}]}, "full_name"),
        ({"names": [{"full_name": "Ana", "due": "Friday"}]}, "Friday"),
        ({"names": [{"full_name": "Ana", "contact_id": 1}]}, "contact_id"),
        ({"promises": [{"text": "Call"}]}, "by"),
        ({"promises": [{"by": "us", "text": "Call"}]}, "us"),
        ({"ally_evidence": ["smiled"]}, "smiled"),
        ({"asks": [{"company": "Stryker", "answer": "yes"}]}, "yes"),
        ({"asks": [{"company": "Stryker"}]}, "answer"),
        ({"thank_you_due": 5}, "thank_you_due"),
        ([], "one debrief"),
    ],
)
def test_a_wrong_debrief_is_one_line_and_changes_nothing(call, debrief, broken, says):
    done = debrief(broken)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert says in done.err
    assert call("meetings", "--json").json[0]["held"] is None
    assert len(call("contacts", "--json").json) == 1


def test_a_debrief_of_no_meeting_is_status_2(call, tmp_path):
    path = tmp_path / "debrief.json"
    path.write_text("{}", "utf-8")
    done = call("debrief", "99", path)
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_a_plan_knows_no_answers(call, tmp_path):
    path = tmp_path / "plan.json"
    asks = [{"text": "Who?", "state": "no"}]
    path.write_text(json.dumps({"contact": "Ana", "asks": asks}), "utf-8")
    done = call("plan", path)
    assert (done.status, "state" in done.err) == (2, True)
