"""Every field of a person, declared once: for the form, search, CSV, vCard and merging."""

from typing import Literal

from msgspec import Struct

Kind = Literal["text", "long", "date", "flag", "stage", "labelled", "words", "other"]

# fill: ours stays, an empty one is filled, two that differ are a conflict.
# unite: lists gain what they lack.      ours: filled when empty, never a conflict.
# extend: a text that gains the other.   newest: the later of two dates or stages.
# own: belongs to the record here and is no part of a merge.
MergePolicy = Literal["fill", "unite", "ours", "extend", "newest", "own"]


class Field(Struct, frozen=True):
    """One field. `key` names it, `of` the attribute of Contact that holds it.

    `search_weight` 0 is not searched. `csv` are headers that mean it, folded.
    """

    key: str
    label: str
    kind: Kind
    merge: MergePolicy
    vcard: str = ""
    csv: tuple[str, ...] = ()
    is_many: bool = False
    search_weight: int = 0
    of: str = ""

    @property
    def attribute(self) -> str:
        """The attribute of Contact that holds it."""
        return self.of or self.key


FIELDS: tuple[Field, ...] = (
    Field("full_name", "Name", "text", "fill", "FN", ("name", "display name"), search_weight=10),
    Field("prefix", "Prefix", "text", "fill", "N", ("name prefix", "title")),
    Field("given", "Given name", "text", "fill", "N", ("first name", "given name")),
    Field("additional", "Middle name", "text", "fill", "N", ("middle name", "additional name")),
    Field("family", "Family name", "text", "fill", "N", ("last name", "family name", "surname")),
    Field("suffix", "Suffix", "text", "fill", "N", ("name suffix", "suffix")),
    Field("nickname", "Nickname", "text", "ours", "NICKNAME", ("nickname",), search_weight=6),
    Field("pronunciation", "Say it", "text", "ours", "X-PHONETIC-FIRST-NAME", ("phonetic name",)),
    Field("is_organisation", "Organisation", "flag", "ours", "KIND"),
    Field(
        "company",
        "Company",
        "text",
        "fill",
        "ORG",
        ("company", "organization", "organization name", "organization 1 - name"),
        search_weight=6,
        of="positions",
    ),
    Field(
        "title",
        "Title",
        "text",
        "fill",
        "TITLE",
        ("position", "job title", "organization title", "organization 1 - title"),
        search_weight=4,
        of="positions",
    ),
    Field(
        "department",
        "Department",
        "text",
        "fill",
        "ORG",
        ("department", "organization department"),
        search_weight=2,
        of="positions",
    ),
    Field("positions", "Positions", "other", "fill", "ORG", is_many=True, search_weight=4),
    Field(
        "emails",
        "E-mail",
        "labelled",
        "unite",
        "EMAIL",
        ("email address", "e-mail address", "primary email", "secondary email"),
        is_many=True,
        search_weight=4,
    ),
    Field(
        "phones",
        "Phone",
        "labelled",
        "unite",
        "TEL",
        ("mobile phone", "home phone", "business phone", "work phone", "mobile number"),
        is_many=True,
        search_weight=3,
    ),
    Field("urls", "Link", "labelled", "unite", "URL", ("url", "web page"), is_many=True),
    Field("ims", "Chat", "labelled", "unite", "IMPP", ("imaddress", "screen name"), is_many=True),
    Field("addresses", "Address", "other", "unite", "ADR", is_many=True, search_weight=2),
    Field("related", "Relation", "labelled", "unite", "RELATED", ("spouse",), is_many=True),
    Field(
        "categories",
        "Categories",
        "words",
        "unite",
        "CATEGORIES",
        ("categories", "labels", "group membership"),
        is_many=True,
        search_weight=4,
    ),
    Field("birthday", "Birthday", "date", "fill", "BDAY", ("birthday",)),
    Field("anniversary", "Anniversary", "date", "fill", "ANNIVERSARY", ("anniversary",)),
    Field("note", "Note", "long", "extend", "NOTE", ("notes", "note"), search_weight=1),
    Field(
        "common_ground",
        "In common",
        "words",
        "unite",
        "X-NETDESK-COMMON-GROUND",
        ("schools",),
        is_many=True,
        search_weight=2,
    ),
    Field(
        "background",
        "Background",
        "words",
        "unite",
        "X-NETDESK-BACKGROUND",
        is_many=True,
        search_weight=1,
    ),
    Field("referred_by", "Referred by", "text", "ours", csv=("referred by",), search_weight=1),
    Field("ally_stage", "Ally stage", "stage", "newest"),
    Field("last_touch", "Last touch", "date", "newest"),
    Field("photo", "Photo", "other", "ours", "PHOTO"),
    Field("photo_url", "Photo link", "text", "ours", "PHOTO"),
    Field("uid", "UID", "other", "own", "UID"),
    Field("rev", "Revision", "other", "own", "REV"),
    Field("extras", "Other details", "other", "unite", is_many=True),
    Field("id", "Number", "other", "own"),
    Field("referred_by_id", "Referred by", "other", "own"),
)

BY_KEY = {field.key: field for field in FIELDS}
