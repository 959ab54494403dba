"""The cues of a plea, each shown by a sentence and not by its innocent neighbour."""

import pytest

from netdesk.review.cues import GRAMMAR
from netdesk.review.grammar import compiled, cues_in
from netdesk.review.language import plain_words
from netdesk.review.traits import traits

# Cue, a sentence that shows it, one that does not.
SHOWN = [
    ("asks whether they hire", "Are you hiring drivers?", "How are you hiring drivers?"),
    ("asks whether a place is open", "Is there a vacancy at yours?", "What is a vacancy worth?"),
    ("a place for me", "Find a place for me", "Find a place to sit"),
    ("take me", "Would you take me as a cook?", "Would you take the stairs?"),
    ("carries my papers", "Pass my resume to HR", "Read my letter"),
    ("refers me", "She recommends me for the post", "She recommends a book"),
    ("keeps me in mind", "Do keep me in mind", "Mind the step"),
    ("calls me when a place opens", "Ring me if a cook leaves", "Ring the bell twice"),
    ("I am for hire", "I am available", "She is available"),
    ("I would work there", "I'd love to join your crew", "They'd love a new crew"),
    ("they agree to employ me", "He agrees to hire a cook", "He explains the rota"),
    ("denies a plea", "I am not asking for a job", "I am asking for a job"),
    ("already has work", "I have a good job", "You have a good job"),
    ("asks how", "What does a buyer do?", "Does she buy?"),
    ("their post", "Enjoy your new role", "Enjoy the play"),
    ("congratulates", "Congratulations!", "See you there!"),
    ("a candidate for them", "A colleague for your vacancy", "A vacancy at theirs"),
    ("I give", "I can send you two names", "Can you send two names?"),
    ("told of the past", "She was hired in 2019", "She is hired in May"),
    ("told of them", "They are hiring thirty cooks", "Thirty cooks went home"),
    ("opinion on my papers", "What is unclear in my resume?", "Forward my resume"),
    ("says that I want it", "Say I want the seat", "Say a few words"),
    ("the work is mine to give", "I have a vacancy on my team", "Have you a vacancy?"),
    ("somebody else needs it", "Would you hire my nephew?", "Would you hire me?"),
    ("what you did for me", "You hired me in 2015", "Would you hire me?"),
    ("turned down", "I did not take the job", "I took the job"),
    ("free at a time", "I'm free on Monday", "I'm free"),
    ("about their work", "Your talk stayed with me", "The talk stayed with me"),
    ("a job is a task", "The hardest job was the bridge", "A job for the summer"),
]


def shown(text):
    return {trait for trait in traits(plain_words(text)) if trait.startswith("cue: ")}


def test_every_cue_has_its_example():
    assert [name for name, _, _ in SHOWN] == list(GRAMMAR)


@pytest.mark.parametrize(("name", "text", "neighbour"), SHOWN)
def test_a_cue_is_shown_by_its_sentence_and_not_by_the_neighbour(name, text, neighbour):
    assert f"cue: {name}" in shown(text)
    assert f"cue: {name}" not in shown(neighbour)


@pytest.mark.parametrize(
    ("rule", "kinds", "is_found"),
    [
        ("hire me", ("", "hire", "me"), True),
        ("hire me", ("hire", "", "me"), False),
        ("hire/take me", ("take", "me"), True),
        ("hire ~1 me", ("hire", "", "me"), True),
        ("hire ~1 me", ("hire", "", "", "me"), False),
        ("hire ~1 me", ("hire", "pause", "me"), False),
        ("^ -2 hire", ("you", "hire"), True),
        ("^ -2 hire", ("how", "hire"), False),
        ("hire a? me", ("hire", "me"), True),
        ("me $", ("me", "hire"), False),
        ("me ?", ("me", "?"), True),
    ],
)
def test_a_rule_of_the_grammar_finds_what_it_says(rule, kinds, is_found):
    assert bool(cues_in(kinds, {"it": compiled([rule])})) == is_found


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("refers me", "She throws my hat in the ring"),
        ("refers me", "He pulls a few strings for me"),
        ("take me", "Do snap me up"),
        ("take me", "Look no further"),
        ("I am for hire", "I am between contracts"),
        ("I am for hire", "You know where to find me"),
        ("calls me when a place opens", "Remember me when something turns up"),
        ("calls me when a place opens", "Ring me when he hands in his notice"),
    ],
)
def test_a_turn_of_phrase_is_read_as_what_it_means(cue, text):
    assert f"cue: {cue}" in shown(text)
