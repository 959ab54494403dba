"""Records as the JSON objects that the command line promises."""

from collections.abc import Sequence
from datetime import datetime

from netdesk.records.contact import Address, Contact, Labelled
from netdesk.records.meeting import Meeting
from netdesk.records.research import Path
from netdesk.research.companies import Known
from netdesk.review.readiness import PARTS, readiness
from netdesk.ways.gaps import CompanyLine


def contact_shape(contact: Contact) -> dict[str, object]:
    """One person; absent text is "", absent lists []."""
    texts = ("full_name", "given", "family", "additional", "prefix", "suffix", "nickname")
    return {
        "id": contact.id,
        "uid": contact.uid,
        **{name: getattr(contact, name) for name in texts},
        "company": contact.company,
        "title": contact.title,
        "department": contact.department,
        "emails": _labelled(contact.emails),
        "phones": _labelled(contact.phones),
        "urls": _labelled(contact.urls),
        "ims": _labelled(contact.ims),
        "addresses": [_address(address) for address in contact.addresses],
        "categories": list(contact.categories),
        "birthday": contact.birthday,
        "note": contact.note,
        "has_photo": bool(contact.photo),
        "referred_by": contact.referred_by,
        "last_touch": contact.last_touch,
        "ally_stage": contact.ally_stage,
    }


def meeting_shape(meeting: Meeting) -> dict[str, object]:
    """One meeting with how much of its plan stands."""
    ready = readiness(meeting.plan)
    return {
        "id": meeting.id,
        "contact": meeting.contact_name,
        "contact_id": meeting.contact_id,
        "starts_at": time_text(meeting.starts_at),
        "duration_minutes": meeting.duration_minutes,
        "place": meeting.place,
        "channel": meeting.channel,
        "held": meeting.is_held,
        "outcome_met": meeting.outcome_met,
        "readiness": {"done": ready.done, "of": PARTS, "missing": list(ready.missing)},
    }


def company_shape(
    line: CompanyLine,
    aliases: Sequence[str],
    people: Sequence[Known],
    ways_in: Sequence[Path],
) -> dict[str, object]:
    """One company with whom I know there, now or before, and who may know somebody there."""
    known = [
        {
            "id": one.id,
            "full_name": one.full_name,
            "now": one.is_now,
            "ally_stage": one.ally_stage,
        }
        for one in people
    ]
    paths = [
        {"contact": path.full_name, "contact_id": path.contact_id, "reason": path.reason}
        for path in ways_in
    ]
    return {
        "id": line.id,
        "name": line.name,
        "aliases": list(aliases),
        "thesis": line.thesis,
        "target": line.is_target,
        "fit": line.fit,
        "people": known,
        "coverage": line.coverage,
        "paths": paths,
        "newest_news": line.newest_news,
    }


def time_text(moment: datetime | None) -> str:
    """ISO 8601 to the minute, empty when not set."""
    return moment.isoformat(timespec="minutes") if moment else ""


def _labelled(items: tuple[Labelled, ...]) -> list[dict[str, str]]:
    return [{"value": item.value, "label": item.label} for item in items]


def _address(address: Address) -> dict[str, str]:
    parts = ("street", "city", "region", "postcode", "country", "label")
    return {name: getattr(address, name) for name in parts}
