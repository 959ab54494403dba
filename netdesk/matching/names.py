"""People's names as they meet: the family's name as a key, given names and their short forms."""

from netdesk.matching.nicknames import are_nicknames

_AFTER = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "cpa", "esq", "msc", "bsc"})
_BEFORE = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "ing", "dipl", "sir"})


def family_key(name: str) -> str:
    """The last word of `name`, a sort key, that is no suffix: people of one family meet in it."""
    _, _, last = name.rpartition(" ")
    return last if last not in _AFTER else _bare(name)[-1]


def is_close_name(one: str, other: str) -> bool:
    """Whether two sort keys differ only in a short form, a middle name, a title or a suffix.

    "bob smith" and "dr robert j smith" are close; "ann smith" and "anton smith" are not.
    """
    mine, theirs = _bare(one), _bare(other)
    if mine == theirs:
        return True
    if len(mine) < 2 or len(theirs) < 2 or mine[-1] != theirs[-1]:
        return False
    if mine[0] != theirs[0] and not are_nicknames(mine[0], theirs[0]):
        return False
    middle, others = mine[1:-1], theirs[1:-1]
    # Initials may stand for a middle name; two middle names that differ are two people.
    return not middle or not others or [name[0] for name in middle] == [n[0] for n in others]


def _bare(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and words[-1] in _AFTER:
        words.pop()
    while len(words) > 1 and words[0] in _BEFORE:
        words.pop(0)
    return words or [""]
