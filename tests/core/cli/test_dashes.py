"""Names and files that begin with a dash: `--` takes them, and without it the message says so."""

import pytest

from tests.builders import vcard
from tests.core.cli.test_hostile import is_one_line
from tests.core.command_line import caller


@pytest.fixture
def call(tmp_path, capsys, monkeypatch):
    """Commands in a folder with a file `-reverse.vcf`, which holds somebody of that name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-reverse.vcf").write_bytes(vcard("-reverse"))
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def known(call):
    """The same, with that person on the list."""
    call("import", "--", "-reverse.vcf")
    return call


def test_a_file_behind_the_two_dashes_is_imported(call):
    assert call("import", "--json", "--", "-reverse.vcf").json["totals"]["added"] == 1


@pytest.mark.parametrize("words", [["show", "--json", "--"], ["--json", "show", "--"]])
def test_a_name_behind_the_two_dashes_is_found(known, words):
    assert known(*words, "-reverse").json["full_name"] == "-reverse"


def test_a_word_to_search_for_may_begin_with_a_dash(known):
    assert [one["full_name"] for one in known("contacts", "--json", "--", "-rev").json] == [
        "-reverse"
    ]


def test_a_company_that_begins_with_a_dash_becomes_a_target(call):
    assert call("target", "--json", "--", "-Acme").json[0]["name"] == "-Acme"


@pytest.mark.parametrize("command", ["export", "backup"])
def test_a_file_is_written_where_the_two_dashes_say(known, tmp_path, command):
    assert known(command, "--", "-out.json").status == 0
    assert (tmp_path / "-out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["import", "-reverse.vcf"], "netdesk import -- -reverse.vcf"),
        (["contacts", "-reverse"], "netdesk contacts -- -reverse"),
        (["contacts", "--limit", "3", "-reverse"], "netdesk contacts -- -reverse"),
        (["show", "-reverse"], "netdesk show -- -reverse"),
        (["target", "-Acme", "--off"], "netdesk target -- -Acme"),
        (["plan", "--plan.json"], "netdesk plan -- --plan.json"),
        (["brief", "1", "-o", "-x.pdf"], "-o ./-x.pdf"),
        (["check", "--database", "-x.db"], "--database ./-x.db"),
        (["-reverse.vcf"], "netdesk -- -reverse.vcf"),
        (["export", "--", "a.csv", "--private"], "“--private” goes before it"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else "",
)
def test_what_was_taken_for_an_option_is_pointed_out(call, arguments, hint):
    done = call(*arguments)
    assert is_one_line(done)
    assert hint in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["contacts", "--limit", "x"],
        ["import"],
        ["nonsense", "--limit", "3"],
        ["show", "-5"],
        ["export", "-", "x"],
        ["import", "--on-match=guess", "x.vcf"],
        ["import", "--on-match", "guess", "--dry", "x.vcf"],
    ],
    ids=" ".join,
)
def test_nothing_is_pointed_out_where_a_dash_is_not_to_blame(call, arguments):
    done = call(*arguments)
    assert is_one_line(done)
    assert "--" not in done.err.replace("--help", "").replace("--limit", "").replace(
        "--on-match", ""
    )
