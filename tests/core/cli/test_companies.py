"""The commands companies and target, as scripts use them."""

import pytest

from tests.core.command_line import caller


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


def test_a_target_is_added_and_is_a_gap(call):
    assert call("target", "Acme GmbH", "--json").json[0]["target"] is True
    (gap,) = call("companies", "--gaps", "--json").json
    assert gap == {
        "id": 1,
        "name": "Acme GmbH",
        "aliases": [],
        "thesis": "",
        "target": True,
        "fit": 0,
        "people": [],
        "coverage": "nobody",
        "paths": [],
        "newest_news": "",
    }


def test_a_target_is_taken_off(call):
    call("target", "Acme", "Bolt")
    call("target", "acme inc.", "--off")
    assert [one["name"] for one in call("companies", "--gaps", "--json").json] == ["Bolt"]


@pytest.mark.parametrize("arguments", [("Freelance",), ("Nobody knows it", "--off"), ()])
def test_a_wrong_target_is_one_line_and_changes_nothing(call, arguments):
    done = call("target", *arguments)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert call("companies", "--json").json == []


def test_the_sample_s_gaps_are_the_emptiest_first(call):
    call("demo")
    found = call("companies", "--gaps", "--json").json
    order = [gap["coverage"] for gap in found]
    assert (order, found[0]["name"]) == (sorted(order), "Medline")
    assert next(path["contact"] for path in found[0]["paths"]) == "Dr. Amélie Nguyễn-Dubois"
    assert all(path["reason"] for gap in found for path in gap["paths"])


def test_a_company_tells_who_is_there_and_who_was(call):
    call("demo")
    found = {one["name"]: one for one in call("companies", "--json").json}
    people = {one["full_name"]: one["now"] for one in found["Bosch"]["people"]}
    assert (people["Chidi Okafor"], people["Jonas Weber"]) == (True, False)
    assert found["Helios Robotics"]["coverage"] == "supportive"


def test_people_read_a_table(call):
    call("demo")
    done = call("companies", "--gaps")
    assert "Medline" in done.out
    assert "13 gaps" in done.err
