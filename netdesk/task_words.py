"""The words of the do-next queue: what to do, why in one line, and how it is named once done."""

from datetime import date
from typing import NamedTuple

from netdesk.days import spoken_day
from netdesk.records.after import Due
from netdesk.records.company import age_days
from netdesk.records.week import Task

_DEBRIEF_MINUTES = 2
_DONE = {
    "thank-you": "Thanked {name}",
    "offer": "Delivered to {name}",
    "tell": "Told {name} how it went",
    "invitation": "Invited {name}",
    "wake": "Wrote to {name}",
    "first-message": "Wrote to {name}",
    "renewal": "Renewed {name}",
}


class Words(NamedTuple):
    """A title, a reason, and an estimate in minutes."""

    title: str
    reason: str
    minutes: int = 5


class Met(NamedTuple):
    """The meeting that something is about: its channel, its day, and how many names came of it."""

    channel: str = ""
    on: date | None = None
    names: int = 0


def of_due(due: Due, met: Met, today: date) -> Words:
    """What an entry of the due list asks for; `met` is the meeting to thank for."""
    name, is_mine = due.contact_name, due.by == "me"
    if due.kind == "thank-you":
        return Words(f"Thank {name}", _thanks(due, met, today))
    if due.kind == "offer":
        return Words(f"Deliver to {name}", f"The answer to your offer was yes: {due.text}", 10)
    if due.kind == "introduction" and is_mine:
        named_by = due.text.removeprefix(f"Write to {name}, ")
        return Words(f"Write to {name}", named_by[:1].upper() + named_by[1:], 10)
    if due.kind == "introduction":
        whom = introduced(due.text)
        return Words(f"Hear from {name}", f"Promised to introduce you to {whom}")
    if is_mine:
        return Words(f"Keep your promise to {name}", due.text, 10)
    return Words(f"Hear from {name}", f"Promised to you: {due.text}")


def of_debrief(name: str, met: Met, today: date) -> Words:
    """What a meeting asks for that is over."""
    when = spoken_day(met.on, today) if met.on else ""
    reason = f"{met.channel.capitalize()} {when}; names fade after a day"
    return Words(f"Debrief {name}", reason, _DEBRIEF_MINUTES)


def of_event(name: str, on: date, today: date) -> Words:
    """What an event asks for that is over."""
    reason = f"Event {spoken_day(on, today)}; names fade after a day"
    return Words(f"How was {name}?", reason, _DEBRIEF_MINUTES)


def of_renewal(name: str, on: date, today: date) -> Words:
    """What a membership asks for that ends soon, or has ended."""
    tense = "ended" if on < today else "ends"
    return Words(f"Renew {name}", f"Your membership {tense} {spoken_day(on, today)}", 10)


def of_invitation(name: str, channel: str, *, is_ready: bool, asked_on: str) -> Words:
    """What a meeting without a date asks for; `asked_on` is ISO 8601 or empty."""
    if asked_on:
        return Words(f"Ask {name} once more", f"The {channel} still has no date")
    if is_ready:
        return Words(f"Invite {name}", f"The invitation to a {channel} is ready to send")
    reason = f"The {channel} has no date; say why them and what they may get, then invite"
    return Words(f"Invite {name}", reason, 10)


def of_tie(name: str, last_touch: str, reason: str, today: date) -> Words:
    """Why to write to somebody who was not heard of for long; the first word asks for nothing."""
    if not last_touch:
        return Words(f"Write to {name}", _joined("No exchange noted yet", reason))
    quiet = age_days(last_touch[:10], today)
    if quiet is None:  # A file told it in words of its own.
        return Words(f"Wake {name}", _joined(f"Last exchange {last_touch}", reason))
    years = quiet // 365
    age = f"{quiet // 30} months" if years < 2 else f"{years} years"
    return Words(f"Wake {name}", _joined(f"{age} quiet", reason))


def introduced(text: str) -> str:
    """To whom I am to be introduced, out of the words of the due list."""
    return text.removeprefix("Introduces me to ")


def done_words(task: Task) -> str:
    """How the step is called that marks a task done; empty for what is done by telling of it.

    Of theirs it says what came. No name stands first: the status bar begins it in lower case.
    """
    name = task.contact_name
    if task.kind == "promise":
        return f"Kept: {task.text}" if task.by == "me" else f"Promise kept by {name}: {task.text}"
    if task.kind == "introduction":
        return f"Wrote to {name}" if task.by == "me" else f"Introduction by {name} came"
    return _DONE.get(task.kind, "").format(name=name)


def _thanks(due: Due, met: Met, today: date) -> str:
    when = spoken_day(met.on, today) if met.on else ""
    names = f"{met.names} name{'' if met.names == 1 else 's'}" if met.names else ""
    came = f"{names or 'You met'} {when}".strip()
    if not due.due:
        return came
    late = due.days_late(today)
    tense = "was" if late > 0 else "is"
    return f"{came}; the note {tense} due {spoken_day(date.fromisoformat(due.due), today)}"


def _joined(first: str, reason: str) -> str:
    return f"{first}; {reason}" if reason else first
