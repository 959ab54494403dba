"""Referrers whom files name, found among the people here: the referral tree begins with them."""

from collections import defaultdict
from collections.abc import Sequence

from netdesk.referrals import leads_to
from netdesk.text import sort_key
from netdesk.workspace import Workspace

# Told which index: SQLite would rather walk everybody, though this one holds nearly nobody.
_UNLINKED = """SELECT id, referred_by FROM contact INDEXED BY contact_referred_by
    WHERE referred_by != '' AND referred_by_id IS NULL AND trashed_at = ''"""
_LINK = "UPDATE contact SET referred_by_id = ? WHERE id = ?"


def link_givers(workspace: Workspace) -> list[tuple[int, int]]:
    """Link whoever names a referrer to the one person of that name, within a change.

    Gives (named, giver) for each link. A name that two people have, one's own, and one that would
    close a ring stay words.
    """
    named = [(an_id, sort_key(words)) for an_id, words in sorted(workspace.select(_UNLINKED))]
    people = _people_called(workspace, {name for _, name in named})
    linked = []
    for an_id, name in named:
        givers = people.get(name, [])
        if len(givers) != 1 or givers[0] == an_id or leads_to(workspace, an_id, givers[0]):
            continue
        workspace.database.execute_sql(_LINK, (givers[0], an_id))
        linked.append((an_id, givers[0]))
    return linked


def unlink_givers(workspace: Workspace, linked: Sequence[tuple[int, int]]) -> None:
    """Take those links back that still stand, within a change."""
    for an_id, giver in linked:
        sql = "UPDATE contact SET referred_by_id = NULL WHERE id = ? AND referred_by_id = ?"
        workspace.database.execute_sql(sql, (an_id, giver))


def _people_called(workspace: Workspace, names: set[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for name in names:
        sql = "SELECT id FROM contact WHERE trashed_at = '' AND sort_key = ?"
        found[name] += [row[0] for row in workspace.select(sql, (name,))]
    return found
