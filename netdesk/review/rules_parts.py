"""Rules about what a plan must hold: outcome, give, advice, goal, proof, preparation, time."""

from collections.abc import Iterator
from datetime import timedelta

from netdesk.days import date_words
from netdesk.records.meeting import REMOTE_CHANNELS, Plan, Question
from netdesk.review import wordings
from netdesk.review.facts import ReviewFacts
from netdesk.review.findings import Finding
from netdesk.review.language import pattern, plain_words
from netdesk.review.language_jobs import asks_for_work

NEWS_IS_STALE_AFTER = timedelta(days=90)
_OPEN = pattern(
    " (?:what|how|which|why|where|when|who|whom) ",
    " (?:would|should|is|was|do|does|did|can|could|are) (?:you|i|it|your|a|the|there) ",
    " (?:your|his|her|their) (?:[^ ]+ )?(?:view|opinion|advice|judgement|judgment|take|"
    "experience) ",
)
_ADDRESSED = pattern(
    " (?:you|your|yours|he|she|his|her|they|their|advise|advice|recommend|opinion|in this field) "
)
_SHORTEST_QUESTION = 5


def no_outcome(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """The plan says what it is for."""
    if not plan.outcome.strip():
        why = "Without an outcome this is a chat. What is true afterwards that is not true now?"
        yield Finding("no-outcome", "stop", "outcome", "", why, wordings.outcome(plan, facts))


def no_give(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """There is something for them: knowledge, expertise or contacts."""
    if not any(give.text.strip() for give in plan.gives):
        why = "Nothing here is for them. What do you know, can you do, or whom do you know?"
        yield Finding("no-give", "warn", "gives", "", why, wordings.give(plan, facts))


def no_advice_question(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """At least one question asks for advice that this person alone can give."""
    if not any(_asks_advice(question) for question in plan.questions):
        why = "People like to be asked what only they can answer. Ask one open question for advice."
        better = wordings.advice_question(plan, facts)
        yield Finding("no-advice-question", "warn", "questions", "", why, better)


def not_in_person(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """They meet, unless distance or health is in the way."""
    if facts.channel in REMOTE_CHANNELS and not plan.in_person_impossible.strip():
        yield Finding(
            "not-in-person",
            "warn",
            "channel",
            facts.channel,
            "A meeting that must persuade is weaker by phone, mail or video. If distance or "
            "health is in the way, say so in the plan.",
            "I would rather come to you: twenty minutes and a coffee near your office, on a "
            "day that suits you?",
        )


def no_goal(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """The plan serves a career goal."""
    if not plan.goal.strip():
        why = "A plan without a goal leads somewhere by chance. Which goal does this meeting serve?"
        yield Finding("no-goal", "hint", "goal", "", why, wordings.goal(plan, facts))


def no_proof_point(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """An accomplishment is at hand when they ask."""
    if not any(point.strip() for point in plan.proof_points):
        own = (point.strip() for point in facts.proof_points)
        frame = "When … was in trouble, I …; it brought … (a number), and … can confirm it"
        yield Finding(
            "no-proof-point",
            "hint",
            "proof_points",
            "",
            "More than a resume: have one proof point ready, with a number, that fits this reader.",
            next(filter(None, own), frame),
        )


def no_background(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Their professional background is known."""
    if facts.has_background or any(line.strip() for line in plan.their_world):
        return
    who = facts.name or "They"
    house = f" before {facts.company}" if facts.company else ""
    yield Finding(
        "no-background",
        "hint",
        "their_world",
        "",
        "Nothing is noted about their background. Ten minutes of reading show respect, and "
        "save them the telling.",
        f"{who}: look up the steps{house}, education, and what they published",
    )


def stale_news(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """Something about the company is no older than 90 days."""
    del plan
    if not facts.company:
        return
    newest = facts.newest_news
    if newest is not None and facts.today - newest <= NEWS_IS_STALE_AFTER:
        return
    known = (
        f"The newest news about {facts.company} is of {date_words(newest.isoformat())}"
        if newest
        else "There is no news"
    )
    yield Finding(
        "stale-news",
        "hint",
        "their_world",
        "",
        f"{known}: look for releases of the last 90 days before you ask about their world.",
        f"{facts.company}: the newest release, and what it changes for their team",
    )


def no_time_plan(plan: Plan, facts: ReviewFacts) -> Iterator[Finding]:
    """The questions have minutes, and they fit into the meeting."""
    minutes = [question.minutes for question in plan.questions]
    total = sum(minutes)
    why = "Who leads the conversation knows its minutes. Give each question its time."
    if not any(length > 0 for length in minutes):
        field = "questions[0].minutes" if plan.questions else "questions"
        share = max(facts.duration_minutes // 4, 1)
        better = str(share) if plan.questions else f"{wordings.advice_question(plan, facts)}"
        yield Finding("no-time-plan", "hint", field, "", why, better)
    elif total > facts.duration_minutes:
        longest = max(range(len(minutes)), key=minutes.__getitem__)
        less = max(minutes[longest] - (total - facts.duration_minutes), 1)
        why = f"The questions take {total} minutes, the meeting {facts.duration_minutes}."
        quote = str(minutes[longest])
        yield Finding(
            "no-time-plan", "hint", f"questions[{longest}].minutes", quote, why, str(less)
        )


def _asks_advice(question: Question) -> bool:
    words = plain_words(question.text)
    if len(words.split()) < _SHORTEST_QUESTION or asks_for_work(words):
        return False
    return bool(_OPEN.search(words)) and ("?" in words or bool(_ADDRESSED.search(words)))
