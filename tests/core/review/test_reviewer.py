"""The review as a whole: sound for any plan, and the score goes the right way."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.records.meeting import CHANNELS, Ask, Give, Plan, Question
from netdesk.review.facts import ReviewFacts
from netdesk.review.reviewer import review
from tests.core.review.labelled import HALVES, labelled
from tests.core.review.plans import GOOD, KNOWN, TODAY, found
from tests.core.review.taking_over import take_over

TASKS = ("job_ask", "vague_ask", "outcome_checkable", "me_centred")
SENTENCES = [text for task in TASKS for half in HALVES for _, text in labelled(task, half)]
texts = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=60), st.just(""))
several = st.lists(texts, max_size=4).map(tuple)
plans = st.builds(
    Plan,
    **dict.fromkeys(("goal", "why_them", "what_they_may_get", "outcome", "opener", "close"), texts),
    their_world=several,
    proof_points=several,
    donts=several,
    gives=st.lists(st.builds(Give, texts), max_size=3).map(tuple),
    questions=st.lists(st.builds(Question, texts, st.integers(0, 90)), max_size=4).map(tuple),
    asks=st.lists(st.builds(Ask, texts, texts, texts, texts, texts), max_size=5).map(tuple),
)
facts = st.builds(
    ReviewFacts,
    today=st.just(TODAY),
    contact_name=texts,
    given_name=texts,
    company=texts,
    ally_stage=st.sampled_from(("", "acquaintance", "ally")),
    newest_news=st.one_of(st.none(), st.dates()),
    has_background=st.booleans(),
    goals=several,
    targets=several,
    channel=st.sampled_from(("", *CHANNELS)),
    duration_minutes=st.integers(0, 600),
)


@settings(max_examples=150)
@given(plans, facts)
def test_any_plan_gets_the_same_sound_review_twice(plan, known):
    first = review(plan, known)
    assert first == review(plan, known)
    assert 0 <= first.score <= 100
    assert first.ready == all(one.severity != "stop" for one in first.findings)
    assert all(one.why and one.suggestion for one in first.findings)


@settings(max_examples=100)
@given(plans, facts)
def test_taking_over_every_suggestion_ends_without_a_job_ask(plan, known):
    for _ in range(40):
        stops = [one for one in review(plan, known).findings if one.severity == "stop"]
        if not stops:
            return
        plan = take_over(plan, stops[0])
    raise AssertionError(stops)


def test_a_worse_plan_never_scores_better():
    steps = [
        {"goal": ""},
        {"gives": ()},
        {"outcome": "Build a relationship"},
        {"asks": (Ask("Do you know anyone?"),)},
        {"asks": (Ask("Are you hiring?"),)},
        {"outcome": ""},
    ]
    plan, scores = GOOD, [review(GOOD, KNOWN).score]
    for step in steps:
        plan = replace(plan, **step)
        scores.append(review(plan, KNOWN).score)
    assert scores[0] == 100
    assert scores == sorted(scores, reverse=True)


def test_findings_come_in_the_order_of_the_conversation():
    bad = replace(GOOD, goal="", outcome="", opener="Here is my resume", asks=())
    assert [one.rule for one in found(bad)][:3] == ["no-goal", "no-outcome", "resume-as-opener"]
