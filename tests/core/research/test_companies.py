"""Companies come from employers, and keep what I have read about them."""

import pytest
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.records.company import NewsItem
from netdesk.research import companies
from tests.builders import add_news, make_company, make_contact


def names(workspace):
    return [name for _, name in companies.find(workspace)]


def test_an_employer_makes_a_company_once(workspace):
    contacts.save(workspace, make_contact("Ana", company="Google LLC"))
    contacts.save(workspace, make_contact("Bob", company="google"))
    assert names(workspace) == ["Google LLC"]


def test_the_original_wording_stays_with_the_person(workspace):
    contacts.save(workspace, make_contact("Ana", company="Google LLC"))
    an_id = contacts.save(workspace, make_contact("Bob", company="Google, Inc."))
    assert contacts.get(workspace, an_id).company == "Google, Inc."


@pytest.mark.parametrize("name", ["Freelance", "N/A", "Self-employed"])
def test_no_company_is_made_of_what_is_none(workspace, name):
    contacts.save(workspace, make_contact(company=name))
    assert names(workspace) == []


def test_an_alias_means_the_company(workspace):
    companies.save(workspace, make_company("Meta Platforms", aliases=("Facebook",)))
    contacts.save(workspace, make_contact(company="Facebook Inc."))
    assert names(workspace) == ["Meta Platforms"]


def test_a_company_is_read_as_it_was_saved(workspace):
    company = make_company(thesis="expanding", is_target=True, fit=4, may_need="A ramp-up")
    saved = companies.get(workspace, companies.save(workspace, company))
    bare = replace(
        saved,
        id=0,
        facts=tuple(replace(fact, id=0) for fact in saved.facts),
        news=tuple(replace(item, id=0) for item in saved.news),
    )
    assert bare == company


def test_a_company_needs_a_name(workspace):
    with pytest.raises(InputError):
        companies.save(workspace, make_company(" "))


def test_the_newest_news_stands_first(workspace):
    an_id = companies.save(workspace, make_company())
    add_news(workspace, an_id, NewsItem("Newer", on="2026-02-01"))
    assert [item.title for item in companies.get(workspace, an_id).news] == ["Newer", "Raises $90M"]


def test_those_who_work_there_now_come_first(workspace):
    for name, stage in (("Ana", "acquaintance"), ("Bob", "ally")):
        contacts.save(workspace, make_contact(name, company="Acme", ally_stage=stage))
    (an_id, _), *_ = companies.find(workspace)
    known = companies.known_at(workspace, an_id)
    assert [(one.full_name, one.is_now) for one in known] == [("Bob", True), ("Ana", True)]
