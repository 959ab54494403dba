"""A debrief as rows: each part brought to what is said now, without doubling what stands."""

from datetime import date

from msgspec.structs import replace

from netdesk import referrals
from netdesk.after import evidence, promises
from netdesk.matching.company_names import employer_key
from netdesk.people import by_name, touches
from netdesk.people.by_name import Found
from netdesk.records.after import Promise, Referral
from netdesk.records.debrief import AskAnswer, Debrief
from netdesk.records.meeting import Ask, Meeting
from netdesk.store.tables import (
    AskRow,
    EvidenceRow,
    MeetingRow,
    OfferRow,
    PromiseRow,
    ReferralRow,
)
from netdesk.text import one_line
from netdesk.workspace import Workspace


def write(
    workspace: Workspace, meeting: Meeting, debrief: Debrief, today: date, held_on: date
) -> None:
    """Write all of a debrief but its names, within a change."""
    _write_own(workspace, meeting, debrief, today)
    _write_answers(workspace, meeting, debrief, today)
    _write_gives(workspace, meeting, debrief)
    _write_promises(workspace, meeting, debrief)
    _write_evidence(workspace, meeting, debrief, held_on)
    _write_touch(workspace, meeting, debrief, held_on)


def write_names(
    workspace: Workspace, meeting: Meeting, found: tuple[Found, ...], today: date
) -> list[int]:
    """Write contacts and referrals of the names, within a change; the contacts' ids in order."""
    standing = {one.named_id: one for one in referrals.of_meeting(workspace, meeting.id)}
    ids = []
    for one in found:
        contact_id = by_name.write(workspace, meeting, one)
        fresh = Referral(
            giver_id=meeting.contact_id,
            named_id=contact_id,
            meeting_id=meeting.id,
            on=today.isoformat(),
        )
        referral = standing.pop(contact_id, fresh)
        person = one.person
        referrals.save(workspace, replace(referral, intro_by=person.intro_by, due=person.due))
        ids.append(contact_id)
    gone = [one.id for one in standing.values()]
    ReferralRow.delete().where(ReferralRow.id.in_(gone)).execute(workspace.database)
    return ids


def _write_own(workspace: Workspace, meeting: Meeting, debrief: Debrief, today: date) -> None:
    was_called_off = meeting.is_held is False
    # The day of a meeting without a date: whoever changes their mind says it anew.
    said_on = meeting.debriefed_at if meeting.is_held == debrief.held else ""
    values = {
        "is_held": debrief.held,
        "outcome_met": debrief.outcome_met,
        "notes": debrief.notes,
        "thank_you": one_line(debrief.thank_you),
        "thank_you_due": debrief.thank_you_due,
        "debriefed_at": said_on or today.isoformat(),
        # A calendar has to hear of a meeting that did not take place.
        "sequence": meeting.sequence + int(was_called_off == debrief.held),
    }
    query = MeetingRow.update(**values).where(MeetingRow.id == meeting.id)
    query.execute(workspace.database)


def _write_answers(workspace: Workspace, meeting: Meeting, debrief: Debrief, today: date) -> None:
    asks = meeting.plan.asks
    answers: dict[int, AskAnswer] = {}
    for answer in debrief.asks:
        places = _places(asks, answer)
        if not places:
            _insert_ask(workspace, meeting, answer, len(asks) + len(answers))
            asks = (*asks, Ask(_ask_words(answer), answer.company))
            places = [len(asks) - 1]
        answers |= dict.fromkeys(places, answer)
    for place, ask in enumerate(asks):
        given = answers.get(place, AskAnswer())
        is_old = (given.answer, given.name) == (ask.state, ask.answer_name)
        values = {
            "state": given.answer,
            "answer_name": one_line(given.name),
            "answered_on": (ask.answered_on if is_old else today.isoformat())
            if given.answer
            else "",
        }
        here = (AskRow.meeting == meeting.id) & (AskRow.place == place)
        AskRow.update(**values).where(here).execute(workspace.database)


def _places(asks: tuple[Ask, ...], answer: AskAnswer) -> list[int]:
    """The asks that `answer` answers: the same words, else the same company, first or fallback."""
    if answer.text:
        return [place for place, ask in enumerate(asks) if ask.text == answer.text]
    wanted = employer_key(answer.company)
    first = [place for place, ask in enumerate(asks) if employer_key(ask.company) == wanted]
    return first or [
        n for n, ask in enumerate(asks) if employer_key(ask.fallback_company) == wanted
    ]


def _ask_words(answer: AskAnswer) -> str:
    return one_line(answer.text) or f"Who do you know at {one_line(answer.company)}?"


def _insert_ask(workspace: Workspace, meeting: Meeting, answer: AskAnswer, place: int) -> None:
    """What was asked without having been planned is an ask as well."""
    blank = {"function": "", "person": "", "fallback_company": ""}
    AskRow.insert(
        meeting=meeting.id,
        place=place,
        text=_ask_words(answer),
        company=one_line(answer.company),
        **blank,
    ).execute(workspace.database)


def _write_gives(workspace: Workspace, meeting: Meeting, debrief: Debrief) -> None:
    given = {one.text: one for one in debrief.gives}
    for place, give in enumerate(meeting.plan.gives):
        answer = given.get(give.text)
        values = {"state": answer.state, "due": answer.due} if answer else {"state": "", "due": ""}
        here = (OfferRow.meeting == meeting.id) & (OfferRow.place == place)
        OfferRow.update(**values).where(here).execute(workspace.database)


def _write_promises(workspace: Workspace, meeting: Meeting, debrief: Debrief) -> None:
    standing = {(one.by, one.text): one for one in promises.of_meeting(workspace, meeting.id)}
    for made in debrief.promises:
        text = one_line(made.text)
        fresh = Promise(contact_id=meeting.contact_id, meeting_id=meeting.id, by=made.by, text=text)
        promise = standing.pop((made.by, text), fresh)
        promises.save(workspace, replace(promise, due=made.due))
    gone = [one.id for one in standing.values() if not one.kept_on]
    PromiseRow.delete().where(PromiseRow.id.in_(gone)).execute(workspace.database)


def _write_evidence(workspace: Workspace, meeting: Meeting, debrief: Debrief, on: date) -> None:
    found = evidence.of_contact(workspace, meeting.contact_id)
    standing = {one.kind: one.id for one in found if one.meeting_id == meeting.id}
    for kind in dict.fromkeys(debrief.ally_evidence):
        if standing.pop(kind, None) is None:
            evidence.insert(workspace, meeting.contact_id, kind, on.isoformat(), meeting.id)
    gone = list(standing.values())
    EvidenceRow.delete().where(EvidenceRow.id.in_(gone)).execute(workspace.database)


def _write_touch(workspace: Workspace, meeting: Meeting, debrief: Debrief, on: date) -> None:
    """The meeting is a touch on its day; a debrief that says otherwise later takes it back."""
    if debrief.held:
        touches.log_once(workspace, meeting.contact_id, on, meeting.channel)
    elif meeting.is_held:
        touches.take_back(workspace, meeting.contact_id, on, meeting.channel)
