"""Whatever a script hands over by mistake is one clear line and status 2, never a bug."""

import json
import os
import sqlite3

import pytest

from tests.core.command_line import caller

HUGE = "9" * 30
PLAN = {"contact": "Ana Ruiz", "starts_at": "2026-02-12T12:30"}


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def plan(call, tmp_path):
    """`plan(document)`: hand a document to the command of that name."""

    def run(document, *more):
        path = tmp_path / "plan.json"
        path.write_text(document if isinstance(document, str) else json.dumps(document))
        return call("plan", path, *more)

    return run


def is_one_line(done):
    """Whether it was refused in one line that is no bug's."""
    told = done.err.splitlines()
    return (done.status, done.out, len(told)) == (2, "", 1) and "Something went" not in told[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ["review", HUGE],
        ["review", "9" * 5000],
        ["debrief", HUGE, "d.json"],
        ["brief", HUGE],
        ["undo-import", HUGE],
        ["contacts", "--limit", HUGE],
        ["contacts", "--limit", "-1"],
        [],
        ["--json"],
    ],
)
def test_a_number_that_is_none_is_wrong_usage(call, arguments):
    assert is_one_line(call(*arguments))


@pytest.mark.parametrize("command", [["plan"], ["review"], ["debrief", "1"]])
def test_a_file_that_is_not_there_is_said_to_be_missing(call, tmp_path, command):
    done = call(*command, tmp_path / "gone.json")
    assert is_one_line(done)
    assert done.err == "netdesk: There is no file gone.json.\n"


@pytest.mark.parametrize("command", [["plan"], ["review"], ["debrief", "1"]])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_not_waited_for(call, tmp_path, command):
    os.mkfifo(tmp_path / "pipe")
    assert "pipe is no file" in call(*command, tmp_path / "pipe").err


@pytest.mark.parametrize("command", [["contacts"], ["target", "Acme"]])
def test_a_folder_is_no_database(tmp_path, capsys, command):
    done = caller(tmp_path, capsys)(*command)
    assert is_one_line(done)
    assert "is a folder" in done.err


@pytest.mark.parametrize(
    "broken",
    [
        {"questions": [{"text": "q", "minutes": 10**30}]},
        {"questions": [{"text": "q", "minutes": -1}]},
        {"gives": [{"text": "x", "kind": "money"}]},
        {"duration_minutes": 10**30},
        {"wat": 1},
    ],
)
def test_a_plan_with_a_value_that_cannot_be_is_refused(plan, broken):
    assert is_one_line(plan({**PLAN, **broken}))


def test_an_unknown_key_is_answered_with_all_that_are_known(plan):
    assert "Known: contact, starts_at" in plan({**PLAN, "wat": 1}).err


def test_null_is_as_if_it_were_not_there(plan):
    nothing = dict.fromkeys(("starts_at", "duration_minutes", "place", "channel"))
    done = plan({"contact": "Ana Ruiz", **nothing}, "--json")
    assert (done.status, done.json[0]["channel"]) == (0, "coffee")


def test_a_name_with_a_line_break_is_the_same_name(plan, call):
    plan(PLAN)
    plan({**PLAN, "contact": "Ana\nRuiz "})
    assert len(call("contacts", "--json").json) == 1


def test_half_a_character_and_a_nul_do_not_come_in(plan, tmp_path):
    done = plan('{"contact": "Ana \\ud800", "place": "A\\u0000B", "outcome": "\\udfff"}')
    assert done.status == 0
    with sqlite3.connect(tmp_path / "netdesk.db") as bare:
        assert bare.execute("SELECT full_name FROM contact").fetchall() == [("Ana \ufffd",)]
        assert bare.execute("SELECT place FROM meeting").fetchall() == [("AB",)]
    bare.close()


def test_a_file_whose_name_is_no_text_is_told_in_one_document(call, tmp_path):
    path = tmp_path / "caf\udce9.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    assert call("import", path, "--json").json["totals"]["added"] == 1
    assert call("import", path).status == 0


def test_meetings_are_counted_beside_the_list(call):
    done = call("meetings", "--week")
    assert (done.status, done.out, done.err) == (0, "", "netdesk: 0 meetings\n")
