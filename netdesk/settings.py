"""Settings: each declared once with its type and default, kept in the user's file."""

import json
import locale
import re
from collections.abc import Mapping
from types import MappingProxyType

from netdesk.workspace import Workspace

Value = str | int | bool | list[int] | list[str]

# key -> default. The window's own memory (sizes, columns) begins with "window.".
SETTINGS: Mapping[str, Value] = MappingProxyType(
    {
        "theme": "system",
        "paper": "",
        "region": "",
        "feeds": False,
        "timezone": "",
        "window.geometry": "",
        "window.people_splitter": "",
        "window.side_splitter": "",
        "window.meetings_splitter": "",
        "window.companies_splitter": "",
        "window.groups_splitter": "",
        "window.companies_order": "gaps",
        "window.people_columns": "",
        "window.people_sort": "next",
        "window.people_current": 0,
        "window.page": "people",
        "window.left_on": "",
        "window.debrief_drafts": "",
        "week.budget_minutes": 240,
        "week.block_weekday": -1,
        "week.block_at": "17:00",
        "week.block_minutes": 60,
    }
)


def read(workspace: Workspace, key: str) -> Value:
    """The setting's value, or its default."""
    default = SETTINGS[key]
    rows = workspace.select("SELECT value FROM setting WHERE key = ?", (key,))
    if not rows:
        return default
    value: Value = json.loads(rows[0][0])
    return value if isinstance(value, type(default)) else default


def phone_region(workspace: Workspace) -> str:
    """The country (ISO 3166) of numbers without one: as set, else the system's, else empty."""
    chosen = str(read(workspace, "region"))
    found = re.match(r"[A-Za-z]{2,3}[_-]([A-Z]{2})\b", locale.getlocale()[0] or "")
    return chosen.upper() or (found.group(1) if found else "")


def write(workspace: Workspace, key: str, value: Value) -> None:
    """Keep `value`; not undoable, because it is about the window and not about people."""
    if not isinstance(value, type(SETTINGS[key])):
        raise TypeError(key)
    text = json.dumps(value)
    with workspace.write_untracked():
        workspace.database.execute_sql(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, text),
        )
