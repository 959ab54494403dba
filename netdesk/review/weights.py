"""Weighing the traits of a sentence for one of the reviewer's judgements.

The weights were fitted to labelled sentences by `python -m benchmarks.weigh_reviews` and ship as
`resources/review/<judgement>.tsv`: a trait, a tab, its weight in tenths. More than nothing in sum
means yes.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from netdesk.paths import resource

_TENTHS = 10


def weigh(judgement: str, traits: Iterable[str]) -> float:
    """How much `traits` speak for `judgement`; below zero they speak against it."""
    weights = _weights(judgement)
    return sum(weights.get(trait, 0) for trait in traits) / _TENTHS


@lru_cache
def _weights(judgement: str) -> Mapping[str, int]:
    lines = resource(f"review/{judgement}.tsv").read_text("utf-8").splitlines()
    return {trait: int(tenths) for trait, tenths in (line.split("\t") for line in lines)}
