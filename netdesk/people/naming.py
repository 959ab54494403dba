"""Full name and name parts kept in step, so that every program that reads a card says one name."""

from msgspec.structs import replace

from netdesk.records.contact import Contact
from netdesk.text import one_line


def in_step(before: Contact, after: Contact) -> Contact:
    """`after`, with the parts following an edited full name, or the full name edited parts.

    A full name that was not made of its parts goes its own way, as it did.
    """
    made = _made_with(before)
    is_renamed = after.full_name != before.full_name
    if made is None or is_renamed == (_parts(after) != _parts(before)):
        return after
    has_prefix, has_suffix = made
    if is_renamed:
        return _taken_apart(after, has_prefix=has_prefix, has_suffix=has_suffix)
    whole = _put_together(after, has_prefix=has_prefix, has_suffix=has_suffix)
    return replace(after, full_name=whole or after.full_name)


def _parts(contact: Contact) -> tuple[str, ...]:
    return contact.prefix, contact.given, contact.additional, contact.family, contact.suffix


def _made_with(contact: Contact) -> tuple[bool, bool] | None:
    """Whether the full name holds prefix and suffix; None where it is not made of its parts."""
    if not contact.given and not contact.family:
        return None
    for has_prefix in (True, False):
        for has_suffix in (True, False):
            whole = _put_together(contact, has_prefix=has_prefix, has_suffix=has_suffix)
            if whole == one_line(contact.full_name):
                return has_prefix, has_suffix
    return None


def _put_together(contact: Contact, *, has_prefix: bool, has_suffix: bool) -> str:
    prefix, given, additional, family, suffix = _parts(contact)
    parts = (prefix if has_prefix else "", given, additional, family, suffix if has_suffix else "")
    return one_line(" ".join(parts))


def _taken_apart(contact: Contact, *, has_prefix: bool, has_suffix: bool) -> Contact:
    name = one_line(contact.full_name)
    prefix, suffix = contact.prefix, contact.suffix
    if has_prefix and prefix:
        prefix = prefix if name.startswith(f"{prefix} ") else ""
        name = name.removeprefix(prefix).strip()
    if has_suffix and suffix:
        suffix = suffix if name.endswith(f" {suffix}") else ""
        name = name.removesuffix(suffix).strip()
    given, additional, family = _split(name, contact)
    return replace(
        contact, prefix=prefix, given=given, additional=additional, family=family, suffix=suffix
    )


def _split(name: str, old: Contact) -> tuple[str, str, str]:
    """Given, additional and family name; what stayed as it was tells where one ends."""
    first = one_line(f"{old.given} {old.additional}")
    if first and name.startswith(f"{first} "):
        return old.given, old.additional, name.removeprefix(first).strip()
    last = one_line(f"{old.additional} {old.family}")
    if last and name.endswith(f" {last}"):
        return name.removesuffix(last).strip(), old.additional, old.family
    given, _, family = name.rpartition(" ")
    return (given, "", family) if given else (family, "", "")
