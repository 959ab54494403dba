"""The file's tables, its settings, snapshots, and rows written many at a time."""

import json
from itertools import chain

import pytest
from peewee import IntegrityError
from playhouse.schema_diff import diff_models

from netdesk.errors import WorldError
from netdesk.people import contacts
from netdesk.store import snapshot
from netdesk.store.bulk import append_rows, appending, insert_rows, next_id
from netdesk.store.database import journal_mode, translate, translated
from netdesk.store.snapshot import count_rows, write_snapshot
from netdesk.store.tables import ROWS
from netdesk.workspace import Workspace
from tests.builders import make_contact


def pragma(workspace, name):
    return workspace.select(f"PRAGMA {name}")[0][0]


def test_a_file_migrated_from_nothing_is_what_the_classes_say(workspace):
    assert not diff_models(workspace.database, list(ROWS))


def test_the_settings_that_keep_data_whole_are_on(workspace):
    expected = {"foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0, "synchronous": 2}
    assert {name: pragma(workspace, name) for name in expected} == expected
    assert pragma(workspace, "journal_mode") == journal_mode()


def test_a_snapshot_holds_what_the_file_holds(workspace, tmp_path):
    contacts.save(workspace, make_contact())
    target = tmp_path / "copy.db"
    counts = write_snapshot(workspace.database, target)
    with Workspace.open(target, read_only=True) as copy:
        assert count_rows(copy.database) == counts == count_rows(workspace.database)
    note = json.loads((tmp_path / "copy.db.json").read_text())
    assert note["counts"] == counts
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_snapshot_that_lacks_rows_is_thrown_away(workspace, tmp_path, monkeypatch):
    contacts.save(workspace, make_contact())
    counts = iter([{"contact": 2}, {"contact": 2}, {"contact": 1}])
    monkeypatch.setattr(snapshot, "count_rows", lambda _database: next(counts))
    with pytest.raises(WorldError, match="does not hold"):
        write_snapshot(workspace.database, tmp_path / "copy.db")
    assert list(tmp_path.glob("copy*")) == []


def test_a_row_written_while_a_snapshot_is_made_does_not_spoil_it(workspace, tmp_path, monkeypatch):
    def slowly(database, part):
        copy(database, part)
        contacts.save(workspace, make_contact("Late"))

    copy = snapshot._vacuum_into
    contacts.save(workspace, make_contact())
    monkeypatch.setattr(snapshot, "_vacuum_into", slowly)
    assert write_snapshot(workspace.database, tmp_path / "copy.db")["contact"] == 1


def test_a_text_that_is_no_text_is_told_as_damage(workspace):
    contacts.save(workspace, make_contact())
    with pytest.raises(WorldError, match="damaged"):
        workspace.select("SELECT CAST(x'ff' AS TEXT)")


def test_a_reader_can_make_a_snapshot(workspace, tmp_path):
    contacts.save(workspace, make_contact())
    with Workspace.open(workspace.path, read_only=True) as reader:
        assert write_snapshot(reader.database, tmp_path / "copy.db")["contact"] == 1
        assert pragma(reader, "query_only") == 1


def test_ids_of_deleted_rows_are_not_given_again(workspace):
    contacts.save(workspace, make_contact())
    workspace.undo()
    assert next_id(workspace.database, "contact") == 2


def test_rows_at_once_are_one_line_of_the_journal(workspace):
    an_id = contacts.save(workspace, make_contact())
    lines = workspace.select("SELECT count(*) FROM journal")[0][0]
    details = [(n, an_id, "category", n, f"c{n}", "", "") for n in range(1, 51)]
    columns = ("contact_id", "kind", "place", "value", "label", "match_key")
    with workspace.change("Many") as step:
        insert_rows(workspace.database, step, "", "detail", columns, details)
        assert workspace.select("SELECT count(*) FROM journal")[0][0] == lines + 1


def test_rows_that_are_added_count_up_from_the_id_that_is_told(workspace):
    rows = [("Acme", "", ""), ("Bolt", "", "")]
    columns = ("at", "label", "report")
    with workspace.change("Gone") as step:
        gone = append_rows(workspace.database, step, "import", "import_batch", columns, rows)
    workspace.undo()
    with workspace.change("Many") as step:
        first = append_rows(workspace.database, step, "import", "import_batch", columns, rows)
    found = workspace.select("SELECT id, at FROM import_batch ORDER BY id")
    assert first == gone + 2
    assert found == [(first, "Acme"), (first + 1, "Bolt")]


def test_rows_that_come_in_pieces_count_up_and_are_undone_at_once(workspace):
    columns = ("at", "label", "report")
    pieces = [[(f"{piece}", f"{n}", "") for n in range(piece)] for piece in (3, 0, 700, 500, 1)]
    with (
        workspace.change("Many") as step,
        appending(workspace.database, step, "import", "import_batch", columns) as batches,
    ):
        for piece in pieces:
            batches.add(piece)
        batches.flush()
        assert batches.next == 1205
    rows = workspace.select("SELECT id, at, label FROM import_batch ORDER BY id")
    assert rows == [(n, at, label) for n, (at, label, _) in enumerate(chain(*pieces), 1)]
    assert workspace.select("SELECT owner, owner_last FROM journal") == [(1, 1204)]
    workspace.undo()
    assert workspace.select("SELECT count(*) FROM import_batch") == [(0,)]


def test_a_bug_of_ours_has_no_message_for_the_user():
    assert translate(ValueError("anything")) is None


def test_a_bug_of_ours_goes_on_as_it_is_and_is_not_its_own_cause():
    with pytest.raises(IntegrityError) as caught, translated():
        raise IntegrityError("a constraint")
    assert caught.value.__cause__ is None
