"""Random debriefs: twice is once, the preview is true, and undo takes all back."""

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk import meetings
from netdesk.after import debriefs
from netdesk.people import contacts
from netdesk.records.debrief import (
    EVIDENCE_KINDS,
    AskAnswer,
    Debrief,
    GiveAnswer,
    NamedPerson,
    PromiseMade,
)
from netdesk.records.meeting import ASK_STATES, GIVE_STATES, OUTCOMES, Ask, Give, Plan
from netdesk.text import sort_key
from tests.builders import make_contact, make_meeting

TODAY = date(2026, 2, 11)
TABLES = ("contact", "meeting", "ask", "offer", "referral", "promise", "evidence", "touch")


def name_key(person):
    return sort_key(person.full_name)


few = {"max_size": 4}
days = st.sampled_from(["", "2026-02-13"])
companies = st.sampled_from(["", "Acme", "Acme Inc.", "Bolt", "Freelance"])
people = st.builds(
    NamedPerson,
    full_name=st.sampled_from(["Ana Ruiz", "ana  ruiz", "Bob", "田中 由紀"])
    | st.text("aé ", min_size=1),
    company=companies,
    email=st.sampled_from(["", "ana@acme.example", "nobody"]),
    intro_by=st.sampled_from(["", "me", "them"]),
    due=days,
).filter(lambda person: person.full_name.strip())
promises = st.builds(
    PromiseMade,
    by=st.sampled_from(["me", "them"]),
    text=st.sampled_from(["Call", "Call ", "Send it"]),
    due=days,
)
debrief = st.builds(
    Debrief,
    held=st.booleans(),
    outcome_met=st.sampled_from(["", *OUTCOMES]),
    # Two people of one name in one debrief are told apart by e-mail or by id, not by chance.
    names=st.lists(people, unique_by=name_key, **few).map(tuple),
    promises=st.lists(promises, **few).map(tuple),
    ally_evidence=st.lists(st.sampled_from(EVIDENCE_KINDS), **few).map(tuple),
    asks=st.lists(
        st.builds(AskAnswer, company=companies.filter(bool), answer=st.sampled_from(ASK_STATES)),
        **few,
    ).map(tuple),
    gives=st.lists(
        st.builds(GiveAnswer, text=st.just("A list"), state=st.sampled_from(GIVE_STATES)), **few
    ).map(tuple),
    thank_you_due=days,
)


@pytest.fixture
def meeting(workspace):
    contacts.save(workspace, make_contact("Ana Ruiz", "Acme", email="ana@acme.example"))
    yael = contacts.save(workspace, make_contact("Yael Cohen"))
    plan = Plan(asks=(Ask("Who?", "Acme"),), gives=(Give("A list"),))
    return meetings.save(workspace, make_meeting(yael, datetime(2026, 2, 10, 9), plan=plan))


def rows(workspace):
    return {name: workspace.select(f"SELECT * FROM {name} ORDER BY id") for name in TABLES}


def standing(workspace):
    return len([one for one in workspace.history() if not one.is_undone])


def back_to(workspace, steps):
    while standing(workspace) > steps:
        workspace.undo()


@settings(
    max_examples=60,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=debrief, second=debrief)
def test_any_debrief_twice_is_once_and_undone_whole(workspace, meeting, first, second):
    before, steps = rows(workspace), standing(workspace)
    debriefs.record(workspace, meeting, first, TODAY)
    told = debriefs.becomes(workspace, meeting, second, TODAY)
    done = debriefs.record(workspace, meeting, second, TODAY)
    assert replace(done, names=told.names) == told
    once = {name: len(found) for name, found in rows(workspace).items()}
    again = debriefs.record(workspace, meeting, second, TODAY)
    assert {name: len(found) for name, found in rows(workspace).items()} == once
    assert (again.new_contacts, again.stage_after) == (0, done.stage_after)
    back_to(workspace, steps)
    assert rows(workspace) == before
