"""A file of our own taken back after other work: people go with all that came with them."""

import random
from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import brand, duplicates, meetings, referrals
from netdesk.after import promises
from netdesk.exporting import export_people
from netdesk.groups import events, membership
from netdesk.importing import (
    commit_import,
    load_sample,
    past_imports,
    plan_import,
    read_files,
    undo_import,
)
from netdesk.people import contacts, overview, touches
from netdesk.planning import templates
from netdesk.records.after import Promise, Referral
from netdesk.records.brand import Goal
from netdesk.records.company import Fact
from netdesk.records.group import Group, GroupEvent
from netdesk.records.meeting import Plan
from netdesk.research import companies, notes
from netdesk.store.tracked import TRACKED
from netdesk.workspace import Workspace
from tests.builders import make_company, make_contact, make_meeting
from tests.core.tables_of import everything

WEDNESDAY = date(2026, 2, 11)


@pytest.fixture
def other(tmp_path):
    """Another file, to export from."""
    with Workspace.open(tmp_path / "other" / "netdesk.db") as opened:
        yield opened


@pytest.fixture
def bring(workspace, other, tmp_path):
    """Bring in all that the other file holds, and do other work after it."""

    def brought():
        export_people(other, tmp_path / "all.json", "json")
        plan = plan_import(workspace, read_files([tmp_path / "all.json"]))
        report = commit_import(workspace, plan)
        contacts.save(workspace, make_contact("Zoe Else"))
        return report.import_id

    return brought


def person(workspace, name, **fields):
    return contacts.save(workspace, make_contact(name, **fields))


def names(workspace):
    found = contacts.get_many(workspace, overview.find(workspace))
    return [one.full_name for one in found]


def held(workspace):
    """How many rows there are in each table that has any."""
    return {table: len(rows) for table, rows in everything(workspace).items() if rows}


def test_the_sample_goes_whole_after_somebody_was_added(workspace):
    report = load_sample(workspace, WEDNESDAY)
    person(workspace, "Zoe Else")
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept, undone.others) == (report.totals.added, (), 0)
    assert held(workspace) == {"contact": 1}


def test_what_was_taken_back_comes_again_whole(workspace):
    report = load_sample(workspace, WEDNESDAY)
    person(workspace, "Zoe Else")
    before = everything(workspace)
    undo_import(workspace, report.import_id)
    workspace.undo()
    assert everything(workspace) == before


def test_who_was_changed_stays_with_all_that_is_theirs(workspace, other, bring):
    ana, bo = person(other, "Ana Ruiz"), person(other, "Bo Li")
    for an_id in (ana, bo):
        touches.log(other, an_id, date(2026, 1, 1), "call")
        meetings.save(other, make_meeting(an_id))
    import_id = bring()
    here = contacts.get(workspace, contacts.find_one(workspace, "Ana Ruiz"))
    contacts.save(workspace, replace(here, note="Called"))
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept, undone.others) == (1, ("Ana Ruiz",), 0)
    assert len(touches.of_contact(workspace, here.id)) == 1
    assert [line.contact_id for line in meetings.lines(workspace)] == [here.id]


def test_a_meeting_that_was_changed_keeps_its_person(workspace, other, bring):
    for name in ("Ana Ruiz", "Bo Li"):
        meetings.save(other, make_meeting(person(other, name)))
    import_id = bring()
    first = meetings.get(workspace, meetings.lines(workspace)[0].id)
    meetings.save(workspace, replace(first, plan=replace(first.plan, donts=("The lawsuit", "X"))))
    undone = undo_import(workspace, import_id)
    assert undone.kept == (first.contact_name,)
    assert [line.id for line in meetings.lines(workspace)] == [first.id]


def test_a_meeting_in_which_something_was_promised_since_stays(workspace, other, bring):
    person(workspace, "Ana Ruiz", uid="u-ana")
    meetings.save(other, make_meeting(person(other, "Ana Ruiz", uid="u-ana")))
    import_id = bring()
    [line] = meetings.lines(workspace)
    promises.save(
        workspace, Promise(contact_id=line.contact_id, meeting_id=line.id, by="me", text="Call")
    )
    assert undo_import(workspace, import_id).others == 1
    assert [one.id for one in meetings.lines(workspace)] == [line.id]


