"""An import taken back leaves those whom somebody named, thanked or owes something."""

from datetime import date, datetime

import pytest

from netdesk import referrals
from netdesk.after import evidence, promises
from netdesk.groups import attendees, events, membership
from netdesk.importing import Dropped, commit_import, plan_import, read_files, undo_import
from netdesk.people import contacts
from netdesk.records.after import Evidence, Promise, Referral
from netdesk.records.group import Group, GroupEvent
from tests.builders import make_contact, vcard


def owe(workspace, contact_id):
    promises.save(workspace, Promise(contact_id=contact_id, text="Call"))


def prove(workspace, contact_id):
    evidence.add(workspace, contact_id, Evidence("vouched", date(2026, 2, 1).isoformat()))


def name(workspace, contact_id):
    other = contacts.save(workspace, make_contact("Bob"))
    referrals.save(workspace, Referral(giver_id=other, named_id=contact_id))


def be_named(workspace, contact_id):
    other = contacts.save(workspace, make_contact("Bob"))
    referrals.save(workspace, Referral(giver_id=contact_id, named_id=other))


def meet(workspace, contact_id):
    event = events.save(workspace, GroupEvent("Fair", starts_at=datetime(2026, 2, 1, 18)))
    attendees.plan(workspace, event, contact_id=contact_id)


def be_in_a_group(workspace, contact_id):
    group = membership.save(workspace, Group("Forum"))
    membership.add_met(workspace, group, contact_id, date(2026, 2, 1))


def test_a_step_of_the_same_number_but_another_name_is_left_alone(workspace):
    reading = read_files([Dropped("people.vcf", vcard("Ana Ruiz"))])
    report = commit_import(workspace, plan_import(workspace, reading))
    with workspace.write_untracked():
        workspace.database.execute_sql("UPDATE journal_step SET label = 'Restore old.db'")
    undone = undo_import(workspace, report.import_id)
    assert undone.removed == 1
    assert workspace.undo_label == "Take back the import of people.vcf"


@pytest.mark.parametrize("hang", [owe, prove, name, be_named, meet, be_in_a_group])
def test_who_has_something_hanging_on_them_stays(workspace, hang):
    reading = read_files([Dropped("people.vcf", vcard("Ana Ruiz") + vcard("Eve Moss"))])
    report = commit_import(workspace, plan_import(workspace, reading))
    ana = contacts.find_one(workspace, "Ana Ruiz")
    hang(workspace, ana)
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept) == (1, ("Ana Ruiz",))
    assert contacts.get(workspace, ana).full_name == "Ana Ruiz"
