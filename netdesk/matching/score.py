"""Who of the known people a record surely or likely is: the evidence, strongest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct, field

from netdesk.matching.keys import email_key, link_key, phone_key
from netdesk.matching.names import family_key, is_close_name
from netdesk.matching.phones import is_same_phone
from netdesk.records.contact import Contact
from netdesk.text import sort_key

# A uid shorter than this is a counter of some program, and the next program counts as well.
_SHORTEST_LASTING_UID = 16
# A company by its id here, or by its key when it is not here yet.
Workplace = int | str
# An address that more people than these have is a mailbox of a house, and says nothing of anybody.
SHARED_MAILBOX = 5


class Match(Struct, frozen=True):
    """A record is the person `ref`, because of `reason`. `is_same_uid` when the uid says so."""

    ref: int
    reason: str
    is_same_uid: bool = False


class KnownPeople(Struct):
    """The people whom a record can meet, by their keys. A `ref` is whatever number names them.

    `by_key` has them by e-mail and link, `by_named_key` by e-mail or phone and a name of theirs: of
    thousands who share a switchboard, a record can surely be a namesake only.
    `people` are they themselves, `at_work` they by company and family key, `also` the names that
    somebody merged into them had. `files` are, of those who came in the same import, the numbers
    of the files that tell of them. `region` is where numbers without their country are from.
    """

    refs: dict[str, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_named_key: dict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )
    people: dict[int, Contact] = field(default_factory=dict)
    at_work: dict[tuple[Workplace, str], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )
    also: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    files: dict[int, set[int]] = field(default_factory=dict)
    region: str = ""

    def add(self, ref: int, uid: str, name_key: str, keys: Iterable[str]) -> None:
        """Let records meet the person `ref`."""
        self.refs.setdefault(uid, ref)
        self.names[ref] = name_key
        for key in keys:
            if key[0] != "p":
                self.by_key[key].append(ref)
            if key[0] != "l":
                self.by_named_key[key, name_key].append(ref)
        if ref in self.also:
            self.learn_keys(ref, keys)

    def add_work(self, ref: int, name_key: str, workplaces: Iterable[Workplace]) -> None:
        """Let records meet the person `ref` at their companies."""
        for workplace in workplaces:
            there = self.at_work[workplace, family_key(name_key)]
            if ref not in there:
                there.append(ref)

    def learn_keys(self, ref: int, keys: Iterable[str]) -> None:
        """Let records meet the person `ref` by `keys` too, under each name they have or had."""
        for listed in self.lists_of(ref, keys):
            if ref not in listed:
                listed.append(ref)

    def lists_of(self, ref: int, keys: Iterable[str]) -> Iterator[list[int]]:
        """Where the person `ref` is to be found by `keys`."""
        names = {self.names[ref], *self.also.get(ref, ())}
        for key in keys:
            if key[0] != "p":
                yield self.by_key[key]
            if key[0] != "l":
                yield from (self.by_named_key[key, name] for name in names)

    def sharers(self, key: str) -> Sequence[int]:
        """Who has the link or e-mail `key`; of the mailbox of a house, nobody."""
        listed = self.by_key.get(key, ())
        return () if key[0] == "e" and len(listed) > SHARED_MAILBOX else listed

    def namesakes(self, key: str, name: str) -> list[int]:
        """Who of that name has the e-mail or phone `key`."""
        listed = self.by_named_key.get((key, name), ())
        return [ref for ref in listed if self.is_called(ref, name)]

    def is_called(self, ref: int, name: str) -> bool:
        """Whether the person `ref` has that name, or somebody merged into them had."""
        return self.names[ref] == name or (ref in self.also and name in self.also[ref])


def keys_of(contact: Contact) -> list[str]:
    """The keys of a contact's e-mails, phones and profile links."""
    keys = [email_key(item.value) for item in contact.emails]
    keys += [phone_key(item.value) for item in contact.phones]
    if contact.urls:
        keys += [link_key(item.value) for item in contact.urls]
    return keys if all(keys) else [key for key in keys if key]


