"""Timing: medians and 95th percentiles, and a figure beside its floor."""

import statistics
import time
from collections.abc import Callable, Sequence

from msgspec import Struct


class Result(Struct, frozen=True):
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


def paired_medians_ms(
    work: Callable[[], object], floor: Callable[[], object], runs: int, floors: int = 1
) -> tuple[float, float]:
    """The medians of two works in milliseconds of processor time, taken in turn.

    Of the time on the wall the longer work loses more to whatever else the machine does.

    Each of `runs` calls of `work` has `floors` calls of `floor` around it.
    """
    work()
    floor()
    figures, beside = [], []
    for _ in range(runs):
        beside += [_busy_seconds(floor) for _ in range(floors - floors // 2)]
        figures.append(_busy_seconds(work))
        beside += [_busy_seconds(floor) for _ in range(floors // 2)]
    return statistics.median(figures) * 1000, statistics.median(beside) * 1000


def _busy_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def p95(samples: Sequence[float]) -> float:
    """The 95th percentile of `samples`."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
