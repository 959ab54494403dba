"""How it stands with a group or an event, in the few words of a list, each with its tone."""

from datetime import date, datetime

from netdesk.groups.attendees import MOST_TO_MEET
from netdesk.groups.events import EventLine
from netdesk.groups.membership import GroupLine
from ui.ages import day_of, short_day

SOON_DAYS = 30
_NEAR_DAYS = 14


def renewal_words(renews_on: str, today: date) -> tuple[str, str]:
    """When a membership ends: quiet while there is time, amber within a month."""
    day = day_of(renews_on)
    if day is None:
        return "", "muted"
    days = (day - today).days
    if days > SOON_DAYS:
        return f"renews {short_day(day, today)}", "muted"
    if days > 1:
        return f"renews in {days} d", "warn"
    if days >= 0:
        return f"renews {('today', 'tomorrow')[days]}", "warn"
    return f"renewal {-days} d late", "warn"


def group_words(line: GroupLine, today: date) -> tuple[str, str]:
    """My role, and when to renew."""
    renewal, tone = renewal_words(line.renews_on, today)
    met = f"{line.met} met" if line.met else ""
    parts = [line.role, renewal or met]
    if tone == "warn":
        # What is to be done comes first, where a narrow list cuts the rest.
        parts.reverse()
    return " · ".join(part for part in parts if part) or "No role noted", tone


def event_words(line: EventLine, now: datetime) -> tuple[str, str]:
    """Whom to meet and what to offer while it is to come; how it was once it is over."""
    if line.was_there is False:
        return "not there", "muted"
    if line.was_there:
        return (f"met {line.met}" if line.met else "was there, nobody noted"), "muted"
    if is_over(line, now):
        return "how was it?", "warn"
    words = f"{line.to_meet} of {MOST_TO_MEET} to meet" if line.to_meet else "nobody to meet yet"
    if line.to_meet and not line.offer:
        words += " · no offer"
    day = day_of(line.starts_at)
    is_near = day is not None and (day - now.date()).days < _NEAR_DAYS
    return words, "warn" if is_near and not line.to_meet else "muted"


def is_over(line: EventLine, now: datetime) -> bool:
    """Whether an event has begun, so that it can be told how it is."""
    return "" < line.starts_at < now.isoformat()
