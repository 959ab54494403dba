"""Pairs of company names and what they are to each other, as a table."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.matching.company_names import company_key, relation

TABLE = Path(__file__).resolve().parents[2] / "data" / "companies" / "pairs.tsv"
with TABLE.open(encoding="utf-8", newline="") as lines:
    PAIRS = [tuple(row) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]
names = st.text(
    st.sampled_from("aAbBéßøソ株式会社ООО有限公司주㈱&+.,-/()'’\u200b\u00a0 coincgmbhtheagroup"),
    max_size=40,
)


def test_the_table_has_a_hundred_pairs_and_every_verdict():
    assert len(PAIRS) >= 100
    assert {verdict for _, _, verdict in PAIRS} == {"same", "related", "different", "none"}


@pytest.mark.parametrize(("one", "other", "verdict"), PAIRS)
def test_two_names_are_what_the_table_says(one, other, verdict):
    assert relation(one, other) == verdict
    assert relation(other, one) == verdict


@given(names, names)
def test_the_order_of_names_does_not_matter(one, other):
    assert relation(one, other) == relation(other, one)


@given(names)
def test_every_name_is_the_same_as_itself_or_none(name):
    assert relation(name, name) == ("same" if company_key(name) else "none")


@given(names)
def test_a_key_stays_as_it_is_when_it_is_read_again(name):
    key = company_key(name)
    assert relation(name, key) in ("same", "none", "related")


def test_a_name_of_a_million_letters_costs_little():
    begin = time.monotonic()
    company_key("a." * 500_000)
    company_key("Holding " * 100_000)
    assert time.monotonic() - begin < 5
