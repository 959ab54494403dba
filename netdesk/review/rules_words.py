"""Rules about how things are said: job asks, resumes, vague asks, outcomes, the centre."""

from collections.abc import Iterator

from netdesk.records.meeting import Plan
from netdesk.review import wordings
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding
from netdesk.review.language import Sentence, pattern, sentences
from netdesk.review.language_asks import is_vague_ask
from netdesk.review.language_focus import is_me_centred
from netdesk.review.language_jobs import asks_for_work
from netdesk.review.language_outcomes import is_checkable
from netdesk.review.places import written

# What is said of oneself may speak of jobs; a job ask there is one only when it turns to them.
_ABOUT_ONESELF = frozenset({"goal", "proof_points"})
_TO_THEM = pattern(" (?:you|your|him|her|his|them|their|he|she|they) ")
_RESUME = pattern(
    " (?:resume|cv|cover letter|vitae) ",
    " (?:walk|take|run|lead|guide) you through my (?:[^ ]+ )?(?:background|career|history|path|"
    "experience|story|work) ",
    " tell you (?:about|a bit about|more about|something about) (?:my (?:background|career|"
    "experience|"
    "work history|job history|qualifications)|myself) ",
    " my (?:qualifications|work history|job history|career so far) ",
    " i (?:am an? {g5}with|have (?:more than |over )?[^ ]+) {g2}years ",
    " (?:present|introduce|sell) myself ",
    " my (?:background|experience) is (?:in|as) ",
)
_DENIED = pattern(" (?:not|never|without|no|leave) {g3}(?:my |a |the )?(?:resume|cv) ")
# Where people and help are sought though the field is no ask.
_STRAY_ASK = pattern(
    " (?:do|would|might|could) you {g2}(?:know|think of|recommend) {g2}(?:anyone|someone|any "
    "people|"
    "people|some people|any contacts) ",
    " (?:introduce|connect) me (?:to|with) (?:some|anyone|people|someone|interesting|your network)",
    " who {g2}(?:do you know|should i (?:meet|talk|speak))",
)


def asks_for_a_job(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Nowhere is work asked for, neither outright nor by the way."""
    said: set[str] = set()
    for place in written(plan):
        for sentence in sentences(place.text):
            if not asks_for_work(sentence.words):
                continue
            if place.part in _ABOUT_ONESELF and not _TO_THEM.search(sentence.words):
                continue
            better = wordings.instead_of_job_ask(
                place.part, sentence.text, plan, facts, frozenset(said)
            )
            said.add(better)
            yield Finding(
                "asks-for-a-job",
                "stop",
                place.path,
                sentence.text,
                "This asks for a job. They can only say no, and the conversation is over; "
                "ask for advice, and they begin to think with you.",
                better,
            )


def resume_as_opener(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """The first words are not about my own papers and past."""
    found = next((one for one in sentences(plan.opener) if _shows_papers(one)), None)
    if found is not None:
        yield Finding(
            "resume-as-opener",
            "warn",
            "opener",
            found.text,
            "This opens with you on paper. You are more than your resume, and they came "
            "to be asked about their world.",
            wordings.opener(plan, facts),
        )


def vague_ask(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Every ask names somebody or some house; a vague one elicits nothing."""
    why = (
        "Being specific elicits something specific: name a company and a function or a "
        "person. “Anyone” brings nobody to mind."
    )
    for number, ask in enumerate(plan.asks):
        if is_vague_ask(ask.text) and not wordings.asks_for_a_job(ask.text):
            better = wordings.specific_ask(ask, plan, facts)
            yield Finding("vague-ask", "warn", f"asks[{number}].text", ask.text, why, better)
    for place in written(plan):
        if place.part not in ("opener", "questions", "close"):
            continue
        for sentence in sentences(place.text):
            if _STRAY_ASK.search(sentence.words) and is_vague_ask(sentence.text):
                better = wordings.specific_ask(wordings.NO_ASK, plan, facts)
                yield Finding("vague-ask", "warn", place.path, sentence.text, why, better)


def outcome_not_checkable(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """The outcome can be answered yes or no on the way home."""
    text = plan.outcome
    if text.strip() and not is_checkable(text) and not wordings.asks_for_a_job(text):
        yield Finding(
            "outcome-not-checkable",
            "warn",
            "outcome",
            plan.outcome,
            "On the way home you could not say yes or no to this. Name what somebody does, "
            "how many, or by when.",
            wordings.outcome(plan, facts),
        )


def me_centred(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Why them, what they may get and the opener are about them."""
    better = {
        "why_them": wordings.why_them,
        "what_they_may_get": wordings.give,
        "opener": wordings.opener,
    }
    texts: dict[str, str] = {part: getattr(plan, part) for part in better}
    for part, wording in better.items():
        text = texts[part]
        beside = "\n".join(other for name, other in texts.items() if name != part)
        if text.strip() and is_me_centred(text, beside):
            yield Finding(
                "me-centred",
                "warn",
                part,
                text,
                "This is about you. They ask themselves: why me, and what is in it for me?",
                wording(plan, facts),
            )


def _shows_papers(sentence: Sentence) -> bool:
    return bool(_RESUME.search(sentence.words)) and not _DENIED.search(sentence.words)
