"""The tree of one small network: Priya named Yael and Karl, Yael named Rosalind."""

from datetime import date, datetime

import pytest

from netdesk import meetings, referral_tree, referrals
from netdesk.after import debriefs
from netdesk.errors import InputError
from netdesk.people import contacts, touches
from netdesk.records.after import Referral
from netdesk.records.debrief import Debrief, NamedPerson
from netdesk.week import do_next
from tests.builders import make_contact, make_meeting

NOW = datetime(2026, 2, 11, 12)
TODAY = NOW.date()


@pytest.fixture
def people(workspace):
    names = ("Priya Raman", "Yael Cohen", "Karl Brandt", "Rosalind Mbeki")
    ids = {name.split()[0]: contacts.save(workspace, make_contact(name)) for name in names}
    refer(workspace, ids, "Priya", "Yael", on="2026-01-05")
    refer(workspace, ids, "Priya", "Karl", on="2026-01-05", intro_by="them", due="2026-01-12")
    refer(workspace, ids, "Yael", "Rosalind", on="2026-02-03", intro_by="me", due="2026-02-13")
    return ids


def refer(workspace, ids, giver, named, **fields):
    referral = Referral(giver_id=ids[giver], named_id=ids[named], **fields)
    return referrals.save(workspace, referral)


def meet(workspace, contact_id, at="2026-02-09T09:00", outcome=None, **debrief):
    meeting_id = meetings.save(workspace, make_meeting(contact_id, datetime.fromisoformat(at)))
    if outcome is not None:
        debriefs.record(workspace, meeting_id, Debrief(outcome_met=outcome, **debrief), TODAY)
    return meeting_id


def drawn(tree):
    """The tree as lines: two blanks for each step down, the mark of a kind, name and standing."""
    marks = {"person": "", "reference": "-> ", "good_event": "* "}
    lines = []
    for one in tree.branches:
        first = f"{'  ' * (one.depth - 1)}{marks[one.kind]}{one.name.split()[0]}"
        lines.append(f"{first} {one.standing} {one.on}".rstrip())
    return lines


def test_the_tree_says_who_led_to_whom_and_how_far_it_went(workspace, people):
    meet(workspace, people["Yael"], outcome="partly")
    assert drawn(referral_tree.read(workspace, NOW)) == [
        "Priya known",
        "  Yael met 2026-02-09",
        "    Rosalind waiting 2026-02-13",
        "  Karl waiting 2026-01-12",
    ]


STANDINGS = [
    (lambda ws, an_id: meet(ws, an_id, outcome=""), "met 2026-02-09"),
    (lambda ws, an_id: meet(ws, an_id, "2026-02-20T09:00"), "set 2026-02-20T09:00:00"),
    (lambda ws, an_id: meet(ws, an_id, "2026-02-10T09:00"), "set 2026-02-10T09:00:00"),
    (lambda ws, an_id: referrals.mark_declined(ws, an_id), "declined"),
    (lambda ws, an_id: introduce(ws, an_id), "introduced"),
    (lambda _ws, _id: None, "waiting 2026-01-12"),
]


def introduce(workspace, contact_id):
    referrals.mark_introduced(workspace, referrals.naming(workspace, contact_id)[0].id)


@pytest.mark.parametrize(("happens", "standing"), STANDINGS)
def test_each_standing_has_its_day(workspace, people, happens, standing):
    happens(workspace, people["Karl"])
    assert f"  Karl {standing}" in drawn(referral_tree.read(workspace, NOW))


def test_whom_two_people_named_stands_below_the_first_and_the_other_refers_to_it(workspace, people):
    refer(workspace, people, "Yael", "Karl", on="2026-02-03")
    tree = referral_tree.read(workspace, NOW)
    assert [(one.kind, one.depth) for one in tree.branches if one.name == "Karl Brandt"] == [
        ("reference", 3),
        ("person", 2),
    ]


