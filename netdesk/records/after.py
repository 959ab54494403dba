"""What follows a meeting: promises, evidence, who named whom, and what is due."""

from datetime import date

from msgspec import Struct

REFERRAL_STATES = ("named", "introduced", "met", "ended", "declined")
DUE_KINDS = ("thank-you", "promise", "introduction", "offer", "tell")


class Promise(Struct, frozen=True):
    """Something owed, by me or by them (PROMISED_BY); open while `kept_on` is empty."""

    id: int = 0
    contact_id: int = 0
    contact_name: str = ""
    meeting_id: int = 0
    by: str = "me"
    text: str = ""
    due: str = ""
    kept_on: str = ""
    event_id: int = 0


class Evidence(Struct, frozen=True):
    """Something that a contact did for me, of EVIDENCE_KINDS, on a date (ISO 8601)."""

    kind: str
    on: str = ""
    meeting_id: int = 0
    note: str = ""
    id: int = 0


class Referral(Struct, frozen=True):
    """Somebody named by somebody. `intro_by` is one of INTRO_BY, `state` of REFERRAL_STATES.

    `ended` tells what came of it, and `told_on` when the giver heard of it. One that is declined is
    not asked for again.
    """

    id: int = 0
    giver_id: int = 0
    giver_name: str = ""
    named_id: int = 0
    named_name: str = ""
    meeting_id: int = 0
    intro_by: str = ""
    due: str = ""
    state: str = REFERRAL_STATES[0]
    ended: str = ""
    told_on: str = ""
    on: str = ""


class Due(Struct, frozen=True):
    """Something to do about a person. `kind` is one of DUE_KINDS, `by` one of PROMISED_BY.

    `id` is of the promise, of the meeting (thank-you, offer) or of the referral. `due` is ISO 8601
    or empty.
    """

    kind: str
    id: int
    contact_id: int
    contact_name: str
    text: str
    due: str = ""
    by: str = "me"

    def days_late(self, today: date) -> int:
        """Days since it was due; negative while there is time, 0 today or without a date."""
        return (today - date.fromisoformat(self.due)).days if self.due else 0
