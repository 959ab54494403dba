"""Sequences of evidence and the stages that they lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.after.ally import proposed_stage, standing, steps
from netdesk.records.after import Evidence
from netdesk.records.contact import ALLY_STAGES
from netdesk.records.debrief import EVIDENCE_KINDS

SHORT = {
    "help": "offered-help",
    "intro": "introduced",
    "back": "checked-back",
    "vouch": "vouched",
    "trust": "shared-confidence",
}


def sequence(text):
    """ "help intro | back" is two pieces of evidence on one occasion, and one on the next."""
    return [
        Evidence(SHORT[word], f"2026-01-{day:02}", id=day)
        for day, occasion in enumerate(text.split("|"), 1)
        for word in occasion.split()
    ]


TABLE = [
    ("", "acquaintance"),
    ("trust", "knows my work"),
    ("help", "knows my work"),
    ("help intro", "knows my work"),
    ("help intro back vouch trust", "knows my work"),
    ("back | back", "knows my work"),
    ("trust | back | trust", "knows my work"),
    ("help | back", "supportive"),
    ("trust | intro", "supportive"),
    ("help intro | vouch", "supportive"),
    ("help | help | help", "supportive"),
    ("back | intro | trust", "supportive"),
    ("help | intro | back", "ally"),
    ("vouch | trust | help", "ally"),
    ("intro | intro | intro", "ally"),
]


def climbed(evidence):
    """The stage after each occasion proposed its step in turn."""
    stage = ALLY_STAGES[0]
    for end in sorted({one.on for one in evidence}):
        stage = proposed_stage([one for one in evidence if one.on <= end], stage).stage
    return stage


@pytest.mark.parametrize(("text", "stage"), TABLE)
def test_a_sequence_leads_to_its_stage(text, stage):
    assert climbed(sequence(text)) == stage


@pytest.mark.parametrize(("text", "stage"), TABLE)
def test_a_stage_shows_its_evidence(text, stage):
    rungs = standing(sequence(text))
    assert [rung.stage for rung in rungs] == list(ALLY_STAGES[1 : ALLY_STAGES.index(stage) + 1])
    assert all(rung.evidence and rung.rule for rung in rungs)
    assert all(set(rung.evidence) <= set(sequence(text)) for rung in rungs)


@pytest.mark.parametrize("stage", ALLY_STAGES)
def test_nobody_moves_without_evidence(stage):
    assert proposed_stage([], stage).stage == stage


def test_two_meetings_on_one_day_are_two_occasions():
    day = "2026-01-05"
    one, other = Evidence("introduced", day, 1, id=1), Evidence("vouched", day, 2, id=2)
    assert standing([one, other])[-1].stage == "supportive"


def test_a_stage_set_by_hand_stands_on_no_evidence():
    assert [one.evidence for one in steps(sequence("help"), "ally")][1:] == [(), ()]


evidence = st.lists(
    st.builds(
        Evidence,
        kind=st.sampled_from(EVIDENCE_KINDS),
        on=st.dates().map(str),
        meeting_id=st.integers(0, 3),
        id=st.integers(1, 50),
    ),
    max_size=8,
)


@given(evidence, st.sampled_from(ALLY_STAGES))
def test_a_step_is_never_down_and_never_two_up(found, current):
    to = ALLY_STAGES.index(proposed_stage(found, current).stage)
    assert to - ALLY_STAGES.index(current) in (0, 1)


@given(evidence, evidence)
def test_more_evidence_never_carries_less(found, more):
    assert len(standing([*found, *more])) >= len(standing(found))


@pytest.mark.parametrize(
    ("text", "current", "shown"),
    [
        ("", "acquaintance", ["- 0", "- 0", "- 0"]),
        ("", "supportive", ["reached 0", "reached 0", "- 0"]),
        ("help | back", "supportive", ["reached 1", "reached 2", "- 0"]),
        ("help | back", "acquaintance", ["- 1", "- 2", "- 0"]),
        ("help | intro | back", "ally", ["reached 1", "reached 2", "reached 3"]),
    ],
)
def test_each_step_shows_what_carries_it_or_that_nothing_does(text, current, shown):
    found = [
        f"{'reached' if one.is_reached else '-'} {len(one.evidence)}"
        for one in steps(sequence(text), current)
    ]
    assert found == shown
