"""The records of NetDesk's own JSON: each is decided on by itself."""

from netdesk.formats.jsonfile import Archive, write_json
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
