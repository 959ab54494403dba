"""Timing: medians and 95th percentiles, and a figure beside its floor."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A figure, its floor in the same unit, and the promise about their ratio."""

    what: str
    figure: float
    floor: float
    unit: str
    most: float
    least: float = 0.0
    note: str = ""

    @property
    def ratio(self) -> float:
        """Figure through floor."""
        return self.figure / self.floor if self.floor else 0.0

    @property
    def is_kept(self) -> bool:
        """Whether the promise holds."""
        return self.least <= self.ratio <= self.most


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_ms(work: Callable[[], object], runs: int = 5) -> float:
    """The median of `runs` calls after one that is not counted, in milliseconds."""
    work()
    return statistics.median(seconds(work) for _ in range(runs)) * 1000


def p95(samples: Sequence[float]) -> float:
    """The 95th percentile of `samples`."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
