"""Records on their way in: each with a name, a uid, and the keys that it can be known by."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from netdesk.importing.known import Wanted
from netdesk.importing.plan import FileReading
from netdesk.matching.company_names import company_key
from netdesk.matching.names import family_key
from netdesk.matching.score import Workplace, content_uid, keys_of, name_key
from netdesk.people.contacts import composed_name
from netdesk.records.contact import Contact
from netdesk.research import companies
from netdesk.text import one_line
from netdesk.workspace import Workspace

# What has neither name nor e-mail nor phone still comes in: an address or a photo is not dropped.
NO_NAME = "No name"


class Incoming(Struct, frozen=True):
    """A record on its way: where from, who, and the keys that it can be known by.

    `own_uid` is the file's, empty where it gave none; `workplaces` are companies here by id, and
    others by key.
    """

    file: int
    line: int
    contact: Contact
    name: str
    keys: list[str]
    own_uid: str
    workplaces: tuple[Workplace, ...]


def incoming_of(workspace: Workspace, readings: Sequence[FileReading]) -> list[Incoming]:
    """Every record of the files, in their order."""
    drafts = [(n, draft) for n, reading in enumerate(readings) for draft in reading.drafts]
    ids = companies.known_ids(
        workspace, (p.company for _, d in drafts for p in d.contact.positions)
    )
    found = []
    for number, draft in drafts:
        contact = draft.contact
        own_uid = contact.uid
        name = one_line(contact.full_name) or _fallback_name(contact)
        if not own_uid or name != contact.full_name:
            contact = replace(contact, full_name=name, uid=own_uid or content_uid(contact))
        places = workplaces_of(contact, ids) if name != NO_NAME else ()
        key, keys = name_key(contact), keys_of(contact)
        found.append(Incoming(number, draft.line, contact, key, keys, own_uid, places))
    return found


def wanted_by(incoming: Sequence[Incoming]) -> Wanted:
    """All that these records can be known by."""
    wanted = Wanted({one.contact.uid for one in incoming})
    for one in incoming:
        if one.own_uid:
            wanted.called.add((one.own_uid, one.name))
            if not one.keys:
                wanted.bare.add(one.own_uid)
        wanted.keys.update(one.keys)
        wanted.pairs.update([(one.name, key) for key in one.keys if key[0] == "p"])
        for company in one.workplaces:
            if isinstance(company, int):
                wanted.at_work[company].add(family_key(one.name))
    return wanted


def workplaces_of(contact: Contact, ids: dict[str, int]) -> tuple[Workplace, ...]:
    """Where `contact` works or worked; `ids` are the companies here, by name."""
    names = [position.company for position in contact.positions]
    return tuple([place for name in names if (place := ids.get(name) or company_key(name))])


def _fallback_name(contact: Contact) -> str:
    several = (*contact.emails, *contact.phones)
    named = composed_name(contact) or next((item.value for item in several if item.value), "")
    return named or NO_NAME
