"""What lists and counters show of people and meetings, without reading a record whole.

It stands apart from `contacts` so that the window's first look needs no more than this.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from netdesk.store.owed import owed
from netdesk.store.search import Order as Order
from netdesk.store.search import find_among as among
from netdesk.store.search import find_contacts
from netdesk.text import words
from netdesk.workspace import Workspace

if TYPE_CHECKING:
    from array import array

# The categories of kin, each as it is written, so that an index finds them.
KIN = ("Family", "Relatives", "Relative", "family", "relatives", "relative")
# Whether a first message to contact c is due, has a reason, or neither: as the queue sees it.
_FIRST_MESSAGE = f"""CASE
    WHEN c.last_touch != '' OR c.is_organisation THEN ''
    WHEN EXISTS (SELECT 1 FROM referral r WHERE r.named_id = c.id AND r.state = 'named'
        AND r.intro_by = 'me') THEN 'due'
    WHEN EXISTS (SELECT 1 FROM referral r WHERE r.named_id = c.id AND r.state = 'named'
        AND r.intro_by != '') THEN ''
    WHEN c.ally_stage > 0
        OR EXISTS (SELECT 1 FROM position p JOIN company o ON o.id = p.company_id
            WHERE p.contact_id = c.id AND o.is_target)
        OR EXISTS (SELECT 1 FROM referral r WHERE r.giver_id = c.id)
        OR EXISTS (SELECT 1 FROM detail d WHERE d.contact_id = c.id
            AND d.kind = 'category' AND d.value IN {KIN})
        THEN 'worth'
    ELSE '' END"""
# What is due first about contact c: its day, or "~" without one, its kind, and by whom.
_FIRST_DUE = f"""coalesce((SELECT coalesce(nullif(due, ''), '~') || ' ' || kind || ' ' || owed_by
    FROM ({owed("= c.id")}) ORDER BY due = '', due, place LIMIT 1), '')"""


class ContactLine(NamedTuple):
    """What a table row shows of a person.

    `next_meeting` is ISO 8601 local time or empty; `next_channel` without it means a meeting that
    has no date yet. `first_message` is "due" to whoever was named to me, "worth" where there is a
    reason to write, and empty for all others. `first_due` is what is due first of all that is owed
    either way, empty for nothing: three words, the day in ISO 8601 or "~", the kind of a Due, and
    "me" or "them".
    """

    id: int
    full_name: str
    company: str
    title: str
    ally_stage: int
    last_touch: str
    next_meeting: str
    next_channel: str
    undebriefed: str
    first_message: str = ""
    first_due: str = ""


def find(
    workspace: Workspace,
    query: str = "",
    order: Order | None = None,
    limit: int = -1,
    *,
    categories: Sequence[str] = (),
) -> "array[int]":
    """The ids of the people who match `query`, in order; all but the trashed for an empty one.

    With `categories`, only those who are in at least one of them.
    """
    return find_contacts(workspace.database, query, order or Order(), limit, categories=categories)


def find_among(
    workspace: Workspace, query: str, listed: "array[int]", limit: int = -1
) -> "array[int]":
    """Those of `listed` who match `query`, in its order: the quick way while somebody types."""
    return among(workspace.database, query, listed, limit)


def narrows(query: str, before: str) -> bool:
    """Whether all who match `query` match `before` as well, as while somebody types on."""
    terms, earlier = words(query), words(before)
    return bool(earlier) and all(any(t.startswith(e) for t in terms) for e in earlier)


def count(workspace: Workspace) -> int:
    """How many people there are, the trashed apart."""
    # Counting all and then the few trashed costs a hundredth of counting those who are left.
    rows = workspace.select(
        "SELECT (SELECT count(*) FROM contact) "
        "- (SELECT count(*) FROM contact WHERE trashed_at != '')"
    )
    return int(rows[0][0])


def all_names(workspace: Workspace) -> list[tuple[str, ...]]:
    """Every name of every person, the trashed too: full, given, family, additional, nickname."""
    return workspace.select(
        "SELECT full_name, given, family, additional, nickname FROM contact "
        "WHERE NOT is_organisation"
    )


def company_count(workspace: Workspace) -> int:
    """How many companies there are."""
    return int(workspace.select("SELECT count(*) FROM company")[0][0])


def has_targets(workspace: Workspace) -> bool:
    """Whether any company is a target."""
    return bool(workspace.select("SELECT 1 FROM company WHERE is_target = 1 LIMIT 1"))


def lines(workspace: Workspace, ids: Sequence[int], now: datetime) -> list[ContactLine]:
    """What the table shows of `ids`, in one query, in their order; ids that are gone are left out.

    `now` parts the meetings to come from those to debrief.
    """
    marks = ",".join("?" * len(ids))
    rows = workspace.select(
        f"""SELECT c.id, c.full_name, c.company_name, c.title, c.ally_stage, c.last_touch,
            coalesce(n.starts_at, ''), coalesce(n.channel, ''),
            coalesce((SELECT max(starts_at) FROM meeting WHERE contact_id = c.id
                AND starts_at != '' AND starts_at < ? AND is_held IS NULL), ''),
            {_FIRST_MESSAGE}, {_FIRST_DUE}
        FROM contact c LEFT JOIN meeting n ON n.id = (
            SELECT id FROM meeting WHERE contact_id = c.id
                AND is_held IS NULL AND (starts_at >= ? OR starts_at = '')
            ORDER BY starts_at = '', starts_at LIMIT 1)
        WHERE c.id IN ({marks})""",
        (now.isoformat(), now.isoformat(), *ids),
    )
    by_id = {row[0]: ContactLine(*row) for row in rows}
    return [by_id[an_id] for an_id in ids if an_id in by_id]


def categories(workspace: Workspace) -> list[tuple[str, int]]:
    """Every category with the number of its people, the largest first."""
    rows = workspace.select(
        "SELECT value, count(*) FROM detail WHERE kind = 'category' "
        "AND contact_id NOT IN (SELECT id FROM contact WHERE trashed_at != '') "
        "GROUP BY value ORDER BY 2 DESC, 1"
    )
    return [(row[0], row[1]) for row in rows]


def meeting_counts(workspace: Workspace, now: datetime) -> tuple[int, int]:
    """How many meetings are to come (undated too), and how many wait for their debrief."""
    # CROSS JOIN: left to itself, SQLite would walk everybody to find the few with a meeting.
    rows = workspace.select(
        "SELECT coalesce(sum(m.starts_at >= ? OR m.starts_at = ''), 0), "
        "coalesce(sum(m.starts_at != '' AND m.starts_at < ?), 0) "
        "FROM meeting m CROSS JOIN contact c ON c.id = m.contact_id "
        "WHERE m.is_held IS NULL AND c.trashed_at = ''",
        (now.isoformat(), now.isoformat()),
    )
    return int(rows[0][0]), int(rows[0][1])
