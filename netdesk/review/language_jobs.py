"""Telling a plea for work from talk about work.

A job ask is somebody asking, by themselves or for themselves, that the listener (or the listener's
house) employ them or carry their application. Others' jobs, the market, hiring as a subject and
what the speaker denies are none.
"""

from collections.abc import Mapping

from netdesk.review.traits import traits
from netdesk.review.weights import weigh

# These parts of a plan speak of the other person, and of jobs as their world has them. A job ask
# stops a plan, so a doubtful sentence is left alone there.
_DOUBT: Mapping[str, float] = {
    "questions": 0.2,
    "why_them": 0.5,
    "what_they_may_get": 0.5,
    "their_world": 1.0,
    "gives": 1.0,
}


def asks_for_work(words: str, part: str = "") -> bool:
    """Whether plain `words` ask that the listener employ the speaker or carry an application.

    `part` is the part of the plan they stand in; without one, doubt is smallest.
    """
    return weigh("job_ask", traits(words)) > _DOUBT.get(part, 0)
