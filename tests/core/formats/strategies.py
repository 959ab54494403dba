"""Contacts made up by hypothesis, as a reader would give them: trimmed, in canonical form."""

from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.formats.vcard.labels import ORDER
from netdesk.records.contact import (
    ALLY_STAGES,
    Address,
    Contact,
    Extra,
    Labelled,
    Position,
)

INVISIBLE = "\u200b\u200e\u200f\ufeff\u2028\u2029\x85"
characters = st.characters(
    exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp"], include_characters=' \\;,:"^=#'
)
lines = st.text(characters, max_size=12).map(str.strip)
words = lines.filter(bool)
blocks = st.lists(lines, min_size=1, max_size=4).map("\n".join).map(str.strip)
custom_labels = st.text("ABCdef gh,;:\\\"'éß", min_size=1, max_size=12).map(str.strip)
labels = st.one_of(
    st.just(""), st.sampled_from(ORDER), st.sampled_from(["work fax"]), custom_labels
)
dates = st.one_of(
    st.just(""),
    st.dates().map(str).filter(lambda date: not date.startswith("1604")),
    st.sampled_from(["--03-12", "--02-29", "1980-03", "about 1960", "circa; 1800, or so"]),
)


def several(values, label=labels):
    return st.lists(
        st.builds(Labelled, values, label), max_size=2, unique_by=lambda each: each
    ).map(tuple)


positions = st.builds(Position, company=lines, title=lines, department=lines).filter(
    lambda position: position != Position()
)
addresses = st.builds(
    Address,
    street=blocks,
    city=lines,
    region=lines,
    postcode=lines,
    country=lines,
    label=labels,
    po_box=lines,
    extended=lines,
).filter(lambda address: address != Address(label=address.label))
chat_labels = st.sampled_from(["", "skype", "jabber", "twitter", "Threema", "my; own: chat"])
text_extras = st.builds(
    Extra,
    name=st.sampled_from(["X-FOO", "X-SHOE-SIZE", "GEO", "LOGO"]),
    value=st.text("abc;,:\\ =ü", max_size=90),
    params=st.sampled_from(["", "TYPE=work", 'X-A=b;X-C="d;e:f"']),
)
extras = st.one_of(text_extras, st.just(Extra("LOGO", "iVBORw0KGgo=", "ENCODING=b")))
contacts = st.builds(
    Contact,
    uid=st.uuids().map(str),
    full_name=words,
    given=lines,
    family=lines,
    additional=lines,
    prefix=lines,
    suffix=lines,
    nickname=lines,
    is_organisation=st.booleans(),
    positions=st.lists(positions, max_size=2).map(tuple),
    emails=several(words.filter(lambda text: not text.lower().startswith("mailto:"))),
    phones=several(words.filter(lambda text: not text.lower().startswith("tel:"))),
    urls=several(words),
    ims=several(words, chat_labels),
    addresses=st.lists(addresses, max_size=2, unique_by=lambda each: each).map(tuple),
    related=several(words.filter(lambda text: not text.lower().startswith("urn:"))),
    categories=st.lists(words, max_size=2, unique=True).map(tuple),
    birthday=dates,
    anniversary=dates,
    note=blocks,
    photo=st.one_of(st.just(b""), st.binary(min_size=1, max_size=120)),
    photo_url=st.sampled_from(["", "https://example.com/a,b;c.jpg"]),
    rev=st.sampled_from(["", "20240101T120000Z", "2024-01-01T12:00:00Z"]),
    extras=st.lists(extras, max_size=2).map(tuple),
)


@st.composite
def private_contacts(draw):
    """Contacts with the fields that only NetDesk has, too."""
    contact = draw(contacts)
    now = [
        replace(position, started_on=draw(st.sampled_from(["", "2019", "2020-05"])))
        for position in dict.fromkeys(contact.positions)
    ]
    past = [
        replace(position, ended_on="2018-02-01")
        for position in draw(st.lists(positions, max_size=2, unique_by=lambda each: each))
    ]
    return replace(
        contact,
        positions=(*now, *past),
        pronunciation=draw(lines),
        common_ground=tuple(draw(st.lists(words, max_size=2))),
        background=tuple(draw(st.lists(words, max_size=2))),
        referred_by=draw(lines),
        ally_stage=draw(st.sampled_from(ALLY_STAGES)),
        last_touch=draw(st.sampled_from(["", "2024-02-29"])),
    )
