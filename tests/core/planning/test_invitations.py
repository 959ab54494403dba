"""The invitation, plans to begin from, and the version for half the time."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import meetings
from netdesk.errors import InputError
from netdesk.people import contacts
from netdesk.planning import templates
from netdesk.planning.agenda import half_time
from netdesk.planning.invitations import invitation, mailto, to_you
from netdesk.records.contact import Contact
from netdesk.records.meeting import CHANNELS, Ask, Give, Meeting, Plan, Question
from tests.builders import make_contact, make_meeting, make_plan

ANA = Contact(full_name="Ana Ruiz", given="Ana")
LUNCH = Meeting(starts_at=datetime(2026, 2, 12, 12, 30), channel="lunch", place="Café Lumen")
PLAN = Plan(why_them="She sees every plant", what_they_may_get="Our safety checklist")


def test_an_invitation_says_why_them_and_what_they_may_get():
    written = invitation(PLAN, ANA, LUNCH)
    assert written.is_ready
    assert written.subject == "45 minutes over lunch?"
    assert written.body == (
        "Dear Ana,\n\n"
        "I would like to learn from you: you see every plant.\n\n"
        "What you may get from it: our safety checklist.\n\n"
        "Would you have 45 minutes over lunch on Thursday, 12 February at 12:30, Café Lumen?\n\n"
        "Best regards,"
    )


@pytest.mark.parametrize(
    ("plan", "missing"),
    [
        (replace(PLAN, why_them=" "), ("why you",)),
        (replace(PLAN, what_they_may_get=""), ("what you may get",)),
        (Plan(), ("why you", "what you may get")),
    ],
)
def test_an_invitation_is_ready_only_when_both_are_filled(plan, missing):
    written = invitation(plan, ANA, LUNCH)
    assert (written.is_ready, written.missing) == (False, missing)


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_way_to_meet_has_its_words(channel):
    written = invitation(PLAN, ANA, Meeting(channel=channel))
    assert "None" not in written.subject
    assert written.body.count("?") == 1


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "She moved to operations and knows every head",
            "You moved to operations and know every head",
        ),
        ("He certifies them", "You certify them"),
        ("She has two sites and is on the board", "You have two sites and are on the board"),
        ("They run three plants", "You run three plants"),
        ("I admire her work", "I admire your work"),
        ("We ran line 7 together", "We ran line 7 together"),
        ("Their Austin plant", "Your Austin plant"),
        ("She watches costs and teaches", "You watch costs and teach"),
    ],
)
def test_what_is_noted_of_a_person_is_said_to_them(noted, said):
    assert to_you(noted) == said


@given(st.text(max_size=200))
def test_any_text_can_be_said(text):
    assert isinstance(to_you(text), str)


def test_a_mail_link_holds_the_whole_and_nothing_else():
    link = mailto(invitation(PLAN, ANA, LUNCH), "ana@acme.example?bcc=x&y")
    assert link.startswith("mailto:ana@acme.example%3Fbcc%3Dx%26y?subject=45%20minutes")
    assert "%0D%0A" in link
    assert link.count("&") == 1


def test_a_template_gives_its_plan_back_without_answers(workspace):
    plan = replace(
        make_plan(),
        asks=(Ask("One?", "A", state="no"), Ask("Two?", "B", state="later")),
        gives=(Give("Given", state="delivered"), Give("Mine", "knowledge", "offered")),
    )
    templates.save(workspace, "Coffee", plan)
    (kept,) = templates.find(workspace)
    assert kept.plan.asks == (Ask("Two?", "B"),)
    assert kept.plan.gives == (Give("Mine", "knowledge"),)
    assert kept.plan.outcome == plan.outcome


def test_a_template_of_the_same_name_is_replaced(workspace):
    first = templates.save(workspace, "Coffee", Plan(opener="One"))
    assert templates.save(workspace, "coffee", Plan(opener="Two")) == first
    (kept,) = templates.find(workspace)
    assert kept.plan.opener == "Two"
    templates.delete(workspace, kept)
    assert templates.find(workspace) == []


def test_a_template_needs_a_name(workspace):
    with pytest.raises(InputError):
        templates.save(workspace, " ", Plan())


def test_a_plan_is_copied_from_a_meeting_with_the_same_person_first(workspace):
    ana, bob = (contacts.save(workspace, make_contact(name)) for name in ("Ana", "Bob"))
    with_ana = meetings.save(workspace, make_meeting(ana, datetime(2026, 1, 1, 9)))
    with_bob = meetings.save(workspace, make_meeting(bob, datetime(2026, 2, 1, 9)))
    assert [line.id for line in templates.earlier(workspace, ana)] == [with_ana, with_bob]
    assert [line.id for line in templates.earlier(workspace, ana, but=with_ana)] == [with_bob]
    assert templates.copy_of(workspace, with_ana) == make_plan()


def test_half_the_time_keeps_one_of_each_and_names_what_is_cut():
    plan = Plan(
        gives=(Give("A list"), Give("An intro")),
        questions=(Question("One?", 8), Question("Two?", 8)),
        asks=(Ask("A?"), Ask("B?"), Ask("C?")),
        proof_points=("Cut it", "Built it"),
    )
    short = half_time(plan, 45)
    assert short.cuts == (
        "Give: An intro",
        "Proof point: Built it",
        "Ask: C?",
        "Question: Two?",
    )
    assert sum(part.minutes for part in short.parts) == 22
    assert short.plan.questions == (Question("One?", 4),)


@given(st.integers(0, 600), st.integers(0, 6), st.integers(0, 60))
def test_half_the_time_always_adds_up(duration, count, minutes):
    questions = tuple(Question(f"{n}?", minutes) for n in range(count))
    short = half_time(Plan(questions=questions), duration)
    assert sum(part.minutes for part in short.parts) == duration // 2
    assert all(part.minutes >= 0 for part in short.parts)
