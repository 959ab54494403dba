"""How far two records look like one person: a score, and the reasons in words."""

from typing import Literal

from msgspec import Struct

Certainty = Literal["sure", "likely", "weak"]

SURE = 90
LIKELY = 60

# What each reason is worth alone. Others beside the best add a little, but what is only likely
# does not become sure by adding up.
WEIGHTS: dict[str, int] = {
    "same entry": 99,
    "same name and e-mail": 98,
    "same name and phone": 96,
    "same LinkedIn address": 95,
    "same name and company": 75,
    "short name, same e-mail": 74,
    "short name, same phone": 73,
    "short name, same company": 70,
    "same e-mail under another name": 65,
    "same name": 35,
    "same phone under another name": 30,
}
_MORE = 3


class Score(Struct, frozen=True):
    """`value` is 0 to 100; the strongest of `reasons` comes first.

    Name and e-mail equal give 98; Bob Smith and Robert Smith with one e-mail at one company give
    74 + 3; two of one name and nothing else give 35.
    """

    value: int
    reasons: tuple[str, ...]

    @property
    def certainty(self) -> Certainty:
        """Sure, likely or weak: what may be done without a look, after one, or hardly."""
        if self.value >= SURE:
            return "sure"
        return "likely" if self.value >= LIKELY else "weak"

    @property
    def words(self) -> str:
        """All reasons in one line."""
        return "; ".join(self.reasons)


def score_of(reasons: set[str]) -> Score:
    """The score that `reasons`, of WEIGHTS, come to; at least one is needed."""
    ordered = sorted(reasons, key=WEIGHTS.__getitem__, reverse=True)
    best = WEIGHTS[ordered[0]]
    ceiling = 100 if best >= SURE else SURE - 1 if best >= LIKELY else LIKELY - 1
    return Score(min(best + _MORE * (len(ordered) - 1), ceiling), tuple(ordered))
