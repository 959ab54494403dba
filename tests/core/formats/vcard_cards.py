"""Small cards for the tests of the vCard reader: only the lines that matter."""

from netdesk.formats.vcard import read_vcards


def card(*lines, version="3.0", name="FN:Ana Sá"):
    """One card as bytes, in UTF-8 with CRLF."""
    head = ["BEGIN:VCARD", *([f"VERSION:{version}"] if version else []), *([name] if name else [])]
    return "\r\n".join([*head, *lines, "END:VCARD", ""]).encode()


def contact(*lines, version="3.0", name="FN:Ana Sá"):
    """The contact that such a card gives."""
    return only(card(*lines, version=version, name=name))


def contacts(data):
    """All contacts of a file."""
    return [draft.contact for draft in read_vcards(data).drafts]


def only(data):
    """The one contact of a file."""
    (found,) = contacts(data)
    return found


def reasons(data, severity="warning"):
    """What the reader says about a file."""
    return [each.reason for each in read_vcards(data).problems if each.severity == severity]


def values(labelled):
    """Values and labels as pairs."""
    return [(each.value, each.label) for each in labelled]
