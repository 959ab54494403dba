"""The debrief of a meeting: one step writes all that came of it, and writing again updates."""

from datetime import date

from msgspec.structs import replace

from netdesk import meetings, referrals
from netdesk.after import ally, debrief_drafts, debrief_rows, evidence, promises
from netdesk.days import iso_day
from netdesk.errors import InputError
from netdesk.people import by_name, contacts
from netdesk.people.by_name import Found
from netdesk.records.after import Evidence, Referral
from netdesk.records.debrief import (
    EVIDENCE_KINDS,
    INTRO_BY,
    PROMISED_BY,
    AskAnswer,
    Becoming,
    Debrief,
    GiveAnswer,
    NamedPerson,
    Outcome,
    PromiseMade,
)
from netdesk.records.meeting import ASK_STATES, GIVE_STATES, OUTCOMES, Meeting
from netdesk.text import one_line
from netdesk.workspace import Workspace


def record(
    workspace: Workspace, meeting_id: int, debrief: Debrief, today: date, source: object = None
) -> Outcome:
    """Write a debrief whole, as one step; what a former one of this meeting said gives way.

    Contacts made by a former debrief stay, and so do promises that were kept since.

    Raises:
        InputError: there is no such meeting, or a value is none that a debrief knows.
    """
    meeting = meetings.get(workspace, meeting_id)
    debrief = _checked(debrief)
    found = by_name.resolved(workspace, meeting, debrief.names)
    outcome = _outcome(workspace, meeting, debrief, found, today)
    with workspace.change(f"Debrief {meeting.contact_name}", source):
        debrief_rows.write(workspace, meeting, debrief, today, meeting.held_on(today))
        ids = debrief_rows.write_names(workspace, meeting, found, today)
        evidence.set_stage(workspace, meeting.contact_id, outcome.stage_after)
        debrief_drafts.forget(workspace, meeting_id)
    names = zip(outcome.names, ids, strict=True)
    return replace(outcome, names=tuple(replace(name, contact_id=an_id) for name, an_id in names))


def becomes(workspace: Workspace, meeting_id: int, debrief: Debrief, today: date) -> Outcome:
    """What `debrief` would become; nothing is written.

    Raises:
        InputError: as `record` does.
    """
    meeting = meetings.get(workspace, meeting_id)
    debrief = _checked(debrief)
    found = by_name.resolved(workspace, meeting, debrief.names)
    return _outcome(workspace, meeting, debrief, found, today)


def last(workspace: Workspace, meeting_id: int) -> Debrief | None:
    """The debrief of a meeting as it stands, None before the first."""
    meeting = meetings.get(workspace, meeting_id)
    if meeting.is_held is None:
        return None
    plan = meeting.plan
    return Debrief(
        held=meeting.is_held,
        outcome_met=meeting.outcome_met,
        notes=meeting.notes,
        names=tuple(
            _named(workspace, referral) for referral in referrals.of_meeting(workspace, meeting_id)
        ),
        promises=tuple(
            PromiseMade(one.by, one.text, one.due)
            for one in promises.of_meeting(workspace, meeting_id)
        ),
        ally_evidence=tuple(
            one.kind
            for one in evidence.of_contact(workspace, meeting.contact_id)
            if one.meeting_id == meeting_id
        ),
        asks=tuple(
            AskAnswer(ask.company, ask.state, ask.answer_name, ask.text)
            for ask in plan.asks
            if ask.state
        ),
        gives=tuple(GiveAnswer(one.text, one.state, one.due) for one in plan.gives if one.state),
        thank_you=meeting.thank_you,
        thank_you_due=meeting.thank_you_due,
    )


def _checked(debrief: Debrief) -> Debrief:
    if debrief.outcome_met:
        _one_of("outcome_met", debrief.outcome_met, OUTCOMES)
    for person in debrief.names:
        if person.intro_by:
            _one_of("intro_by", person.intro_by, INTRO_BY)
        iso_day("due", person.due)
    for promise in debrief.promises:
        _one_of("by", promise.by, PROMISED_BY)
        iso_day("due", promise.due)
        if not promise.text.strip():
            raise InputError("A promise says nothing.", hint="Write what was promised.")
    for kind in debrief.ally_evidence:
        _one_of("ally_evidence", kind, EVIDENCE_KINDS)
    for ask in debrief.asks:
        _one_of("answer", ask.answer, ASK_STATES)
        if not (ask.company.strip() or ask.text.strip()):
            raise InputError("Which ask was answered?", hint="Name its company.")
    for give in debrief.gives:
        _one_of("state", give.state, GIVE_STATES)
        iso_day("due", give.due)
    iso_day("thank_you_due", debrief.thank_you_due)
    said = {(promise.by, one_line(promise.text)): promise for promise in debrief.promises}
    return replace(
        debrief,
        outcome_met=debrief.outcome_met if debrief.held else "",
        promises=tuple(replace(one, text=text) for (_, text), one in said.items()),
    )


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InputError(f"“{key}” cannot be “{value}”.", hint=f"Use one of: {', '.join(allowed)}.")


def _outcome(
    workspace: Workspace,
    meeting: Meeting,
    debrief: Debrief,
    found: tuple[Found, ...],
    today: date,
) -> Outcome:
    contact = contacts.get(workspace, meeting.contact_id)
    known = evidence.of_contact(workspace, contact.id)
    new = _new_evidence(known, meeting, debrief, meeting.held_on(today))
    kept = [one for one in known if one.meeting_id != meeting.id or one.kind in _kinds(debrief)]
    # Only what this debrief adds moves anybody: recording it again must not climb further.
    to = ally.proposed_stage([*kept, *new] if new else [], contact.ally_stage)
    return Outcome(
        names=tuple(
            Becoming(one.person.full_name, one.contact_id, not one.contact_id) for one in found
        ),
        mine=sum(promise.by == "me" for promise in debrief.promises),
        theirs=sum(promise.by == "them" for promise in debrief.promises),
        answered=len(debrief.asks),
        thank_you_due=debrief.thank_you_due,
        touched_on=meeting.held_on(today).isoformat() if debrief.held else "",
        stage_before=contact.ally_stage,
        stage_after=to.stage,
        stage_reason=to.words,
    )


def _kinds(debrief: Debrief) -> tuple[str, ...]:
    return tuple(dict.fromkeys(debrief.ally_evidence))


def _new_evidence(
    known: list[Evidence], meeting: Meeting, debrief: Debrief, on: date
) -> list[Evidence]:
    here = {one.kind for one in known if one.meeting_id == meeting.id}
    return [
        Evidence(kind, on.isoformat(), meeting.id) for kind in _kinds(debrief) if kind not in here
    ]


def _named(workspace: Workspace, referral: Referral) -> NamedPerson:
    contact = contacts.get(workspace, referral.named_id)
    return NamedPerson(
        full_name=contact.full_name,
        company=contact.company,
        title=contact.title,
        email=contact.emails[0].value if contact.emails else "",
        intro_by=referral.intro_by,
        due=referral.due,
        contact_id=contact.id,
    )
