"""Targets, lines of the list, and the ask that closes a gap or sends it elsewhere."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.records.company import NewsItem
from netdesk.records.contact import Position
from netdesk.records.meeting import Ask, Meeting, Plan
from netdesk.research import companies
from netdesk.ways import gaps
from tests.builders import add_news, make_company, make_contact, make_meeting, make_plan

NOW = datetime(2026, 2, 11, 12)
TOMORROW = datetime(2026, 2, 12, 12, 30)


@pytest.fixture
def acme(workspace):
    """A target where Ana was before; she is elsewhere now."""
    an_id = companies.save(workspace, make_company("Acme", is_target=True, aliases=("Ajax",)))
    past = (Position("Elsewhere"), Position("Acme", "Planner", "", "2016", "2020"))
    contacts.save(workspace, make_contact("Ana Ruiz", positions=past))
    return an_id


def ways(workspace):
    (gap,) = gaps.gap_map(workspace)
    return [(path.full_name, path.reason, path.asked) for path in gap.paths]


def answer(workspace, meeting_id, state):
    meeting = meetings.get(workspace, meeting_id)
    asks = tuple(replace(ask, state=state) for ask in meeting.plan.asks)
    meetings.save(workspace, replace(meeting, plan=replace(meeting.plan, asks=asks)))


def test_who_worked_there_may_know_somebody(workspace, acme):
    assert ways(workspace) == [("Ana Ruiz", "Worked there 2016–2020 as Planner", "")]
    assert gaps.coverage(workspace, acme) == "nobody"


def test_the_ask_goes_into_a_new_plan(workspace, acme):
    an_id = gaps.make_ask(workspace, acme, 1, "logistics", "Borealis", now=NOW)
    meeting = meetings.get(workspace, an_id)
    text = "Who do you know in logistics at Acme?"
    assert meeting.plan.asks == (Ask(text, "Acme", "logistics", "", "Borealis"),)
    assert (meeting.contact_id, meeting.starts_at) == (1, None)


def test_the_ask_goes_into_the_next_plan(workspace, acme):
    coming = meetings.save(workspace, make_meeting(1, TOMORROW, plan=make_plan()))
    meetings.save(workspace, make_meeting(1, datetime(2026, 2, 1, 9)))
    assert gaps.make_ask(workspace, acme, 1, now=NOW) == coming
    assert [ask.company for ask in meetings.get(workspace, coming).plan.asks] == ["Medline", "Acme"]


def test_asking_again_words_the_open_ask_anew(workspace, acme):
    first = gaps.make_ask(workspace, acme, 1, "logistics", now=NOW)
    assert gaps.make_ask(workspace, acme, 1, "safety", now=NOW) == first
    assert [ask.function for ask in meetings.get(workspace, first).plan.asks] == ["safety"]


def test_an_ask_is_undone_at_once(workspace, acme):
    gaps.make_ask(workspace, acme, 1, now=NOW)
    workspace.undo()
    assert meetings.of_contact(workspace, 1) == []


def test_an_open_ask_is_told(workspace, acme):
    gaps.make_ask(workspace, acme, 1, now=NOW)
    assert ways(workspace)[0][2] == "open"
    assert gaps.lines(workspace, [acme])[0].open_asks == 1


@pytest.mark.parametrize("named", ["Acme", "ACME Inc.", "Ajax"])
def test_a_no_is_never_suggested_again(workspace, acme, named):
    plan = Plan(asks=(Ask("Who?", named, state="no"), Ask("And now?", named)))
    meetings.save(workspace, Meeting(contact_id=1, plan=plan))
    assert ways(workspace) == []
    with pytest.raises(InputError, match="no"):
        gaps.make_ask(workspace, acme, 1, now=NOW)


def test_a_no_about_one_company_says_nothing_of_another(workspace, acme):
    plan = Plan(asks=(Ask("Who?", "Acme Software", fallback_company="Acme", state="no"),))
    meetings.save(workspace, Meeting(contact_id=1, plan=plan))
    assert len(ways(workspace)) == 1
    assert acme


def test_a_name_makes_its_giver_the_way_in(workspace, acme):
    meeting = gaps.make_ask(workspace, acme, 1, now=NOW)
    answer(workspace, meeting, "later")
    assert ways(workspace)[0][2] == "later"
    contacts.save(workspace, make_contact("Bo", "Acme", ally_stage="supportive"))
    assert gaps.gap_map(workspace) == []


def test_the_fallback_is_another_gap_of_the_industry(workspace, acme):
    company = companies.get(workspace, acme)
    companies.save(workspace, replace(company, industry="Steel"))
    companies.save(workspace, make_company("Other", is_target=True, fit=5))
    companies.save(workspace, make_company("Bolt", is_target=True, industry="steel"))
    assert gaps.suggested_fallback(workspace, acme, 1) == "Bolt"


def test_targets_are_set_and_new_names_are_added(workspace, acme):
    ids = gaps.set_targets(workspace, ["ACME LLC", "Bolt"])
    assert ids["ACME LLC"] == acme
    assert companies.get(workspace, ids["Bolt"]).is_target


def test_a_target_is_taken_off(workspace, acme):
    gaps.set_targets(workspace, ["Acme"], is_target=False)
    assert not companies.get(workspace, acme).is_target


@pytest.mark.parametrize(
    ("names", "is_target"), [(["Bolt", "Freelance"], True), (["Acme", "Bolt"], False)]
)
def test_a_name_that_means_none_changes_nothing(workspace, acme, names, is_target):
    steps = workspace.history()
    with pytest.raises(InputError):
        gaps.set_targets(workspace, names, is_target=is_target)
    assert workspace.history() == steps
    assert acme


def test_a_line_of_a_covered_company_shows_the_strongest_tie(workspace):
    contacts.save(workspace, make_contact("Bo", "Acme", ally_stage="ally"))
    contacts.save(workspace, make_contact("Cy", "Acme"))
    (an_id,) = gaps.find(workspace)
    add_news(workspace, an_id, NewsItem("Old", on="2026-01-01"))
    (line,) = gaps.lines(workspace, [an_id])
    assert (line.coverage, line.known, line.who, line.more) == ("ally", 2, "Bo", 0)
    assert line.newest_news == "2026-01-01"


@pytest.mark.parametrize("order", gaps.ORDERS)
def test_every_order_lists_every_company(workspace, acme, order):
    companies.save(workspace, make_company("Bolt", thesis="stable"))
    up, down = (gaps.find(workspace, order, is_descending=d) for d in (False, True))
    assert (sorted(up), up) == (sorted(down), down[::-1])
    assert acme in up


def test_companies_are_counted_by_coverage(workspace, acme):
    found = gaps.counts(workspace)
    assert (found.companies, found.targets) == (2, 1)
    assert (found.by_coverage["nobody"], found.by_coverage["weak"]) == (1, 1)
    assert acme in gaps.find(workspace, targets_only=True, coverage="nobody")
