"""Making one person of several: nothing is lost, and it can be taken back."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import duplicates, meetings
from netdesk.errors import InputError
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import apart, contacts, overview, touches
from netdesk.records.contact import Contact, Labelled, Position
from netdesk.store.tables import EvidenceRow, PromiseRow, ReferralRow
from tests.builders import make_contact, make_meeting, make_whole_contact, vcard
from tests.core.tables_of import everything

ANA = make_contact("Ana Ruiz", company="Acme", email="ana@x.eu", birthday="1980-03-07")
A_R = make_contact("A. Ruiz", company="Bosch", email="ana@y.eu", birthday="1981-03-07")


@pytest.fixture
def two(workspace):
    """Ana and A. Ruiz, by id."""
    return contacts.save(workspace, ANA), contacts.save(workspace, A_R)


def hang_something(workspace, contact_id, other_id):
    """A meeting, a touch, referrals both ways, a promise and a piece of evidence."""
    meetings.save(workspace, make_meeting(contact_id))
    touches.log(workspace, contact_id, date(2026, 2, 1), "coffee", "Met")
    named = contacts.get(workspace, other_id)
    contacts.save(workspace, replace(named, referred_by_id=contact_id))
    blank = {"intro_by": "", "due": "", "state": "", "ended": "", "told_on": "", "on": ""}
    with workspace.change("Hang"):
        for giver, who in ((contact_id, other_id), (other_id, contact_id)):
            ReferralRow.insert(giver=giver, named=who, **blank).execute(workspace.database)
        PromiseRow.insert(contact=contact_id, by="me", text="x", due="", kept_on="").execute(
            workspace.database
        )
        EvidenceRow.insert(contact=contact_id, kind="vouched", on="", note="").execute(
            workspace.database
        )


def test_lists_are_united_and_what_loses_is_kept(workspace, two):
    ana, other = two
    duplicates.merge(workspace, ana, [other])
    kept = contacts.get(workspace, ana)
    assert (kept.full_name, kept.birthday) == ("Ana Ruiz", "1980-03-07")
    assert [item.value for item in kept.emails] == ["ana@x.eu", "ana@y.eu"]
    assert [position.company for position in kept.positions] == ["Acme", "Bosch"]
    assert kept.note == "Formerly: name A. Ruiz, birthday 7 Mar 1981"
    assert overview.count(workspace) == 1


def test_the_value_chosen_for_a_field_stands(workspace, two):
    ana, other = two
    duplicates.merge(workspace, ana, [other], {"birthday": other, "positions": other})
    kept = contacts.get(workspace, ana)
    assert (kept.full_name, kept.birthday, kept.company) == ("Ana Ruiz", "1981-03-07", "Bosch")


def test_the_other_picture_is_kept_aside(workspace):
    one = contacts.save(workspace, make_contact(photo=b"one"))
    two = contacts.save(workspace, make_contact(photo=b"two"))
    duplicates.merge(workspace, one, [two], {"photo": two})
    kept = contacts.get(workspace, one)
    assert kept.photo == b"two"
    assert "FIELD=photo" in {extra.params for extra in kept.extras}


def test_everything_that_hangs_on_a_person_moves_along(workspace, two):
    ana, other = two
    third = contacts.save(workspace, make_contact("Carla"))
    hang_something(workspace, other, third)
    report = duplicates.merge(workspace, ana, [other])
    assert (report.before.people, report.after.people) == (2, 1)
    assert report.after.hanging == report.before.hanging
    assert report.after.values == report.before.values
    assert set(report.after.hanging) == {
        "meeting.contact",
        "touch.contact",
        "referral.giver",
        "referral.named",
        "promise.contact",
        "evidence.contact",
        "contact.referred_by",
    }
    assert contacts.get(workspace, ana).last_touch == "2026-02-01"


def test_nobody_has_referred_themselves_afterwards(workspace, two):
    ana, other = two
    hang_something(workspace, other, ana)
    duplicates.merge(workspace, ana, [other])
    assert contacts.get(workspace, ana).referred_by_id == 0
    assert "referral.giver" not in duplicates.tally(workspace, [ana]).hanging


def test_who_is_not_the_other_is_not_the_one_either(workspace, two):
    ana, other = two
    third = contacts.save(workspace, make_contact("Carla"))
    apart.say_not_same(workspace, other, third)
    apart.say_not_same(workspace, ana, other)
    duplicates.merge(workspace, ana, [other])
    assert apart.pairs(workspace) == {(ana, third)}


def test_a_merge_is_one_step_by_name_and_twice_is_once(workspace, two):
    ana, other = two
    duplicates.merge(workspace, ana, [other])
    assert workspace.undo_label == "Merge Ana Ruiz and A. Ruiz"
    steps = workspace.history()
    duplicates.merge(workspace, ana, [other])
    assert workspace.history() == steps


def test_nobody_to_keep_is_an_error(workspace):
    with pytest.raises(InputError):
        duplicates.merge(workspace, 7, [8])


@pytest.mark.parametrize("gone", [0, 1])
def test_nobody_is_merged_with_somebody_in_the_trash(workspace, two, gone):
    contacts.trash(workspace, [two[gone]])
    for make_one in (duplicates.merge, duplicates.united):
        with pytest.raises(InputError, match="is in the trash"):
            make_one(workspace, two[0], [two[1]])
    assert list(overview.find(workspace)) == [two[1 - gone]]


def test_the_files_of_both_bring_nothing_new_after_a_merge(workspace):
    cards = [
        vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "EMAIL:a@x.eu", "BDAY:1980-03-07"),
        vcard("A. Ruiz", "UID:2", "EMAIL:b@x.eu", "BDAY:1981-03-07", "TITLE:Boss"),
    ]
    files = [Dropped("people.vcf", b"".join(cards))]
    commit_import(workspace, plan_import(workspace, read_files(files)))
    duplicates.merge(workspace, 1, [2])
    assert plan_import(workspace, read_files(files)).totals.unchanged == 2


people = st.builds(
    Contact,
    full_name=st.sampled_from(["Ana Ruiz", "A. Ruiz", "Bob"]),
    nickname=st.sampled_from(["", "Ann", "Nan"]),
    birthday=st.sampled_from(["", "1980-03-07", "1981-03-07"]),
    note=st.sampled_from(["", "Tea.", "Tea. Met in Delft."]),
    photo=st.sampled_from([b"", b"1", b"2"]),
    emails=st.lists(st.builds(Labelled, st.sampled_from(["a@x.eu", "b@x.eu"])), max_size=2).map(
        tuple
    ),
    phones=st.lists(
        st.builds(Labelled, st.sampled_from(["+49 711 5550188", "0711 5550188", "555-0188"])),
        max_size=2,
    ).map(tuple),
    categories=st.lists(st.sampled_from(["alumni", "family"]), max_size=2).map(tuple),
    positions=st.lists(
        st.builds(Position, st.sampled_from(["Acme", "Bosch", "Freelance"]), st.just("Boss")),
        max_size=2,
    ).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(trio=st.lists(people, min_size=3, max_size=3), chosen=st.sets(st.sampled_from("nbp")))
def test_a_merge_keeps_every_value_and_its_undo_is_the_start(workspace, trio, chosen):
    ids = [contacts.save(workspace, person) for person in trio]
    hang_something(workspace, ids[1], ids[2])
    before = everything(workspace)
    fields_by_letter = {"n": "full_name", "b": "birthday", "p": "positions"}
    choices = {fields_by_letter[letter]: ids[1] for letter in chosen}
    duplicates.merge(workspace, ids[0], ids[1:], choices)
    text = repr(contacts.get(workspace, ids[0]))
    for person in trio:
        single = (person.full_name, person.nickname, person.birthday, person.note)
        many = [item.value for item in person.emails]
        jobs = [position.company for position in person.positions]
        assert all(value in text for value in (*single, *many, *person.categories, *jobs))
    workspace.undo()
    assert everything(workspace) == before


def test_a_whole_person_survives_in_somebody_empty(workspace):
    empty = contacts.save(workspace, make_contact("Zoë"))
    other = contacts.save(workspace, make_whole_contact())
    whole = contacts.get(workspace, other)
    duplicates.merge(workspace, empty, [other], {"full_name": other})
    kept = contacts.get(workspace, empty)
    own = {"id", "uid", "rev", "note", "extras"}
    for name in Contact.__struct_fields__:
        if name not in own:
            assert getattr(kept, name) == getattr(whole, name), name
    assert whole.note in kept.note
    assert set(whole.extras) <= set(kept.extras)
