"""The invitation to a meeting: ready when it says why them and what they may get. Never sent."""

import re
from urllib.parse import quote

from msgspec import Struct

from netdesk.days import MONTHS, WEEKDAYS
from netdesk.letters import Letter
from netdesk.records.contact import Contact
from netdesk.records.meeting import REMOTE_CHANNELS, Meeting, Plan

_OVER = {
    "walk": "on a walk",
    "office": "at your office",
    "event": "at the event",
    "video": "by video",
    "phone": "on the phone",
    "email": "by email",
}
_YOURSELF = {"she": "you", "he": "you", "they": "you", "him": "you", "them": "you"}
_YOURS = {"her": "your", "his": "your", "their": "your", "hers": "yours", "theirs": "yours"}
_IRREGULAR = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}
# What may follow "and" as a verb of the same person; other words there may be nouns.
_VERBS_OF_AND = """
knows runs leads has is was sees chairs buys sells hires visits works writes teaches manages builds
does makes helps advises sits speaks owns heads trains certifies decides sets
"""
_VERBS = frozenset(_VERBS_OF_AND.split())
_SMALL_FIRST = """
you your yours a an the our my we it this that these those some two three one what how who ideas
names advice help news access
"""
_SMALL = frozenset(_SMALL_FIRST.split())
_MANY = frozenset({"they", "them", "their", "theirs"})
_WORD = re.compile(r"[A-Za-z]+|[^A-Za-z]+")


class Invitation(Struct, frozen=True):
    """A subject and a body to copy, and what is missing before it is ready."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether it says why them and what they may get from it."""
        return not self.missing


def invitation(plan: Plan, contact: Contact, meeting: Meeting) -> Invitation:
    """The words that invite `contact` to `meeting`; it grows as the plan is filled."""
    name = contact.given or contact.nickname or contact.full_name
    why, gets = plan.why_them.strip(), plan.what_they_may_get.strip()
    parts = [f"Dear {name},"]
    if why:
        parts.append(f"I would like to learn from you: {_begun_small(to_you(why))}.")
    if gets:
        parts.append(f"What you may get from it: {_begun_small(to_you(gets))}.")
    parts += [_when(meeting), "Best regards,"]
    missing = [words for words, text in (("why you", why), ("what you may get", gets)) if not text]
    subject = f"{meeting.duration_minutes} minutes {_over(meeting.channel)}?"
    return Invitation(subject, "\n\n".join(parts), tuple(missing))


def mailto(written: Invitation | Letter, address: str) -> str:
    """A link that opens the user's own mail program with these words in it."""
    body = quote(written.body.replace("\n", "\r\n"))
    return f"mailto:{quote(address, safe='@')}?subject={quote(written.subject)}&body={body}"


def to_you(text: str) -> str:
    """What is noted of a person, said to them: "She knows her trade" is "You know your trade"."""
    pieces = _WORD.findall(text)
    # Beside a "she" or "he", "they" are others.
    others = _MANY if {"she", "he"} & {piece.lower() for piece in pieces} else frozenset()
    said: list[str] = []
    after_person = False
    for at, piece in enumerate(pieces):
        word = piece.lower()
        following = pieces[at + 2].lower() if at + 2 < len(pieces) else ""
        before = pieces[at - 2].lower() if at >= 2 else ""
        new = word if word in others else _yours(word, following)
        if new == word and before in ("she", "he"):
            new = _verb(word)
            after_person = True
        elif new == word and after_person and before == "and" and word in _VERBS:
            new = _verb(word)
        said.append(_as_written(piece, new))
    return "".join(said)


def _yours(word: str, following: str) -> str:
    if word == "her" and not following:
        return "you"
    return _YOURSELF.get(word) or _YOURS.get(word) or word


def _verb(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    is_plain = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    return word[:-1] if is_plain else word


def _as_written(piece: str, new: str) -> str:
    if new == piece.lower():
        return piece
    return new[:1].upper() + new[1:] if piece[:1].isupper() else new


def _begun_small(text: str) -> str:
    """`text` as the rest of a sentence: names and "I" keep their capital."""
    text = text.rstrip(" .")
    first = text.split(" ", 1)[0]
    is_plain = first.lower() in _SMALL
    return text[:1].lower() + text[1:] if is_plain else text


def _when(meeting: Meeting) -> str:
    asked = f"Would you have {meeting.duration_minutes} minutes {_over(meeting.channel)}"
    if meeting.starts_at is not None:
        at = meeting.starts_at
        day = f"{WEEKDAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]}"
        asked += f" on {day} at {at:%H:%M}"
    if meeting.place and meeting.channel not in REMOTE_CHANNELS:
        asked += f", {meeting.place}"
    return f"{asked}?"


def _over(channel: str) -> str:
    return _OVER.get(channel) or f"over {'a drink' if channel == 'drink' else channel}"
