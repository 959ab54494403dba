"""Finding people who may be one: blocks of people who share a key, and what speaks for each pair.

Everything is read once, in a few queries, and only people who share a key are held against each
other, so that the time grows with the number of people and not with its square.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, pairwise
from operator import itemgetter

from msgspec import Struct, field

from netdesk.errors import Cancelled
from netdesk.matching.evidence import Score, score_of
from netdesk.matching.names import family_key, is_close_name
from netdesk.matching.phones import is_same_phone
from netdesk.matching.score import SHARED_MAILBOX
from netdesk.people import apart, contacts
from netdesk.settings import phone_region
from netdesk.workspace import Workspace

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
_STAGES = 4
# Of more people than these who share a key, only neighbours by name are held against each other.
_LARGE = 40
_SHARED_KEYS = """SELECT d.match_key, d.contact_id, d.value FROM (
        SELECT match_key FROM detail WHERE match_key != ''
        GROUP BY match_key HAVING min(contact_id) < max(contact_id)) s
    JOIN detail d ON d.match_key = s.match_key AND d.match_key != '' ORDER BY 1, 2"""


class Candidate(Struct, frozen=True):
    """Two people who may be one, the smaller id first, and what speaks for it."""

    first_id: int
    second_id: int
    first_name: str
    second_name: str
    score: Score


def chosen_pair(workspace: Workspace, one_id: int, other_id: int) -> Candidate:
    """Two people whom the user holds to be one; nothing else speaks for it, and the score is 0.

    Raises:
        InputError: one of them is not there.
    """
    first, second = (contacts.get(workspace, an_id) for an_id in sorted((one_id, other_id)))
    reasons = ("you selected them",)
    return Candidate(first.id, second.id, first.full_name, second.full_name, Score(0, reasons))


class _Search(Struct):
    """The state of one search: names by id, and the reasons found by pair of ids."""

    names: dict[int, str]
    region: str
    include_weak: bool
    cancelled: IsCancelled
    reasons: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def check(self) -> None:
        """Stop when asked to."""
        if self.cancelled():
            raise Cancelled


def find(
    workspace: Workspace,
    progress: Progress = lambda _done, _total: None,
    cancelled: IsCancelled = lambda: False,
    *,
    include_weak: bool = False,
) -> list[Candidate]:
    """The pairs of people who surely or likely are one, the surest first; the trashed apart.

    Those who were said not to be the same are left out; weak ones come only when asked for.

    Raises:
        Cancelled: `cancelled` said so.
    """
    with workspace.reading():
        progress(0, _STAGES)
        rows = workspace.select("SELECT id, sort_key FROM contact WHERE trashed_at = ''")
        search = _Search(dict(rows), phone_region(workspace), include_weak, cancelled)
        stages = (_by_key, _by_company, _by_name)
        for done, stage in enumerate(stages, 1):
            search.check()
            progress(done, _STAGES)
            stage(workspace, search)
        found = _candidates(workspace, search, apart.pairs(workspace))
    progress(_STAGES, _STAGES)
    return found


def _by_key(workspace: Workspace, search: _Search) -> None:
    """Those who share an e-mail, a phone or a profile."""
    rows = workspace.select(_SHARED_KEYS)
    for number, (key, block) in enumerate(groupby(rows, itemgetter(0))):
        if number % 500 == 0:
            search.check()
        values: dict[int, str] = {row[1]: row[2] for row in block if row[1] in search.names}
        kind, ids = key[0], _by_names(search, values)
        is_shared = len({search.names[an_id] for an_id in ids}) > SHARED_MAILBOX
        for one, other in _pairs(ids):
            if kind == "l":
                reason = "same LinkedIn address"
            elif kind == "e":
                reason = _of_email(search, one, other, is_shared=is_shared)
            else:
                reason = _of_phone(search, one, other, (values[one], values[other]))
            if reason:
                search.reasons[one, other].add(reason)


def _of_email(search: _Search, one: int, other: int, *, is_shared: bool) -> str:
    mine, theirs = search.names[one], search.names[other]
    if mine == theirs:
        return "same name and e-mail"
    if is_close_name(mine, theirs):
        return "short name, same e-mail"
    return "" if is_shared else "same e-mail under another name"


def _of_phone(search: _Search, one: int, other: int, values: tuple[str, str]) -> str:
    mine, theirs = search.names[one], search.names[other]
    is_close = mine == theirs or is_close_name(mine, theirs)
    # To compare the numbers themselves takes longest, and hardly any that meet need it.
    if not (is_close or search.include_weak) or not is_same_phone(*values, search.region):
        return ""
    if mine == theirs:
        return "same name and phone"
    return "short name, same phone" if is_close else "same phone under another name"


def _by_company(workspace: Workspace, search: _Search) -> None:
    """Those who work or worked at one company under one name, or a short form of it."""
    rows = workspace.select(
        "SELECT contact_id, company_id FROM position WHERE company_id IS NOT NULL"
    )
    families = {an_id: family_key(name) for an_id, name in search.names.items()}
    blocks: dict[tuple[int, str], dict[int, None]] = defaultdict(dict)
    for an_id, company in rows:
        if an_id in families:
            blocks[company, families[an_id]][an_id] = None
    for number, ids in enumerate(block for block in blocks.values() if len(block) > 1):
        if number % 500 == 0:
            search.check()
        for one, other in _pairs(_by_names(search, ids)):
            if search.names[one] == search.names[other]:
                search.reasons[one, other].add("same name and company")
            elif is_close_name(search.names[one], search.names[other]):
                search.reasons[one, other].add("short name, same company")


def _by_name(workspace: Workspace, search: _Search) -> None:  # noqa: ARG001 - as the other stages
    """Those who share nothing but their name, when they were asked for."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for an_id, name in search.names.items() if search.include_weak else ():
        if name:
            blocks[name].append(an_id)
    for ids in blocks.values():
        for pair in _pairs(sorted(ids)):
            search.reasons[pair].add("same name")


def _by_names(search: _Search, ids: Iterable[int]) -> list[int]:
    """`ids` so that equal names are neighbours where there are many, else by number."""
    listed = sorted(ids)
    return listed if len(listed) <= _LARGE else sorted(listed, key=search.names.__getitem__)


def _pairs(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    pairs = combinations(ids, 2) if len(ids) <= _LARGE else pairwise(ids)
    return ((one, other) if one < other else (other, one) for one, other in pairs)


def _candidates(
    workspace: Workspace, search: _Search, not_same: set[tuple[int, int]]
) -> list[Candidate]:
    scores = {
        pair: score_of(reasons) for pair, reasons in search.reasons.items() if pair not in not_same
    }
    wanted = {an_id for pair in scores for an_id in pair}
    names: dict[int, str] = {
        row[0]: row[1]
        for row in workspace.select("SELECT id, full_name FROM contact")
        if row[0] in wanted
    }
    found = [
        Candidate(one, other, names[one], names[other], score)
        for (one, other), score in scores.items()
        if search.include_weak or score.certainty != "weak"
    ]
    return sorted(found, key=_surest_first)


def _surest_first(candidate: Candidate) -> tuple[int, str, int]:
    return -candidate.score.value, candidate.first_name, candidate.first_id
