"""How well a company fits, in words: for tips and screen readers."""

from collections.abc import Sequence

from netdesk.records.research import MOST_POINTS, Judgement


def fit_words(fit: int, judged: Sequence[Judgement]) -> str:
    """The fit on the first line, then a line for each criterion with its reason."""
    whole = f"Fits {fit} of {MOST_POINTS}" if fit or judged else "Fit not judged"
    return "\n".join([whole, *(_line(one) for one in judged)])


def _line(one: Judgement) -> str:
    weight = f", weight {one.weight}" if one.weight > 1 else ""
    reason = f": {one.reason}" if one.reason else ""
    return f"{one.points} of {MOST_POINTS}{weight}, {one.criterion}{reason}"
