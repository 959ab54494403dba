"""Who of the known people a record surely is: the evidence, strongest first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from uuid import UUID

from netdesk.matching.keys import email_key, link_key, phone_key
from netdesk.records.contact import Contact
from netdesk.text import sort_key

# A uid shorter than this is a counter of some program, and the next program counts as well.
_SHORTEST_LASTING_UID = 16


@dataclass(frozen=True, slots=True)
class Match:
    """A record is the person `ref`, because of `reason`. `is_same_uid` when the uid says so."""

    ref: int
    reason: str
    is_same_uid: bool = False


@dataclass(slots=True)
class KnownPeople:
    """The people whom a record can meet, by their keys. A `ref` is whatever number names them."""

    refs: dict[str, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    from_file: set[int] = field(default_factory=set)

    def add(self, ref: int, uid: str, name_key: str, keys: Iterable[str]) -> None:
        """Let records meet the person `ref`."""
        self.refs.setdefault(uid, ref)
        self.names[ref] = name_key
        for key in keys:
            self.by_key[key].append(ref)


def keys_of(contact: Contact) -> list[str]:
    """The keys of a contact's e-mails, phones and profile links."""
    keys = [email_key(item.value) for item in contact.emails]
    keys += [phone_key(item.value) for item in contact.phones]
    keys += [link_key(item.value) for item in contact.urls]
    return [key for key in keys if key]


def sure_matches(
    known: KnownPeople, contact: Contact, name: str, keys: list[str]
) -> tuple[Match, ...]:
    """Who `contact` surely is: same uid, same profile link, or same name and e-mail or phone.

    More than one when several people here have that name and e-mail or phone. A uid alone does
    not do where everything else speaks against it: some programs count from 1, and copied cards
    share theirs.
    """
    sharing = {ref: key for key in keys for ref in known.by_key.get(key, ())}
    ref = known.refs.get(contact.uid) if contact.uid else None
    if ref is not None:
        namesake = (
            ref if known.names[ref] == name else known.refs.get(derived_uid(contact.uid, name))
        )
        if namesake is not None:
            return (Match(namesake, "same UID", is_same_uid=True),)
    for other, key in sharing.items():
        if key.startswith("l:"):
            return (Match(other, "same LinkedIn address"),)
    found = tuple(
        Match(other, f"same name and {'e-mail' if key[0] == 'e' else 'phone'}")
        for other, key in sharing.items()
        if known.names[other] == name
    )
    lasts = len(contact.uid) >= _SHORTEST_LASTING_UID
    if ref is not None and not found and lasts and ref not in known.from_file:
        return (Match(ref, "same UID", is_same_uid=True),)
    return found


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
    return str(UUID(bytes=blake2b(text, digest_size=16).digest(), version=5))


def name_key(contact: Contact) -> str:
    """What two names must share to be the same name."""
    return sort_key(contact.full_name)
