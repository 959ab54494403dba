"""Whom a text is about: the one who speaks, or the one who listens."""

from netdesk.review.language import sentences
from netdesk.review.traits import traits
from netdesk.review.weights import weigh

_ONE_SENTENCE_SAYS = 3.0
_BEYOND_DOUBT = 1.0


def is_me_centred(text: str, beside: str = "") -> bool:
    """Whether `text` as a whole is about the speaker; no sentence outweighs all others.

    `beside` is what else the plan says to and of them: where that is about them, a doubtful text
    is left alone.
    """
    own = _leaning(text)
    return own > _BEYOND_DOUBT or (own > 0 and _leaning(beside) >= 0)


def _leaning(text: str) -> float:
    """Above zero towards the speaker, below towards the listener."""
    found = (weigh("me_centred", traits(sentence.words)) for sentence in sentences(text))
    return sum(max(-_ONE_SENTENCE_SAYS, min(one, _ONE_SENTENCE_SAYS)) for one in found)
