"""Import: what a plan says, what a commit writes, and taking it back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import Cancelled, InputError
from netdesk.importing import (
    Dropped,
    commit_import,
    past_imports,
    plan_import,
    read_files,
    undo_import,
)
from netdesk.people import contacts, overview
from netdesk.records.contact import Position
from netdesk.research import companies
from tests.builders import make_contact, make_meeting, vcard

ANA = vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "EMAIL:ana@x.eu", "ORG:Acme GmbH")


def plan_of(workspace, *cards, on_match="review"):
    return plan_import(workspace, read_files([Dropped("people.vcf", b"".join(cards))]), on_match)


def bring(workspace, *cards, on_match="review"):
    return commit_import(workspace, plan_of(workspace, *cards, on_match=on_match))


def names(workspace):
    return [person.full_name for person in everybody(workspace)]


def everybody(workspace):
    return contacts.get_many(workspace, overview.find(workspace))


def outcomes(report):
    totals = report.totals
    return {
        end: getattr(totals, end)
        for end in ("added", "updated", "unchanged", "skipped", "failed", "review")
        if getattr(totals, end)
    }


def test_a_plan_writes_nothing(workspace):
    assert plan_of(workspace, ANA).totals.added == 1
    assert overview.count(workspace) == 0


def test_new_people_come_in_with_their_company(workspace):
    assert outcomes(bring(workspace, ANA)) == {"added": 1}
    person = everybody(workspace)[0]
    assert companies.get(workspace, person.position.company_id).name == "Acme GmbH"


def test_the_same_file_again_changes_nothing(workspace):
    bring(workspace, ANA, vcard("Bob"))
    steps = workspace.history()
    again = bring(workspace, ANA, vcard("Bob"))
    assert (outcomes(again), again.import_id) == ({"unchanged": 2}, 0)
    assert workspace.history() == steps


def test_a_file_without_uids_again_names_none(workspace):
    card = vcard("Bo Lind", "EMAIL:bo@x.eu")
    bring(workspace, card)
    [record] = plan_of(workspace, card).records
    assert record.reason == "Every value is already here (same entry)."


def test_a_record_twice_in_one_file_comes_in_once(workspace):
    assert outcomes(bring(workspace, ANA, ANA)) == {"added": 1, "unchanged": 1}
    assert names(workspace) == ["Ana Ruiz"]


def test_what_is_new_in_a_second_record_of_the_file_is_kept(workspace):
    more = vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100")
    assert outcomes(bring(workspace, ANA, more)) == {"added": 1, "updated": 1}
    assert everybody(workspace)[0].phones[0].value == "+34 555 0100"


def test_a_record_that_only_adds_is_updated(workspace):
    bring(workspace, ANA)
    report = bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TITLE:Director"))
    assert outcomes(report) == {"updated": 1}
    assert everybody(workspace)[0].position == Position("Acme GmbH", "Director", company_id=1)


def test_a_conflict_waits_for_a_review_and_says_why(workspace):
    bring(workspace, ANA)
    report = bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "ORG:Bosch"))
    assert outcomes(report) == {"review": 1}
    assert "Acme GmbH here, Bosch in the file" in report.files[0].problems[0].reason
    assert everybody(workspace)[0].company == "Acme GmbH"


def test_merge_takes_the_file_and_keeps_the_old_company(workspace):
    bring(workspace, ANA)
    card = vcard("Ana Ruiz", "EMAIL:ana@x.eu", "ORG:Bosch")
    assert outcomes(bring(workspace, card, on_match="merge")) == {"updated": 1}
    held = [position.company for position in everybody(workspace)[0].positions]
    assert held == ["Bosch", "Acme GmbH"]
    assert outcomes(bring(workspace, card, on_match="merge")) == {"unchanged": 1}


def test_skip_leaves_known_people_alone(workspace):
    bring(workspace, ANA)
    card = vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100")
    assert outcomes(bring(workspace, card, on_match="skip")) == {"skipped": 1}
    assert everybody(workspace)[0].phones == ()


def test_add_always_makes_a_new_person_with_a_uid_of_its_own(workspace):
    bring(workspace, ANA)
    for _ in range(2):
        assert outcomes(bring(workspace, ANA, on_match="add")) == {"added": 1}
    assert len({person.uid for person in everybody(workspace)}) == 3


def test_a_counter_as_uid_does_not_make_two_people_one(workspace):
    cards = [vcard("Ana", "UID:1", "EMAIL:a@x.eu"), vcard("Bob", "UID:1", "EMAIL:b@x.eu")]
    assert outcomes(bring(workspace, *cards)) == {"added": 2}
    assert outcomes(bring(workspace, *cards)) == {"unchanged": 2}


def test_whose_uid_was_taken_is_known_again_by_the_one_given_instead(workspace):
    ana, bob = vcard("Ana", "UID:1"), vcard("Bob", "UID:1")
    assert [outcomes(bring(workspace, card)) for card in (ana, bob)] == [{"added": 1}] * 2
    assert outcomes(bring(workspace, bob)) == {"unchanged": 1}
    with workspace.change("Forget Ana"):
        workspace.database.execute_sql("DELETE FROM contact WHERE full_name = 'Ana'")
    assert outcomes(bring(workspace, bob)) == {"unchanged": 1}
    assert outcomes(bring(workspace, ana, bob)) == {"added": 1, "unchanged": 1}
    assert names(workspace) == ["Ana", "Bob"]


def test_people_who_share_an_address_stay_two(workspace):
    cards = [vcard("Ana", "EMAIL:family@x.eu"), vcard("Bob", "EMAIL:family@x.eu")]
    assert outcomes(bring(workspace, *cards)) == {"added": 2}


def test_who_shares_a_switchboard_and_a_mailbox_is_known_again_by_name(workspace):
    shared = ("TEL:+1 312 555 0100", "EMAIL:info@x.eu", "ORG:Acme")
    people = [f"Person {number}" for number in range(60)]
    bring(workspace, *(vcard(name, *shared) for name in people))
    titled = [vcard(name, *shared, f"TITLE:Nr {name}") for name in people]
    assert outcomes(bring(workspace, *titled)) == {"updated": 60}
    assert all(person.title == f"Nr {person.full_name}" for person in everybody(workspace))
    assert outcomes(bring(workspace, vcard("Nobody Here", *shared))) == {"added": 1}


def test_a_newer_revision_wins_over_what_nobody_changed(workspace):
    bring(workspace, vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260101", "BDAY:1980-01-01"))
    newer = vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260201", "BDAY:1980-01-02")
    assert outcomes(bring(workspace, newer)) == {"updated": 1}
    assert everybody(workspace)[0].birthday == "1980-01-02"


def test_a_newer_revision_does_not_win_over_my_own_hand(workspace):
    bring(workspace, vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260101", "BDAY:1980-01-01"))
    contacts.save(workspace, replace(everybody(workspace)[0], birthday="1979-12-31"))
    newer = vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260201", "BDAY:1980-01-02")
    assert outcomes(bring(workspace, newer)) == {"review": 1}
    assert everybody(workspace)[0].birthday == "1979-12-31"


def test_my_own_hand_is_remembered_through_an_import_that_only_adds(workspace):
    uid = "UID:ana-ruiz-0000-0001"
    bring(workspace, vcard("Ana", uid, "REV:20260101", "BDAY:1980-01-01"))
    contacts.save(workspace, replace(everybody(workspace)[0], birthday="1979-12-31"))
    bring(workspace, vcard("Ana", uid, "REV:20260115", "TEL:+34 555 0100"))
    newer = vcard("Ana", uid, "REV:20260201", "BDAY:1980-01-02")
    assert outcomes(bring(workspace, newer)) == {"review": 1}
    assert everybody(workspace)[0].birthday == "1979-12-31"


def test_an_older_revision_brings_nothing_back(workspace):
    bring(workspace, vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260201"))
    older = vcard("Ana", "UID:ana-ruiz-0000-0001", "REV:20260101", "TEL:+34 555 0100")
    assert outcomes(bring(workspace, older)) == {"unchanged": 1}


def test_somebody_in_the_trash_comes_back(workspace):
    bring(workspace, ANA)
    contacts.trash(workspace, overview.find(workspace))
    assert outcomes(bring(workspace, ANA)) == {"added": 1}
    assert names(workspace) == ["Ana Ruiz"]


def test_a_card_without_a_name_still_comes_in(workspace):
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nADR:;;1 Main St;Delft;;;NL\r\nEND:VCARD\r\n"
    assert outcomes(bring(workspace, card)) == {"added": 1}
    assert names(workspace) == ["No name"]


def test_undo_takes_all_of_it_back(workspace):
    bring(workspace, ANA)
    workspace.undo()
    assert (overview.count(workspace), companies.find(workspace)) == (0, [])
    workspace.redo()
    assert overview.find(workspace, "acme").tolist() == [1]


def test_the_newest_import_is_taken_back_by_its_id(workspace):
    report = bring(workspace, ANA)
    assert undo_import(workspace, report.import_id).removed == 1
    assert (overview.count(workspace), past_imports(workspace)) == (0, [])


def test_an_import_is_taken_back_after_other_work(workspace):
    contacts.save(workspace, make_contact("Bob", email="b@x.eu"))
    report = bring(workspace, ANA, vcard("Bob", "EMAIL:b@x.eu", "TEL:+34 555 0100"))
    contacts.save(workspace, make_contact("Carla"))
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.restored, undone.kept) == (1, 1, ())
    assert names(workspace) == ["Bob", "Carla"]
    assert everybody(workspace)[0].phones == ()
    assert companies.find(workspace) == []


def test_what_was_changed_since_stays_and_is_named(workspace):
    report = bring(workspace, ANA, vcard("Bob"), vcard("Carla"))
    ana, bob, _ = overview.find(workspace)
    contacts.save(workspace, replace(contacts.get(workspace, ana), note="Called."))
    meetings.save(workspace, make_meeting(bob))
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept) == (1, ("Ana Ruiz", "Bob"))


def test_imports_are_taken_back_one_after_the_other_after_other_work(workspace):
    first = bring(workspace, ANA)
    second = bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100"))
    contacts.save(workspace, make_contact("Carla"))
    assert undo_import(workspace, second.import_id).restored == 1
    assert everybody(workspace)[0].phones == ()
    assert undo_import(workspace, first.import_id).kept == ()
    assert names(workspace) == ["Carla"]


def test_an_import_taken_back_before_a_later_one_leaves_whom_that_changed(workspace):
    first = bring(workspace, ANA)
    second = bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100"))
    assert undo_import(workspace, first.import_id).kept == ("Ana Ruiz",)
    assert undo_import(workspace, second.import_id).restored == 1
    assert names(workspace) == ["Ana Ruiz"]


def test_an_unknown_import_cannot_be_taken_back(workspace):
    with pytest.raises(InputError):
        undo_import(workspace, 7)


@pytest.mark.parametrize("how_many", [1, 30])
def test_few_or_many_the_file_stays_sound_and_keeps_its_indexes(workspace, how_many):
    bring(workspace, ANA)
    indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    before = workspace.select(indexes)
    bring(workspace, *(vcard(f"Bo {n}", f"UID:bo-{n:030}") for n in range(how_many)))
    assert workspace.select(indexes) == before
    assert workspace.select("PRAGMA integrity_check") == [("ok",)]


def test_cancelling_leaves_nothing(workspace):
    plan = plan_of(workspace, ANA)
    with pytest.raises(Cancelled):
        commit_import(workspace, plan, cancelled=lambda: True)
    assert (overview.count(workspace), workspace.history()) == (0, [])


def test_progress_ends_at_the_total(workspace):
    told = []
    commit_import(
        workspace, plan_of(workspace, ANA), lambda done, total: told.append((done, total))
    )
    assert told[-1] == (1, 1)


def test_an_import_into_a_filled_file_makes_a_backup_first(workspace):
    contacts.save(workspace, make_contact())
    bring(workspace, vcard("Bob"))
    assert len(list(workspace.backups.glob("*.db"))) == 1


cards = st.lists(
    st.builds(
        lambda name, uid, mail, title: vcard(
            name, f"UID:{uid}" if uid else "NOTE:x", f"EMAIL:{mail}@x.eu", f"TITLE:{title}"
        ),
        st.sampled_from(["Ana", "Bob", "Carla"]),
        st.sampled_from(["", "1", "2", "long-enough-uid-0001"]),
        st.sampled_from("ab"),
        st.sampled_from(["", "Boss"]),
    ),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(first=cards, second=cards, how=st.sampled_from(["review", "merge", "skip"]))
def test_import_twice_is_import_once_and_totals_add_up(workspace, first, second, how):
    for some in (first, second):
        if not some:
            continue
        report = bring(workspace, *some, on_match=how)
        assert report.totals.records == len(some)
        before = everybody(workspace)
        again = bring(workspace, *some, on_match=how)
        assert (again.totals.added, again.totals.updated) == (0, 0)
        assert everybody(workspace) == before
    while workspace.undo():
        pass
    assert overview.count(workspace) == 0
