"""Debriefs that were begun and not saved: kept apart, so that nothing half done counts."""

import json
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from netdesk import settings
from netdesk.formats.jsonrecords import Json, made, plain
from netdesk.records.debrief import Debrief
from netdesk.store import journal
from netdesk.workspace import Workspace

_KEY = "window.debrief_drafts"


def keep(workspace: Workspace, meeting_id: int, debrief: Debrief) -> None:
    """Keep what was typed so far; no undo step, and nothing comes of it yet."""
    named = {str(n): one.contact_id for n, one in enumerate(debrief.names) if one.contact_id}
    draft = {**plain(debrief), "held": debrief.held, "known": named}
    # Drafts are one setting: whoever reads it here must be the next to write it.
    with workspace.write_untracked():
        _write(workspace, {**_kept(workspace), str(meeting_id): draft})


def find(workspace: Workspace, meeting_id: int) -> Debrief | None:
    """What was typed so far, None for nothing."""
    draft = _kept(workspace).get(str(meeting_id))
    if draft is None:
        return None
    known = draft.pop("known")
    typed = made(Debrief, draft)
    ids = known if isinstance(known, dict) else {}
    names = (
        replace(one, contact_id=int(str(ids.get(str(n), 0)))) for n, one in enumerate(typed.names)
    )
    return replace(typed, names=tuple(names))


def forget(workspace: Workspace, meeting_id: int) -> None:
    """Drop what was typed so far."""
    _drop(workspace, [str(meeting_id)])


def forget_gone(workspace: Workspace) -> None:
    """Drop what was typed for meetings that are no more, and that no undo can bring back."""
    stays = {str(row[0]) for row in workspace.select("SELECT id FROM meeting")}
    gone = [key for key in _kept(workspace) if key not in stays]
    _drop(
        workspace,
        [key for key in gone if not journal.reaches(workspace.database, "meeting", int(key))],
    )


def _drop(workspace: Workspace, keys: Sequence[str]) -> None:
    if not _kept(workspace).keys() & set(keys):
        return
    with workspace.write_untracked():
        left = {key: draft for key, draft in _kept(workspace).items() if key not in keys}
        _write(workspace, left)


def _kept(workspace: Workspace) -> dict[str, dict[str, Json]]:
    text = str(settings.read(workspace, _KEY))
    kept: dict[str, dict[str, Json]] = json.loads(text) if text else {}
    return kept


def _write(workspace: Workspace, kept: Mapping[str, object]) -> None:
    settings.write(workspace, _KEY, json.dumps(kept, ensure_ascii=False) if kept else "")
