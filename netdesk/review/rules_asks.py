"""Rules about the asks: specific, few, with a fallback, and not before they know my work."""

from collections.abc import Iterator

from netdesk.records.contact import ALLY_STAGES
from netdesk.records.meeting import Ask, Plan
from netdesk.review import wordings
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding
from netdesk.review.language import pattern, plain_words
from netdesk.review.language_asks import is_specific, seeks_people_or_help

MOST_ASKS = 3
_FAVOUR = pattern(
    " (?:introduce|connect|vouch|recommend|refer|endorse|nominate|sponsor) {g2}(?:me|us) ",
    " vouch for ",
    " (?:an|a|two-line|short|the|of) (?:[^ ]+ )?(?:introduction|recommendation|referral|"
    "reference) ",
    " (?:put|get) (?:me|us) {g3}(?:touch|front|minutes|contact) ",
    " (?:write|call|phone|email|forward|mention) {g5}(?:for me|about me|on my behalf|my) ",
    " (?:write|forward|call) (?:to |two |a )",
)
_WITH_FALLBACK = pattern(
    " (?:if|or) (?:not|noone|none|no one|nobody) ",
    " (?:or else|otherwise|failing that|alternatively|or at|or maybe|or perhaps|if you do not) ",
)
_NAMES_SOUGHT = pattern(" who(?:m)? ", " (?:know|name|names|meet|talk to) ")


def no_specific_ask(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """At least one ask names a company with a function or a person."""
    if not any(_is_specific(ask) for ask in plan.asks):
        yield Finding(
            "no-specific-ask",
            "warn",
            "asks",
            "",
            "No ask names a company with a function or a person. Nobody can search their "
            "memory for “anything”; for one name they can.",
            wordings.specific_ask(wordings.NO_ASK, plan, facts),
        )


def no_fallback(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Each specific ask knows where to ask next: if not X, then Y."""
    for number, ask in enumerate(plan.asks):
        is_open = not ask.fallback_company.strip() and not _WITH_FALLBACK.search(
            plain_words(ask.text)
        )
        if is_open and ask.text.strip() and _seeks_at_a_house(ask):
            yield Finding(
                "no-fallback",
                "hint",
                f"asks[{number}].fallback_company",
                "",
                "If they know nobody there, the ask ends. Have a second name ready: if not "
                "there, then where?",
                wordings.fallback(ask, plan, facts),
            )


def too_many_asks(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Two or three asks; more of them weigh less."""
    del facts
    asks = [(number, ask) for number, ask in enumerate(plan.asks) if ask.text.strip()]
    if len(asks) > MOST_ASKS:
        number, ask = asks[MOST_ASKS]
        yield Finding(
            "too-many-asks",
            "hint",
            f"asks[{number}].text",
            ask.text,
            f"{len(asks)} asks in one meeting: you are there for two or three names. Keep the "
            "rest for next time.",
            f"Next time: {ask.text}",
        )


def ask_before_ally(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Nobody is asked for their name, or for names against nothing, before they know my work."""
    if facts.ally_stage not in ("", ALLY_STAGES[0]):
        return
    gives_nothing = not any(give.text.strip() for give in plan.gives)
    for number, ask in enumerate(plan.asks):
        words = plain_words(ask.text)
        if _FAVOUR.search(words) or (gives_nothing and _seeks_somebody(ask.text, words)):
            yield Finding(
                "ask-before-ally",
                "hint",
                f"asks[{number}].text",
                ask.text,
                "Unless they know your work, this asks them to stand up for a stranger. First "
                "give something and ask for their judgement.",
                wordings.softer_ask(ask, plan, facts),
            )


def _is_specific(ask: Ask) -> bool:
    if not ask.text.strip():
        return False
    named = [bool(part.strip()) for part in (ask.company, ask.function, ask.person)]
    return sum(named) > 1 or is_specific(ask.text)


def _seeks_at_a_house(ask: Ask) -> bool:
    if ask.company.strip():
        return True
    return (
        not ask.person
        and is_specific(ask.text)
        and _seeks_somebody(ask.text, plain_words(ask.text))
    )


def _seeks_somebody(text: str, words: str) -> bool:
    return bool(_NAMES_SOUGHT.search(words)) or seeks_people_or_help(text)
