"""The sample network, and everything out as JSON and in again."""

from datetime import date, datetime

import pytest

from netdesk import brand, meetings
from netdesk.after import evidence, outstanding
from netdesk.after.ally import standing
from netdesk.errors import InputError
from netdesk.formats.jsonfile import read_json, write_json
from netdesk.importing import Dropped, commit_import, load_sample, plan_import, read_files
from netdesk.importing.archive import read_archive
from netdesk.importing.sample import sample_data
from netdesk.people import contacts, overview
from netdesk.records.brand import LENGTHS
from netdesk.records.contact import ALLY_STAGES
from netdesk.research import companies
from netdesk.storytelling import meter
from netdesk.workspace import Workspace

WEDNESDAY = date(2026, 2, 11)


def everything(workspace):
    people = contacts.get_many(workspace, overview.find(workspace))
    return write_json(tuple(people), read_archive(workspace))


def bring(workspace, data):
    return commit_import(workspace, plan_import(workspace, read_files([Dropped("all.json", data)])))


def test_the_sample_has_no_problems():
    reading, archive = read_json(sample_data(WEDNESDAY))
    assert reading.problems == ()
    assert len(reading.drafts) >= 40
    assert len(archive.meetings) == 8


def test_the_sample_is_dated_around_today(workspace):
    load_sample(workspace, WEDNESDAY)
    amelie = contacts.find_one(workspace, "Dr. Amélie Nguyễn-Dubois")
    line = meetings.of_contact(workspace, amelie)[0]
    assert line.starts_at == datetime(2026, 2, 12, 12, 30).isoformat()


@pytest.mark.parametrize("day", range(8, 15))
def test_nobody_is_met_at_the_weekend(day):
    _, archive = read_json(sample_data(date(2026, 2, day)))
    days = {meeting.starts_at.weekday() for _, meeting in archive.meetings}
    assert days
    assert days <= set(range(5))


def test_the_sample_links_who_named_whom(workspace):
    load_sample(workspace, WEDNESDAY)
    rosalind = contacts.get(workspace, contacts.find_one(workspace, "Rosalind Mbeki"))
    assert contacts.get(workspace, rosalind.referred_by_id).full_name == "Yael Cohen"


def test_the_sample_goes_into_an_empty_file_only(workspace):
    load_sample(workspace, WEDNESDAY)
    with pytest.raises(InputError):
        load_sample(workspace, WEDNESDAY)


def test_the_sample_is_undone_at_once(workspace):
    load_sample(workspace, WEDNESDAY)
    workspace.undo()
    left = (overview.count(workspace), companies.find(workspace), meetings.lines(workspace))
    assert left == (0, [], [])


def test_the_sample_has_what_follows_meetings(workspace):
    load_sample(workspace, WEDNESDAY)
    late = [one for one in outstanding.due_list(workspace) if one.days_late(WEDNESDAY) > 0]
    assert [(one.kind, one.contact_name) for one in late] == [
        ("promise", "Mateo Fernández"),
        ("thank-you", "Jonas Weber"),
    ]
    told = [(line.outcome_met, line.names) for line in meetings.lines(workspace)]
    assert told[:5] == [("yes", 2), ("no", 0), ("partly", 3), ("yes", 1), ("yes", 2)]


def test_the_ladder_of_the_sample_stands_on_evidence(workspace):
    load_sample(workspace, WEDNESDAY)
    rows = workspace.select("SELECT DISTINCT contact_id FROM evidence")
    people = contacts.get_many(workspace, [row[0] for row in rows])
    assert len(people) >= 8
    for person in people:
        carried = [one.stage for one in standing(evidence.of_contact(workspace, person.id))]
        assert person.ally_stage in (ALLY_STAGES[0], *carried)


def test_the_brand_of_the_sample_fits_its_lengths(workspace):
    load_sample(workspace, WEDNESDAY)
    texts = {length: brand.statement(workspace, length) for length in LENGTHS}
    assert all(text and not meter(length, text).is_over for length, text in texts.items())
    assert len(brand.goals_without_proof(workspace)) == 1


def test_everything_that_goes_out_comes_in_equal(workspace, tmp_path):
    load_sample(workspace, WEDNESDAY)
    with Workspace.open(tmp_path / "other.db") as other:
        bring(other, everything(workspace))
        assert everything(other) == everything(workspace)


def test_ones_own_export_changes_nothing(workspace):
    load_sample(workspace, WEDNESDAY)
    steps = workspace.history()
    report = bring(workspace, everything(workspace))
    assert (report.totals.unchanged, report.import_id) == (report.totals.records, 0)
    assert workspace.history() == steps


def test_a_broken_person_does_not_stop_the_others():
    data = b'{"netdesk": 1, "contacts": [{"full_name": "Ana"}, {"full_name": 7}, {"hat": "red"}]}'
    reading, _ = read_json(data)
    assert [draft.contact.full_name for draft in reading.drafts] == ["Ana"]
    assert [problem.severity for problem in reading.problems] == ["failed", "failed"]
