"""Who named whom: one row for each giver and named person, and how it ended told back to all."""

from datetime import date, timedelta
from typing import NamedTuple

from netdesk.days import iso_day, monday_of
from netdesk.errors import InputError
from netdesk.records.after import REFERRAL_STATES, Referral
from netdesk.store.tables import ReferralRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

_COLUMNS = ("intro_by", "due", "state", "ended", "told_on", "on")


class Link(NamedTuple):
    """One link of a chain: `giver` named `named`."""

    giver_id: int
    giver_name: str
    named_id: int
    named_name: str


def of_meeting(workspace: Workspace, meeting_id: int) -> list[Referral]:
    """Who was named in one meeting, in the order of the debrief."""
    return _referrals(workspace, "r.meeting_id = ? AND n.trashed_at = ''", meeting_id)


def given_by(workspace: Workspace, contact_id: int) -> list[Referral]:
    """Whom one person named."""
    return _referrals(workspace, "r.giver_id = ? AND n.trashed_at = ''", contact_id)


def naming(workspace: Workspace, contact_id: int) -> list[Referral]:
    """Who named one person."""
    return _referrals(workspace, "r.named_id = ? AND g.trashed_at = ''", contact_id)


def all_living(workspace: Workspace) -> list[Referral]:
    """Every referral between people who are not in the trash, oldest first."""
    return _referrals(workspace, "g.trashed_at = '' AND n.trashed_at = '' AND r.id > ?", 0)


def all_open(workspace: Workspace) -> list[Referral]:
    """Every referral between people who are not in the trash that goes on, oldest first."""
    return [one for one in all_living(workspace) if one.state not in ("ended", "declined")]


def gained_in_week(workspace: Workspace, today: date) -> tuple[int, int]:
    """How many names came of how many meetings in `today`'s week."""
    monday = monday_of(today)
    rows = workspace.select(
        "SELECT count(r.id), count(DISTINCT m.id) FROM meeting m "
        "LEFT JOIN referral r ON r.meeting_id = m.id "
        "WHERE m.is_held = 1 AND m.starts_at >= ? AND m.starts_at < ?",
        (monday.isoformat(), (monday + timedelta(days=7)).isoformat()),
    )
    return int(rows[0][0]), int(rows[0][1])


def leads_to(workspace: Workspace, contact_id: int, giver_id: int) -> bool:
    """Whether `contact_id` is among those who led to the giver: to link them would close a ring."""
    rows = workspace.select(
        "WITH RECURSIVE up(id) AS (SELECT referred_by_id FROM contact WHERE id = ? UNION "
        "SELECT c.referred_by_id FROM contact c JOIN up ON c.id = up.id) "
        "SELECT 1 FROM up WHERE id = ?",
        (giver_id, contact_id),
    )
    return bool(rows)


def to_tell(workspace: Workspace) -> list[Referral]:
    """Referrals that ended while their giver has not heard how."""
    untold = "r.ended != '' AND r.told_on = '' AND g.trashed_at = '' AND r.id > ?"
    return _referrals(workspace, untold, 0)


def get(workspace: Workspace, referral_id: int) -> Referral:
    """One referral.

    Raises:
        InputError: there is none with this id.
    """
    found = _referrals(workspace, "r.id = ?", referral_id)
    if not found:
        raise InputError(f"There is no referral {referral_id}.")
    return found[0]


def save(workspace: Workspace, referral: Referral, source: object = None) -> int:
    """Write `referral`; its id. A new one has id 0.

    Raises:
        InputError: a person names themself, a state or a date is none, or it is gone.
    """
    if referral.giver_id == referral.named_id:
        raise InputError("Nobody names themself.")
    if referral.state not in REFERRAL_STATES:
        raise InputError(f"“{referral.state}” is no state of a referral.")
    values: dict[str, object] = {name: getattr(referral, name) for name in _COLUMNS}
    values |= {name: iso_day(name, getattr(referral, name)) for name in ("due", "told_on", "on")}
    values |= {"giver": referral.giver_id, "named": referral.named_id}
    values["meeting"] = referral.meeting_id or None
    with workspace.change("Edit referral" if referral.id else "Add referral", source):
        if not referral.id:
            return int(ReferralRow.insert(**values).execute(workspace.database))
        _update(workspace, referral.id, **values)
    return referral.id


def mark_introduced(workspace: Workspace, referral_id: int) -> None:
    """The introduction was made."""
    referral = get(workspace, referral_id)
    with workspace.change(f"Introduction to {referral.named_name} made"):
        _update(workspace, referral_id, state="introduced")


