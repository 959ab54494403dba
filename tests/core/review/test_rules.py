"""Each rule fires, stays silent, quotes the user, and its suggestion keeps it."""

from datetime import date
from operator import attrgetter

import pytest
from msgspec.structs import replace

from netdesk.records.meeting import Ask, Give, Plan, Question
from netdesk.review.rules import RULES
from tests.core.review.plans import GOOD, KNOWN, found, names, with_ask
from tests.core.review.taking_over import take_over

STRANGER = replace(KNOWN, ally_stage="acquaintance")
BY_PHONE = replace(KNOWN, channel="phone")
OLD_NEWS = replace(KNOWN, newest_news=date(2025, 10, 1))
# Rule, a plan that breaks it, the facts, the field, the quote.
BROKEN = [
    ("asks-for-a-job", with_ask("Do you have any openings on your team?"), KNOWN, "asks[0].text",
     "Do you have any openings on your team?"),
    ("asks-for-a-job", replace(GOOD, close="Thanks. I'd love to join your team."), KNOWN, "close",
     "I'd love to join your team."),
    ("asks-for-a-job", replace(GOOD, outcome="She offers me a position on her team"), KNOWN,
     "outcome", "She offers me a position on her team"),
    ("resume-as-opener", replace(GOOD, opener="Hello. Here is my resume."), KNOWN, "opener",
     "Here is my resume."),
    ("vague-ask", with_ask("Do you know anyone who could help me?"), KNOWN, "asks[0].text",
     "Do you know anyone who could help me?"),
    ("no-specific-ask", replace(GOOD, asks=()), KNOWN, "asks", ""),
    ("no-fallback", with_ask("Who do you know at Medline in sales?", company="Medline"), KNOWN,
     "asks[0].fallback_company", ""),
    ("too-many-asks", replace(GOOD, asks=GOOD.asks * 4), KNOWN, "asks[3].text",
     "Who do you know at Medline in distribution?"),
    ("ask-before-ally", with_ask("Would you introduce me to Jens Holm at Maersk?"), STRANGER,
     "asks[0].text", "Would you introduce me to Jens Holm at Maersk?"),
    ("no-outcome", replace(GOOD, outcome=" "), KNOWN, "outcome", ""),
    ("outcome-not-checkable", replace(GOOD, outcome="Build a relationship"), KNOWN, "outcome",
     "Build a relationship"),
    ("me-centred", replace(GOOD, why_them="She can open doors for me"), KNOWN, "why_them",
     "She can open doors for me"),
    ("no-give", replace(GOOD, gives=(Give(" "),)), KNOWN, "gives", ""),
    ("no-advice-question", replace(GOOD, questions=(Question("Budget?", 5),)), KNOWN,
     "questions", ""),
    ("not-in-person", GOOD, BY_PHONE, "channel", "phone"),
    ("no-goal", replace(GOOD, goal=""), KNOWN, "goal", ""),
    ("no-proof-point", replace(GOOD, proof_points=()), KNOWN, "proof_points", ""),
    ("no-background", replace(GOOD, their_world=()), replace(KNOWN, has_background=False),
     "their_world", ""),
    ("stale-news", GOOD, OLD_NEWS, "their_world", ""),
    ("stale-news", GOOD, replace(KNOWN, newest_news=None), "their_world", ""),
    ("no-time-plan", replace(GOOD, questions=(Question("What would you change first?"),)), KNOWN,
     "questions[0].minutes", ""),
    ("no-time-plan", replace(GOOD, questions=(Question("What would you change now?", 60),)),
     KNOWN, "questions[0].minutes", "60"),
]  # fmt: skip
EACH = pytest.mark.parametrize(
    ("rule", "plan", "facts"), [(rule, plan, facts) for rule, plan, facts, _, _ in BROKEN]
)
BOTH = pytest.mark.parametrize(("plan", "facts"), [case[1:3] for case in BROKEN])
BREAKING = pytest.mark.parametrize(("rule", "plan", "facts", "field", "quote"), BROKEN)
# What no wording in the plan can mend: how they meet, and what is known of the company.
OUTSIDE_THE_PLAN = {"not-in-person", "stale-news"}


def written_at(plan, finding):
    part, _, rest = finding.field.partition("[")
    if not rest:
        value = getattr(plan, part)
        return value if isinstance(value, str) else ""
    number, _, key = rest.partition("]")
    return str(attrgetter(key[1:])(getattr(plan, part)[int(number)]))


def test_every_rule_of_the_contract_is_there():
    promised = (
        "asks-for-a-job resume-as-opener vague-ask no-specific-ask no-fallback too-many-asks "
        "ask-before-ally no-outcome outcome-not-checkable me-centred no-give no-advice-question "
        "not-in-person no-goal no-proof-point no-background stale-news no-time-plan"
    )
    assert sorted(RULES) == sorted(promised.split())
    assert set(RULES) == {rule for rule, *_ in BROKEN}


def test_a_good_plan_breaks_no_rule():
    assert found(GOOD) == []


@BREAKING
def test_the_rule_fires_on_its_field_with_the_users_words(rule, plan, facts, field, quote):
    first, *_ = found(plan, facts, rule)
    assert (first.field, first.quote) == (field, quote)


@BOTH
def test_the_quote_is_a_part_of_the_field(plan, facts):
    for finding in found(plan, facts):
        if finding.field != "channel":
            assert finding.quote in written_at(plan, finding)


