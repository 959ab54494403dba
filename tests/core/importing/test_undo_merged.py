"""An import taken back after people of it were merged: who stays is named, and nothing is lost."""

from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from netdesk import duplicates
from netdesk.importing import (
    Dropped,
    MergedAway,
    commit_import,
    plan_import,
    read_files,
    undo_import,
)
from netdesk.people import contacts, overview
from netdesk.records.contact import Extra
from tests.builders import make_contact, vcard
from tests.core.tables_of import everything

ANA = vcard("Ana Ruiz", "EMAIL:ana@x.eu", "ORG:Acme GmbH")
BOB = vcard("Bob", "EMAIL:bob@x.eu")


def bring(workspace, *cards):
    reading = read_files([Dropped("people.vcf", b"".join(cards))])
    return commit_import(workspace, plan_import(workspace, reading)).import_id


def add(workspace, full_name, **fields):
    return contacts.save(workspace, make_contact(full_name, **fields))


def emails(workspace, an_id):
    return [item.value for item in contacts.get(workspace, an_id).emails]


def named(workspace, full_name):
    return contacts.find_one(workspace, full_name)


def test_who_was_merged_into_somebody_older_is_named_and_stays_there(workspace):
    older = add(workspace, "Anna Ruiz", email="anna@x.eu")
    import_id = bring(workspace, ANA, BOB)
    duplicates.merge(workspace, older, [named(workspace, "Ana Ruiz")])
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept) == (1, ())
    assert undone.merged == (MergedAway("Ana Ruiz", "Anna Ruiz"),)
    assert emails(workspace, older) == ["anna@x.eu", "ana@x.eu"]
    assert [one.company for one in contacts.get(workspace, older).positions] == ["Acme GmbH"]


def test_somebody_older_who_was_merged_into_the_import_does_not_go_with_it(workspace):
    older = add(workspace, "Anna Ruiz", email="anna@x.eu")
    import_id = bring(workspace, ANA, BOB)
    ana = named(workspace, "Ana Ruiz")
    duplicates.merge(workspace, ana, [older])
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept, undone.merged) == (1, ("Ana Ruiz",), ())
    assert emails(workspace, ana) == ["ana@x.eu", "anna@x.eu"]


def test_somebody_older_who_brought_the_import_nothing_new_does_not_go_with_it(workspace):
    older = contacts.save(workspace, make_contact("Ana Ruiz", uid="old-one"))
    known = Extra("X-NETDESK-FORMER", "old-one", "FIELD=uid")
    import_id = bring(workspace, ANA, BOB)
    ana = contacts.get(workspace, named(workspace, "2"))
    with workspace.change("As a file brings it"):
        sql = "INSERT INTO extra (contact_id, place, name, value, params, 'group')"
        values = (ana.id, 0, known.name, known.value, known.params, "")
        workspace.database.execute_sql(f"{sql} VALUES (?, ?, ?, ?, ?, ?)", values)
    duplicates.merge(workspace, ana.id, [older])
    assert undo_import(workspace, import_id).kept == ("Ana Ruiz",)


def test_of_two_of_the_import_the_one_stays_and_the_other_is_named(workspace):
    import_id = bring(workspace, ANA, BOB)
    duplicates.merge(workspace, named(workspace, "Bob"), [named(workspace, "Ana Ruiz")])
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept) == (0, ("Bob",))
    assert undone.merged == (MergedAway("Ana Ruiz", "Bob"),)


def test_who_only_gained_by_the_import_is_named_too(workspace):
    ana = add(workspace, "Ana Ruiz", email="ana@x.eu")
    older = add(workspace, "Anna Ruiz", email="anna@x.eu")
    import_id = bring(workspace, ANA, BOB)
    duplicates.merge(workspace, older, [ana])
    undone = undo_import(workspace, import_id)
    assert (undone.restored, undone.merged) == (0, (MergedAway("Ana Ruiz", "Anna Ruiz"),))


def test_who_was_merged_twice_is_named_with_who_they_are_now(workspace):
    older = add(workspace, "Cleo")
    import_id = bring(workspace, ANA, BOB)
    duplicates.merge(workspace, named(workspace, "Bob"), [named(workspace, "Ana Ruiz")])
    duplicates.merge(workspace, older, [named(workspace, "Bob")])
    assert undo_import(workspace, import_id).merged == (
        MergedAway("Ana Ruiz", "Cleo"),
        MergedAway("Bob", "Cleo"),
    )


def test_who_was_taken_out_of_the_trash_and_merged_stays_out_of_it(workspace):
    ana = contacts.save(workspace, make_contact("Ana Ruiz", uid="ana-ruiz-0000-0001"))
    older = add(workspace, "Anna Ruiz", email="anna@x.eu")
    contacts.trash(workspace, [ana])
    import_id = bring(workspace, vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "TEL:+34 555 0100"))
    duplicates.merge(workspace, ana, [older])
    assert undo_import(workspace, import_id).kept == ("Ana Ruiz",)
    assert list(overview.find(workspace)) == [ana]


