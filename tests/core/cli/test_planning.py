"""The commands about meetings and about the file itself."""

import json

import pytest

from netdesk.workspace import Workspace
from tests.core.command_line import caller

PLAN = {
    "contact": "Ana Ruiz",
    "starts_at": "2026-02-12T12:30",
    "duration_minutes": 60,
    "place": "Café Lumen",
    "channel": "lunch",
    "outcome": "She names two people",
    "gives": ["A checklist", {"text": "An intro", "kind": "contacts"}],
    "questions": [{"text": "What would you change?", "minutes": 5}],
    "asks": [{"text": "Who at Medline?", "company": "Medline", "fallback_company": "Cardinal"}],
    "donts": ["The lawsuit"],
}


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def plan(call, tmp_path):
    def write_and_call(document):
        path = tmp_path / "plan.json"
        path.write_text(json.dumps(document), "utf-8")
        return call("plan", path, "--json")

    return write_and_call


def test_a_plan_makes_a_meeting_and_its_contact(call, plan):
    assert plan(PLAN).status == 0
    (meeting,) = call("meetings", "--json").json
    assert {key: meeting[key] for key in ("contact", "starts_at", "duration_minutes")} == {
        key: PLAN[key] for key in ("contact", "starts_at", "duration_minutes")
    }
    assert (meeting["readiness"]["done"], meeting["readiness"]["of"]) == (4, 10)
    assert "opener" in meeting["readiness"]["missing"]


def test_a_plan_of_the_same_person_and_time_updates_the_meeting(call, plan):
    plan(PLAN)
    plan({**PLAN, "opener": "The robot league"})
    (meeting,) = call("meetings", "--json").json
    assert meeting["readiness"]["done"] == 5


def test_a_list_plans_several(plan):
    assert len(plan([PLAN, {"contact": "Bob"}]).json) == 2


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"contact": "Ana", "outcom": "x"}, "outcom"),
        ({"outcome": "x"}, "contact"),
        ({"contact": "Ana", "starts_at": "soon"}, "soon"),
        ({"contact": "Ana", "channel": "telepathy"}, "telepathy"),
        ({"contact": "Ana", "duration_minutes": "long"}, "duration_minutes"),
        ({"contact": "Ana", "questions": [{"minutes": 5}]}, "missing"),
        ([], "no plan"),
        (["x"], "plan or a list"),
    ],
)
def test_a_wrong_plan_is_one_line_and_changes_nothing(call, plan, broken, says):
    done = plan(broken)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert says in done.err
    assert call("contacts", "--json").json == []


def test_one_wrong_plan_of_a_list_undoes_the_others(call, plan):
    done = plan([PLAN, {"contact": ""}])
    assert done.status == 2
    assert "Plan 2" in done.err
    assert call("meetings", "--json").json == []


def test_the_brief_is_one_pdf(call, tmp_path):
    call("demo")
    done = call("brief", "1", "2", "-o", tmp_path / "both.pdf", "--paper", "letter", "--json")
    assert done.json == {"path": str(tmp_path / "both.pdf"), "pages": 2, "meetings": [1, 2]}
    assert (tmp_path / "both.pdf").read_bytes().startswith(b"%PDF")


def test_a_brief_into_a_folder_gets_its_name(call, tmp_path):
    call("demo")
    path = call("brief", "1", "-o", tmp_path, "--json").json["path"]
    assert path.endswith("Brief Dr. Amélie Nguyễn-Dubois.pdf")


def test_a_brief_of_no_meeting_is_status_2(call):
    assert call("brief", "99").status == 2


@pytest.mark.parametrize("name", ["all.vcf", "all.json"])
def test_what_is_exported_changes_nothing_when_imported(call, tmp_path, name):
    call("demo")
    assert call("export", tmp_path / name, "--json").json["contacts"] == 41
    again = call("import", tmp_path / name, "--json").json["totals"]
    assert (again["records"], again["unchanged"]) == (41, 41)


@pytest.mark.parametrize(
    ("chosen", "version"), [("vcard3", "3.0"), ("vcard4", "4.0"), ("vcard21", "2.1")]
)
def test_export_writes_the_version_asked_for(call, tmp_path, chosen, version):
    call("demo")
    call("export", tmp_path / "x.vcf", "--format", chosen)
    assert f"VERSION:{version}".encode() in (tmp_path / "x.vcf").read_bytes()


def test_the_demo_goes_into_an_empty_database_only(call):
    assert call("demo", "--json").json["totals"]["added"] == 41
    assert call("demo").status == 2


def test_check_counts_each_table(call):
    call("demo")
    found = call("check", "--json").json
    assert (found["ok"], found["counts"]["contact"], found["counts"]["meeting"]) == (True, 41, 8)


def test_a_backup_comes_back(call, tmp_path):
    call("demo")
    assert call("backup", tmp_path / "b.db", "--json").json["counts"]["contact"] == 41
    call("undo-import", "1")
    call("restore", tmp_path / "b.db", "--dry-run")
    assert call("contacts", "--json").json == []
    assert call("restore", tmp_path / "b.db", "--json").json["restored"] is True
    assert len(call("contacts", "--json").json) == 41


def test_what_is_no_backup_is_not_restored(call, tmp_path):
    (tmp_path / "b.db").write_bytes(b"nothing of the kind" * 100)
    assert call("restore", tmp_path / "b.db").status == 2


def test_while_a_window_has_the_file_reading_works_and_writing_says_so(call, tmp_path):
    call("demo")
    with Workspace.open(tmp_path / "netdesk.db"):
        assert len(call("contacts", "--json").json) == 41
        assert call("backup", tmp_path / "b.db").status == 0
        done = call("demo")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "open" in done.err
