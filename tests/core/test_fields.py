"""No field of a person is forgotten anywhere."""

import pytest
from msgspec.structs import replace

from netdesk.fields import BY_KEY, FIELDS
from netdesk.formats.jsonfile import Archive, read_json, write_json
from netdesk.matching.merge import merge
from netdesk.people import contacts
from netdesk.records.contact import Contact
from tests.builders import make_whole_contact

NAMES = list(Contact.__struct_fields__)
# The number is the store's, and who gave the name is a link between two rows.
LINKS = {"id", "referred_by_id"}


def test_every_field_of_the_record_is_declared():
    assert set(NAMES) == {field.attribute for field in FIELDS}


def test_every_key_is_declared_once():
    assert len(BY_KEY) == len(FIELDS)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_declared_key_can_be_read_from_a_contact(field):
    assert hasattr(Contact(), field.key)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LINKS])
def test_the_sample_of_these_tests_holds_every_field(name):
    assert getattr(make_whole_contact(), name) != getattr(Contact(), name)


def test_the_file_gives_back_every_field(workspace):
    contact = make_whole_contact()
    saved = contacts.get(workspace, contacts.save(workspace, contact))
    linked = tuple(replace(position, company_id=0) for position in saved.positions)
    assert replace(saved, id=0, positions=linked) == contact


def test_json_gives_back_every_field():
    contact = make_whole_contact()
    reading, _ = read_json(write_json((contact,), Archive()))
    assert reading.problems == ()
    assert reading.drafts[0].contact == contact


@pytest.mark.parametrize(
    "field",
    [field for field in FIELDS if field.merge != "own" and field.key == field.attribute],
    ids=lambda field: field.key,
)
def test_merging_brings_over_every_field(field):
    whole = make_whole_contact()
    assert getattr(merge(Contact(), whole).contact, field.key) == getattr(whole, field.key)