def test_what_hangs_on_people_who_were_here_goes_from_them(workspace, other, bring):
    ana = person(workspace, "Ana Ruiz", uid="u-ana")
    touches.log(workspace, ana, date(2025, 1, 1), "lunch")
    theirs = person(other, "Ana Ruiz", uid="u-ana", referred_by_id=person(other, "Bo Li"))
    touches.log(other, theirs, date(2026, 1, 1), "call")
    meetings.save(other, make_meeting(theirs))
    import_id = bring()
    assert contacts.get(workspace, ana).referred_by_id
    undone = undo_import(workspace, import_id)
    assert (undone.removed, names(workspace)) == (1, ["Ana Ruiz", "Zoe Else"])
    assert [touch[1] for touch in touches.of_contact(workspace, ana)] == ["lunch"]
    assert (meetings.lines(workspace), past_imports(workspace)) == ([], [])


@pytest.mark.parametrize("since", ["", "2026-02-01"])
@pytest.mark.parametrize("is_changed", [True, False])
@pytest.mark.parametrize(("known", "logged"), [("", ""), ("2025-06-01", ""), ("", "2025-01-01")])
def test_a_last_touch_follows_the_touches_that_went(
    workspace, other, bring, known, logged, is_changed, since
):
    ana = person(workspace, "Ana Ruiz", uid="u-ana", last_touch=known)
    theirs = person(other, "Ana Ruiz", uid="u-ana", note="Met in May")
    touches.log(other, theirs, date(2026, 1, 1), "call")
    if logged:
        touches.log(workspace, ana, date.fromisoformat(logged))
    import_id = bring()
    assert contacts.get(workspace, ana).last_touch == "2026-01-01"
    if is_changed:
        contacts.save(workspace, replace(contacts.get(workspace, ana), nickname="Ani"))
    if since:
        touches.log(workspace, ana, date.fromisoformat(since))
    undone = undo_import(workspace, import_id)
    assert undone.restored == int(not is_changed)
    assert [touch[0] for touch in touches.of_contact(workspace, ana)] == [
        day for day in (since, logged) if day
    ]
    assert contacts.get(workspace, ana).last_touch == (since or known or logged)


def test_a_company_that_was_here_is_as_before(workspace, other, bring):
    own = make_company("Acme", aliases=("Acme Works",), note="My own words")
    here = companies.save(workspace, own)
    before = companies.get(workspace, here)
    person(other, "Bo Li")
    theirs = make_company("Acme", aliases=("Acme AG",), note="Theirs", website="https://acme.eu")
    more = (*theirs.facts, Fact("Two plants", "a talk", "2026-01-05"))
    companies.save(other, replace(theirs, facts=more, is_target=True))
    import_id = bring()
    both = companies.get(workspace, here)
    assert (both.aliases, both.website, len(both.facts)) == (
        ("Acme Works", "Acme AG"),
        "https://acme.eu",
        2,
    )
    undo_import(workspace, import_id)
    assert companies.get(workspace, here) == before


def test_a_company_with_somebody_of_my_own_stays_with_what_came(workspace, other, bring):
    companies.save(other, make_company("Acme"))
    companies.save(other, make_company("Bolt"))
    person(other, "Bo Li")
    import_id = bring()
    cy = person(workspace, "Cy Aas", company="Acme")
    assert undo_import(workspace, import_id).others == 1
    [(here, name)] = companies.find(workspace)
    assert (name, len(companies.get(workspace, here).facts)) == ("Acme", 1)
    contacts.save(workspace, replace(contacts.get(workspace, cy), positions=()))
    assert undo_import(workspace, import_id).others == 0
    assert (companies.find(workspace), past_imports(workspace)) == ([], [])


def test_the_company_of_somebody_who_stays_is_theirs_and_no_other_entry(workspace, other, bring):
    person(workspace, "Bo Li", uid="u-bo")
    person(other, "Bo Li", uid="u-bo", company="Bolt")
    person(other, "Ana Ruiz", company="Acme")
    import_id = bring()
    for an_id in map(int, overview.find(workspace)):
        contacts.save(workspace, replace(contacts.get(workspace, an_id), note="Called"))
    undone = undo_import(workspace, import_id)
    assert (sorted(undone.kept), undone.others) == (["Ana Ruiz", "Bo Li"], 0)


