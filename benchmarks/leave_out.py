"""How well job asks of an author are told whom nothing was learned from: `-m benchmarks.leave_out`.

Each author of `tests/data/review` is left out once, the weights are fitted to all others, and the
author's sentences are judged. By these figures the traits were chosen, and how much doubt a plea
may leave: sentences of one's own promise too much.
"""

from multiprocessing import Pool
from statistics import mean

from benchmarks.weigh_reviews import FITS, FOLDER, fitted, pairs
from netdesk.review.language import sentences
from netdesk.review.language_jobs import traits_of_job

# Left out together; the last is judged, for some of ours were written after reading the others.
_AUTHORS = (
    ("_strangers", "_strangers_rest"),
    ("_newcomers", "_newcomers_rest"),
    *((f"_guests_{number}",) for number in (1, 2, 3, 4)),
)
_DOUBTS = [number / 10 for number in range(-8, 5)]
Judged = list[tuple[bool, float]]


def main() -> None:
    """Print precision and recall, by author and on the average, for more and less doubt."""
    with Pool(2) as pool:
        judged = pool.map(_judged, _AUTHORS)
    for doubt in _DOUBTS:
        figures = [_precision_and_recall(one, doubt) for one in judged]
        precision, recall = (mean(column) for column in zip(*figures, strict=True))
        each = "  ".join(f"{one:.2f}/{other:.2f}" for one, other in figures)
        print(f"{doubt:5.2f}: {precision:.3f}, {recall:.3f}   {each}")


def _judged(parts: tuple[str, ...]) -> Judged:
    exact = fitted(list(pairs("job_ask", parts)), FITS["job_ask"])
    weights = {trait: round(10 * one) / 10 for trait, one in exact.items()}
    lines = (FOLDER / f"job_ask{parts[-1]}.tsv").read_text("utf-8").splitlines()
    return [
        (label == "1", _most(text, weights)) for label, text, _ in (x.split("\t") for x in lines)
    ]


def _most(text: str, weights: dict[str, float]) -> float:
    shown = (traits_of_job(sentence.words) for sentence in sentences(text))
    return max(sum(weights.get(trait, 0.0) for trait in traits) for traits in shown)


def _precision_and_recall(judged: Judged, doubt: float) -> tuple[float, float]:
    found = [is_so for is_so, weight in judged if weight > doubt]
    return sum(found) / len(found), sum(found) / sum(is_so for is_so, _ in judged)


if __name__ == "__main__":
    main()
