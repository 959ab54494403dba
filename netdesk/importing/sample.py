"""The sample network: invented people around today, so that every page has something to show."""

import re
from datetime import date, timedelta

from netdesk.errors import InputError
from netdesk.importing.commit import commit_import
from netdesk.importing.plan import ImportReport
from netdesk.importing.planner import plan_import
from netdesk.importing.readers import read_files
from netdesk.importing.sources import Dropped
from netdesk.paths import resource
from netdesk.workspace import Workspace

# "@-14" is the date 14 days ago; "@b+1" the next working day: nobody has lunch on a Sunday.
_OFFSET = re.compile(r"@(b?)([+-]\d+)")
_SATURDAY = 5


def load_sample(workspace: Workspace, today: date) -> ImportReport:
    """Put the sample network into an empty file, dated around `today`.

    Raises:
        InputError: there are people in the file already.
    """
    if workspace.select("SELECT 1 FROM contact LIMIT 1"):
        raise InputError(
            "The sample network goes into an empty database only.",
            hint="Name a new one with --database.",
        )
    data = sample_data(today)
    plan = plan_import(workspace, read_files([Dropped("Sample network", data)]))
    return commit_import(workspace, plan)


def sample_data(today: date) -> bytes:
    """The sample network as NetDesk's JSON, its dates counted from `today`."""
    text = resource("sample/network.json").read_text("utf-8")
    return _OFFSET.sub(lambda found: _dated(found, today), text).encode()


def _dated(found: re.Match[str], today: date) -> str:
    days = int(found[2])
    if not found[1]:
        return (today + timedelta(days=days)).isoformat()
    way = timedelta(days=1 if days > 0 else -1)
    day = today
    for _ in range(abs(days)):
        day += way
        while day.weekday() >= _SATURDAY:
            day += way
    return day.isoformat()
