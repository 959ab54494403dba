"""Plans to begin from: templates that were kept, and earlier meetings."""

from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.formats.jsonfile import plan_from_text, plan_text
from netdesk.records.brand import PlanTemplate
from netdesk.records.meeting import Plan
from netdesk.store.tables import PlanTemplateRow
from netdesk.text import one_line, sort_key
from netdesk.workspace import Workspace


def find(workspace: Workspace) -> list[PlanTemplate]:
    """The templates that were kept, by name."""
    row = PlanTemplateRow
    found = workspace.run(row.select(row.name, row.plan, row.id))
    kept = [PlanTemplate(name, plan_from_text(plan), an_id) for name, plan, an_id in found]
    return sorted(kept, key=_by_name)


def save(workspace: Workspace, name: str, plan: Plan) -> int:
    """Keep a plan as a template, in the place of the one of that name; its id.

    Raises:
        InputError: the name is empty.
    """
    name = one_line(name)
    if not name:
        raise InputError("A template needs a name.")
    text = plan_text(unanswered(plan))
    row = PlanTemplateRow
    known = [one.id for one in find(workspace) if sort_key(one.name) == sort_key(name)]
    with workspace.change(f"Keep the template “{name}”"):
        if not known:
            return int(row.insert(name=name, plan=text).execute(workspace.database))
        row.update(name=name, plan=text).where(row.id == known[0]).execute(workspace.database)
    return known[0]


def delete(workspace: Workspace, template: PlanTemplate) -> None:
    """Delete a template."""
    with workspace.change(f"Delete the template “{template.name}”"):
        row = PlanTemplateRow
        row.delete().where(row.id == template.id).execute(workspace.database)


def earlier(workspace: Workspace, contact_id: int, but: int = 0) -> list[meetings.MeetingLine]:
    """The meetings whose plans can be copied: those with the same person first, newest first."""
    found = [line for line in reversed(meetings.lines(workspace)) if line.id != but]
    same = [line for line in found if line.contact_id == contact_id]
    return same + [line for line in found if line.contact_id != contact_id]


def copy_of(workspace: Workspace, meeting_id: int) -> Plan:
    """The plan of an earlier meeting to begin from: what was answered there is left out."""
    return unanswered(meetings.get(workspace, meeting_id).plan)


def unanswered(plan: Plan) -> Plan:
    """`plan` as new: without what was answered or given, and without any state."""
    asks = (ask for ask in plan.asks if ask.state in ("", "later"))
    gives = (give for give in plan.gives if give.state in ("", "offered"))
    return replace(
        plan,
        asks=tuple(replace(ask, state="", answered_on="", answer_name="") for ask in asks),
        gives=tuple(replace(give, state="", due="") for give in gives),
    )


def _by_name(template: PlanTemplate) -> str:
    return sort_key(template.name)
