"""What is due after meetings, in one list: thank-yous, promises, introductions, offers, news."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace
from peewee import JOIN

from netdesk import meetings, referrals
from netdesk.after import promises
from netdesk.days import iso_day
from netdesk.records.after import Due, Referral
from netdesk.store.tables import ContactRow, MeetingRow, OfferRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

# Beside it joins are CROSS: left to itself, SQLite would walk everybody to find the few.
_LIVING = ContactRow.trashed_at == ""


def due_list(workspace: Workspace, until: date | None = None) -> list[Due]:
    """All that is open, what was due first in front and what has no date last.

    With `until`, only what is due by then; what has no date is left out.
    """
    with workspace.reading():
        found = [
            *_thank_yous(workspace),
            *_promises(workspace),
            *_introductions(workspace),
            *_offers(workspace),
            *_to_tell(workspace),
        ]
    if until is not None:
        found = [one for one in found if one.due and one.due <= until.isoformat()]
    return sorted(found, key=_order)


def of_contact(workspace: Workspace, contact_id: int) -> list[Due]:
    """What is open about one person."""
    return [one for one in due_list(workspace) if one.contact_id == contact_id]


def mark_done(workspace: Workspace, due: Due, on: date) -> None:
    """What was due is done, by whichever kind it is."""
    if due.kind == "thank-you":
        mark_thanked(workspace, due.id, on)
    elif due.kind == "promise":
        promises.mark_kept(workspace, due.id, on)
    elif due.kind == "introduction":
        referrals.mark_introduced(workspace, due.id)
    elif due.kind == "tell":
        referrals.mark_told(workspace, due.id, on)
    else:
        mark_delivered(workspace, due.id, due.text)


def put_off(workspace: Workspace, due: Due, to: date) -> bool:
    """What is due gets another date; False for news, which has none."""
    day = to.isoformat()
    if due.kind == "thank-you":
        text = meetings.get(workspace, due.id).thank_you
        set_thank_you(workspace, due.id, text, day)
    elif due.kind == "promise":
        promises.save(workspace, replace(promises.get(workspace, due.id), due=day))
    elif due.kind == "introduction":
        referrals.save(workspace, replace(referrals.get(workspace, due.id), due=day))
    elif due.kind == "offer":
        _update_offer(workspace, due.id, due.text, {"due": day})
    else:
        return False
    return True


def mark_thanked(workspace: Workspace, meeting_id: int, on: date) -> None:
    """The thank-you for a meeting was sent."""
    name = meetings.get(workspace, meeting_id).contact_name
    with workspace.change(f"Thanked {name}"):
        query = MeetingRow.update(thanked_on=on.isoformat()).where(MeetingRow.id == meeting_id)
        query.execute(workspace.database)


def set_thank_you(workspace: Workspace, meeting_id: int, text: str, due: str) -> None:
    """What to thank for, and by when (ISO 8601).

    Raises:
        InputError: the date is none.
    """
    name = meetings.get(workspace, meeting_id).contact_name
    values = {"thank_you": one_line(text), "thank_you_due": iso_day("due", due), "thanked_on": ""}
    with workspace.change(f"Thank {name}", coalesce=True):
        query = MeetingRow.update(**values).where(MeetingRow.id == meeting_id)
        query.execute(workspace.database)


def mark_delivered(workspace: Workspace, meeting_id: int, text: str) -> None:
    """What I offered in a meeting is with them."""
    _update_offer(workspace, meeting_id, text, {"state": "delivered"})


def _update_offer(
    workspace: Workspace, meeting_id: int, text: str, values: Mapping[str, str]
) -> None:
    with workspace.change(f"{'Delivered' if 'state' in values else 'Put off'}: {text}"):
        here = (OfferRow.meeting == meeting_id) & (OfferRow.text == text)
        OfferRow.update(**values).where(here).execute(workspace.database)


def _order(due: Due) -> tuple[bool, str, int]:
    return (not due.due, due.due, due.contact_id)


def _thank_yous(workspace: Workspace) -> list[Due]:
    row = MeetingRow
    owed = ((row.thank_you_due != "") | (row.thank_you != "")) & (row.thanked_on == "")
    query = row.select(
        row.id, row.contact, ContactRow.full_name, row.thank_you, row.thank_you_due
    ).join(ContactRow, JOIN.CROSS)
    rows = workspace.run(query.where(row.contact == ContactRow.id, owed & _LIVING))
    return [
        Due("thank-you", an_id, contact_id, name, text or f"Thank {name}", due)
        for an_id, contact_id, name, text, due in rows
    ]


def _promises(workspace: Workspace) -> list[Due]:
    return [
        Due("promise", one.id, one.contact_id, one.contact_name, one.text, one.due, one.by)
        for one in promises.still_open(workspace)
    ]


def _introductions(workspace: Workspace) -> list[Due]:
    """Introductions that were named and not made: mine to the named, theirs asked of the giver."""
    waiting = [one for one in referrals.all_open(workspace) if one.state == "named"]
    return [_introduction(one) for one in waiting if one.intro_by]


def _introduction(referral: Referral) -> Due:
    if referral.intro_by == "me":
        text = f"Write to {referral.named_name}, named by {referral.giver_name}"
        who = (referral.named_id, referral.named_name)
    else:
        text = f"Introduces me to {referral.named_name}"
        who = (referral.giver_id, referral.giver_name)
    return Due("introduction", referral.id, *who, text, referral.due, referral.intro_by)


def _offers(workspace: Workspace) -> list[Due]:
    row = OfferRow
    query = (
        row.select(MeetingRow.id, ContactRow.id, ContactRow.full_name, row.text, row.due)
        .join(MeetingRow, JOIN.CROSS)
        .join(ContactRow, JOIN.CROSS)
        .where(row.meeting == MeetingRow.id, MeetingRow.contact == ContactRow.id)
        .where((row.state == "accepted") & _LIVING)
    )
    return [Due("offer", *found) for found in workspace.run(query)]


def _to_tell(workspace: Workspace) -> list[Due]:
    return [
        Due(
            "tell",
            one.id,
            one.giver_id,
            one.giver_name,
            f"Tell how it ended: {one.ended.splitlines()[-1]}",
        )
        for one in referrals.to_tell(workspace)
    ]
