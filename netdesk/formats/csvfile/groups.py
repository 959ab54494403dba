"""What comes several times in a record: e-mails, phones, addresses, work, each with its label."""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from netdesk.formats.csvfile.kinds import Kind
from netdesk.formats.vcard.labels import APPLE, label_from_apple
from netdesk.records.contact import Address, Labelled, Position

Group = dict[str, str]
PRIMARY = "*"
_RELATIONS = {
    *("spouse", "child", "mother", "father", "parent", "brother", "sister", "friend", "relative"),
    *("manager", "assistant", "partner", "domestic partner", "referred by", "anniversary"),
}
_PROFILES = "linkedin.com/"


class Several(Struct, frozen=True):
    """The groups of one record by field, the primary one first."""

    groups: Mapping[str, list[Group]]

    def labelled(self, name: str) -> tuple[Labelled, ...]:
        """The values of a field with their labels, each once."""
        found = self.groups.get(name)
        if not found:
            return ()
        items = [Labelled(g["value"], g["label"]) for g in found if g.get("value")]
        return tuple(dict.fromkeys(items)) if len(items) > 1 else tuple(items)

    def addresses(self) -> tuple[Address, ...]:
        """The postal addresses; one that comes only as a whole stands in the street."""
        found = self.groups.get("addresses")
        if not found:
            return ()
        items = []
        for group in found:
            whole = group.pop("formatted", "")
            if group.keys() == {"label"} and whole:
                group["street"] = whole
            if group.keys() != {"label"}:
                items.append(Address(**group))
        return tuple(dict.fromkeys(items))

    def positions(self) -> tuple[Position, ...]:
        """Where they work, in the table's order."""
        found = self.groups.get("positions")
        return tuple([_position(group) for group in found]) if found else ()


def _position(group: Group) -> Position:
    text = group.get
    return Position(
        text("company", ""),
        text("title", ""),
        text("department", ""),
        text("started_on", ""),
        text("ended_on", ""),
    )


def by_field(groups: Mapping[tuple[str, int, str], Group], kind: Kind) -> Several:
    """The groups of a record, those with several values in a cell parted, the primary first."""
    found: dict[str, list[Group]] = {}
    primary: dict[str, int] = {}
    for (name, _, label), group in groups.items():
        here = found.setdefault(name, [])
        for part in _parted(group, kind.joiner):
            if name == "positions":
                here.append(part)
                continue
            written = label or part.get("label", "")
            if kind.is_exact:
                part["label"] = written
            else:
                part["label"] = _word(written, name, part.get("value", ""))
                if written.startswith(PRIMARY):
                    primary.setdefault(name, len(here))
            here.append(part)
    for name, place in primary.items():
        found[name].insert(0, found[name].pop(place))
    return Several(found)


def _parted(group: Group, joiner: str) -> list[Group]:
    """One group for each of the values that a cell joins; a single label is for all of them."""
    if not joiner or not any(joiner in text for text in group.values()):
        return [group]
    pieces = {part: text.split(joiner) for part, text in group.items()}
    most = max(len(texts) for part, texts in pieces.items() if part != "label" or len(pieces) == 1)
    shared = ("label",) if len(pieces.get("label", ())) == 1 else ()
    parted = []
    for place in range(most):
        one = {
            part: "".join(texts[:1] if part in shared else texts[place : place + 1]).strip()
            for part, texts in pieces.items()
        }
        parted.append({part: text for part, text in one.items() if text})
    return [one for one in parted if one.keys() - {"label"}]


@lru_cache(maxsize=1024)
def _label(written: str, name: str) -> str:
    text = written.removeprefix(PRIMARY).strip()
    lower = text.lower()
    if name in ("related", "events", "customs"):
        return lower if lower in _RELATIONS else text
    if name == "ims":
        return lower if lower.isalnum() else text
    return APPLE.get(lower) or label_from_apple(text)


def _word(written: str, name: str, value: str) -> str:
    if written:
        return _label(written, name)
    return "LinkedIn" if name == "urls" and _PROFILES in value.lower() else ""
