"""Where the branches stand: nothing covers another, levels and lines keep their measures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from netdesk.records.referral_tree import Branch
from ui.referrals.layout import elbow, mirrored, placed
from ui.referrals.steps import next_index


@st.composite
def branches(draw):
    """A tree in reading order: each goes below one of those on the way down to the one before."""
    found = []
    way = []
    for number in range(draw(st.integers(1, 40))):
        kept = draw(st.integers(0, len(way)))
        way = way[:kept]
        parent = way[-1] if way else -1
        kind = draw(st.sampled_from(["person", "person", "reference"])) if way else "person"
        found.append(Branch(kind, number, f"P{number}", parent, len(way) + 1))
        way = [*way, number] if kind == "person" else way
    return found


@given(branches())
def test_no_two_cover_each_other(found):
    places = placed(found)
    by_level = {}
    for place in places:
        by_level.setdefault(place.left(), []).append(place)
    for level in by_level.values():
        level.sort(key=QRect.top)
        assert not [one for one, after in pairwise(level) if one.intersects(after)]


@given(branches())
def test_each_stands_a_level_beside_the_giver_and_within_reach_of_the_top(found):
    places = placed(found)
    for branch, place in zip(found, places, strict=False):
        above = places[branch.parent]
        assert place.left() - above.left() == (224 if branch.parent >= 0 else 180)
    assert places[-1].center().y() <= places[0].center().y() + 6 * 56


def test_the_measures_are_those_of_the_design():
    found = [
        Branch("person", 1, "A"),
        Branch("person", 2, "B", 0, 2),
        Branch("person", 3, "C", 0, 2),
    ]
    giver, first, second, me = placed(found)
    assert (giver.width(), giver.height(), me.width()) == (184, 44, 136)
    assert second.top() - first.top() == 56
    assert giver.center().y() * 2 == pytest.approx(first.center().y() + second.center().y(), abs=1)


@pytest.mark.parametrize("down", [-100, -6, 0, 6, 100])
def test_a_line_goes_from_edge_to_edge_and_mirrored_too(down):
    giver, named = QRect(0, 0, 184, 44), QRect(224, down, 184, 44)
    for one, other in ((giver, named), (mirrored(giver), mirrored(named))):
        path = elbow(one, other)
        start, end = path.elementAt(0), path.currentPosition()
        assert abs(end.x() - start.x) == 40
        assert end.y() - start.y == down


TREE = [
    Branch("person", 1, "A"),
    Branch("person", 2, "B", 0, 2),
    Branch("person", 3, "C", 1, 3),
    Branch("person", 4, "D", 0, 2),
    Branch("person", 5, "E"),
]


@pytest.mark.parametrize(
    ("start", "towards", "end"),
    [
        (-1, "named", 0),
        (-1, "giver", -1),
        (-1, "down", -1),
        (0, "giver", -1),
        (0, "down", 4),
        (1, "down", 3),
        (3, "up", 1),
        (2, "giver", 1),
        (2, "named", 2),
        (4, "named", 4),
        (2, "down", 2),
    ],
)
def test_the_keys_lead_to_giver_named_and_neighbour(start, towards, end):
    assert next_index(TREE, start, towards) == end


def test_an_empty_tree_leads_nowhere():
    assert [next_index([], -1, way) for way in ("giver", "named", "up", "down")] == [-1] * 4