@BOTH
def test_every_finding_says_why_and_what_is_better(plan, facts):
    assert all(one.why and one.suggestion and one.rule in RULES for one in found(plan, facts))


@EACH
def test_a_suggestion_taken_over_removes_its_finding(rule, plan, facts):
    if rule in OUTSIDE_THE_PLAN:
        return
    first, *_ = found(plan, facts, rule)
    mended = take_over(plan, first)
    assert rule not in names(mended, facts)
    assert "asks-for-a-job" not in names(mended, facts)


@EACH
def test_only_a_job_ask_and_an_empty_outcome_stop(rule, plan, facts):
    severities = {one.severity for one in found(plan, facts, rule)}
    assert (severities == {"stop"}) == (rule in ("asks-for-a-job", "no-outcome"))


@pytest.mark.parametrize(
    ("rule", "plan", "facts"),
    [
        ("asks-for-a-job", replace(GOOD, donts=("Ask for a job",)), KNOWN),
        ("asks-for-a-job", replace(GOOD, goal="Get a job as head of automation"), KNOWN),
        ("resume-as-opener", replace(GOOD, opener="No resume: how is Austin?"), KNOWN),
        ("no-specific-ask", with_ask("Who there?", company="Bosch", function="sales"), KNOWN),
        ("no-fallback", with_ask("Who at Bosch? If nobody, at MTU?", company="Bosch"), KNOWN),
        ("too-many-asks", replace(GOOD, asks=GOOD.asks * 3), KNOWN),
        ("ask-before-ally", with_ask("Would you introduce me to Jens Holm?"), KNOWN),
        ("ask-before-ally", GOOD, STRANGER),
        ("not-in-person", replace(GOOD, in_person_impossible="distance"), BY_PHONE),
        ("no-background", replace(GOOD, their_world=()), KNOWN),
        ("stale-news", GOOD, replace(OLD_NEWS, company="")),
        ("outcome-not-checkable", replace(GOOD, outcome=""), KNOWN),
    ],
)
def test_the_rule_stays_silent(rule, plan, facts):
    assert rule not in names(plan, facts)


def test_the_day_of_old_news_is_said_as_people_say_it():
    facts = replace(KNOWN, newest_news=date(2025, 11, 1))
    (finding,) = found(GOOD, facts, "stale-news")
    assert "is of 1 Nov 2025" in finding.why


def test_news_is_stale_after_ninety_days_and_not_before():
    assert "stale-news" not in names(GOOD, replace(KNOWN, newest_news=date(2025, 11, 12)))
    assert "stale-news" in names(GOOD, replace(KNOWN, newest_news=date(2025, 11, 11)))


def test_a_job_ask_becomes_a_question_about_the_goals_role():
    (finding,) = found(with_ask("Are you hiring?"), rule="asks-for-a-job")
    assert finding.suggestion == "What do you look for in a head of automation?"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Would you take me as an SRE?", "What do you look for in an SRE?"),
        ("Is there a seat for a unit manager?", "What do you look for in a unit manager?"),
        ("Hire me as a German teacher", "What do you look for in a German teacher?"),
        ("Put my name forward for the vacancy", "What do you look for in a head of automation?"),
        ("If a seat opens I'd be grateful for a call, I want to work for you",
         "What do you look for in a head of automation?"),
    ],
)  # fmt: skip
def test_a_job_ask_becomes_a_question_about_the_role_in_its_own_words(text, better):
    finding, *_ = found(with_ask(text), rule="asks-for-a-job")
    assert finding.suggestion == better


def test_a_job_ask_at_a_company_becomes_a_question_about_that_company():
    plan = with_ask("Could you pass my CV to them?", company="Bosch", function="sales")
    (finding,) = found(plan, rule="asks-for-a-job")
    assert finding.suggestion == "What would you want to find out first about sales at Bosch?"


def test_their_vacancies_are_no_plea_where_their_world_is_told():
    told = "They have a vacancy for a head of automation"
    assert "asks-for-a-job" not in names(replace(GOOD, their_world=(told,)))


def test_a_doubtful_text_is_left_alone_where_the_rest_is_about_them():
    doubtful = "My daughter plays in your band"
    assert "me-centred" in names(Plan(opener=doubtful))
    assert "me-centred" not in names(replace(GOOD, opener=doubtful))
    assert "me-centred" in names(replace(GOOD, opener="I want to tell you about my career"))


def test_a_job_ask_is_not_called_vague_or_uncheckable_as_well():
    plan = replace(with_ask("Got anything for me in your kitchen?"), outcome="He hires me")
    assert names(plan) & {"asks-for-a-job", "vague-ask", "outcome-not-checkable"} == {
        "asks-for-a-job"
    }


def test_two_job_asks_get_two_different_questions():
    asks = (Ask("Are you hiring?"), Ask("Could you pass my resume to HR?"))
    one, other = found(replace(GOOD, asks=asks), rule="asks-for-a-job")
    assert one.suggestion != other.suggestion


def test_a_vague_ask_is_made_specific_from_its_own_company_and_function():
    plan = with_ask(
        "Do you know anyone?", company="Bosch", function="sales", fallback_company="MTU"
    )
    (finding,) = found(plan, rule="vague-ask")
    assert finding.suggestion == "Who do you know in sales at Bosch? If nobody: at MTU?"
