"""Days in NetDesk's own JSON: one that is none is a problem of its record, told at once."""

import json

import pytest

from netdesk.formats.jsonfile import Archive, read_json
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import overview

MEETING = {"contact_uid": "u-1", "uid": "m-1", "channel": "lunch", "is_held": True}
TWO = [{"uid": "u-1", "full_name": "Ana Ruiz"}, {"uid": "u-2", "full_name": "Bora Kaya"}]


def written(key, record):
    return json.dumps({"netdesk": 1, "contacts": TWO, key: [record]}).encode()


def meeting(**values):
    return "meetings", {**MEETING, **values}


def plan(**lists):
    return meeting(plan=lists)


@pytest.mark.parametrize(
    ("key", "record"),
    [
        meeting(debriefed_at="last week"),
        meeting(thank_you="The map", thank_you_due="soon I hope"),
        meeting(thanked_on="2026-02-30"),
        plan(gives=[{"text": "The map", "state": "accepted", "due": "end of May"}]),
        plan(asks=[{"text": "Who?", "state": "later", "answered_on": "Monday"}]),
        ("templates", {"name": "Lunch", "plan": {"gives": [{"text": "A map", "due": "May"}]}}),
        ("promises", {"contact_uid": "u-1", "text": "The map", "due": "next week"}),
        ("referrals", {"contact_uid": "u-1", "named_uid": "u-2", "due": "in spring"}),
        ("evidence", {"contact_uid": "u-1", "kind": "vouched", "on": "at the fair"}),
        ("touches", {"contact_uid": "u-1", "on": "yesterday"}),
        ("groups", {"name": "Forum", "renews_on": "soon"}),
        ("groups", {"name": "Forum", "people": [{"contact_uid": "u-1", "on": "in May"}]}),
    ],
)
def test_a_day_that_is_none_is_a_problem_of_its_record_and_the_others_come_in(
    workspace, key, record
):
    readings = read_files([Dropped("all.json", written(key, record))])
    [problem] = readings[0].problems
    assert problem.reason.startswith(f"{key} 1: ")
    assert "must be a date" in problem.reason
    assert readings[0].archive == Archive()
    commit_import(workspace, plan_import(workspace, readings))
    assert len(overview.find(workspace)) == 2


def test_days_are_kept_as_records_hold_them_however_the_standard_writes_them():
    _, archive = read_json(written(*meeting(thank_you_due="20260213")))
    assert archive.meetings[0][1].thank_you_due == "2026-02-13"
    group = {"name": "Forum", "people": [{"contact_uid": "u-1", "on": "2026-W07-5"}]}
    _, archive = read_json(written("groups", group))
    assert archive.groups[0].people[0].on == "2026-02-13"
