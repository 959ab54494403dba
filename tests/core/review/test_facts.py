"""What the reviewer is told of a meeting, from the records."""

from netdesk.records.company import Company, NewsItem
from netdesk.records.contact import Contact, Position
from netdesk.records.meeting import Meeting
from netdesk.review.facts import facts_of
from tests.core.review.plans import TODAY


def test_the_newest_dated_news_counts():
    news = (
        NewsItem("a", on="2025-12-01"),
        NewsItem("b", on="soon"),
        NewsItem("c", on="2026-01-02"),
    )
    facts = facts_of(Meeting(), Contact(), Company(name="Helios", news=news), today=TODAY)
    assert (facts.company, str(facts.newest_news)) == ("Helios", "2026-01-02")


def test_an_earlier_position_is_background_and_the_present_one_is_not():
    now, before = Position("Helios"), Position("KUKA", ended_on="2019")
    alone = facts_of(Meeting(), Contact(positions=(now,)), Company(), today=TODAY)
    both = facts_of(Meeting(), Contact(positions=(now, before)), Company(), today=TODAY)
    assert (alone.has_background, both.has_background) == (False, True)


def test_the_meeting_says_how_and_how_long():
    facts = facts_of(
        Meeting(channel="phone", duration_minutes=30),
        Contact(full_name="Ana Ruiz", given="Ana"),
        Company(),
        today=TODAY,
    )
    assert (facts.channel, facts.duration_minutes, facts.name) == ("phone", 30, "Ana")
