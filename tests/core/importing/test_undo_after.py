"""An import taken back leaves those whom somebody named, thanked or owes something."""

from base64 import b64encode
from datetime import UTC, date, datetime

import pytest

from netdesk import referrals, trash
from netdesk.after import evidence, promises
from netdesk.groups import attendees, events, membership
from netdesk.importing import (
    Dropped,
    commit_import,
    past_imports,
    plan_import,
    read_files,
    undo_import,
)
from netdesk.people import contacts, overview
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


PHOTO = b"\xff\xd8\xff\xe0 not a real picture"
OTHER = b"\xff\xd8\xff\xe0 another one"


def bring(workspace, *cards, **choices):
    reading = read_files([Dropped("people.vcf", b"".join(cards))])
    return commit_import(workspace, plan_import(workspace, reading, **choices)).import_id


def with_photo(*lines):
    return vcard("Ana Ruiz", *lines, f"PHOTO;ENCODING=b;TYPE=JPEG:{b64encode(PHOTO).decode()}")


def test_the_history_reads_no_report_whole(workspace, monkeypatch):
    contacts.save(workspace, make_contact("Ana Ruiz", email="ana@x.eu"))
    bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100"))
    select, read = workspace.select, []

    def watched(*asked):
        rows = select(*asked)
        read.extend(rows)
        return rows

    monkeypatch.setattr(workspace, "select", watched)
    [past] = past_imports(workspace)
    assert past.counts["updated"] == 1
    assert "ana@x.eu" not in str(read)


def test_a_photo_that_an_import_added_goes_with_it(workspace):
    bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu"))
    ana = contacts.find_one(workspace, "Ana Ruiz")
    import_id = bring(workspace, with_photo("EMAIL:ana@x.eu"))
    assert contacts.get(workspace, ana).photo == PHOTO
    contacts.save(workspace, make_contact("Carla"))
    undo_import(workspace, import_id)
    assert contacts.get(workspace, ana).photo == b""


def test_a_photo_that_an_import_replaced_comes_back(workspace):
    own = {"email": "ana@x.eu", "photo": OTHER, "birthday": "1980-01-01"}
    ana = contacts.save(workspace, make_contact("Ana Ruiz", **own))
    choices = {"decisions": {(0, 1): "merge"}, "takes": {(0, 1): {"photo"}}}
    import_id = bring(workspace, with_photo("EMAIL:ana@x.eu", "BDAY:1980-01-02"), **choices)
    assert contacts.get(workspace, ana).photo == PHOTO
    contacts.save(workspace, make_contact("Carla"))
    undo_import(workspace, import_id)
    assert contacts.get(workspace, ana).photo == OTHER


def test_a_photo_that_an_import_left_alone_stays(workspace):
    ana = contacts.save(workspace, make_contact("Ana Ruiz", email="ana@x.eu", photo=OTHER))
    import_id = bring(workspace, vcard("Ana Ruiz", "EMAIL:ana@x.eu", "TEL:+34 555 0100"))
    contacts.save(workspace, make_contact("Carla"))
    undo_import(workspace, import_id)
    assert contacts.get(workspace, ana).photo == OTHER


def test_who_goes_back_into_the_trash_stays_there_for_thirty_days_from_then(workspace):
    card = vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001")
    bring(workspace, card)
    contacts.trash(workspace, overview.find(workspace))
    import_id = bring(workspace, card)
    long_ago = "2020-02-01T10:00:00.000000+00:00"
    with workspace.change("As if it were long ago"):
        for sql in ("contact SET updated_at = ?", "import_batch SET at = ? WHERE id = 2"):
            workspace.database.execute_sql(f"UPDATE {sql}", (long_ago,))
    undo_import(workspace, import_id)
    assert [one.full_name for one in trash.trashed(workspace)] == ["Ana Ruiz"]
    assert not trash.is_due(workspace, datetime.now(UTC))


@pytest.mark.parametrize("hang", [owe, prove, name, be_named, meet, be_in_a_group])
def test_who_has_something_hanging_on_them_stays(workspace, hang):
    reading = read_files([Dropped("people.vcf", vcard("Ana Ruiz") + vcard("Eve Moss"))])
    report = commit_import(workspace, plan_import(workspace, reading))
    ana = contacts.find_one(workspace, "Ana Ruiz")
    hang(workspace, ana)
    undone = undo_import(workspace, report.import_id)
    assert (undone.removed, undone.kept) == (1, ("Ana Ruiz",))
    assert contacts.get(workspace, ana).full_name == "Ana Ruiz"
