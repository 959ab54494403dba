"""How far the list has grown, kind by kind."""

from netdesk.people import contacts
from netdesk.people.kinds import KINDS
from netdesk.week import list_goals
from tests.builders import make_contact


def test_the_list_counts_kinds_by_what_people_call_them(workspace):
    for category in ("Business", "work", "Alumni", "family", "robot club"):
        contacts.save(workspace, make_contact(categories=(category,)))
    found = {one.name: one.people for one in list_goals.progress(workspace)}
    assert found == {
        "Business": 2,
        "Alumni": 1,
        "Former teams": 0,
        "Friends": 0,
        "Conferences": 0,
        "Relatives": 1,
    }


def test_the_goals_of_all_kinds_make_the_goal_of_the_list():
    assert sum(kind.goal for kind in KINDS) == list_goals.LIST_GOAL
