"""Opening a file, changing it, and what happens when that cannot be."""

import errno
import threading

import pytest

from netdesk import settings
from netdesk.errors import InputError, WorldError
from netdesk.people import contacts, overview, quick_line
from netdesk.store.tables import ContactRow
from netdesk.workspace import Workspace
from tests.builders import make_contact


def filled(path):
    with Workspace.open(path) as workspace:
        contacts.save(workspace, make_contact())
    return path


def set_version(path, version):
    with Workspace.open(path) as workspace:
        workspace.database.execute_sql(f"PRAGMA user_version = {version}")


def test_files_are_the_owners_alone(tmp_path):
    path = filled(tmp_path / "data" / "netdesk.db")
    with Workspace.open(path) as workspace:
        contacts.trash(workspace, [1])
        modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.rglob("*")}
    assert set(modes.values()) == {0}


def test_a_file_open_to_others_is_closed_to_them(tmp_path):
    path = filled(tmp_path / "netdesk.db")
    path.chmod(0o644)
    Workspace.open(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_second_writer_is_told_who_has_the_file(workspace):
    with pytest.raises(WorldError, match=r"has netdesk\.db open"):
        Workspace.open(workspace.path)


def test_reading_goes_on_beside_a_writer(workspace):
    contacts.save(workspace, make_contact())
    with Workspace.open(workspace.path, read_only=True) as reader:
        assert overview.count(reader) == 1
        with pytest.raises(WorldError, match="reading only"):
            contacts.trash(reader, [1])


def test_a_newer_file_is_shown_but_not_changed(tmp_path):
    path = filled(tmp_path / "netdesk.db")
    set_version(path, 99)
    with Workspace.open(path) as workspace:
        assert (workspace.is_newer, workspace.is_read_only) == (True, True)
        assert overview.count(workspace) == 1
        with pytest.raises(WorldError, match="newer NetDesk"):
            contacts.trash(workspace, [1])


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_of_something_else_is_refused(tmp_path, read_only):
    path = tmp_path / "netdesk.db"
    path.write_bytes(b"this is a letter to my aunt, and no database\n" * 40)
    with pytest.raises(InputError):
        Workspace.open(path, read_only=read_only)
    assert path.read_bytes().startswith(b"this is a letter")


def test_a_refused_file_is_not_left_locked(tmp_path):
    path = tmp_path / "netdesk.db"
    path.write_bytes(b"no database" * 100)
    for _ in range(2):
        with pytest.raises(InputError):
            Workspace.open(path)


def test_an_error_within_a_change_takes_all_of_it_back(workspace):
    def change_and_fail():
        with workspace.change("Half"):
            contacts.save(workspace, make_contact())
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        change_and_fail()
    assert (overview.count(workspace), workspace.history()) == (0, [])


def test_a_change_within_a_change_is_one_step_and_one_notice(workspace):
    told = []
    workspace.changed.subscribe(told.append)
    with workspace.change("Two people", source="me"):
        contacts.save(workspace, make_contact("Ana"))
        contacts.save(workspace, make_contact("Bob"))
    assert [(changes.label, changes.source) for changes in told] == [("Two people", "me")]
    assert [step.label for step in workspace.history()] == ["Two people"]


def test_labels_say_what_undo_and_redo_would_do(workspace):
    contacts.save(workspace, make_contact("Ana"))
    assert (workspace.undo_label, workspace.redo_label) == ("Add Ana", "")
    workspace.undo()
    assert (workspace.undo_label, workspace.redo_label) == ("", "Add Ana")


def test_another_thread_reads_on_its_own_connection(workspace):
    contacts.save(workspace, make_contact())
    seen = []

    def look():
        seen.append(overview.count(workspace))
        workspace.database.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [1]


def test_reading_sees_one_state_throughout(workspace):
    contacts.save(workspace, make_contact())
    with Workspace.open(workspace.path, read_only=True) as reader, reader.reading():
        before = overview.count(reader)
        contacts.save(workspace, make_contact("Bob"))
        assert overview.count(reader) == before


def test_the_first_change_of_a_day_is_preceded_by_a_backup(tmp_path):
    path = filled(tmp_path / "netdesk.db")
    with Workspace.open(path) as workspace:
        for name in ("Bob", "Carla"):
            contacts.save(workspace, make_contact(name))
        (backup,) = workspace.backups.glob("*.db")
    with Workspace.open(backup, read_only=True) as kept:
        assert overview.count(kept) == 1


def test_what_is_backed_up_already_is_not_backed_up_again(workspace):
    contacts.save(workspace, make_contact())
    workspace.back_up_before("import")
    workspace.back_up_before("merge")
    assert [path.stem.rpartition("-")[2] for path in workspace.backups.glob("*.db")] == ["import"]
    contacts.save(workspace, make_contact("Bob"))
    workspace.back_up_before("merge")
    assert len(list(workspace.backups.glob("*.db"))) == 2


def test_undo_waits_for_a_change_elsewhere_and_takes_that_back(workspace):
    contacts.save(workspace, make_contact("First"))
    undone = []
    thread = threading.Thread(target=lambda: undone.append(workspace.undo()))
    with workspace.change("Second"):
        contacts.save(workspace, make_contact("Second"))
        thread.start()
        thread.join(0.3)
    thread.join()
    assert [changes.label for changes in undone] == ["Second"]


def test_undo_of_a_step_that_is_not_the_newest_does_nothing(workspace):
    contacts.save(workspace, make_contact("First"))
    older = workspace.history()[0].id
    contacts.save(workspace, make_contact("Second"))
    assert workspace.undo(only=older) is None
    assert overview.count(workspace) == 2


def test_a_place_without_room_for_backups_says_so_once(tmp_path):
    path = filled(tmp_path / "netdesk.db")
    (tmp_path / "backups").write_text("in the way")
    with Workspace.open(path) as workspace:
        with pytest.raises(WorldError, match="backups cannot be made"):
            contacts.save(workspace, make_contact("Bo"))
        contacts.save(workspace, make_contact("Bo"))


@pytest.mark.parametrize("word", [b"CREATE TABLE company_fact", b"CREATE TRIGGER search_insert"])
def test_a_file_whose_schema_is_damaged_says_so_and_is_let_go(tmp_path, word):
    path = filled(tmp_path / "netdesk.db")
    path.write_bytes(path.read_bytes().replace(word, word[:-4] + b"\xff\xfe\xfd\xfc"))
    for _ in range(2):
        with pytest.raises(WorldError, match="damaged"):
            Workspace.open(path)


def test_a_place_that_knows_no_locks_is_not_taken_for_a_second_window(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def refuse(_handle, _how):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(WorldError, match="no locks available"):
        Workspace.open(tmp_path / "netdesk.db")


def test_a_setting_is_refused_clearly_where_nothing_can_be_written(workspace):
    with (
        Workspace.open(workspace.path, read_only=True) as reader,
        pytest.raises(WorldError, match="reading only"),
    ):
        settings.write(reader, "theme", "dark")


def test_foreign_keys_hold(workspace):
    an_id = contacts.save(workspace, make_contact(email="a@x.eu"))
    with workspace.change("Delete"):
        ContactRow.delete().where(ContactRow.id == an_id).execute(workspace.database)
    assert workspace.select("SELECT count(*) FROM detail") == [(0,)]


def test_a_change_that_touches_nothing_leaves_the_redo(workspace):
    contacts.save(workspace, quick_line.from_line("Ana Ruiz"))
    workspace.undo()
    with workspace.change("Nothing"):
        pass
    assert workspace.redo_label == "Add Ana Ruiz"
