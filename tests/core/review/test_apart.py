"""What a stranger wrote and nothing was learned from: later changes may not fall below.

Do not look at the misses, and fit nothing to them: that is what the other files are for.
"""

import pytest

from netdesk.records.meeting import Ask, Give, Plan, Question
from netdesk.review.language_asks import is_vague_ask
from netdesk.review.language_outcomes import is_checkable
from netdesk.review.wordings import asks_for_a_job
from tests.core.review.labelled import (
    LEARNED,
    MORE_JOB_ASKS,
    apart,
    part,
    plans_apart,
    precision_and_recall,
)
from tests.core.review.plans import names

ITEMS = {"asks": Ask, "gives": Give, "questions": Question, "their_world": str}


def plan_of(texts):
    """A plan that holds nothing but `texts`, by part; one text or several."""
    parts = {}
    for name, text in texts.items():
        several = [text] if isinstance(text, str) else text
        parts[name] = tuple(map(ITEMS[name], several)) if name in ITEMS else text
    return Plan(**parts)


def pairs_of(task):
    return [(is_so, text) for is_so, text, _ in apart(task)]


@pytest.mark.parametrize(
    ("judge", "task", "least_precision", "least_recall"),
    [
        (asks_for_a_job, "job_ask", 0.97, 0.91),
        (is_vague_ask, "vague_ask", 0.96, 0.99),
        (is_checkable, "outcome_checkable", 0.99, 0.99),
    ],
)
def test_sentences_kept_apart_are_told_apart(judge, task, least_precision, least_recall):
    precision, recall = precision_and_recall(judge, pairs_of(task))
    assert precision >= least_precision
    assert recall >= least_recall


def test_job_asks_kept_apart_are_found_in_their_part_of_a_plan():
    pairs = [(is_so, plan_of({field: text})) for is_so, text, field in apart("job_ask")]
    precision, recall = precision_and_recall(lambda plan: "asks-for-a-job" in names(plan), pairs)
    assert precision >= 0.97
    assert recall >= 0.91


def test_plans_kept_apart_are_told_to_be_about_me_or_them():
    pairs = [(is_so, plan_of(texts)) for is_so, texts in plans_apart()]
    precision, recall = precision_and_recall(lambda plan: "me-centred" in names(plan), pairs)
    assert precision >= 0.99
    assert recall >= 0.93


def test_no_job_ask_kept_apart_was_learned():
    names_of_parts = (*LEARNED, *MORE_JOB_ASKS, "neighbours")
    learned = {text for name in names_of_parts for _, text in part("job_ask", name)}
    assert learned.isdisjoint(text for _, text in pairs_of("job_ask"))