def mark_told(workspace: Workspace, referral_id: int, on: date) -> None:
    """The giver heard how it ended."""
    referral = get(workspace, referral_id)
    with workspace.change(f"Told {referral.giver_name} how it ended"):
        _update(workspace, referral_id, told_on=on.isoformat())


def mark_declined(workspace: Workspace, contact_id: int) -> None:
    """A person who was named said no; nobody is asked for the introduction any more.

    Raises:
        InputError: nobody named the person.
    """
    links = _links_to(workspace, contact_id)
    if not links:
        raise InputError("Nobody named this person.")
    with workspace.change(f"No from {links[0].named_name}"):
        for link in links:
            an_id, _end = _newest(workspace, link)
            _update(workspace, an_id, state="declined")


def chain_to(workspace: Workspace, contact_id: int) -> list[Link]:
    """Every link that led to a person, from the nearest giver back to the first.

    Links come from referrals and from *referred by*; nobody is gone through twice.
    """
    links: list[Link] = []
    seen = {contact_id}
    waiting = [contact_id]
    while waiting:
        for link in _links_to(workspace, waiting.pop(0)):
            links.append(link)
            if link.giver_id not in seen:
                seen.add(link.giver_id)
                waiting.append(link.giver_id)
    return links


def close_loop(workspace: Workspace, contact_id: int, how: str) -> list[Referral]:
    """Write how it ended with a person to every referral that led there; all givers hear of it.

    Returns:
        The referrals whose givers are to be told.

    Raises:
        InputError: it does not say how it ended, or nobody named the person.
    """
    how = one_line(how)
    if not how:
        raise InputError("How did it end?")
    links = chain_to(workspace, contact_id)
    if not links:
        raise InputError("Nobody named this person, so there is nobody to tell.")
    name = links[0].named_name
    with workspace.change(f"How it ended with {name}"):
        ids = [_ended(workspace, link, contact_id, f"{name}: {how}") for link in links]
    return [get(workspace, an_id) for an_id in dict.fromkeys(ids)]


def _ended(workspace: Workspace, link: Link, contact_id: int, words: str) -> int:
    """Add `words` to the newest referral of `link`."""
    an_id, ended = _newest(workspace, link)
    lines = [line for line in ended.split("\n") if line and line != words]
    values: dict[str, object] = {"ended": "\n".join([*lines, words]), "told_on": ""}
    if link.named_id == contact_id:
        values["state"] = "ended"
    _update(workspace, an_id, **values)
    return an_id


def _newest(workspace: Workspace, link: Link) -> tuple[int, str]:
    """Id and end of the newest referral of `link`; made where only *referred by* knew it.

    Such a one has no day: when the name was given, nobody wrote down.
    """
    rows = workspace.select(
        "SELECT id, ended FROM referral WHERE giver_id = ? AND named_id = ? ORDER BY id DESC",
        (link.giver_id, link.named_id),
    )
    if rows:
        return rows[0][0], rows[0][1]
    new = Referral(giver_id=link.giver_id, named_id=link.named_id)
    return save(workspace, new), ""


def _links_to(workspace: Workspace, contact_id: int) -> list[Link]:
    rows = workspace.select(
        "SELECT g.id, g.full_name, n.id, n.full_name FROM contact n JOIN contact g "
        "ON g.id = n.referred_by_id OR g.id IN "
        "(SELECT giver_id FROM referral WHERE named_id = n.id) "
        "WHERE n.id = ? AND g.id != n.id ORDER BY g.id = n.referred_by_id DESC, g.id",
        (contact_id,),
    )
    return [Link(*row) for row in rows]


def _update(workspace: Workspace, referral_id: int, **values: object) -> None:
    query = ReferralRow.update(**values).where(ReferralRow.id == referral_id)
    if not query.execute(workspace.database):
        raise InputError(f"There is no referral {referral_id}.")


def _referrals(workspace: Workspace, condition: str, value: object) -> list[Referral]:
    texts = ", ".join(f'r."{name}"' for name in _COLUMNS)
    rows = workspace.select(
        f"SELECT r.id, g.id, g.full_name, n.id, n.full_name, coalesce(r.meeting_id, 0), {texts} "
        "FROM referral r CROSS JOIN contact g ON g.id = r.giver_id "
        "CROSS JOIN contact n ON n.id = r.named_id "
        f"WHERE {condition} ORDER BY r.id",
        (value,),
    )
    return [Referral(*row) for row in rows]
