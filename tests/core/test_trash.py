"""Who is in the trash for 30 days goes for good, and nothing brings half of them back."""

import json
import random
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from netdesk import backup, importing, meetings, referrals, trash
from netdesk.after import debrief_drafts, debriefs, promises
from netdesk.duplicates.merging import merge
from netdesk.people import contacts, overview, touches
from netdesk.records.after import Promise, Referral
from netdesk.records.debrief import Debrief, NamedPerson, PromiseMade
from netdesk.workspace import Workspace
from tests.builders import make_contact, make_meeting, make_whole_contact, vcard

MONTH = timedelta(days=30)
SECOND = timedelta(seconds=1)
TODAY = date(2026, 2, 11)
OF_PEOPLE = (
    *("contact", "detail", "position", "address", "extra", "photo", "touch", "not_same"),
    *("meeting", "plan_line", "offer", "question", "ask", "referral", "promise", "evidence"),
)


def person(workspace, name="Ana Ruiz", **fields):
    return contacts.save(workspace, make_contact(name, **fields))


def empty_in_a_month(workspace):
    return trash.empty(workspace, datetime.now(UTC) + MONTH)


def counts(workspace):
    return {name: workspace.select(f"SELECT count(*) FROM {name}")[0][0] for name in OF_PEOPLE}


def debriefed(workspace, contact_id):
    meeting = meetings.save(workspace, make_meeting(contact_id))
    debrief = Debrief(
        names=(NamedPerson("Kenji Nakamura"),),
        promises=(PromiseMade("me", "Call"),),
        ally_evidence=("introduced",),
    )
    debriefs.record(workspace, meeting, debrief, TODAY)
    return meeting


@pytest.mark.parametrize(
    ("after", "going"),
    [(timedelta(days=29), 0), (MONTH - SECOND, 0), (MONTH, 1), (2 * MONTH, 1)],
)
def test_who_is_in_the_trash_for_30_days_goes_for_good(workspace, after, going):
    person(workspace, "Bo Li")
    contacts.trash(workspace, [person(workspace)])
    (deleted,) = trash.trashed(workspace)
    now = datetime.fromisoformat(deleted.at) + after
    assert trash.is_due(workspace, now) is bool(going)
    assert trash.empty(workspace, now) == going
    assert len(trash.trashed(workspace)) == 1 - going
    assert overview.count(workspace) == 1


@pytest.mark.parametrize(
    ("after", "left"),
    [(0 * MONTH, 30), (SECOND, 30), (timedelta(days=18), 12), (MONTH - SECOND, 1), (2 * MONTH, 0)],
)
def test_the_days_that_are_left_are_counted_up(after, left):
    at = datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert trash.days_left(at.isoformat(), at + after) == left


def test_all_that_hangs_on_somebody_goes_with_them(workspace):
    ana = contacts.save(workspace, make_whole_contact())
    meeting = debriefed(workspace, ana)
    debrief_drafts.keep(workspace, meeting, Debrief(notes="Zoë said"))
    (kenji,) = overview.find(workspace, "kenji")
    contacts.trash(workspace, [ana, kenji])
    assert empty_in_a_month(workspace) == 2
    assert set(counts(workspace).values()) == {0}
    assert debrief_drafts.find(workspace, meeting) is None
    found = workspace.select("SELECT * FROM contact_search WHERE contact_search MATCH 'zoe'")
    assert found == []
    assert backup.check(workspace).faults == []


def test_who_was_named_by_somebody_gone_stays_and_keeps_the_name(workspace):
    ana = person(workspace)
    bo = person(workspace, "Bo Li", referred_by="Ana Ruiz", referred_by_id=ana)
    contacts.trash(workspace, [ana])
    empty_in_a_month(workspace)
    stays = contacts.get(workspace, bo)
    assert (stays.referred_by, stays.referred_by_id) == ("Ana Ruiz", 0)


def test_a_backup_from_before_keeps_who_went(workspace):
    ana = person(workspace)
    contacts.trash(workspace, [ana])
    empty_in_a_month(workspace)
    newest = backup.found(workspace)[0]
    with Workspace.open(newest.path, read_only=True) as kept:
        assert [one.full_name for one in trash.trashed(kept)] == ["Ana Ruiz"]


def test_while_nobody_is_due_nothing_is_written(workspace):
    contacts.trash(workspace, [person(workspace)])
    heard = []
    workspace.changed.subscribe(heard.append)
    steps = workspace.history()
    assert trash.empty(workspace, datetime.now(UTC)) == 0
    assert (heard, workspace.history(), backup.found(workspace)) == ([], steps, [])


def test_who_goes_is_told(workspace):
    ana = person(workspace)
    bo = person(workspace, "Bo Li", referred_by="Ana Ruiz", referred_by_id=ana)
    meeting = meetings.save(workspace, make_meeting(ana))
    contacts.trash(workspace, [ana])
    heard = []
    workspace.changed.subscribe(heard.append)
    empty_in_a_month(workspace)
    (told,) = heard
    assert told.touches("contact", ana)
    assert told.touches("contact", bo)
    assert told.touches("meeting", meeting)
    assert told.step == 0


def test_what_was_done_since_can_be_undone_and_what_reaches_into_the_trash_cannot(workspace):
    ana, bo = person(workspace), person(workspace, "Bo Li")
    contacts.trash(workspace, [ana])
    touches.log(workspace, bo, TODAY)
    empty_in_a_month(workspace)
    assert [step.label for step in workspace.history()] == ["Log a touch with Bo Li"]
    workspace.undo()
    assert touches.of_contact(workspace, bo) == []
    assert workspace.undo() is None


