"""Undo: whatever was done, undoing all gives the start, redoing all gives the end."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from peewee import DatabaseError

from netdesk import meetings
from netdesk.errors import NetDeskError
from netdesk.importing import Dropped, commit_import, load_sample, plan_import, read_files
from netdesk.people import contacts, overview
from netdesk.research import companies
from netdesk.store.journal import FRESH_FOR
from netdesk.store.tables import ROWS, ContactRow
from netdesk.workspace import Workspace
from tests.builders import make_company, make_contact, make_meeting, vcard


def dump(workspace):
    """Every row of every table, and what the search finds."""
    tables = [row._meta.table_name for row in ROWS]
    rows = {name: workspace.select(f'SELECT * FROM "{name}" ORDER BY id') for name in tables}
    return rows, overview.find(workspace, "ana").tolist(), overview.find(workspace).tolist()


def people(workspace):
    return [row[0] for row in workspace.select("SELECT id FROM contact ORDER BY id")]


def bring(workspace, number):
    card = vcard(f"Ana {number}", f"EMAIL:ana{number}@x.eu", f"ORG:Company {number % 3}")
    commit_import(workspace, plan_import(workspace, read_files([Dropped("x", card * 2)])))


def add(workspace, number):
    contacts.save(workspace, make_contact(f"Ana {number}", company="Acme", email="a@x.eu"))


def edit(workspace, number):
    for an_id in people(workspace)[:1]:
        contacts.save(workspace, make_contact(f"Bob {number}", id=an_id, uid=f"u{number}"))


def trash(workspace, number):
    contacts.trash(workspace, people(workspace)[: number % 3])


def delete(workspace, number):
    with workspace.change(f"Delete {number}"):
        ids = people(workspace)[:1]
        ContactRow.delete().where(ContactRow.id.in_(ids)).execute(workspace.database)


def plan(workspace, number):
    for an_id in people(workspace)[-1:]:
        meetings.save(workspace, make_meeting(an_id, duration_minutes=15 + number))


def company(workspace, number):
    companies.save(workspace, make_company(f"Company {number}"))


operations = st.lists(
    st.tuples(
        st.sampled_from([bring, add, edit, trash, delete, plan, company]), st.integers(0, 20)
    ),
    max_size=8,
)


@settings(max_examples=40)
@given(operations)
def test_undoing_all_gives_the_start_and_redoing_all_the_end(steps):
    with TemporaryDirectory() as folder, Workspace.open(Path(folder) / "x.db") as workspace:
        start = dump(workspace)
        for operation, number in steps:
            operation(workspace, number)
        end = dump(workspace)
        while workspace.undo():
            pass
        assert dump(workspace) == start
        while workspace.redo():
            pass
        assert dump(workspace) == end


def test_a_write_outside_a_change_is_refused(workspace):
    contacts.save(workspace, make_contact())
    with pytest.raises((DatabaseError, NetDeskError), match="outside a change"):
        ContactRow.update(full_name="Bob").execute(workspace.database)


def test_a_change_that_touches_nothing_leaves_no_step(workspace):
    told = []
    workspace.changed.subscribe(told.append)
    with workspace.change("Nothing"):
        workspace.select("SELECT 1")
    assert (workspace.history(), told) == ([], [])


def test_typing_on_is_undone_at_once(workspace):
    an_id = contacts.save(workspace, make_contact("Ana"))
    for name in ("Ana R", "Ana Ru", "Ana Ruiz"):
        with workspace.change("Edit Ana", coalesce=True):
            ContactRow.update(full_name=name).where(ContactRow.id == an_id).execute(
                workspace.database
            )
    workspace.undo()
    assert contacts.get(workspace, an_id).full_name == "Ana"


def test_typing_on_is_told_with_the_step_that_it_joined(workspace):
    told = []
    workspace.changed.subscribe(told.append)
    an_id = contacts.save(workspace, make_contact("Ana"))
    for note in ("a", "ab"):
        contacts.save(workspace, replace(contacts.get(workspace, an_id), note=note))
    _added, begun, went_on = (changes.step for changes in told)
    assert begun == went_on == workspace.undo_step


def test_typing_on_after_two_minutes_is_a_step_of_its_own(workspace):
    an_id = contacts.save(workspace, make_contact("Ana"))
    contacts.save(workspace, replace(contacts.get(workspace, an_id), note="a"))
    with workspace.write_untracked():
        early = (datetime.now(UTC) - FRESH_FOR).isoformat(timespec="seconds")
        workspace.database.execute_sql("UPDATE journal_step SET at = ?", (early,))
    contacts.save(workspace, replace(contacts.get(workspace, an_id), note="ab"))
    workspace.undo()
    assert contacts.get(workspace, an_id).note == "a"


def test_two_people_of_one_name_are_undone_one_by_one(workspace):
    ids = [contacts.save(workspace, make_contact("Ana Ruiz")) for _ in range(2)]
    for an_id in ids:
        contacts.save(workspace, replace(contacts.get(workspace, an_id), note="new"))
    workspace.undo()
    assert [contacts.get(workspace, an_id).note for an_id in ids] == ["new", ""]


def test_typing_that_changes_nothing_tells_nobody(workspace):
    an_id = contacts.save(workspace, make_contact("Ana"))
    contacts.save(workspace, replace(contacts.get(workspace, an_id), note="new"))
    told = []
    workspace.changed.subscribe(told.append)
    contacts.save(workspace, contacts.get(workspace, an_id))
    assert told == []


def test_an_import_undone_and_redone_is_found_by_search(workspace):
    load_sample(workspace, date(2026, 1, 5))
    everybody, found = overview.find(workspace), overview.find(workspace, "a")
    workspace.undo()
    assert not overview.find(workspace, "a")
    workspace.redo()
    assert (overview.find(workspace), overview.find(workspace, "a")) == (everybody, found)
    workspace.database.execute_sql(
        "INSERT INTO contact_search (contact_search, rank) VALUES ('integrity-check', 1)"
    )


def test_a_new_change_forgets_what_could_be_redone(workspace):
    contacts.save(workspace, make_contact("Ana"))
    workspace.undo()
    contacts.save(workspace, make_contact("Bob"))
    assert workspace.redo() is None


def test_undo_tells_whom_it_touched(workspace):
    an_id = contacts.save(workspace, make_contact())
    changes = workspace.undo()
    assert (changes.action, changes.touches("contact", an_id)) == ("undo", True)


def test_only_so_many_steps_are_kept(workspace):
    an_id = contacts.save(workspace, make_contact())
    for number in range(105):
        contacts.trash(workspace, [an_id])
        with workspace.change(f"Rename {number}"):
            ContactRow.update(title=str(number)).execute(workspace.database)
    assert len(workspace.history()) == 100