def test_referred_by_counts_as_a_name_given_and_says_who_was_first(workspace, people):
    omar = contacts.save(workspace, make_contact("Omar", referred_by_id=people["Karl"]))
    refer(workspace, {**people, "Omar": omar}, "Priya", "Omar", on="2026-01-01")
    tree = referral_tree.read(workspace, NOW)
    assert [one.name for one in tree.yields] == ["Priya Raman", "Karl Brandt", "Yael Cohen"]
    (person,) = [one for one in tree.branches if (one.kind, one.name) == ("person", "Omar")]
    assert tree.branches[person.parent].name == "Karl Brandt"


def test_who_is_in_the_trash_is_in_no_part_of_it(workspace, people):
    contacts.trash(workspace, [people["Yael"]])
    tree = referral_tree.read(workspace, NOW)
    assert drawn(tree) == ["Priya known", "  Karl waiting 2026-01-12"]
    assert [(one.name, one.named) for one in tree.yields] == [("Priya Raman", 1)]


def test_an_outcome_that_was_reached_is_an_event_with_its_way_and_its_days(workspace, people):
    meet(workspace, people["Rosalind"], outcome="yes")
    tree = referral_tree.read(workspace, NOW)
    event = tree.newest_good_event()
    assert tree.branches[event].name == "She names two people"
    assert [tree.branches[one].name for one in tree.way(event)][:-1] == [
        "Priya Raman",
        "Yael Cohen",
        "Rosalind Mbeki",
    ]
    assert tree.days_to(event) == 35
    assert [one.name for one in tree.branches if not one.is_hot] == ["Karl Brandt"]


def test_what_was_written_down_as_the_end_is_an_event_too(workspace, people):
    referrals.close_loop(workspace, people["Karl"], "hired me")
    tree = referral_tree.read(workspace, NOW)
    assert "    * Hired ended" in drawn(tree)
    assert tree.days_to(tree.newest_good_event()) is None


def test_no_event_comes_of_whom_i_met_before_the_name_was_given(workspace, people):
    meet(workspace, people["Yael"], "2026-01-04T09:00", outcome="yes")
    assert referral_tree.read(workspace, NOW).newest_good_event() == -1


def test_an_empty_file_has_an_empty_tree(workspace):
    tree = referral_tree.read(workspace, NOW)
    assert (tree.branches, tree.names, tree.newest_good_event()) == ((), 0, -1)


def unthanked(workspace):
    tree = referral_tree.read(workspace, NOW)
    return [(one.name, one.names, one.since) for one in tree.unthanked]


PRIYA = ("Priya Raman", ("Yael Cohen", "Karl Brandt"), "2026-01-05")
YAEL = ("Yael Cohen", ("Rosalind Mbeki",), "2026-02-03")


@pytest.mark.usefixtures("people")
def test_who_was_never_thanked_stands_oldest_first(workspace):
    assert unthanked(workspace) == [PRIYA, YAEL]


def test_thanks_are_a_touch_in_one_step_and_undo_brings_it_back(workspace, people):
    first = referral_tree.read(workspace, NOW).unthanked[0]
    assert do_next.mark_all_done(workspace, first.tasks, TODAY) == "Thanked Priya Raman"
    assert unthanked(workspace) == [YAEL]
    assert touches.of_contact(workspace, people["Priya"])[0][2] == "Thanked Priya Raman"
    workspace.undo()
    assert unthanked(workspace) == [PRIYA, YAEL]


def test_a_thank_you_that_this_week_asks_for_is_the_same_one(workspace, people):
    meet(workspace, people["Priya"], outcome="", thank_you="Thanks", thank_you_due="2026-02-12")
    first = referral_tree.read(workspace, NOW).unthanked[0]
    assert [(one.kind, one.text) for one in first.tasks] == [("thank-you", "Thanks")]
    do_next.mark_all_done(workspace, first.tasks, TODAY)
    assert not [one for one in do_next.tasks(workspace, NOW) if one.kind == "thank-you"]
    assert unthanked(workspace) == [YAEL]


