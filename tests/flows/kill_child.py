"""One piece of writing, as a process that a test can kill: python -m tests.flows.kill_child ..."""

import sys
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from netdesk import meetings
from netdesk.importing import commit_import, plan_import, read_files
from netdesk.people import contacts
from netdesk.records.contact import Labelled
from netdesk.records.meeting import Meeting, Plan
from netdesk.workspace import Workspace

SAMPLE = Path(__file__).parent.parent / "data" / "kill" / "twenty.vcf"


def edit(workspace: Workspace) -> None:
    """Change a person in several tables, and plan a meeting, as one step."""
    with workspace.change("Edit and plan"):
        found = contacts.get(workspace, 1)
        phones = tuple(Labelled(f"+1 555 010{n}", "work") for n in range(4))
        contacts.save(workspace, replace(found, full_name="Ana de Ruiz", phones=phones))
        plan = Plan(outcome="Two names", their_world=("plant", "team"))
        meetings.save(workspace, Meeting(contact_id=1, plan=plan))


def bring_in(workspace: Workspace) -> None:
    """Import twenty people."""
    plan = plan_import(workspace, read_files([SAMPLE]), "review")
    commit_import(workspace, plan)


def undo(workspace: Workspace) -> None:
    """Take the newest change back."""
    workspace.undo()


def careless(workspace: Workspace) -> None:
    """The control: the same rows without a transaction around them, which must tear."""
    database = workspace.database
    database.execute_sql("DROP TRIGGER journal_detail_insert")
    for n in range(20):
        database.execute_sql(
            "INSERT INTO detail (contact_id, kind, place, value, label, match_key) "
            "VALUES (1, 'phone', ?, '1', '', '')",
            (n,),
        )


SCENARIOS: dict[str, Callable[[Workspace], None]] = {
    "edit": edit,
    "import": bring_in,
    "undo": undo,
    "careless": careless,
}


if __name__ == "__main__":
    with Workspace.open(Path(sys.argv[2])) as opened:
        SCENARIOS[sys.argv[1]](opened)
