"""Signals make the thesis, facts have kinds, and saving keeps the rows that stand."""

from datetime import date

import pytest
from msgspec.structs import replace

from netdesk.errors import InputError
from netdesk.records.company import Company, Fact, NewsItem, Signal, age_days
from netdesk.research import companies, notes
from tests.builders import add_news, make_company

TODAY = date(2026, 2, 11)


@pytest.fixture
def acme(workspace):
    return companies.save(workspace, make_company("Acme"))


@pytest.mark.parametrize(
    ("signs", "thesis"),
    [
        ([], ("", "")),
        ([("expanding", "2026-01-05")], ("expanding", "2026-01-05")),
        (
            [("expanding", "2026-02-01"), ("expanding", "2025-12-01"), ("stable", "2025-06-01")],
            ("expanding", "2025-12-01"),
        ),
        ([("challenged", "2026-02-01"), ("expanding", "2026-01-01")], ("challenged", "2026-02-01")),
    ],
)
def test_the_newest_signs_make_the_thesis(signs, thesis):
    assert notes.thesis_of([Signal(t, "", on=on) for t, on in signs]) == thesis


def test_a_new_sign_turns_the_thesis(workspace, acme):
    notes.add_signal(workspace, acme, Signal("stable", "Holds", on="2025-01-01"))
    notes.add_signal(workspace, acme, Signal("challenged", "Closes a plant", on="2026-01-01"))
    company = companies.get(workspace, acme)
    assert (company.thesis, company.thesis_since) == ("challenged", "2026-01-01")


def test_without_the_sign_the_thesis_turns_back(workspace, acme):
    notes.add_signal(workspace, acme, Signal("stable", "Holds", on="2025-01-01"))
    sign = notes.add_signal(workspace, acme, Signal("challenged", "Closes", on="2026-01-01"))
    notes.remove_signal(workspace, acme, sign)
    assert companies.get(workspace, acme).thesis == "stable"


def test_a_thesis_set_by_hand_stays_without_signs(workspace):
    an_id = companies.save(workspace, make_company(thesis="expanding", thesis_since="2026"))
    assert companies.get(workspace, an_id).thesis == "expanding"


def test_saving_keeps_the_ids_of_what_stays(workspace, acme):
    stands = companies.get(workspace, acme)
    fact = Fact("43,000 people", "site", "2026-01", kind="size")
    companies.save(workspace, replace(stands, facts=(*stands.facts, fact)))
    before = companies.get(workspace, acme)
    news = (*before.news, NewsItem("More", on="2026-02-01"))
    companies.save(workspace, replace(before, facts=before.facts[1:], news=news))
    after = companies.get(workspace, acme)
    assert after.facts == before.facts[1:]
    assert set(before.news) < set(after.news)


def test_saving_what_did_not_change_leaves_no_step(workspace, acme):
    steps = workspace.history()
    notes.save_lists(workspace, acme, companies.get(workspace, acme))
    assert workspace.history() == steps


@pytest.mark.parametrize(
    "company",
    [Company(facts=(Fact("x", kind="gossip"),)), Company(signals=(Signal("booming", "x"),))],
)
def test_unknown_kinds_are_refused(workspace, company):
    with pytest.raises(InputError):
        companies.save(workspace, replace(company, name="Acme"))
    assert companies.find(workspace) == []


def test_a_feed_is_known_once(workspace, acme):
    first = notes.add_feed(workspace, acme, "https://acme.example/feed", is_typed=True)
    assert notes.add_feed(workspace, acme, "https://acme.example/feed", is_typed=True) == first
    assert len(notes.feeds(workspace)) == 1


def test_without_the_feed_its_news_stays(workspace, acme):
    feed = notes.add_feed(workspace, acme, "https://acme.example/feed", is_typed=True)
    add_news(workspace, acme, NewsItem("From the feed", feed_id=feed, guid="1"))
    notes.remove_feed(workspace, feed)
    assert "From the feed" in [item.title for item in notes.news(workspace, acme)]


@pytest.mark.parametrize(
    ("on", "age"), [("2026-02-10", 1), ("2026-02", 10), ("2026", 41), ("", None), ("soon", None)]
)
def test_an_age_is_counted_from_what_is_known(on, age):
    assert age_days(on, TODAY) == age


@pytest.mark.parametrize(
    ("on", "is_old"), [("2025-11-13", False), ("2025-11-12", True), ("", True)]
)
def test_news_of_more_than_ninety_days_is_old(on, is_old):
    assert NewsItem("x", on=on).is_old(TODAY) == is_old
