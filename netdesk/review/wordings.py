"""Better wordings, built from what the plan and the facts hold.

Each function tries its wordings from the most telling to the plainest and takes the first that
passes the rule it answers; the last names nothing of the user's, so it always passes.
"""

import re
from collections.abc import Callable, Iterable

from netdesk.records.meeting import Ask, Plan
from netdesk.review.facts import ReviewFacts
from netdesk.review.language import plain_words, sentences
from netdesk.review.language_asks import is_vague_ask
from netdesk.review.language_focus import is_me_centred
from netdesk.review.language_jobs import asks_for_work
from netdesk.review.language_outcomes import is_checkable
from netdesk.review.roles import role_in, role_of
from netdesk.text import one_line

NO_ASK = Ask("")
_LONGEST_TOPIC = 70
_BREAK = re.compile(r"[.!?;:\n(]")


def asks_for_a_job(text: str) -> bool:
    """Whether any sentence of `text` asks for work."""
    return any(asks_for_work(sentence.words) for sentence in sentences(text))


def instead_of_job_ask(
    part: str, quote: str, plan: Plan, facts: ReviewFacts, said: frozenset[str] = frozenset()
) -> str:
    """What to say in `part` where `quote` asks for a job: advice, names, or their world.

    What is `said` already, in the plan or in another suggestion, is not said again if avoidable.
    """
    if part == "outcome":
        return outcome(plan, facts)
    if part == "why_them":
        return why_them(plan, facts)
    if part in ("gives", "what_they_may_get"):
        return give(plan, facts)
    if part == "opener":
        return opener(plan, facts)
    if part == "goal":
        return goal(plan, facts)
    asked = next((ask for ask in plan.asks if quote in ask.text), NO_ASK)
    own = [_look_for(role_in(quote))] if role_in(quote) else []
    own += [_find_out(asked)] if asked.company.strip() or asked.function.strip() else []
    return _fresh([*own, *_advice(plan, facts)], said, plan)


def advice_question(plan: Plan, facts: ReviewFacts) -> str:
    """A question that this person alone can answer."""
    return _fresh(_advice(plan, facts), frozenset(), plan)


def specific_ask(ask: Ask, plan: Plan, facts: ReviewFacts) -> str:
    """An ask for a function at a company, with what to ask if nobody is there."""
    company, other = _companies(ask, plan, facts)
    function = _clean(ask.function) or next(
        (_clean(a.function) for a in plan.asks if a.function), ""
    )
    inside = f" in {function}" if function else ""
    beyond = f" If nobody: at {other}?" if other else ""
    wordings = []
    if ask.person and company:
        wordings.append(f"Could you introduce me to {_clean(ask.person)} at {company}?{beyond}")
    elif ask.person:
        wordings.append(f"Could you introduce me to {_clean(ask.person)}?{beyond}")
    if company:
        wordings.append(f"Who do you know{inside} at {company}?{beyond}")
    what = function or "operations"
    wordings.append(f"Who is the person who runs {what} at the company that you admire most?")
    wordings.append("Who is the person who runs operations at the company that you admire most?")
    asked = {one_line(other.text) for other in plan.asks}
    return _first(
        wordings, lambda text: text in asked or asks_for_a_job(text) or is_vague_ask(text)
    )


def outcome(plan: Plan, facts: ReviewFacts) -> str:
    """An outcome that can be answered yes or no."""
    who = _clean(facts.name)
    named = [ask for ask in plan.asks if ask.company]
    wordings = []
    for ask in named[:1]:
        where = f"at {_clean(ask.company)}" + (
            f" in {_clean(ask.function)}" if ask.function else ""
        )
        wordings += [f"{who} names two people {where}"] if who else []
        wordings.append(f"I leave with two names {where}")
    if facts.targets:
        wordings.append(f"I leave with two names at {_clean(facts.targets[0])}")
    if who:
        wordings.append(
            f"{who} names two people whom I should meet, and we set a date to speak again"
        )
    wordings.append("I leave with two names, and we set a date to speak again")
    return _first(wordings, lambda text: asks_for_a_job(text) or not is_checkable(text))


def why_them(plan: Plan, facts: ReviewFacts) -> str:
    """Why this person and nobody else."""
    who = _clean(facts.name) or "This person"
    house = _clean(facts.company)
    wordings = [f"{who} knows from the inside: {topic}" for topic in _topics(plan)]
    if house:
        wordings.append(f"{who} knows {house} from the inside, and how it decides")
    wordings += [
        f"{who} knows their field from the inside",
        "They know their field from the inside",
    ]
    return _first(wordings, lambda text: asks_for_a_job(text) or is_me_centred(text))


