"""Telling a plea for work from talk about work.

A job ask is somebody asking, by themselves or for themselves, that the listener (or the listener's
house) employ them or carry their application. Others' jobs, the market, hiring as a subject and
what the speaker denies are none.
"""

from netdesk.review.traits import traits
from netdesk.review.turns import turns
from netdesk.review.weights import weigh


def asks_for_work(words: str) -> bool:
    """Whether plain `words` ask that the listener employ the speaker or carry an application."""
    return weigh("job_ask", traits_of_job(words)) > 0


def traits_of_job(words: str) -> frozenset[str]:
    """What plain `words` show to one who listens for a plea."""
    return traits(words) | turns(words)