def sure_matches(
    known: KnownPeople, contact: Contact, name: str, keys: Sequence[str]
) -> tuple[Match, ...]:
    """Who `contact` surely is: same uid, same profile link, or same name and e-mail or phone.

    More than one when several people here have that name and e-mail or phone. A uid alone does
    not do where everything else speaks against it: some programs count from 1, and copied cards
    share theirs.
    """
    ref = known.refs.get(contact.uid) if contact.uid else None
    # Who has nothing else may have a stand-in for a uid that nobody has any more.
    if ref is not None or not keys:
        is_namesake = ref is not None and known.is_called(ref, name)
        namesake = ref if is_namesake else known.refs.get(derived_uid(contact.uid, name))
        if namesake is not None:
            return (Match(namesake, "same entry", is_same_uid=True),)
    linked: dict[int, None] = {}
    found: dict[int, Match] = {}
    for key in keys:
        if key[0] == "l":
            linked |= dict.fromkeys(known.by_key.get(key, ()))
        elif (key, name) in known.by_named_key:
            what = "e-mail" if key[0] == "e" else "phone"
            for other in known.namesakes(key, name):
                if what == "e-mail" or _shares(known, other, key, contact):
                    found[other] = Match(other, f"same name and {what}")
    if linked:
        namesakes = [other for other in linked if known.is_called(other, name)]
        return tuple(Match(other, "same LinkedIn address") for other in namesakes or linked)
    if ref is not None and not found and lasts(contact.uid) and ref not in known.files:
        return (Match(ref, "same entry", is_same_uid=True),)
    return tuple(found.values())


def likely_matches(
    known: KnownPeople,
    name: str,
    keys: Sequence[str],
    workplaces: Iterable[Workplace],
    file: int,
    nickname: str = "",
) -> tuple[Match, ...]:
    """Who a record may well be, the likeliest first; only a look can tell.

    Somebody at the same company with the same name or a short form of it, or with the same e-mail
    under another name. Those who came in the same `file` are not asked: it keeps them apart; and of
    the same import only those of the same name, since two names in its files are two people.
    """
    found: dict[int, str] = {}
    family = family_key(name)
    for company in workplaces:
        for other in known.at_work.get((company, family), ()):
            if file in known.files.get(other, ()):
                continue
            if known.is_called(other, name):
                found[other] = "same name and company"
            elif is_close_name(known.names[other], name) or _goes_by(known, other, name, nickname):
                found.setdefault(other, "short name, same company")
    for key in keys:
        for other in known.sharers(key) if key[0] == "e" else ():
            if other not in known.files:
                found.setdefault(other, "same e-mail under another name")
    return tuple(Match(other, reason) for other, reason in found.items())


def _goes_by(known: KnownPeople, ref: int, name: str, nickname: str) -> bool:
    """Whether one of the two is called by the nickname that the other one's record has."""
    family = family_key(name)
    theirs = sort_key(known.people[ref].nickname) if ref in known.people else ""
    return any(
        called and is_close_name(f"{called} {family}", other)
        for called, other in ((theirs, name), (sort_key(nickname), known.names[ref]))
    )


def lasts(uid: str) -> bool:
    """Whether a uid is long enough to name one person everywhere."""
    return len(uid) >= _SHORTEST_LASTING_UID


def _shares(known: KnownPeople, ref: int, key: str, contact: Contact) -> bool:
    theirs = [item.value for item in contact.phones if phone_key(item.value) == key]
    return any(
        is_same_phone(mine, other, known.region)
        for mine in (item.value for item in known.people[ref].phones)
        for other in theirs
    )


def derived_uid(uid: str, name: str) -> str:
    """Another uid, always the same one, for somebody whose own belongs to somebody else."""
    return _uid_of(uid, name)


def content_uid(contact: Contact) -> str:
    """The uid of a record that came without one: made of what it says, so that it comes again."""
    several = (*contact.emails, *contact.phones, *contact.urls, *contact.ims, *contact.related)
    position = contact.position
    return _uid_of(
        contact.full_name,
        position.company,
        position.title,
        contact.birthday,
        contact.note,
        *[item.value for item in several],
        *[f"{a.street},{a.city},{a.postcode},{a.country}" for a in contact.addresses],
        *[extra.value for extra in contact.extras],
        contact.photo.hex() if contact.photo else "",
    )


def _uid_of(*parts: str) -> str:
    text = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    digits = blake2b(text, digest_size=16).hexdigest()
    # As uuid.UUID(..., version=5) writes it (RFC 9562), which takes three times as long.
    variant = "89ab"[int(digits[16], 16) & 3]
    groups = (digits[:8], digits[8:12], f"5{digits[13:16]}", variant + digits[17:20], digits[20:])
    return "-".join(groups)


def name_key(contact: Contact) -> str:
    """What two names must share to be the same name."""
    return sort_key(contact.full_name)
