"""Whom a text is about: the one who speaks, or the one who listens."""

from netdesk.review.language import sentences
from netdesk.review.traits import traits
from netdesk.review.weights import weigh

_ONE_SENTENCE_SAYS = 3.0


def is_me_centred(text: str) -> bool:
    """Whether `text` as a whole is about the speaker; no sentence outweighs all others."""
    found = (weigh("me_centred", traits(sentence.words)) for sentence in sentences(text))
    return sum(max(-_ONE_SENTENCE_SAYS, min(one, _ONE_SENTENCE_SAYS)) for one in found) > 0
