"""Telling a plea for work from talk about work.

A job ask is somebody asking, by themselves or for themselves, that the listener (or the listener's
house) employ them or carry their application. Others' jobs, the market, hiring as a subject and
what the speaker denies are none.
"""

from netdesk.review.traits import traits
from netdesk.review.weights import weigh

# It stops a plan, so a doubtful sentence is left alone.
_SURE_ENOUGH = 0.6


def asks_for_work(words: str) -> bool:
    """Whether plain `words` ask that the listener employ the speaker or carry an application."""
    return weigh("job_ask", traits(words)) > _SURE_ENOUGH