def test_a_merge_of_somebody_gone_is_not_undone_by_half(workspace):
    ana, anna = person(workspace, email="ana@x.eu"), person(workspace, "Anna Ruiz", phone="1234567")
    merge(workspace, ana, [anna])
    contacts.trash(workspace, [ana])
    empty_in_a_month(workspace)
    assert workspace.undo() is None
    assert counts(workspace)["contact"] == 0


def test_an_undone_step_that_reaches_into_the_trash_cannot_be_made_again(workspace):
    ana = person(workspace)
    contacts.trash(workspace, [ana])
    trash.bring_back(workspace, [ana], "Ana Ruiz")
    workspace.undo()
    empty_in_a_month(workspace)
    assert workspace.redo() is None
    assert counts(workspace)["contact"] == 0


def test_what_was_edited_since_comes_back_without_who_went(workspace):
    ana = person(workspace)
    bo = person(workspace, "Bo Li", referred_by="Ana Ruiz", referred_by_id=ana)
    contacts.trash(workspace, [ana])
    contacts.save(workspace, replace(contacts.get(workspace, bo), note="x"))
    empty_in_a_month(workspace)
    for _ in range(2):
        workspace.undo()
        before = contacts.get(workspace, bo)
        assert (before.note, before.referred_by, before.referred_by_id) == ("", "Ana Ruiz", 0)
        workspace.redo()
        assert contacts.get(workspace, bo).note == "x"
    assert backup.check(workspace).faults == []


def test_a_meeting_with_somebody_gone_does_not_come_back(workspace):
    ana = person(workspace)
    meeting = meetings.save(workspace, make_meeting(ana))
    contacts.trash(workspace, [ana])
    meetings.delete(workspace, meeting)
    empty_in_a_month(workspace)
    workspace.undo()
    assert set(counts(workspace).values()) == {0}
    workspace.redo()
    assert set(counts(workspace).values()) == {0}


@pytest.mark.parametrize("uid", ["1", "long-enough-uid-0001"])
def test_the_same_file_again_adds_only_who_went(workspace, uid):
    cards = b"".join(vcard(name, f"UID:{uid}") for name in ("Ana Ruiz", "Bo Li"))
    bring(workspace, cards)
    (ana,), (bo,) = (overview.find(workspace, name) for name in ("ana", "bo"))
    contacts.trash(workspace, [ana])
    empty_in_a_month(workspace)
    again = bring(workspace, cards)
    assert (again.totals.added, again.totals.updated) == (1, 0)
    assert contacts.get(workspace, bo).full_name == "Bo Li"
    assert overview.count(workspace) == 2


def test_what_an_import_remembers_of_who_went_is_forgotten(workspace):
    cards = [vcard(name, f"EMAIL:{name[:2]}@x.eu") for name in ("Ana Ruiz", "Bo Li")]
    bring(workspace, b"".join(cards))
    fuller = [card.replace(b"END:", b"NOTE:told me\r\nEND:") for card in cards]
    bring(workspace, b"".join(fuller))
    ana, bo = (int(overview.find(workspace, name)[0]) for name in ("ana", "bo"))
    contacts.trash(workspace, [ana])
    empty_in_a_month(workspace)
    newest, _ = importing.past_imports(workspace)
    kept = workspace.select("SELECT report FROM import_batch WHERE id = ?", (newest.id,))
    assert [one["id"] for one in json.loads(kept[0][0])["before"]] == [bo]
    assert importing.undo_import(workspace, newest.id).restored == 1
    assert contacts.get(workspace, bo).note == ""


def bring(workspace, cards):
    readings = importing.read_files([importing.Dropped("people.vcf", cards)])
    return importing.commit_import(workspace, importing.plan_import(workspace, readings))


@pytest.mark.parametrize("seed", range(6))
def test_whatever_was_done_before_and_after_undo_brings_nobody_back_by_half(workspace, seed):
    rnd = random.Random(seed)
    people = [person(workspace, f"Person {n}", company=f"Co {n % 3}") for n in range(8)]
    for n in range(40):
        act(workspace, rnd, people, n)
    gone = set(rnd.sample(people, 3))
    contacts.trash(workspace, sorted(gone))
    for n in range(12):
        act(workspace, rnd, [one for one in people if one not in gone], n)
    gone = {one.id for one in trash.trashed(workspace)}
    empty_in_a_month(workspace)
    for step in (workspace.undo, workspace.redo):
        while step() is not None:
            assert loose_or_back(workspace, gone) == []
    assert backup.check(workspace).faults == []


def loose_or_back(workspace, gone):
    """Links to nobody, and those of `gone` who are back."""
    back = {row[0] for row in workspace.select("SELECT id FROM contact")} & gone
    return [*workspace.select("PRAGMA foreign_key_check"), *back]


def act(workspace, rnd, people, n):
    here = contacts.get_many(workspace, people)
    one, other = (person.id for person in rnd.sample(here, 2))
    plans = [line.id for line in meetings.lines(workspace)]
    match rnd.randrange(8):
        case 0:
            meetings.save(workspace, make_meeting(one))
        case 1 if plans:
            meetings.delete(workspace, rnd.choice(plans))
        case 2:
            referrals.save(workspace, Referral(giver_id=one, named_id=other))
        case 3:
            promises.save(workspace, Promise(contact_id=one, text=f"Promise {n}"))
        case 4:
            contacts.add_category(workspace, [one, other], f"c{n % 4}")
        case 5:
            whom, giver = contacts.get_many(workspace, [one, other])
            named = replace(whom, referred_by=giver.full_name, referred_by_id=giver.id)
            contacts.save(workspace, named)
        case 6:
            workspace.undo()
        case _:
            touches.log(workspace, one, TODAY)
