"""What the reviewer found, in the words of the window: a head for each rule, and passed checks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netdesk.records.meeting import Ask, Plan
from netdesk.review.findings import Finding
from ui.widgets.finding import FindingText

SEVERITIES: Mapping[str, str] = {"stop": "stop", "warn": "better", "hint": "idea"}
TONES: Mapping[str, str] = {"stop": "stop", "better": "warn", "idea": "accent"}
_RULES: Mapping[str, str] = {
    "asks-for-a-job": "asks for a job",
    "resume-as-opener": "opens with a resume",
    "vague-ask": "vague ask",
    "no-specific-ask": "no ask names anybody",
    "no-fallback": "if nobody there, then where?",
    "too-many-asks": "too many asks",
    "ask-before-ally": "early for this ask",
    "no-outcome": "no outcome yet",
    "outcome-not-checkable": "not yes or no",
    "me-centred": "this is about you",
    "no-give": "nothing for them yet",
    "no-advice-question": "ask for advice",
    "not-in-person": "meet in person",
    "no-goal": "which goal is it for?",
    "no-proof-point": "have a proof point ready",
    "no-background": "read up on them",
    "stale-news": "look for fresh news",
    "no-time-plan": "give it minutes",
}
_LONGEST_QUOTE = 72


class Spot(NamedTuple):
    """Where a finding stands: part of the plan, item of a list (None for the list), its detail."""

    part: str
    number: int | None = None
    detail: str = ""


class Check(NamedTuple):
    """A few words beside a field, and whether they tell of something that is well."""

    words: str
    is_well: bool = True


def spot(path: str) -> Spot:
    """The spot that a path such as `asks[0].fallback_company` names."""
    part, bracket, rest = path.partition("[")
    if not bracket:
        return Spot(part)
    number, _, detail = rest.partition("]")
    return Spot(part, int(number), detail.removeprefix("."))


def said(finding: Finding, key: str = "") -> FindingText:
    """A finding as its box says it; `key` takes its better wording over."""
    quote = " ".join(finding.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[: _LONGEST_QUOTE - 1].rstrip()}…"
    better, why = finding.suggestion, finding.why
    if finding.rule == "not-in-person":
        # It is a line for the invitation: no field of the plan could take it.
        better, why, quote = "", f"{why}\nSay: “{finding.suggestion}”", ""
    elif finding.rule == "no-time-plan" and better.isdecimal():
        better, quote = f"{better} minutes", ""
    elif finding.rule == "no-fallback":
        better = f"If nobody: {better}"
    elif finding.rule == "too-many-asks":
        better = "Keep the first three"
    quoted = f"“{quote}”\n" if quote else ""
    severity = SEVERITIES[finding.severity]
    return FindingText(severity, _RULES[finding.rule], f"{quoted}{why}", better, key)


def first_things_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those of an item that a stop stands at: it is to be reworded anyway."""
    stopped = {spot(one.field)[:2] for one in findings if one.severity == "stop"}
    return tuple(
        one for one in findings if one.severity == "stop" or spot(one.field)[:2] not in stopped
    )


def gravest(findings: Sequence[Finding]) -> str:
    """The severity of the gravest as a field shows it; empty where there is none."""
    found = {SEVERITIES[finding.severity] for finding in findings}
    return next((one for one in ("stop", "better", "idea") if one in found), "")


def counted(findings: Sequence[Finding]) -> tuple[int, int]:
    """How many stops there are, and how many that could be better."""
    found = [SEVERITIES[finding.severity] for finding in findings]
    return found.count("stop"), found.count("better")


def passed(plan: Plan, findings: Sequence[Finding]) -> dict[Spot, Check]:
    """What is well, by spot; where a finding stands nothing else is said."""
    spots = [spot(finding.field) for finding in findings]
    parts = {one.part for one in spots}
    well: dict[Spot, Check] = {}
    if plan.outcome.strip() and "outcome" not in parts:
        well[Spot("outcome")] = Check("Can be answered yes or no")
    if plan.gives and "gives" not in parts:
        well[Spot("gives")] = Check("There is something for them")
    if plan.questions and "questions" not in parts:
        well[Spot("questions")] = Check("Asks for advice, with minutes")
    open_asks = {one.number for one in spots if one.part == "asks"}
    for number, ask in enumerate(plan.asks):
        if number not in open_asks and (words := _well_asked(ask)):
            well[Spot("asks", number)] = Check(words)
    return well


def _well_asked(ask: Ask) -> str:
    if ask.company and ask.fallback_company:
        return "Names a place and a fallback"
    return "Names whom to ask for" if ask.person or ask.company else ""
