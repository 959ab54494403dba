"""Random namings become a tree: each stands in it once, and the counts agree."""

from collections import Counter
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.records.after import Referral
from netdesk.referral_tree.facts import Encounter, Facts, Naming
from netdesk.referral_tree.forest import Forest

NOW = datetime(2026, 2, 11, 12)
people = st.integers(1, 8)
pairs = st.lists(
    st.tuples(people, people).filter(lambda pair: pair[0] != pair[1]), max_size=24, unique=True
)


def naming(number, pair, on, is_referred_by, state):
    made = Naming(*pair, on=on, is_referred_by=is_referred_by)
    made.referrals.append(Referral(number, pair[0], "", pair[1], "", state=state, ended="A: hired"))
    return made


@st.composite
def facts(draw):
    chosen = draw(pairs)
    days = st.sampled_from(["", "2026-01-05", "2026-01-06"])
    states = st.sampled_from(["named", "introduced", "met", "ended", "declined"])
    referred = set()
    namings = {}
    for number, pair in enumerate(chosen, 1):
        # Nobody is *referred by* two people.
        is_referred_by = pair[1] not in referred and draw(st.booleans())
        referred |= {pair[1]} if is_referred_by else set()
        namings[pair] = naming(number, pair, draw(days), is_referred_by, draw(states))
    names = {one: f"P{one}" for pair in chosen for one in pair}
    good = draw(st.sets(st.sampled_from(sorted(names)))) if names else set()
    held = {one: [Encounter(one, one, "2026-02-01T09:00", True, True, "Won", "")] for one in good}
    return Facts(names, namings, held, {}, NOW)


def edges(branches):
    return [
        (branches[one.parent].contact_id, one.contact_id)
        for one in branches
        if one.parent >= 0 and one.kind != "good_event"
    ]


@given(facts())
def test_each_naming_is_one_edge_and_each_person_stands_once(found):
    branches = Forest(found).branches([])
    roots = [one for one in branches if one.parent < 0]
    assert sorted(edges(branches)) == sorted(found.namings)
    assert Counter(one.contact_id for one in branches if one.kind == "person") == Counter(
        found.names.keys()
    )
    assert all(one.kind == "person" for one in roots)


@given(facts())
def test_the_way_up_always_ends_and_depth_counts_it(found):
    branches = Forest(found).branches([])
    for index, one in enumerate(branches):
        assert one.parent < index
        assert one.depth == (branches[one.parent].depth + 1 if one.parent >= 0 else 1)


@given(facts())
def test_counts_agree_with_the_edges(found):
    forest = Forest(found)
    branches = forest.branches([])
    given_by = Counter(giver for giver, _ in edges(branches))
    met = Counter(
        giver for giver, named in edges(branches) if forest.standings[named].standing == "met"
    )
    people = [one for one in branches if one.kind == "person"]
    assert {one.contact_id: (one.named, one.met) for one in people} == {
        one.contact_id: (given_by[one.contact_id], met[one.contact_id]) for one in people
    }
    assert {one.contact_id: one.named for one in forest.ordered_yields()} == dict(given_by)


@given(facts())
def test_what_is_hot_is_the_way_to_an_event_and_nothing_else(found):
    branches = Forest(found).branches([])
    hot = {n for n, one in enumerate(branches) if one.kind == "good_event"}
    for index in sorted(hot):
        here = index
        while here >= 0:
            hot.add(here)
            here = branches[here].parent
    assert {n for n, one in enumerate(branches) if one.is_hot} == hot


def test_a_chain_of_thousands_is_no_trouble():
    count = 3000
    namings = {(n, n + 1): naming(n, (n, n + 1), "", False, "named") for n in range(1, count)}
    found = Facts({n: str(n) for n in range(1, count + 1)}, namings, {}, {}, NOW)
    branches = Forest(found).branches([])
    assert (len(branches), branches[-1].depth) == (count, count)


def test_who_led_to_very_many_comes_after_those_who_led_to_few():
    pairs = [(1, 2), (1, 3), *((2, n) for n in range(10, 30)), (4, 5)]
    namings = {pair: naming(n, pair, "", False, "named") for n, pair in enumerate(pairs)}
    names = {one: f"P{one}" for pair in pairs for one in pair}
    branches = Forest(Facts(names, namings, {}, {}, NOW)).branches([])
    assert [one.contact_id for one in branches[:5]] == [4, 5, 1, 3, 2]


@pytest.mark.parametrize("latest", [(1, 2), (2, 3), (3, 1)])
def test_in_a_ring_the_one_who_was_named_last_came_first(latest):
    ring = [(1, 2), (2, 3), (3, 1)]
    namings = {
        pair: naming(n, pair, "2026-02-01" if pair == latest else "2026-01-01", False, "named")
        for n, pair in enumerate(ring)
    }
    branches = Forest(Facts({1: "A", 2: "B", 3: "C"}, namings, {}, {}, NOW)).branches([])
    assert branches[0].contact_id == latest[1]
    assert [one.kind for one in branches] == ["person", "person", "person", "reference"]
