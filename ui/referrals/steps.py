"""Where the arrow keys lead in the tree."""

from collections.abc import Sequence

from netdesk.records.referral_tree import Branch

_ME = -1


def next_index(branches: Sequence[Branch], index: int, towards: str) -> int:
    """From a branch (-1: me) to the giver, the first one named, or up and down in its level.

    `towards` is "giver", "named", "up" or "down"; where there is nothing it is `index` again.
    """
    if towards == "giver":
        return branches[index].parent if index >= 0 else _ME
    if towards == "named":
        first = index + 1
        is_below = first < len(branches) and branches[first].parent == index
        return first if is_below else index
    if index == _ME:
        return _ME
    depth = branches[index].depth
    way = range(index - 1, -1, -1) if towards == "up" else range(index + 1, len(branches))
    return next((one for one in way if branches[one].depth == depth), index)
