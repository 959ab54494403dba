"""Ways in through schools and groups that somebody shares with a company's people."""

from collections.abc import Iterator, Mapping

from netdesk.text import fold, one_line
from netdesk.ways.by_people import VIA, Found, There, is_or_was
from netdesk.ways.standing import AMONG, listed
from netdesk.workspace import Workspace

# Of those whom only a group ties to a company, the best few are enough.
MOST_OF_A_GROUP = 3
_FEW = 5000
# What a list is sorted by says nothing about whom its members know.
_NO_GROUPS = frozenset(
    (
        *("business", "colleague", "colleagues", "contacts", "home", "imported", "mycontacts"),
        *("family", "friend", "friends", "neighbour", "neighbours", "neighbor", "neighbors"),
        *("other", "others", "personal", "private", "relative", "relatives", "starred", "vip"),
        "work",
    )
)


# A member of a group: -stage, contact, the group's words. Plain, because there are 30,000.
_Member = tuple[int, int, str]


def in_groups(
    workspace: Workspace, there: There, asked: Mapping[tuple[int, int], str]
) -> Iterator[Found]:
    """Who is in a group with somebody who is or was there: the best few of each group."""
    if len(there) < _FEW and not _has_groups(workspace, there):
        return
    for members in _groups(workspace).values():
        anchors: dict[int, tuple[int, bool]] = {}
        for _, contact_id, _ in members:
            if contact_id in there:
                for company_id, is_now in there[contact_id].items():
                    if company_id not in anchors or (is_now and not anchors[company_id][1]):
                        anchors[company_id] = (contact_id, is_now)
        for company_id, (anchor_id, is_now) in anchors.items():
            for _, contact_id, words in _beside(company_id, members, there, asked):
                group = one_line(words)
                reason = f"In the same group as {VIA}, who {is_or_was(is_now)} there: {group}"
                yield Found(company_id, contact_id, "group", reason, anchor_id)


def _has_groups(workspace: Workspace, there: There) -> bool:
    """Whether anybody of `there` is in a group; for a page of companies that spares the rest."""
    rows = workspace.select(
        f"SELECT DISTINCT value FROM detail WHERE contact_id IN {AMONG} "
        "AND kind IN ('category', 'common_ground')",
        (listed(there),),
    )
    return any(fold(one_line(row[0])) not in _NO_GROUPS for row in rows)


def _groups(workspace: Workspace) -> dict[str, list[_Member]]:
    """Everybody in each group, those with the strongest tie first."""
    rows: list[_Member] = workspace.select(
        "SELECT -c.ally_stage, d.contact_id, d.value FROM detail d NOT INDEXED "
        "CROSS JOIN contact c ON c.id = d.contact_id "
        "WHERE d.kind IN ('category', 'common_ground') "
        "AND c.trashed_at = '' AND c.is_organisation = 0"
    )
    keys = {words: fold(one_line(words)) for words in {row[2] for row in rows}}
    groups: dict[str, list[_Member]] = {
        key: [] for key in keys.values() if key and key not in _NO_GROUPS
    }
    by_words = {words: groups[key] for words, key in keys.items() if key in groups}
    for row in rows:
        if row[2] in by_words:
            by_words[row[2]].append(row)
    for members in groups.values():
        members.sort()
    return groups


def _beside(
    company_id: int,
    members: list[_Member],
    there: There,
    asked: Mapping[tuple[int, int], str],
) -> Iterator[_Member]:
    """The best members who neither are nor were at the company, and did not say no about it."""
    given = 0
    for member in members:
        is_inside = company_id in there.get(member[1], ())
        if not is_inside and asked.get((company_id, member[1])) != "no":
            given += 1
            yield member
            if given == MOST_OF_A_GROUP:
                return
