"""What came of a meeting, in the places where it was planned."""

from collections.abc import Mapping, Sequence

from netdesk.after import debriefs
from netdesk.records.debrief import Debrief
from netdesk.records.meeting import Ask, Meeting
from netdesk.workspace import Workspace
from ui.panels.plan_sayings import Check, Spot

_OUTCOMES: Mapping[str, Check] = {
    "yes": Check("Met"),
    "partly": Check("Partly met", is_well=False),
    "no": Check("Not met", is_well=False),
}
_GIVES: Mapping[str, Check] = {
    "offered": Check("Offered", is_well=False),
    "accepted": Check("They said yes"),
    "delivered": Check("Given"),
    "declined": Check("They declined", is_well=False),
}


def in_a_word(meeting: Meeting) -> str:
    """How a meeting went that is over."""
    if meeting.is_held is None:
        return "not debriefed yet"
    if not meeting.is_held:
        return "did not take place"
    outcome = _OUTCOMES.get(meeting.outcome_met)
    return f"outcome {outcome.words.lower()}" if outcome else "met"


def came_of(workspace: Workspace, meeting: Meeting) -> dict[Spot, Check]:
    """What came of a meeting, by spot; nothing before its debrief.

    Raises:
        InputError: the meeting is gone.
    """
    debrief = debriefs.last(workspace, meeting.id)
    if debrief is None or not debrief.held:
        return {}
    came: dict[Spot, Check] = {}
    if words := _left_with(debrief):
        came[Spot("channel")] = Check(words)
    if debrief.outcome_met in _OUTCOMES:
        came[Spot("outcome")] = _OUTCOMES[debrief.outcome_met]
    for number, give in enumerate(meeting.plan.gives):
        if give.state in _GIVES:
            came[Spot("gives", number)] = _GIVES[give.state]
    for number, ask in enumerate(meeting.plan.asks):
        if ask.state:
            came[Spot("asks", number)] = _answer(ask)
    return came


def _left_with(debrief: Debrief) -> str:
    names = _counted(debrief.names, "name")
    if names:
        names += f": {', '.join(one.full_name for one in debrief.names)}"
    return " · ".join(part for part in (names, _counted(debrief.promises, "promise")) if part)


def _counted(some: Sequence[object], word: str) -> str:
    return f"{len(some)} {word}{'' if len(some) == 1 else 's'}" if some else ""


def _answer(ask: Ask) -> Check:
    if ask.state == "name":
        return Check(f"Named {ask.answer_name}" if ask.answer_name else "They named somebody")
    return Check("They said no" if ask.state == "no" else "Later", is_well=False)
