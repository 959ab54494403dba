"""The commands about people: JSON shapes, statuses, one line for each error."""

import pytest

from netdesk import duplicates
from netdesk.workspace import Workspace
from tests.builders import vcard
from tests.core.command_line import caller, run

ANA = vcard("Ana Ruiz", "UID:ana-ruiz-0000-0001", "EMAIL;TYPE=WORK:ana@x.eu", "ORG:Acme;Sales")
ENDS = ["records", "added", "updated", "unchanged", "skipped", "failed", "review"]


@pytest.fixture
def call(tmp_path, capsys):
    return caller(tmp_path / "netdesk.db", capsys)


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.vcf"
    path.write_bytes(ANA + vcard("Bob"))
    return path


def test_import_says_what_became_of_each_record(call, people):
    done = call("import", people, "--json")
    ends = dict(zip(ENDS, [2, 2, 0, 0, 0, 0, 0], strict=True))
    assert done.status == 0
    assert done.json == {
        "files": [{"path": str(people), "format": "vcard", **ends, "problems": []}],
        "totals": ends,
        "import_id": 1,
    }


def test_a_dry_run_changes_nothing(call, people):
    done = call("import", "--dry-run", people, "--json")
    assert (done.json["totals"]["added"], done.json["import_id"]) == (2, None)
    assert call("contacts", "--json").json == []


def test_the_same_file_twice_changes_nothing(call, people):
    call("import", people)
    again = call("import", people, "--json")
    assert (again.json["totals"]["unchanged"], again.json["import_id"]) == (2, None)


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02 nothing", ANA[:40]], ids=["empty", "binary", "cut off"]
)
def test_a_file_of_no_use_is_one_line_and_status_2(call, tmp_path, data):
    path = tmp_path / "bad.vcf"
    path.write_bytes(data)
    done = call("import", path)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert call("contacts", "--json").json == []


def test_a_bad_file_among_good_ones_is_named_and_the_others_come_in(call, people, tmp_path):
    done = call("import", people, tmp_path / "gone.vcf", "--json")
    assert done.status == 1
    assert done.json["totals"]["added"] == 2
    assert "gone.vcf" in done.err


def test_a_broken_record_gives_status_1_and_its_reason(call, tmp_path):
    path = tmp_path / "people.vcf"
    path.write_bytes(ANA + b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")
    done = call("import", path, "--json")
    assert (done.status, done.json["totals"]["failed"]) == (1, 1)
    assert done.json["files"][0]["problems"][0]["line"] > len(ANA.splitlines())


def test_a_contact_has_the_promised_shape(call, people):
    call("import", people)
    ana, bob = call("contacts", "--json").json
    empty = {
        "additional": "", "prefix": "", "suffix": "", "nickname": "", "title": "", "phones": [],
        "urls": [], "ims": [], "addresses": [], "categories": [], "birthday": "", "note": "",
        "has_photo": False, "referred_by": "", "last_touch": "", "ally_stage": "acquaintance",
    }  # fmt: skip
    assert ana == {
        **empty,
        "id": 1,
        "uid": "ana-ruiz-0000-0001",
        "full_name": "Ana Ruiz",
        "given": ana["given"],
        "family": ana["family"],
        "company": "Acme",
        "department": "Sales",
        "emails": [{"value": "ana@x.eu", "label": "work"}],
    }
    assert bob.keys() == ana.keys()


def test_contacts_searches_and_limits(call, people):
    call("import", people)
    assert [one["full_name"] for one in call("contacts", "acme", "--json").json] == ["Ana Ruiz"]
    assert len(call("contacts", "--limit", "1", "--json").json) == 1
    assert call("contacts", "nobody", "--json").json == []


@pytest.mark.parametrize("named", ["1", "ana-ruiz-0000-0001", "Ana Ruiz"])
def test_show_takes_an_id_a_uid_or_a_name(call, people, named):
    call("import", people)
    assert call("show", named, "--json").json["id"] == 1
    assert "ana@x.eu" in call("show", named).out


def test_show_of_nobody_is_status_2(call):
    done = call("show", "Nobody Here")
    assert (done.status, done.out) == (2, "")


def test_an_import_is_listed_and_taken_back(call, people):
    call("import", people)
    assert [one["id"] for one in call("imports", "--json").json] == [1]
    undone = call("undo-import", "1", "--json").json
    assert undone == {"removed": 2, "restored": 0, "kept": [], "merged": [], "others": 0}
    assert call("contacts", "--json").json == []


@pytest.fixture
def merged(call, people, tmp_path):
    """Ana and Bob came in by import 1, and Ana became part of Bob since."""
    call("import", people)
    with Workspace.open(tmp_path / "netdesk.db") as workspace:
        duplicates.merge(workspace, 2, [1])


@pytest.mark.usefixtures("merged")
def test_who_was_merged_since_is_named_when_an_import_is_taken_back(call):
    said = call("undo-import", "1").out.splitlines()
    assert said[1:] == [
        "Changed since, so they stay: Bob.",
        "Ana Ruiz, merged into Bob, stays.",
    ]


@pytest.mark.usefixtures("merged")
def test_a_script_reads_who_was_merged_into_whom(call):
    undone = call("undo-import", "1", "--json").json
    assert undone["kept"] == ["Bob", "Ana Ruiz"]
    assert undone["merged"] == [{"full_name": "Ana Ruiz", "into": "Bob"}]


def test_what_steers_a_terminal_is_not_printed(call, tmp_path):
    path = tmp_path / "people.vcf"
    path.write_bytes(vcard("Ana \x1b[31mRuiz"))
    call("import", path)
    assert "\x1b" not in call("contacts").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["nonsense"],
        ["contacts", "--limit", "-3"],
        ["import", "x.vcf", "--on-match", "guess"],
        ["undo-import", "7"],
        ["export", "people.xyz"],
        ["brief"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(call, arguments):
    done = call(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_real_process_writes_private_files_and_needs_no_qt(tmp_path, people):
    done = run("import", people, "--json", database=tmp_path / "own" / "netdesk.db")
    assert (done.status, done.json["totals"]["added"], done.err) == (0, 2, "")
    assert (tmp_path / "own" / "netdesk.db").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "own").stat().st_mode & 0o777 == 0o700


def test_a_bug_is_one_line_and_its_places_go_to_the_log(call, monkeypatch, tmp_path):
    from netdesk.people import overview

    def broken(*_arguments, **_named):
        raise RuntimeError("Ana Ruiz is secret")

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(overview, "find", broken)
    call("demo")
    done = call("contacts")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "secret" not in done.err
