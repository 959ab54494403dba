"""The records of NetDesk's own JSON: each is decided on by itself."""

import json

import pytest

from netdesk.formats.jsonfile import Archive, read_json, write_json
from netdesk.importing import Dropped, commit_import, plan_import, read_files
from netdesk.people import contacts
from tests.builders import make_contact


def put(workspace, name, uid, birthday):
    person = make_contact(name, uid=uid, birthday=birthday)
    return contacts.save(workspace, person)


def test_what_is_decided_on_one_record_touches_no_other(workspace):
    ana = put(workspace, "Ana Ruiz", "u-1", "1984-03-09")
    bora = put(workspace, "Bora Kaya", "u-2", "1990-01-01")
    file = write_json(
        (
            make_contact("Ana Ruiz", uid="u-1", birthday="1985-03-09"),
            make_contact("Bora Kaya", uid="u-2", birthday="1991-01-01"),
        ),
        Archive(),
    )
    readings = read_files([Dropped("all.json", file)])
    asked = plan_import(workspace, readings)
    assert [record.outcome for record in asked.records] == ["review", "review"]
    first = asked.records[0]
    place = (first.file, first.line)
    plan = plan_import(workspace, readings, decisions={place: "merge"})
    assert [record.outcome for record in plan.records] == ["updated", "review"]
    commit_import(workspace, plan)
    assert contacts.get(workspace, ana).birthday == "1985-03-09"
    assert contacts.get(workspace, bora).birthday == "1990-01-01"


def read(*people):
    reading, _ = read_json(json.dumps({"netdesk": 1, "contacts": people}).encode())
    return reading


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        ({}, "Nothing in it can be used"),
        ({"uid": "u-1"}, "Nothing in it can be used"),
        ({"note": "Met at\nthe fair"}, "No name and no mail, only a note: “Met at the fair”"),
        ({"full_name": " ", "positions": [{"title": "Boss"}]}, "No name and no mail"),
        ({"phones": [{"value": " "}]}, "No name and no mail"),
    ],
)
def test_a_record_about_nobody_is_told_as_in_every_kind_of_file(person, reason):
    reading = read(person, {"full_name": "Ana Ruiz"})
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana Ruiz"]
    assert [(one.reason, one.severity) for one in reading.problems] == [
        (f"contacts 1: {reason}", "failed")
    ]


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"given": "Ana", "family": "Ruiz"}, "Ana Ruiz"),
        ({"emails": [{"value": "ana@acme.example"}]}, "ana@acme.example"),
        ({"urls": [{"value": "https://acme.example/ana"}]}, "https://acme.example/ana"),
        ({"addresses": [{"city": "Chicago"}]}, ""),
    ],
)
def test_whoever_can_be_told_without_a_name_comes_in(person, name):
    reading = read(person)
    assert [draft.contact.full_name for draft in reading.drafts] == [name]
    assert reading.problems == ()
