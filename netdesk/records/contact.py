"""A person (or an organisation) on the list, with everything that hangs on them."""

from msgspec import Struct

from netdesk.records.stages import ALLY_STAGES as ALLY_STAGES

# The name of the extra that says since when somebody is a connection on LinkedIn.
CONNECTED_ON = "X-NETDESK-CONNECTED-ON"


class Labelled(Struct, frozen=True):
    """One of several e-mails, phones, links, chat names or relations, and the word beside it.

    `label` is lower case where it is one of the usual words (home, work, mobile, fax ...) and as
    written where the user invented it.
    """

    value: str
    label: str = ""


class Address(Struct, frozen=True):
    """A postal address. `street` may hold line breaks."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""
    po_box: str = ""
    extended: str = ""


class Position(Struct, frozen=True):
    """Work at a company. Dates are ISO 8601, possibly cut to month or year; no end means now.

    `company` is the wording that came in; `company_id` is 0 until the store has linked it.
    """

    company: str = ""
    title: str = ""
    department: str = ""
    started_on: str = ""
    ended_on: str = ""
    company_id: int = 0


class Extra(Struct, frozen=True):
    """A vCard property that NetDesk does not know, kept to be written back.

    `params` is the raw text between name and colon, without the leading semicolon; `value` is the
    raw value, unfolded and decoded to text, still escaped.
    """

    name: str
    value: str
    params: str = ""
    group: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it is one of NetDesk's own, which leave it only when ticked."""
        return self.name.upper().startswith("X-NETDESK-")


class Contact(Struct, frozen=True):
    """One person, whole.

    `birthday` and `anniversary` are ISO 8601 dates, `--MM-DD` without a year, `YYYY-MM`, or the
    text as written when it is no date. `positions` has the current one first. `photo` is the
    picture's bytes as they came, empty without one; `photo_url` is kept and never fetched.
    `rev` is the vCard's REV as written. `id` is 0 until the store has it.
    """

    id: int = 0
    uid: str = ""
    full_name: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    pronunciation: str = ""
    is_organisation: bool = False
    positions: tuple[Position, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    urls: tuple[Labelled, ...] = ()
    ims: tuple[Labelled, ...] = ()
    addresses: tuple[Address, ...] = ()
    related: tuple[Labelled, ...] = ()
    categories: tuple[str, ...] = ()
    birthday: str = ""
    anniversary: str = ""
    note: str = ""
    common_ground: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    photo: bytes = b""
    photo_url: str = ""
    referred_by: str = ""
    referred_by_id: int = 0
    ally_stage: str = ALLY_STAGES[0]
    last_touch: str = ""
    rev: str = ""
    extras: tuple[Extra, ...] = ()

    @property
    def position(self) -> Position:
        """The current position, or an empty one."""
        if self.positions and not self.positions[0].ended_on:
            return self.positions[0]
        return Position()

    @property
    def company(self) -> str:
        """Where they work now."""
        return self.position.company

    @property
    def title(self) -> str:
        """What they are there."""
        return self.position.title

    @property
    def department(self) -> str:
        """Where within the company; units joined by comma and blank."""
        return self.position.department

    @property
    def connected_on(self) -> str:
        """Since when they are a connection on LinkedIn, as a date; empty when not known."""
        return next((one.value for one in self.extras if one.name == CONNECTED_ON), "")
