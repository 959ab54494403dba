"""Telling an outcome that can be answered yes or no afterwards from a mood or a direction."""

from netdesk.review.language import sentences
from netdesk.review.traits import traits
from netdesk.review.weights import weigh

# A doubtful outcome is left alone.
_LIKELY_ENOUGH = -0.2


def is_checkable_outcome(words: str) -> bool:
    """Whether it can be said afterwards, yes or no, that plain `words` came true."""
    return weigh("outcome_checkable", traits(words)) > _LIKELY_ENOUGH


def is_checkable(text: str) -> bool:
    """Whether any sentence of `text` is a checkable outcome."""
    return any(is_checkable_outcome(sentence.words) for sentence in sentences(text))
