"""What was deleted meanwhile is not saved in silence: whoever typed hears of it."""

import pytest

from netdesk import brand, referrals
from netdesk.after import promises
from netdesk.errors import InputError
from netdesk.groups import events, membership
from netdesk.records.after import Promise, Referral
from netdesk.records.brand import Goal, OwnOffer, ProofPoint
from netdesk.records.company import Company
from netdesk.records.group import Group, GroupEvent
from netdesk.research import companies

GONE = [
    (companies.save, Company(id=7, name="Acme")),
    (promises.save, Promise(id=7, contact_id=1, text="Call")),
    (referrals.save, Referral(id=7, giver_id=1, named_id=2)),
    (membership.save, Group("Forum", id=7)),
    (events.save, GroupEvent("Fair", id=7)),
    (brand.save_goal, Goal("Lead a plant", id=7)),
    (brand.save_proof_point, ProofPoint(title="Plant", result="Cut the time", id=7)),
    (brand.save_own_offer, OwnOffer("A list", "knowledge", id=7)),
]


@pytest.mark.parametrize(("save", "record"), GONE, ids=lambda one: type(one).__name__)
def test_saving_what_is_gone_says_so_and_leaves_no_step(workspace, save, record):
    with pytest.raises(InputError, match=r"There is no|is gone"):
        save(workspace, record)
    assert workspace.history() == []


def test_typing_on_at_a_goal_is_undone_at_once(workspace):
    an_id = brand.save_goal(workspace, Goal("Lead"))
    for text in ("Lead a", "Lead a pl", "Lead a plant"):
        brand.save_goal(workspace, Goal(text, id=an_id))
    workspace.undo()
    assert [goal.text for goal in brand.goals(workspace)] == ["Lead"]