def test_a_fact_that_was_changed_keeps_the_import_in_the_history(workspace, other, bring):
    here = companies.save(workspace, replace(make_company("Acme"), facts=()))
    person(other, "Ana Ruiz")
    companies.save(other, make_company("Acme"))
    import_id = bring()
    acme = companies.get(workspace, here)
    [fact] = acme.facts
    companies.save(workspace, replace(acme, facts=(replace(fact, text="Mine"),)))
    assert undo_import(workspace, import_id).others == 1
    companies.save(workspace, replace(companies.get(workspace, here), facts=()))
    assert undo_import(workspace, import_id).others == 0
    assert past_imports(workspace) == []


@pytest.mark.parametrize(
    "typed", [{"website": "https://acme.eu"}, {"industry": "Pumps"}, {"place": "Bern"}, {"fit": 2}]
)
def test_a_company_of_which_something_was_typed_since_stays(workspace, other, bring, typed):
    person(other, "Ana Ruiz", company="Acme")
    import_id = bring()
    [(here, _)] = companies.find(workspace)
    companies.save(workspace, replace(companies.get(workspace, here), **typed))
    assert undo_import(workspace, import_id).removed == 1
    assert companies.find(workspace) == [(here, "Acme")]


def test_what_was_changed_beside_people_stays_and_so_does_the_import(workspace, other, bring):
    ana = person(other, "Ana Ruiz")
    group = membership.save(other, Group("Forum"))
    membership.add_met(other, group, ana, WEDNESDAY)
    events.save(other, GroupEvent("Fair", starts_at=datetime(2026, 2, 1, 18), group_id=group))
    brand.save_goal(other, Goal("Lead a plant"))
    import_id = bring()
    [fair] = [events.get(workspace, line.id) for line in events.lines(workspace)]
    events.save(workspace, replace(fair, note="Hall 4"))
    undone = undo_import(workspace, import_id)
    # The event holds its group, though nobody changed that.
    assert (undone.removed, undone.kept, undone.others) == (1, (), 2)
    assert brand.goals(workspace) == []
    assert [past.counts["records"] for past in past_imports(workspace)] == [0]


def test_an_import_is_taken_back_to_its_end_once_nothing_holds_it(workspace, other, bring):
    person(other, "Ana Ruiz")
    person(other, "Bo Li")
    import_id = bring()
    ana = contacts.find_one(workspace, "Ana Ruiz")
    owed = promises.save(workspace, Promise(contact_id=ana, by="me", text="Call"))
    assert undo_import(workspace, import_id).kept == ("Ana Ruiz",)
    [past] = past_imports(workspace)
    assert past.counts["added"] == 1
    promises.delete(workspace, owed)
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept, past_imports(workspace)) == (1, (), [])


def test_taking_back_what_stays_changes_nothing(workspace, other, bring):
    person(other, "Ana Ruiz")
    import_id = bring()
    ana = contacts.get(workspace, contacts.find_one(workspace, "Ana Ruiz"))
    contacts.save(workspace, replace(ana, note="Called"))
    undo_import(workspace, import_id)
    before, steps = everything(workspace), workspace.history()
    assert undo_import(workspace, import_id).kept == ("Ana Ruiz",)
    assert (everything(workspace), workspace.history()) == (before, steps)


def touch_anew(workspace, bo, ana):
    with workspace.change("Not on that day"):
        touches.take_back(workspace, ana, date(2026, 1, 1), "call")
    touches.log(workspace, bo, date(2026, 2, 1), "lunch")


def feed_anew(workspace, _bo, _ana):
    [feed] = notes.feeds(workspace)
    notes.remove_feed(workspace, feed.id)
    bolt = companies.save(workspace, make_company("Bolt"))
    notes.add_feed(workspace, bolt, "https://bolt.eu/news", is_typed=True)


def promise_anew(workspace, bo, ana):
    [owed] = promises.of_contact(workspace, ana)
    promises.delete(workspace, owed.id)
    promises.save(workspace, Promise(contact_id=bo, by="me", text="Call"))


