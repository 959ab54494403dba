"""A meeting's plan is reviewed with what the desk knows."""

from datetime import date

import pytest

from netdesk import brand, meetings
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.planning.reviewing import facts_for, review_meeting
from netdesk.records.brand import Goal, ProofPoint
from netdesk.records.meeting import Meeting, Plan
from netdesk.ways import gaps
from tests.builders import make_contact

TODAY = date(2026, 2, 9)


@pytest.fixture
def meeting(workspace):
    """A meeting with somebody, with a plan that says nothing yet."""
    contact_id = contacts.save(workspace, make_contact("Ana Silva"))
    return meetings.get(workspace, meetings.save(workspace, Meeting(contact_id=contact_id)))


def test_my_goal_is_offered_for_a_plan_without_one(workspace, meeting):
    brand.save_goal(workspace, Goal("Lead a plant"))
    found = review_meeting(workspace, meeting, TODAY).findings
    assert [one.suggestion for one in found if one.rule == "no-goal"] == ["Lead a plant"]


def test_my_proof_point_is_offered_for_a_plan_without_one(workspace, meeting):
    brand.save_proof_point(workspace, ProofPoint(title="Cut scrap by 31 %"))
    found = review_meeting(workspace, meeting, TODAY).findings
    better = [one.suggestion for one in found if one.rule == "no-proof-point"]
    assert better == ["Cut scrap by 31 %"]


def test_targets_are_known_and_other_companies_are_not(workspace, meeting):
    contacts.save(workspace, make_contact("Bo Li", company="Acme"))
    gaps.set_targets(workspace, ["Siemens Energy"])
    assert facts_for(workspace, meeting, TODAY).targets == ("Siemens Energy",)


def test_a_draft_is_reviewed_as_it_stands(workspace, meeting):
    draft = Meeting(contact_id=meeting.contact_id, plan=Plan(outcome="Two names at Siemens"))
    rules = [one.rule for one in review_meeting(workspace, draft, TODAY).findings]
    assert "no-outcome" not in rules


def test_nobody_to_meet_is_an_error(workspace):
    with pytest.raises(InputError):
        review_meeting(workspace, Meeting(contact_id=7), TODAY)
