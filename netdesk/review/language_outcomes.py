"""Telling an outcome that can be answered yes or no afterwards from a mood or a direction."""

import re
from collections.abc import Iterator

from netdesk.review.language import plain_words, sentences
from netdesk.review.traits import traits
from netdesk.review.weights import weigh

_SOMEBODY_ACTS = re.compile(r"(?:[A-Z][\w.'’-]* ){1,3}[a-z]+s\b")
_NAME_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][\w&]+")


def is_checkable(text: str) -> bool:
    """Whether any sentence of `text` is a checkable outcome."""
    return any(
        weigh("outcome_checkable", traits_of_outcome(sentence.text)) > 0
        for sentence in sentences(text)
    )


def traits_of_outcome(text: str) -> Iterator[str]:
    """The traits of an outcome, with what its capital letters tell."""
    yield from traits(plain_words(text))
    if _SOMEBODY_ACTS.match(text):
        yield "somebody acts"
    yield f"{min(len(_NAME_WITHIN.findall(text)), 2)} names within"
