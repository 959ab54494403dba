"""Files of older versions come up to date whole, after a backup that is known to be good."""

from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from peewee import sqlite3
from playhouse.schema_diff import diff_models

from netdesk import backup
from netdesk.after import promises
from netdesk.errors import WorldError
from netdesk.groups import events
from netdesk.people import contacts
from netdesk.records.company import Company
from netdesk.records.group import GroupEvent
from netdesk.research import companies
from netdesk.store import migrate
from netdesk.store.database import APPLICATION_ID, connect
from netdesk.store.steps import LATEST_VERSION, STEPS
from netdesk.store.tables import ROWS
from netdesk.workspace import Workspace


@pytest.fixture
def old_file(tmp_path):
    """A file as version 1 left it, with one person."""
    path = tmp_path / "desk.db"
    database = connect(path)
    STEPS[0](database)
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute_sql("PRAGMA user_version = 1")
    names = [row[1] for row in database.execute_sql("PRAGMA table_info(contact)").fetchall()]
    texts = dict.fromkeys(names, "") | {"id": 1, "uid": "u", "full_name": "Ana Ruiz"}
    numbers = {"is_organisation": 0, "ally_stage": 0, "referred_by_id": None, "import_id": None}
    values = texts | numbers | {"search_text": " ana ruiz", "sort_key": "ana ruiz"}
    marks = ",".join("?" * len(values))
    database.execute_sql(
        f"INSERT INTO contact ({','.join(values)}) VALUES ({marks})", tuple(values.values())
    )
    database.close()
    return path


def test_an_old_file_keeps_its_people(old_file):
    with Workspace.open(old_file) as workspace:
        assert contacts.get(workspace, 1).full_name == "Ana Ruiz"
        assert workspace.database.user_version == LATEST_VERSION


def test_companies_of_an_old_file_meet_by_the_names_known_now(old_file):
    with Workspace.open(old_file) as workspace:
        an_id = companies.save(workspace, Company(name="ООО Ромашка"))
        with workspace.change("Age"):
            workspace.database.execute_sql("UPDATE company SET match_key = 'as it was once'")
        STEPS[2](workspace.database)
        assert companies.known_ids(workspace, ["Ромашка"]) == {"Ромашка": an_id}
        assert workspace.undo_label == "Age"


def test_a_file_of_version_3_keeps_its_promises_and_takes_events(old_file):
    database = connect(old_file)
    for step in STEPS[1:3]:
        step(database)
    database.execute_sql("PRAGMA user_version = 3")
    database.execute_sql("INSERT INTO promise VALUES (1, 1, NULL, 'me', 'The map', '', '')")
    database.close()
    with Workspace.open(old_file) as workspace:
        [kept] = promises.still_open(workspace)
        assert (kept.text, kept.event_id) == ("The map", 0)
        fair = events.save(workspace, GroupEvent("Fair"))
        promises.save(workspace, replace(kept, event_id=fair))
        events.delete(workspace, fair)
        assert promises.get(workspace, 1) == kept
        workspace.undo()
        assert [one.id for one in promises.of_event(workspace, fair)] == [1]
    assert (old_file.parent / "backups" / "desk-before-version-4.db").exists()


def test_an_old_file_becomes_what_the_classes_say(old_file):
    with Workspace.open(old_file) as workspace, workspace.database.bind_ctx(ROWS):
        assert not str(diff_models(workspace.database, ROWS)).strip()


def test_the_backup_before_a_migration_holds_the_old_version(old_file):
    Workspace.open(old_file).close()
    made = old_file.parent / "backups" / "desk-before-version-2.db"
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT full_name FROM contact").fetchall() == [("Ana Ruiz",)]


def test_a_backup_of_an_older_version_can_be_restored(old_file, workspace):
    kept = old_file.rename(old_file.with_name("kept.db"))
    backup.restore(workspace, kept)
    assert contacts.get(workspace, 1).full_name == "Ana Ruiz"
    with closing(sqlite3.connect(kept)) as untouched:
        assert untouched.execute("PRAGMA user_version").fetchone() == (1,)
    assert not list(workspace.backups.glob(".older*"))


def test_a_migration_that_fails_changes_nothing(old_file, monkeypatch):
    def broken(database):
        database.execute_sql("CREATE TABLE half (id INTEGER)")
        raise WorldError("stop")

    monkeypatch.setattr(migrate, "STEPS", (STEPS[0], broken))
    with pytest.raises(WorldError, match="stop"):
        Workspace.open(old_file)
    with closing(sqlite3.connect(Path(old_file))) as untouched:
        assert untouched.execute("PRAGMA user_version").fetchone() == (1,)
        assert not untouched.execute("SELECT 1 FROM sqlite_master WHERE name='half'").fetchall()
