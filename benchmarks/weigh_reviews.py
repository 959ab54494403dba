"""Fits the reviewer's weights to the labelled sentences: `python -m benchmarks.weigh_reviews`.

Logistic regression by stochastic gradient steps with a seed, so that the same sentences give the
same weights. It reads the learned files and the develop halves only, never what is held out.
"""

import hashlib
import math
import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from netdesk.paths import resource
from netdesk.review.language import plain_words, sentences
from netdesk.review.language_asks import traits_of_ask
from netdesk.review.language_jobs import traits_of_job
from netdesk.review.language_outcomes import traits_of_outcome
from netdesk.review.traits import traits

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "data" / "review"
JUDGEMENTS = ("job_ask", "vague_ask", "outcome_checkable", "me_centred")
# Parts of the labelled sentences; of the first one, the develop half. Not each judgement has all.
LEARNED = (
    *("", "_later", "_learned", "_blind", "_fresh", "_strangers", "_strangers_rest"),
    *("_newcomers", "_newcomers_rest", "_guests_1", "_guests_2", "_guests_3", "_guests_4"),
    *("_ours", "_neighbours"),
)
Pair = tuple[bool, frozenset[str]]

_ROUNDS, _STEP, _EPSILON = 40, 0.3, 1e-2


class Fit(Struct, frozen=True):
    """How fast weights decay, and how many sentences must show a trait for it to count."""

    decay: float = 0.05
    least: int = 2


# Chosen by `benchmarks.leave_out`: job asks have many traits, each of which should weigh less.
FITS = {"job_ask": Fit(decay=0.2)}


def main() -> None:
    """Write the weights of every judgement."""
    for judgement in JUDGEMENTS:
        weights = fitted(list(pairs(judgement)), FITS.get(judgement, Fit()))
        lines = [f"{trait}\t{round(10 * one)}" for trait, one in sorted(weights.items())]
        kept = [line for line in lines if not line.endswith(("\t0", "\t-0"))]
        resource(f"review/{judgement}.tsv").write_text("\n".join(kept) + "\n", "utf-8")
        print(f"{judgement}: {len(kept)} traits")


def is_held_out(text: str) -> bool:
    """Whether the sentence's own hash puts it into the half that nothing is learned from."""
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 1


def fitted(pairs: list[Pair], fit: Fit) -> dict[str, float]:
    """The weight of every trait that enough sentences show."""
    often = Counter(trait for _, shown in pairs for trait in shown)
    # Sorted, for a set's order differs from run to run.
    known = [(so, sorted(t for t in shown if often[t] >= fit.least)) for so, shown in pairs]
    weights: dict[str, float] = dict.fromkeys(often, 0.0)
    squares = dict.fromkeys(often, _EPSILON)
    means = dict.fromkeys(often, 0.0)
    order = random.Random(1)
    for turn in range(_ROUNDS):
        order.shuffle(known)
        for is_so, shown in known:
            error = _chance(sum(weights[trait] for trait in shown)) - is_so
            for trait in shown:
                slope = error + fit.decay * weights[trait]
                squares[trait] += slope * slope
                weights[trait] -= _STEP * slope / math.sqrt(squares[trait])
        if turn >= _ROUNDS // 2:
            for trait, weight in weights.items():
                means[trait] += weight / (_ROUNDS - _ROUNDS // 2)
    return means


def pairs(judgement: str, left_out: Collection[str] = ()) -> Iterator[Pair]:
    """Whether it is so, and what it shows, of all that is learned but the parts `left_out`."""
    shown = _shown(judgement)
    for part in LEARNED:
        file = FOLDER / f"{judgement}{part}.tsv"
        lines = file.read_text("utf-8").splitlines() if file.exists() else ()
        for label, text in (line.split("\t")[:2] for line in lines if part not in left_out):
            if part or not is_held_out(text):
                innocent = judgement == "job_ask" and label == "0"
                # Of an innocent text each sentence is; of a plea only one need plead.
                told = [one.text for one in sentences(text)] if innocent else [text]
                yield from ((label == "1", frozenset(shown(one))) for one in told)


def _shown(judgement: str) -> Callable[[str], Iterable[str]]:
    own: dict[str, Callable[[str], Iterable[str]]] = {
        "job_ask": lambda text: traits_of_job(plain_words(text)),
        "vague_ask": traits_of_ask,
        "outcome_checkable": traits_of_outcome,
        "me_centred": lambda text: traits(plain_words(text)),
    }
    return own[judgement]


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(weight, 30.0))))


if __name__ == "__main__":
    main()
