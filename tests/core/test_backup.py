"""Backups: which are kept, which are proved, and how one comes back."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from netdesk import backup
from netdesk.errors import InputError, WorldError
from netdesk.people import contacts, overview
from netdesk.workspace import Workspace
from tests.builders import make_contact, make_whole_contact

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


def made(*ages_in_hours, people=10):
    return [
        backup.Backup(Path(f"{age}.db"), NOW - timedelta(hours=age), people)
        for age in ages_in_hours
    ]


def make_aged(workspace, *ages_in_hours):
    """Backups of `workspace` as if made so long before NOW, under the names that they get."""
    workspace.backups.mkdir(exist_ok=True)
    stamps = [NOW - timedelta(hours=age) for age in ages_in_hours]
    paths = [
        workspace.backups / f"{workspace.path.stem}-{stamp:%Y-%m-%d-%H%M%S}.db" for stamp in stamps
    ]
    for path, stamp in zip(paths, stamps, strict=True):
        backup.make(workspace, path)
        os.utime(path, (stamp.timestamp(), stamp.timestamp()))
    return paths


def test_everything_of_two_days_is_kept():
    assert backup.outdated(made(*range(48)), NOW, 10) == []


def test_the_newest_of_a_day_is_kept_and_the_others_go():
    noon = made(1, 24 * 5, 24 * 5 + 1, 24 * 5 + 2)
    assert [str(one.path) for one in backup.outdated(noon, NOW, 10)] == ["121.db", "122.db"]


def test_a_year_thins_out_to_days_weeks_and_months():
    daily = made(*range(0, 24 * 365, 24))
    kept = len(daily) - len(backup.outdated(daily, NOW, 10))
    assert 12 + 10 + 12 - 10 <= kept <= 12 + 10 + 12


def test_nothing_goes_while_the_file_has_far_fewer_people():
    assert backup.outdated(made(*range(0, 24 * 365, 24)), NOW, 4) == []


def test_the_only_backup_is_never_outdated():
    assert backup.outdated(made(24 * 900), NOW, 10) == []


def test_thinning_out_spares_the_newest_that_is_whole(workspace):
    contacts.save(workspace, make_contact())
    made = make_aged(workspace, 24 * 60, 24 * 60 + 1, 24 * 60 + 2)
    made[0].write_bytes(b"damaged since")
    backup.thin_out(workspace, NOW)
    assert [path.exists() for path in made] == [True, True, False]


@pytest.mark.parametrize("other", ["coach", "netdesk-client", "netdesk-2026-01-01"])
def test_thinning_out_leaves_the_backups_of_a_file_beside_it_alone(workspace, tmp_path, other):
    contacts.save(workspace, make_contact())
    mine = make_aged(workspace, 24)
    with Workspace.open(tmp_path / f"{other}.db") as beside:
        contacts.save(beside, make_contact())
        theirs = make_aged(beside, 24 * 60, 24 * 60 + 1, 24 * 60 + 2)
    assert backup.thin_out(workspace, NOW) == 0
    assert [path.exists() for path in (*mine, *theirs)] == [True] * 4


def test_the_people_of_a_file_beside_it_keep_no_backup(workspace, tmp_path):
    contacts.save(workspace, make_contact())
    make_aged(workspace, 24 * 60, 24 * 60 + 1, 24 * 60 + 2)
    with Workspace.open(tmp_path / "coach.db") as beside:
        for name in ("Ana", "Bo", "Cleo"):
            contacts.save(beside, make_contact(name))
        make_aged(beside, 1)
    assert backup.thin_out(workspace, NOW) == 2


def test_what_netdesk_makes_by_itself_is_found_as_a_backup(workspace):
    contacts.save(workspace, make_contact())
    contacts.save(workspace, make_contact("Bo"))
    workspace.back_up_before("import")
    backup.restore(workspace, backup.make(workspace)[0])
    made = set(workspace.backups.glob("*.db"))
    assert len(made) == 3
    assert {one.path for one in backup.found(workspace)} == made


def test_a_backup_that_changed_is_no_longer_proved(workspace, tmp_path):
    contacts.save(workspace, make_contact())
    path, _ = backup.make(workspace, tmp_path / "b.db")
    assert backup.is_proved(path)
    path.write_bytes(path.read_bytes() + b" ")
    assert not backup.is_proved(path)


@pytest.mark.parametrize("note", ["", "{", "[]", '{"counts": 3}', '{"counts": {"contact": "x"}}'])
def test_a_damaged_note_beside_a_backup_stops_nothing(workspace, note):
    contacts.save(workspace, make_contact())
    path, _ = backup.make(workspace)
    path.with_name(path.name + ".json").write_text(note)
    assert not backup.is_proved(path)
    assert [one.people for one in backup.found(workspace)] == [0]
    assert backup.thin_out(workspace, datetime.now(UTC)) == 0


def test_what_a_killed_backup_left_is_cleared_away_after_two_days(workspace):
    contacts.save(workspace, make_contact())
    path, _ = backup.make(workspace)
    parts = [path.with_name(name) for name in ("old.db.part", "new.db.part")]
    for part in parts:
        part.touch()
    os.utime(parts[0], (0, 0))
    backup.thin_out(workspace, datetime.now(UTC))
    assert [part.exists() for part in parts] == [False, True]


def test_a_backup_is_not_made_over_the_database(workspace):
    with pytest.raises(InputError, match="itself"):
        backup.make(workspace, workspace.path)


def test_a_backup_into_a_missing_folder_says_so(workspace, tmp_path):
    with pytest.raises(WorldError):
        backup.make(workspace, tmp_path / "gone" / "b.db")


def test_restoring_brings_everything_back_and_keeps_what_was_there(workspace, tmp_path):
    an_id = contacts.save(workspace, make_whole_contact())
    whole = contacts.get(workspace, an_id)
    path, _ = backup.make(workspace, tmp_path / "b.db")
    contacts.trash(workspace, [an_id])
    contacts.save(workspace, make_contact("Later"))
    kept = backup.restore(workspace, path)
    assert contacts.get_many(workspace, overview.find(workspace)) == [whole]
    assert overview.find(workspace, "leiden").tolist() == [an_id]
    with Workspace.open(kept, read_only=True) as before:
        assert overview.find(before, "later")


def test_a_restore_can_be_undone(workspace, tmp_path):
    path, _ = backup.make(workspace, tmp_path / "empty.db")
    contacts.save(workspace, make_contact(email="a@x.eu"))
    backup.restore(workspace, path)
    workspace.undo()
    assert overview.find(workspace, "ana").tolist() == [1]


def test_a_comparison_counts_what_differs(workspace, tmp_path):
    path, _ = backup.make(workspace, tmp_path / "empty.db")
    contacts.save(workspace, make_contact())
    found = {one.table: (one.now, one.then) for one in backup.compare(workspace, path)}
    assert found["contact"] == (1, 0)


def test_a_damaged_backup_is_refused_and_changes_nothing(workspace, tmp_path):
    contacts.save(workspace, make_contact())
    path, _ = backup.make(workspace, tmp_path / "b.db")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises((InputError, WorldError)):
        backup.restore(workspace, path)
    assert overview.count(workspace) == 1


def test_a_sound_file_has_no_faults(workspace):
    contacts.save(workspace, make_contact())
    health = backup.check(workspace)
    assert (health.faults, health.counts["contact"]) == ([], 1)
