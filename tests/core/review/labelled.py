"""The labelled sentences in tests/data/review, in two halves, and how well a judge does."""

import hashlib
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data" / "review"
HALVES = ("develop", "held out")
# Files that the weights were fitted to.
LEARNED = ("later", "learned", "blind", "fresh", "strangers", "ours")
# Further ones, of job asks alone.
MORE_JOB_ASKS = (
    *("strangers_rest", "newcomers", "newcomers_rest"),
    *("guests_1", "guests_2", "guests_3", "guests_4"),
)


def labelled(task, half):
    """(is it so, sentence) of one half; which half is told by the sentence's own hash."""
    lines = (FOLDER / f"{task}.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return [(label == "1", text) for label, text in pairs if half_of(text) == half]


def part(task, name):
    """All sentences of one of the further files, `name` of LEARNED or UNSEEN."""
    lines = (FOLDER / f"{task}_{name}.tsv").read_text("utf-8").splitlines()
    return [(label == "1", text) for label, text in (line.split("\t")[:2] for line in lines)]


def apart(task):
    """(is it so, sentence, part of the plan) of the batch that was judged once, at the end."""
    lines = (FOLDER / f"{task}_apart.tsv").read_text("utf-8").splitlines()
    return [(label == "1", text, field) for label, text, field in (x.split("\t") for x in lines)]


def plans_apart():
    """(is it centred on me, the plan's texts by part) of that batch."""
    lines = (FOLDER / "me_centred_apart.jsonl").read_text("utf-8").splitlines()
    return [(one["me_centred"], one["plan"]) for one in map(json.loads, lines)]


def half_of(text):
    return HALVES[hashlib.sha256(text.encode()).digest()[0] % 2]


def precision_and_recall(judge, pairs):
    found = [(is_so, judge(text)) for is_so, text in pairs]
    right = sum(is_so and said for is_so, said in found)
    said = sum(said for _, said in found)
    there = sum(is_so for is_so, _ in found)
    return right / said, right / there
