"""Companies made one, and their other names."""

import pytest

from netdesk.people import contacts
from netdesk.research import companies, company_merge
from tests.builders import make_company, make_contact
from tests.core.tables_of import everything


@pytest.fixture
def pair(workspace):
    """Meta Platforms, where Ana is, and Facebook, where Bob was."""
    contacts.save(workspace, make_contact("Ana", company="Meta Platforms"))
    contacts.save(workspace, make_contact("Bob", company="Facebook Inc."))
    ids = companies.known_ids(workspace, ["Facebook", "Meta Platforms"])
    return ids["Facebook"], ids["Meta Platforms"]


def test_positions_follow_and_keep_their_wording(workspace, pair):
    facebook, meta = pair
    assert company_merge.merge(workspace, meta, [facebook]) == 1
    bob = contacts.get(workspace, contacts.find_one(workspace, "Bob"))
    assert (bob.position.company, bob.position.company_id) == ("Facebook Inc.", meta)


def test_a_later_import_finds_the_company_by_the_name_that_went(workspace, pair):
    facebook, meta = pair
    company_merge.merge(workspace, meta, [facebook])
    assert companies.get(workspace, meta).aliases == ("Facebook Inc.",)
    contacts.save(workspace, make_contact("Carla", company="FACEBOOK"))
    assert {known.full_name for known in companies.known_at(workspace, meta)} == {
        "Ana",
        "Bob",
        "Carla",
    }


def test_undo_of_a_merge_gives_exactly_the_start(workspace, pair):
    facebook, meta = pair
    companies.save(workspace, make_company("Instagram", website="ig.example", note="Photos"))
    instagram = companies.known_ids(workspace, ["Instagram"])["Instagram"]
    before = everything(workspace)
    company_merge.merge(workspace, meta, [facebook, instagram])
    assert everything(workspace) != before
    workspace.undo()
    assert everything(workspace) == before


def test_what_disagrees_is_kept_in_the_note(workspace):
    one = companies.save(workspace, make_company("Helios", website="helios.example"))
    two = companies.save(workspace, make_company("Helios Labs", website="labs.example", size="40"))
    company_merge.merge(workspace, one, [two])
    kept = companies.get(workspace, one)
    assert (kept.website, kept.size) == ("helios.example", "40")
    assert kept.note == "Helios Labs had: website labs.example"
    assert len(kept.facts) == 2


def test_a_second_merge_changes_nothing(workspace, pair):
    facebook, meta = pair
    company_merge.merge(workspace, meta, [facebook])
    steps = workspace.history()
    assert company_merge.merge(workspace, meta, [facebook]) == 0
    assert workspace.history() == steps
