"""What is suggested for a plan: for this person, with reasons that rest on stored rows."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import brand, meetings
from netdesk.after import debriefs
from netdesk.people import contacts
from netdesk.planning.needs import needs_of, spoken_of
from netdesk.planning.suggestions import suggest
from netdesk.records.brand import Goal, OwnOffer, ProofPoint
from netdesk.records.company import Company, NewsItem
from netdesk.records.contact import Position
from netdesk.records.debrief import AskAnswer, Debrief
from netdesk.records.meeting import Ask, Give, Plan
from netdesk.research import companies
from tests.builders import make_contact, make_meeting


@pytest.fixture
def amelie(workspace):
    positions = (
        Position("Helios", "VP Engineering"),
        Position("KUKA", "Engineer", "", "2009", "2015"),
    )
    return contacts.save(
        workspace,
        make_contact("Amélie Dubois", positions=positions, background=("Ramps a second plant",)),
    )


def add_company(workspace, name, **fields):
    known = {name: an_id for an_id, name in companies.find(workspace)}
    return companies.save(workspace, Company(id=known.get(name, 0), name=name, **fields))


def target(workspace, name, **fields):
    return add_company(workspace, name, is_target=True, **fields)


def texts(found):
    return [one.text for one in found]


def test_a_proof_point_whose_strength_is_asked_for_is_suggested(workspace, amelie):
    an_id = add_company(workspace, "Helios", may_need="Someone who has ramped a plant")
    mine = brand.save_proof_point(workspace, ProofPoint("Ramped it", strengths=("plant ramping",)))
    brand.save_proof_point(workspace, ProofPoint("Sold it", strengths=("selling",)))
    (one,) = suggest(workspace, amelie).proof_points
    assert one.text == "Ramped it"
    assert "Someone who has ramped a plant" in one.reason
    assert [(s.kind, s.id) for s in one.sources] == [("proof point", mine), ("company", an_id)]


def test_a_proof_point_of_the_plans_goal_is_suggested(workspace, amelie):
    goal = brand.save_goal(workspace, Goal("Head of automation"))
    brand.save_proof_point(workspace, ProofPoint("Cut it", goal_id=goal))
    assert suggest(workspace, amelie).proof_points == ()
    plan = Plan(goal="head of automation")
    assert texts(suggest(workspace, amelie, plan).proof_points) == ["Cut it"]


def test_an_offer_that_meets_a_need_is_suggested_with_its_kind(workspace, amelie):
    brand.save_own_offer(workspace, OwnOffer("A ramp-up plan", "expertise", ("second plants",)))
    brand.save_own_offer(workspace, OwnOffer("A tax guide", "knowledge", ("tax",)))
    (one,) = suggest(workspace, amelie).gives
    assert one.value == Give("A ramp-up plan", "expertise")
    assert "Ramps a second plant" in one.reason


def test_nobody_is_offered_themself(workspace, amelie):
    offer = OwnOffer("Intro to Amélie Dubois, who ramps plants", "contacts", ("plant",))
    brand.save_own_offer(workspace, offer)
    assert suggest(workspace, amelie).gives == ()


def test_what_stands_in_the_plan_is_not_suggested(workspace, amelie):
    brand.save_own_offer(workspace, OwnOffer("A plan", "expertise", ("plant",)))
    assert suggest(workspace, amelie, Plan(gives=(Give("a plan"),))).gives == ()


def test_an_introduction_to_whom_they_may_need_is_an_offer(workspace, amelie):
    add_company(workspace, "Helios", may_need="An integrator for Austin")
    contacts.save(workspace, make_contact("Tomás", "Varga", "Integrator", ally_stage="ally"))
    contacts.save(workspace, make_contact("Bob", "Bolt", "Integrator"))
    assert texts(suggest(workspace, amelie).gives) == ["Introduce Tomás, Integrator"]


def test_questions_are_ones_that_this_person_can_answer(workspace, amelie):
    news = (NewsItem("Helios opens in Austin", on="2026-01-28"),)
    add_company(workspace, "Helios", thesis="expanding", news=news)
    found = suggest(workspace, amelie).questions
    assert texts(found)[0] == "You went from KUKA to Helios: what would you do differently?"
    assert "Helios opens in Austin" in texts(found)[1]
    assert found[1].reason == "News about Helios of 28 Jan 2026"
    assert len(found) == 3


def test_a_target_where_they_worked_is_asked_for_first(workspace, amelie):
    add_company(workspace, "Helios", industry="Robots")
    target(workspace, "Ocado", industry="Robots", fit=5)
    target(workspace, "KUKA")
    target(workspace, "Bank", industry="Banking")
    found = suggest(workspace, amelie).asks
    assert [one.value.company for one in found] == ["KUKA", "Ocado"]
    assert found[0].reason.startswith("Worked at KUKA 2009–2015")
    assert found[0].value.fallback_company == "Ocado"


def test_a_target_in_the_industry_of_the_goal_is_asked_for(workspace, amelie):
    target(workspace, "Stryker", industry="Medical devices")
    plan = Plan(goal="Head of automation in medical devices")
    assert texts(suggest(workspace, amelie, plan).asks) == ["Who do you know at Stryker?"]


def test_a_target_where_somebody_speaks_for_me_is_no_gap(workspace, amelie):
    target(workspace, "KUKA")
    contacts.save(workspace, make_contact("Émile", "KUKA", ally_stage="supportive"))
    assert suggest(workspace, amelie).asks == ()


@pytest.mark.parametrize(
    ("answer", "is_suggested"), [("no", False), ("name", False), ("later", True)]
)
def test_a_no_is_never_suggested_again(workspace, amelie, answer, is_suggested):
    target(workspace, "KUKA")
    plan = Plan(asks=(Ask("Who at KUKA?", "KUKA GmbH"),))
    meeting = meetings.save(workspace, make_meeting(amelie, datetime(2026, 2, 1, 9), plan=plan))
    debrief = Debrief(asks=(AskAnswer("KUKA", answer),))
    debriefs.record(workspace, meeting, debrief, date(2026, 2, 2))
    found = suggest(workspace, amelie).asks
    assert bool(found) is is_suggested
    assert all("later on 2026-02-02" in one.reason for one in found)


def test_a_no_is_no_fallback_either(workspace, amelie):
    target(workspace, "KUKA")
    target(workspace, "Helios")
    plan = Plan(asks=(Ask("Who?", "KUKA"),))
    meeting = meetings.save(workspace, make_meeting(amelie, plan=plan))
    debriefs.record(workspace, meeting, Debrief(asks=(AskAnswer("KUKA", "no"),)), date(2026, 2, 2))
    assert all(one.value.fallback_company != "KUKA" for one in suggest(workspace, amelie).asks)


def test_every_reason_names_rows(workspace, amelie):
    add_company(workspace, "Helios", thesis="expanding", may_need="A plant manager")
    target(workspace, "KUKA")
    brand.save_own_offer(workspace, OwnOffer("A plan", "expertise", ("plant",)))
    found = suggest(workspace, amelie)
    every = [*found.proof_points, *found.gives, *found.questions, *found.asks]
    assert every
    assert all(one.reason and one.sources and all(s.id for s in one.sources) for one in every)


def test_somebody_without_anything_has_no_suggestions(workspace):
    bob = contacts.save(workspace, make_contact("Bob"))
    found = suggest(workspace, bob)
    assert (found.proof_points, found.gives, found.questions, found.asks) == ((), (), (), ())


@pytest.mark.parametrize(
    ("phrase", "is_spoken_of"),
    [("supplier", True), ("Suppliers", True), ("managing suppliers", True), ("sup", False)],
)
def test_a_phrase_is_found_in_any_of_its_endings(phrase, is_spoken_of):
    contact = replace(make_contact(), background=("Manages forty suppliers",))
    assert bool(spoken_of(phrase, needs_of(contact, Company()))) is is_spoken_of
