"""The notebook: dated, against my own row, and in no output unless it is ticked."""

import json
from datetime import date

import pytest

from netdesk.errors import InputError
from netdesk.records.research import Benchmark
from netdesk.research import benchmarks, companies
from netdesk.research.benchmarks import compare, find, save
from tests.builders import make_company
from tests.core.command_line import caller

TODAY = date(2026, 2, 11)


@pytest.fixture
def acme(workspace):
    return companies.save(workspace, make_company("Acme"))


def pay(company_id=0, low=100, high=0, on="2026-01-01", currency="EUR"):
    return Benchmark(0, company_id, "", "pay", "", low, high, currency, on=on)


def test_observations_are_read_newest_first(workspace, acme):
    save(workspace, pay(acme, 90, 110, "2025-01-01", "eur"))
    save(workspace, pay(acme, 95, 115, "2026-01-01"))
    assert [(one.on, one.company, one.currency) for one in find(workspace, acme)] == [
        ("2026-01-01", "Acme", "EUR"),
        ("2025-01-01", "Acme", "EUR"),
    ]


def test_pay_is_compared_with_my_own_row(workspace, acme):
    for one in (pay(low=90, on="2024-01-01"), pay(low=100), pay(acme, 110, 130)):
        save(workspace, one)
    save(workspace, pay(acme, 200, currency="USD", on="2024-06-01"))
    found = [(c.middle, c.percent, c.is_old) for c in compare(find(workspace), TODAY)]
    assert found == [(200, None, True), (120, 20, False)]


@pytest.mark.parametrize(
    "wrong",
    [
        Benchmark(kind="mood", text="x"),
        Benchmark(text="x", confidence="sure"),
        Benchmark(text="x", on="soon"),
        Benchmark(low=200, high=100),
        Benchmark(),
    ],
)
def test_what_makes_no_sense_is_refused(workspace, wrong):
    with pytest.raises(InputError):
        save(workspace, wrong)


def test_observations_are_changed_and_deleted(workspace, acme):
    an_id = save(workspace, pay(acme))
    save(workspace, Benchmark(an_id, acme, kind="culture", text="Quiet"))
    assert [one.text for one in find(workspace, kind="culture")] == ["Quiet"]
    benchmarks.delete(workspace, [an_id])
    assert find(workspace) == []


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        *(("", 0), ("165000", 165_000), ("165,000", 165_000), ("165 000", 165_000)),
        *(("165.000", 165_000), ("165’000", 165_000), ("165k", 165_000), ("165.5 K", 165_500)),
        *(("165,000.50", 165_000), ("1.250.000,00", 1_250_000), ("0", 0)),
    ],
)
def test_a_figure_is_read_as_it_is_typed(typed, figure):
    assert benchmarks.amount(typed) == figure


@pytest.mark.parametrize("typed", ["a lot", "-5", "165.5.5", "12,34,567", "9" * 12, "1e5"])
def test_what_is_no_figure_is_refused(typed):
    with pytest.raises(InputError):
        benchmarks.amount(typed)


@pytest.mark.parametrize(("options", "is_in"), [((), False), (("--notebook",), True)])
def test_the_notebook_goes_out_only_when_ticked(tmp_path, capsys, options, is_in):
    call = caller(tmp_path / "desk.db", capsys)
    call("demo")
    call("export", tmp_path / "all.json", *options)
    whole = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert ("notebook" in whole) == is_in


@pytest.mark.parametrize("name", ["all.vcf", "all.csv"])
def test_no_other_export_holds_the_notebook(tmp_path, capsys, name):
    call = caller(tmp_path / "desk.db", capsys)
    call("demo")
    call("export", tmp_path / name, "--private", "--notebook")
    assert b"165000" not in (tmp_path / name).read_bytes()


def test_what_was_ticked_comes_in_again_once(tmp_path, capsys):
    call = caller(tmp_path / "desk.db", capsys)
    call("demo")
    call("export", tmp_path / "all.json", "--notebook")
    other = caller(tmp_path / "other.db", capsys)
    for _ in range(2):
        other("import", tmp_path / "all.json")
    other("export", tmp_path / "again.json", "--notebook")
    assert (tmp_path / "again.json").read_text("utf-8") == (tmp_path / "all.json").read_text(
        "utf-8"
    )