@pytest.mark.parametrize("has_other_work", [False, True])
def test_after_the_merge_was_undone_the_import_goes_whole(workspace, has_other_work):
    older = add(workspace, "Anna Ruiz", email="anna@x.eu")
    before = contacts.get(workspace, older)
    import_id = bring(workspace, ANA, BOB)
    duplicates.merge(workspace, older, [named(workspace, "Ana Ruiz")])
    workspace.undo()
    if has_other_work:
        add(workspace, "Carla")
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept, undone.merged) == (2, (), ())
    assert contacts.get(workspace, older) == before


def test_a_merge_before_the_import_is_no_part_of_it(workspace):
    one, other = add(workspace, "Ana Ruiz"), add(workspace, "Anna Ruiz")
    duplicates.merge(workspace, one, [other])
    import_id = bring(workspace, BOB)
    add(workspace, "Carla")
    undone = undo_import(workspace, import_id)
    assert (undone.removed, undone.kept, undone.merged) == (1, (), ())


def test_what_another_file_says_of_its_import_is_not_taken_for_ours(workspace):
    older = add(workspace, "Anna Ruiz")
    import_id = bring(workspace, ANA, BOB)
    ana = named(workspace, "Ana Ruiz")
    elsewhere = Extra("X-NETDESK-FORMER", f"2020-01-01T00:00:00+00:00 {ana} Zoë", "FIELD=import")
    contacts.save(workspace, replace(contacts.get(workspace, older), extras=(elsewhere,)))
    with workspace.change("Gone for good"):
        workspace.database.execute_sql("DELETE FROM contact WHERE id = ?", (ana,))
    assert undo_import(workspace, import_id).merged == ()


class Person(Struct):
    """Whom the test believes to be there: who they are made of, and what became of them."""

    name: str
    made_of: set[str]
    is_changed: bool = False


OLDER = ("Olga Penn", "Otto Quist", "Oren Reed")
# Otto gains a phone by the import, the rest of it is new.
CARDS = ("Otto Quist", "Ines Stow", "Igor Tate", "Ivy Ulm")
deeds = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 5), st.integers(0, 5)),
    st.tuples(st.just("edit"), st.integers(0, 5), st.just(0)),
    st.tuples(st.just("undo"), st.just(0), st.just(0)),
)


def mail(name):
    return f"{name.split()[0].lower()}@x.eu"


def do(workspace, people, past, deed):
    """One deed, in the file and in what the test believes; `past` are the beliefs before each."""
    verb, one, other = deed
    ids = sorted(people)
    here, there = ids[one % len(ids)], ids[other % len(ids)]
    if verb == "undo":
        if past:
            workspace.undo()
            people.clear()
            people.update(past.pop())
    elif verb == "edit":
        past.append(deepcopy(people))
        note = f"Edited for the {len(past)}. time"
        # A step of its own: edits of one person in a row are one step otherwise.
        with workspace.change(note):
            contacts.save(workspace, replace(contacts.get(workspace, here), note=note))
        people[here].is_changed = True
    elif here != there:
        past.append(deepcopy(people))
        duplicates.merge(workspace, here, [there])
        people[here].made_of |= people.pop(there).made_of
        people[here].is_changed = True


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(todo=st.lists(deeds, max_size=6))
def test_whatever_was_merged_edited_and_undone_nothing_is_lost_and_all_are_named(workspace, todo):
    people = {add(workspace, name, email=mail(name)): Person(name, {name}) for name in OLDER}
    cards = [vcard(name, f"EMAIL:{mail(name)}", "TEL:+34 555 0100") for name in CARDS]
    import_id = bring(workspace, *cards)
    people |= {named(workspace, name): Person(name, {name}) for name in CARDS[1:]}
    past = []
    for deed in todo:
        do(workspace, people, past, deed)
    add(workspace, "Zed")
    before = everything(workspace)
    undone = undo_import(workspace, import_id)
    staying = [one for one in people.values() if one.is_changed]
    assert sorted(undone.kept) == sorted(one.name for one in staying if one.name in CARDS)
    assert sorted((one.name, one.into) for one in undone.merged) == sorted(
        (name, one.name) for one in staying for name in one.made_of - {one.name} if name in CARDS
    )
    going = [an_id for an_id, one in people.items() if not one.is_changed and one.name in CARDS[1:]]
    assert undone.removed == len(going)
    assert contacts.get_many(workspace, going) == []
    for an_id in people.keys() - set(going):
        person = people[an_id]
        assert set(emails(workspace, an_id)) == {mail(name) for name in person.made_of}
        has_phone = bool(contacts.get(workspace, an_id).phones)
        assert has_phone is (person.is_changed and not person.made_of.isdisjoint(CARDS))
    workspace.undo()
    assert everything(workspace) == before
    while workspace.undo():
        pass
