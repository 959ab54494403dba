"""The rules by name, as the command line promises them."""

from collections.abc import Callable, Iterator, Mapping

from netdesk.records.meeting import Plan
from netdesk.review import rules_asks, rules_parts, rules_words
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding

Rule = Callable[[Plan, ReviewFacts], Iterator[Finding]]

RULES: Mapping[str, Rule] = {
    "asks-for-a-job": rules_words.asks_for_a_job,
    "resume-as-opener": rules_words.resume_as_opener,
    "vague-ask": rules_words.vague_ask,
    "no-specific-ask": rules_asks.no_specific_ask,
    "no-fallback": rules_asks.no_fallback,
    "too-many-asks": rules_asks.too_many_asks,
    "ask-before-ally": rules_asks.ask_before_ally,
    "no-outcome": rules_parts.no_outcome,
    "outcome-not-checkable": rules_words.outcome_not_checkable,
    "me-centred": rules_words.me_centred,
    "no-give": rules_parts.no_give,
    "no-advice-question": rules_parts.no_advice_question,
    "not-in-person": rules_parts.not_in_person,
    "no-goal": rules_parts.no_goal,
    "no-proof-point": rules_parts.no_proof_point,
    "no-background": rules_parts.no_background,
    "stale-news": rules_parts.stale_news,
    "no-time-plan": rules_parts.no_time_plan,
}