def test_who_was_told_how_it_went_was_thanked(workspace, people):
    meet(workspace, people["Rosalind"], outcome="yes")
    tell = do_next.good_news_tasks(workspace, TODAY)
    assert do_next.mark_all_done(workspace, tell, TODAY) == (
        "Told Yael Cohen and Priya Raman how it went"
    )
    assert unthanked(workspace) == []


def test_who_was_thanked_stays_thanked_when_there_is_more_to_tell(workspace, people):
    meet(workspace, people["Rosalind"], outcome="yes")
    do_next.mark_all_done(workspace, do_next.good_news_tasks(workspace, TODAY), TODAY)
    referrals.close_loop(workspace, people["Rosalind"], "hired me")
    assert unthanked(workspace) == []


def test_older_thanks_do_not_count_for_a_newer_name(workspace, people):
    touches.log(workspace, people["Yael"], date(2026, 2, 2), "phone", "Thanked Yael")
    assert YAEL in unthanked(workspace)


@pytest.mark.usefixtures("people")
def test_the_letter_names_whom_they_named(workspace):
    first = referral_tree.read(workspace, NOW).unthanked[0]
    assert "Thank you for giving me the names of Yael Cohen and Karl Brandt." in (
        do_next.letter(workspace, first.tasks[0]).body
    )


def dry(workspace, now=NOW):
    return [(one.name, one.by, one.due) for one in referral_tree.read(workspace, now).dry]


@pytest.mark.usefixtures("people")
def test_a_promised_introduction_that_never_came_ran_dry(workspace):
    assert dry(workspace) == [("Karl Brandt", "them", "2026-01-12")]
    assert dry(workspace, datetime(2026, 2, 14)) == [
        ("Karl Brandt", "them", "2026-01-12"),
        ("Rosalind Mbeki", "me", "2026-02-13"),
    ]


@pytest.mark.parametrize(("given_on", "is_dry"), [("2026-02-10", False), ("2026-02-09", True)])
def test_one_without_a_date_is_given_two_days(workspace, people, given_on, is_dry):
    contacts.trash(workspace, [people["Karl"]])
    omar = contacts.save(workspace, make_contact("Omar"))
    refer(workspace, {**people, "Omar": omar}, "Yael", "Omar", on=given_on, intro_by="them")
    assert dry(workspace) == ([("Omar", "them", "")] if is_dry else [])


@pytest.mark.parametrize(
    "happens", [one for one, standing in STANDINGS if "waiting" not in standing]
)
def test_a_branch_that_goes_on_or_has_ended_is_not_dry(workspace, people, happens):
    happens(workspace, people["Karl"])
    assert dry(workspace) == []


def test_a_nudge_gives_a_week_and_is_a_touch_in_one_step(workspace, people):
    branch = referral_tree.read(workspace, NOW).dry[0]
    steps = len(workspace.history())
    assert do_next.nudge(workspace, branch.task, TODAY) == date(2026, 2, 18)
    assert dry(workspace) == []
    assert len(workspace.history()) == steps + 1
    assert contacts.get(workspace, people["Priya"]).last_touch == TODAY.isoformat()


def test_a_no_is_remembered_for_each_giver_and_asked_for_no_more(workspace, people):
    omar = contacts.save(workspace, make_contact("Omar", referred_by_id=people["Yael"]))
    referrals.mark_declined(workspace, omar)
    referrals.mark_declined(workspace, people["Karl"])
    assert [one.named_name for one in referrals.all_open(workspace)] == [
        "Yael Cohen",
        "Rosalind Mbeki",
    ]
    assert "    Omar declined" in drawn(referral_tree.read(workspace, NOW))


def test_nobody_declines_who_was_not_named(workspace, people):
    with pytest.raises(InputError, match="Nobody named"):
        referrals.mark_declined(workspace, people["Priya"])


def test_a_debrief_adds_its_names_to_the_tree(workspace, people):
    meet(workspace, people["Karl"], outcome="yes", names=(NamedPerson("Ana Ruiz"),))
    assert "    Ana named" in drawn(referral_tree.read(workspace, NOW))