def give(plan: Plan, facts: ReviewFacts) -> str:
    """Something to give them, from what the plan says of their world."""
    wordings = [one_line(item.text) for item in plan.gives if item.text.strip()]
    wordings += [f"Two people who have solved this before: {topic}" for topic in _topics(plan)]
    if facts.company:
        house = _clean(facts.company)
        wordings.append(f"What customers and competitors of {house} say, on one page")
    wordings.append("An introduction to somebody whom they would like to meet")
    return _first(wordings, lambda text: asks_for_a_job(text) or is_me_centred(text))


def opener(plan: Plan, facts: ReviewFacts) -> str:
    """First words that are about them."""
    wordings = [f"Ask about their world: {topic}" for topic in _topics(plan)]
    if facts.company:
        house = _clean(facts.company)
        wordings.append(f"What has changed most at {house} since you began there?")
    wordings.append("What has changed most in your work this year?")
    return _first(
        wordings, lambda text: asks_for_a_job(text) or is_me_centred(text) or _has_cv(text)
    )


def goal(plan: Plan, facts: ReviewFacts) -> str:
    """The goal that the plan serves: one of my own, or what the asks point at."""
    functions = [_clean(ask.function) for ask in plan.asks if ask.function.strip()]
    wordings = [one_line(own) for own in facts.goals if own.strip()]
    wordings += [f"Know who decides in {function}, and what they need" for function in functions]
    wordings.append("Know by the end of the quarter which of two fields fits me better")
    return _first(wordings, asks_for_a_job)


def softer_ask(ask: Ask, plan: Plan, facts: ReviewFacts) -> str:
    """An ask that costs them nothing: their judgement instead of their name."""
    if ask.company.strip() or ask.function.strip():
        return _find_out(ask)
    return advice_question(plan, facts)


def fallback(ask: Ask, plan: Plan, facts: ReviewFacts) -> str:
    """Where to ask if not there."""
    _, other = _companies(ask, plan, facts)
    return other or f"a competitor of {_clean(ask.company) or 'theirs'}"


def _look_for(role: str) -> str:
    return f"What do you look for in {role}?"


def _find_out(ask: Ask) -> str:
    parts = (_clean(ask.function), _clean(ask.company))
    return f"What would you want to find out first about {' at '.join(filter(None, parts))}?"


def _advice(plan: Plan, facts: ReviewFacts) -> list[str]:
    wanted = role_of(plan.goal)
    wordings = [_look_for(wanted)] if wanted else []
    if facts.company:
        house = _clean(facts.company)
        wordings.append(f"What would you do first if you started at {house} today?")
    wordings += [f"How would you go about this today: {topic}?" for topic in _topics(plan)]
    return [
        *wordings,
        "What would you read, and whom would you listen to, if you began in your field today?",
        "What do people from outside misread about your work?",
        "What do you look for in the people you rely on most?",
    ]


def _topics(plan: Plan) -> list[str]:
    """The first pieces of what is written about their world, short enough to say."""
    pieces = (one_line(_BREAK.split(line.strip(), maxsplit=1)[0]) for line in plan.their_world)
    return [piece.rstrip(" ,") for piece in pieces if 2 < len(piece) <= _LONGEST_TOPIC][:3]


def _companies(ask: Ask, plan: Plan, facts: ReviewFacts) -> tuple[str, str]:
    """The company to ask about and the one if nobody is there, each empty when none is known."""
    known = [ask.company, ask.fallback_company, *facts.targets]
    known += [name for other in plan.asks for name in (other.company, other.fallback_company)]
    own = _clean(facts.company).casefold()
    named = {_clean(name).casefold(): _clean(name) for name in reversed(known) if name.strip()}
    order = [_clean(name).casefold() for name in known if name.strip()]
    keys = [
        key for key in dict.fromkeys(order) if key != own or key == _clean(ask.company).casefold()
    ]
    found = [named[key] for key in keys][:2]
    if ask.person and not ask.company:
        found = ["", *found[:1]]
    return (*found, "", "")[0], (*found, "", "")[1]


def _clean(text: str) -> str:
    return one_line(text).rstrip(" .,;:?!")


def _has_cv(text: str) -> bool:
    return bool({"resume", "cv"} & set(plain_words(text).split()))


def _fresh(wordings: list[str], said: frozenset[str], plan: Plan) -> str:
    known = said | {one_line(question.text) for question in plan.questions}
    unsaid = [text for text in wordings if text not in known]
    return _first([*unsaid, wordings[-1]], asks_for_a_job)


def _first(wordings: Iterable[str], fails: Callable[[str], bool]) -> str:
    tried = list(wordings)
    return next((text for text in tried if not fails(text)), tried[-1])