@pytest.mark.parametrize(
    ("table", "anew"), [("touch", touch_anew), ("feed", feed_anew), ("promise", promise_anew)]
)
def test_a_row_of_my_own_with_an_id_that_was_free_again_is_none_of_the_imports(
    workspace, other, bring, table, anew
):
    bo, theirs = person(workspace, "Bo Li"), person(other, "Ana Ruiz", company="Acme")
    touches.log(other, theirs, date(2026, 1, 1), "call")
    promises.save(other, Promise(contact_id=theirs, by="them", text="Two names"))
    [(acme, _)] = companies.find(other)
    notes.add_feed(other, acme, "https://acme.eu/news", is_typed=True)
    import_id = bring()
    anew(workspace, bo, contacts.find_one(workspace, "Ana Ruiz"))
    mine = everything(workspace)[table]
    assert [row[0] for row in mine] == [1]
    assert undo_import(workspace, import_id).others == 0
    assert (everything(workspace)[table], past_imports(workspace)) == (mine, [])


def test_a_touch_that_moved_with_a_merge_keeps_the_import_in_the_history(workspace, other, bring):
    bo = person(workspace, "Bo Li")
    touches.log(other, person(other, "Ana Ruiz"), date(2026, 1, 1), "call")
    import_id = bring()
    duplicates.merge(workspace, bo, [contacts.find_one(workspace, "Ana Ruiz")])
    assert undo_import(workspace, import_id).others == 1
    assert len(past_imports(workspace)) == 1


def test_a_template_of_my_own_is_not_written_over_by_one_that_differs_in_case(
    workspace, other, bring
):
    templates.save(workspace, "First lunch", Plan(goal="Mine"))
    templates.save(other, "FIRST LUNCH", Plan(goal="Theirs"))
    person(other, "Ana Ruiz")
    bring()
    assert [one.plan.goal for one in templates.find(workspace)] == ["Mine"]


def edit_person(workspace, rnd, n):
    one = contacts.get(workspace, rnd.choice(list(overview.find(workspace))))
    contacts.save(workspace, replace(one, note=f"Note {n}"))


def owe(workspace, rnd, n):
    ids = [0, *(line.id for line in meetings.lines(workspace))]
    an_id = int(rnd.choice(list(overview.find(workspace))))
    owed = Promise(contact_id=an_id, meeting_id=rnd.choice(ids), by="me", text=f"Call {n}")
    promises.save(workspace, owed)


def edit_plan(workspace, rnd, n):
    lines = meetings.lines(workspace)
    if lines:
        one = meetings.get(workspace, rnd.choice(lines).id)
        meetings.save(workspace, replace(one, plan=replace(one.plan, donts=(f"Don't {n}",))))


def name_somebody(workspace, rnd, _n):
    giver, named = rnd.sample(list(overview.find(workspace)), 2)
    referrals.save(workspace, Referral(giver_id=int(giver), named_id=int(named)))


def edit_company(workspace, rnd, n):
    one = companies.get(workspace, rnd.choice(companies.find(workspace))[0])
    more = (*one.facts, Fact(f"Fact {n}", "a talk", "2026-01-05"))
    companies.save(workspace, replace(one, facts=more))


def edit_goal(workspace, rnd, n):
    one = rnd.choice(brand.goals(workspace))
    brand.save_goal(workspace, replace(one, text=f"Goal {n}"))


def merge_two(workspace, rnd, _n):
    one, other = (int(an_id) for an_id in rnd.sample(list(overview.find(workspace)), 2))
    duplicates.merge(workspace, one, [other])


DEEDS = (edit_person, owe, edit_plan, name_somebody, edit_company, edit_goal, merge_two)


def typed(workspace):
    """All that the file holds, but for a referrer who became part of another by a merge."""
    people = workspace.select("SELECT id, full_name, note, updated_at FROM contact")
    return {**everything(workspace), "contact": people}


@pytest.mark.parametrize("seed", range(12))
def test_whatever_was_done_since_is_there_afterwards(workspace, seed):
    rnd = random.Random(seed)
    report = load_sample(workspace, WEDNESDAY)
    brought = typed(workspace)
    for n in range(rnd.randrange(1, 6)):
        rnd.choice(DEEDS)(workspace, rnd, n)
    person(workspace, "Zoe Else")
    before, whole = typed(workspace), everything(workspace)
    undo_import(workspace, report.import_id)
    after = typed(workspace)
    for table in TRACKED.keys() - {"import_batch"}:
        done = set(before[table]) - set(brought[table])
        assert done - set(after[table]) == set(), table
    assert workspace.select("PRAGMA foreign_key_check") == []
    workspace.undo()
    assert everything(workspace) == whole
