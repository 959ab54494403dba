"""What came of a meeting, written down within two minutes: names, promises, answers, evidence."""

from msgspec import Struct

INTRO_BY = ("them", "me")
PROMISED_BY = ("me", "them")
EVIDENCE_KINDS = ("offered-help", "introduced", "checked-back", "vouched", "shared-confidence")


class NamedPerson(Struct, frozen=True):
    """Somebody whom I left with; `contact_id` where the user chose who on the list is meant.

    `intro_by` is one of INTRO_BY or empty, `due` the date (ISO 8601) by which.
    """

    full_name: str = ""
    company: str = ""
    title: str = ""
    email: str = ""
    intro_by: str = ""
    due: str = ""
    contact_id: int = 0


class PromiseMade(Struct, frozen=True):
    """Something promised in a meeting; `by` is one of PROMISED_BY."""

    by: str = PROMISED_BY[0]
    text: str = ""
    due: str = ""


class AskAnswer(Struct, frozen=True):
    """The answer to an ask, found by `text` where given, else by company; one of ASK_STATES."""

    company: str = ""
    answer: str = ""
    name: str = ""
    text: str = ""


class GiveAnswer(Struct, frozen=True):
    """What became of something that I had to give, found by `text`; one of GIVE_STATES."""

    text: str = ""
    state: str = ""
    due: str = ""


class Debrief(Struct, frozen=True):
    """One meeting's debrief whole. `outcome_met` is one of OUTCOMES or empty."""

    held: bool = True
    outcome_met: str = ""
    notes: str = ""
    names: tuple[NamedPerson, ...] = ()
    promises: tuple[PromiseMade, ...] = ()
    ally_evidence: tuple[str, ...] = ()
    asks: tuple[AskAnswer, ...] = ()
    gives: tuple[GiveAnswer, ...] = ()
    thank_you: str = ""
    thank_you_due: str = ""


class Becoming(Struct, frozen=True):
    """What one name of a debrief becomes; the id is 0 for who is not on the list yet."""

    full_name: str
    contact_id: int = 0
    is_new: bool = True


class Outcome(Struct, frozen=True):
    """What a debrief becomes, or became: told before it is saved and after.

    Each name is a branch among the referrals; `mine` and `theirs` count promises, `answered` the
    asks with an answer. `touched_on` is empty when not held; the stages differ where the evidence
    moves the person up, for `stage_reason`.
    """

    names: tuple[Becoming, ...] = ()
    mine: int = 0
    theirs: int = 0
    answered: int = 0
    thank_you_due: str = ""
    touched_on: str = ""
    stage_before: str = ""
    stage_after: str = ""
    stage_reason: str = ""

    @property
    def new_contacts(self) -> int:
        """How many names are not on the list yet."""
        return sum(becoming.is_new for becoming in self.names)

    @property
    def known_contacts(self) -> int:
        """How many names are on the list already."""
        return len(self.names) - self.new_contacts

    @property
    def promises(self) -> int:
        """The promises of both sides."""
        return self.mine + self.theirs
