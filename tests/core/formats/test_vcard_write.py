"""What the vCard writer puts out, with vobject as the second reader."""

import pytest
import vobject

from netdesk.formats.vcard import write_vcards
from netdesk.records.contact import Address, Contact, Extra, Labelled, Position
from tests.core.formats.vcard_cards import contacts, only

ANA = Contact(
    uid="0f8fad5b-d9cb-469f-a165-70867728950e",
    full_name="Dr. Ana Sá",
    given="Ana",
    family="Sá",
    prefix="Dr.",
    positions=(Position("Acme, Ltd", "Head; Sales", "North, South"), Position("Club", "Chair")),
    emails=(Labelled("ana@b.example", "work"), Labelled("a@c.example", "Büro; alt")),
    phones=(Labelled("+49 30 1", "work fax"), Labelled("+49 170 2", "mobile")),
    addresses=(Address("Road 1\nBack", "City", "", "10115", "Land", "home"),),
    categories=("a, b", "c"),
    birthday="--02-29",
    note="one\ntwo; three, four \\n five",
    extras=(Extra("HOBBY", "rowing\\, sailing", "LEVEL=high", "item3"),),
)
HOSTILE = "x\r\nTEL:666\nEND:VCARD\u2028BEGIN:VCARD\x85EMAIL:e@f\x0bEND:VCARD"


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_a_contact_comes_back_whole(version):
    assert only(write_vcards([ANA], version=version)) == ANA


def test_writes_utf_8_with_crlf_folded_by_octets_between_characters():
    written = write_vcards([Contact(uid="u", full_name="é" * 200)])
    lines = written.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)


def test_vobject_reads_what_is_written():
    card = vobject.readOne(write_vcards([ANA]).decode())
    assert card.fn.value == "Dr. Ana Sá"
    assert (card.n.value.family, card.n.value.given) == ("Sá", "Ana")
    assert card.org.value == ["Acme, Ltd", "North, South"]
    assert [each.value for each in card.contents["tel"]] == ["+49 30 1", "+49 170 2"]
    assert card.note.value == ANA.note
    assert card.contents["categories"][0].value == ["a, b", "c"]
    assert card.adr.value.city == "City"


def test_vobject_reads_several_cards():
    cards = vobject.readComponents(write_vcards([ANA, ANA]).decode())
    assert [card.fn.value for card in cards] == ["Dr. Ana Sá"] * 2


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_no_break_in_a_value_or_parameter_starts_a_property(version):
    labelled = (Labelled(HOSTILE, HOSTILE),)
    hostile = Contact(
        uid=HOSTILE,
        full_name=HOSTILE,
        emails=labelled,
        ims=labelled,
        related=labelled,
        rev=HOSTILE,
        birthday=HOSTILE,
        photo_url=HOSTILE,
        extras=(Extra(HOSTILE, HOSTILE, HOSTILE, HOSTILE), Extra("END", "VCARD")),
    )
    written = write_vcards([hostile], version=version, private=True)
    assert all(line.split(b":")[0] != b"TEL" for line in written.splitlines())
    assert "".join(written.decode().splitlines()).count("\u2028") == 0
    assert (len(contacts(written)), only(written).phones) == (1, ())


def test_keeps_to_itself_what_only_netdesk_has_unless_asked():
    private = Contact(full_name="Ana", common_ground=("rowing",), ally_stage="ally")
    assert b"NETDESK-" not in write_vcards([private])
    written = write_vcards([private], private=True)
    assert b"X-NETDESK-COMMON-GROUND:rowing\r\n" in written
    assert only(written).ally_stage == "ally"


def test_leaves_past_work_out_unless_asked():
    past = Contact(uid="u", full_name="Ana", positions=(Position("Old", ended_on="2019"),))
    assert b"Old" not in write_vcards([past])
    assert only(write_vcards([past], private=True)).positions == past.positions


def test_gives_the_same_uid_each_time():
    contact = Contact(full_name="Ana")
    assert only(write_vcards([contact])).uid == only(write_vcards([contact])).uid != ""


def test_writes_a_birthday_without_a_year_as_apple_does():
    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in write_vcards([ANA])
    assert b"BDAY:--0229\r\n" in write_vcards([ANA], version="4.0")


def test_writes_bare_types_and_quoted_printable_in_vcard_21():
    written = write_vcards([ANA], version="2.1")
    assert b"TEL;WORK;FAX:+49 30 1\r\n" in written
    assert b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. Ana S=C3=A1\r\n" in written


@pytest.mark.parametrize("shift", range(9))
def test_a_soft_break_never_puts_the_end_of_the_card_first_on_a_line(shift):
    contact = Contact(uid="u", full_name="Ana", note="é" + "x" * shift + "End : VCARD" * 40)
    assert only(write_vcards([contact], version="2.1")).note == contact.note


def test_a_soft_break_never_puts_a_blank_first_on_a_line():
    contact = Contact(uid="u", full_name="Ana", note="é " * 400)
    written = write_vcards([contact], version="2.1")
    assert b"\r\n " not in written
    assert only(written).note == contact.note.strip()
