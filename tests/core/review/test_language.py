"""What the reviewer tells apart in a sentence."""

import time

import pytest

from netdesk.review.language import plain_words, sentences
from netdesk.review.language_asks import is_vague_ask
from netdesk.review.language_focus import is_me_centred
from netdesk.review.language_outcomes import is_checkable
from netdesk.review.wordings import asks_for_a_job
from tests.core.review.labelled import (
    HALVES,
    LEARNED,
    MORE_JOB_ASKS,
    labelled,
    part,
    precision_and_recall,
)

JUDGES = {
    "job_ask": asks_for_a_job,
    "vague_ask": is_vague_ask,
    "outcome_checkable": is_checkable,
    "me_centred": is_me_centred,
}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("task", JUDGES)
def test_labelled_sentences_are_told_apart(task, half):
    precision, recall = precision_and_recall(JUDGES[task], labelled(task, half))
    assert precision >= 0.95
    assert recall >= 0.90


@pytest.mark.parametrize(
    ("task", "name"),
    [
        *((task, name) for task in JUDGES for name in LEARNED),
        *(("job_ask", name) for name in MORE_JOB_ASKS),
    ],
)
def test_sentences_that_were_learned_are_told_apart(task, name):
    precision, recall = precision_and_recall(JUDGES[task], part(task, name))
    assert precision >= 0.95
    assert recall >= 0.90


@pytest.mark.parametrize(
    ("task", "least_precision", "least_recall"),
    [
        # Short of the promise, which is 0.95 of what is flagged.
        ("job_ask", 0.94, 0.95),
        ("vague_ask", 0.95, 0.90),
        # One of the 24 outcomes is taken for checkable.
        ("outcome_checkable", 0.92, 0.90),
        ("me_centred", 0.95, 0.90),
    ],
)
def test_sentences_that_nothing_was_learned_from_are_told_apart(
    task, least_precision, least_recall
):
    precision, recall = precision_and_recall(JUDGES[task], part(task, "unseen"))
    assert precision >= least_precision
    assert recall >= least_recall


def test_seeking_people_or_help_is_not_taken_for_a_job_ask():
    texts = [text for _, text in part("job_ask", "neighbours")]
    assert sum(map(asks_for_a_job, texts)) <= len(texts) / 50


def test_there_are_enough_sentences_and_both_labels_weigh():
    pairs = [pair for task in JUDGES for half in HALVES for pair in labelled(task, half)]
    assert len(pairs) >= 480
    assert 0.4 < sum(is_so for is_so, _ in pairs) / len(pairs) < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Do you have any openings on your team?",
        "Could you pass my resume to HR?",
        "I'm hoping you'll take me on",
        "I’m hoping you’ll take me on",
        "I am not asking for charity, but could you pass my resume to HR?",
        "Don't you have an opening for a nurse in your hospital?",
        "could you forward my résumé",
        "Can u tell me if theres any positons in your company?",
        "Is there room for somebody like me in your mill?",
        "If anything comes up at the mill, I'm free from June.",
        "I could start on Monday.",
        "I'm between contracts, in case your mill is short of a hand.",
        "Would you have a quiet word with the miller on my behalf?",
    ],
)
def test_a_job_ask_is_found(text):
    assert asks_for_a_job(text)


@pytest.mark.parametrize(
    "text",
    [
        "How is the job market in Denver?",
        "Congratulate him on the new position",
        "I am not asking for a job",
        "Offer to introduce two candidates for her open position",
        "Which problems would the new plant manager have to solve first?",
        "Don't ask about openings",
        "What do you look for in a head of automation?",
        "Do you know anyone who could help me?",
        "Can you help?",
        "Is there room for improvement in your mill?",
        "If anything comes up, just move our lunch.",
        "I could start with a question.",
        "I'm free on Monday, if that suits you for lunch.",
        "Would you have a quiet word with the miller about the noise?",
        "You hired me when nobody else would; I'd like to give something back.",
        "Would you consider a former student of mine for the opening?",
        "",
        "…",
    ],
)
def test_talk_about_jobs_is_left_alone(text):
    assert not asks_for_a_job(text)


def test_words_are_read_without_contractions_and_slips():
    assert plain_words("I’m, u know, NOT hireing") == " i am , you know , not hiring "


def test_sentences_keep_the_users_own_words_and_places():
    text = "Ask Dr. Lee first.\n Then:  who else? "
    found = sentences(text)
    assert [sentence.text for sentence in found] == ["Ask Dr. Lee first.", "Then:  who else?"]
    assert all(text[one.start :].startswith(one.text) for one in found)


@pytest.mark.parametrize("judge", JUDGES.values(), ids=JUDGES)
@pytest.mark.parametrize(
    "text", ["could you get me " * 4000, "a " * 40000, "x" * 80000, "? " * 40000, "I'm not " * 9000]
)
def test_a_very_long_text_is_judged_in_no_time(judge, text):
    started = time.process_time()
    judge(text)
    assert time.process_time() - started < 5
