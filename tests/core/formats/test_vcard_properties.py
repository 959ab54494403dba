"""Rules 16 to 27 of the design for reading vCards: what the properties mean."""

import base64

import pytest

from netdesk.formats.vcard import read_vcards
from netdesk.records.contact import Extra
from tests.core.formats.vcard_cards import card, contact, contacts, only, reasons, values


def test_rule_16_reads_the_parts_of_a_name_and_joins_lists_by_a_blank():
    found = contact("N:Sá;Ana;Rita,Maria;Dr.;Jr.,M.D.")
    assert (found.family, found.given, found.additional) == ("Sá", "Ana", "Rita Maria")
    assert (found.prefix, found.suffix) == ("Dr.", "Jr. M.D.")


@pytest.mark.parametrize("line_end", ["\u2028", "\u2029", "\t"])
def test_rule_16_has_a_name_on_one_line_whatever_ends_it(line_end):
    found = contact(f"N:Sá{line_end}Ruiz;Ana", name=f"FN:Ana{line_end}Sá")
    assert (found.full_name, found.family) == ("Ana Sá", "Sá Ruiz")


def test_rule_16_keeps_commas_of_a_name_in_vcard_21():
    assert contact("N:Sá, Dr.;Ana", version="2.1").family == "Sá, Dr."


def test_rule_16_adds_second_surname_and_generation_once():
    found = contact("N:Sá;Ana;;;II;Paz;II", version="4.0")
    assert (found.family, found.suffix) == ("Sá Paz", "II")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("N:Sá;Ana;Rita;Dr.;Jr.", "Dr. Ana Rita Sá Jr."),
        ("NICKNAME:Nita", "Nita"),
        ("ORG:Acme;Sales", "Acme"),
        ("EMAIL:a@b.example", "a@b.example"),
        ("TEL:1", "1"),
    ],
)
def test_rule_16_composes_a_missing_full_name(line, name):
    assert contact(line, "TEL:1", name="FN:").full_name == name


def test_rule_16_takes_the_preferred_of_several_full_names_else_the_first():
    assert contact("FN;PREF=1:Nita", version="4.0").full_name == "Nita"
    assert contact("FN;ALTID=1;LANGUAGE=jp:アナ", version="4.0").full_name == "Ana Sá"


def test_rule_17_keeps_several_positions_with_the_first_current():
    found = contact("TITLE:Head", "ORG:Acme;Sales;North", "ORG:Club", "TITLE:Chair")
    assert [(each.company, each.title) for each in found.positions] == [
        ("Acme", "Head"),
        ("Club", "Chair"),
    ]
    assert (found.company, found.department) == ("Acme", "Sales, North")


def test_rule_17_ties_work_by_groups():
    found = contact("a.ORG:Acme", "b.ORG:Club", "b.TITLE:Chair", "a.TITLE:Head")
    assert [each.title for each in found.positions] == ["Head", "Chair"]


@pytest.mark.parametrize("line", ["X-ABShowAs:COMPANY", "KIND:org"])
def test_rule_17_knows_an_organisation(line):
    assert contact(line, "ORG:Acme").is_organisation


def test_rule_18_reads_seven_parts_and_more():
    address = contact("ADR;TYPE=home:Box;Apt;Road\\n1;City;Region;10115;Land;more").addresses[0]
    assert (address.po_box, address.extended, address.street) == ("Box", "Apt", "Road\n1")
    assert (address.city, address.region, address.postcode) == ("City", "Region", "10115")
    assert (address.country, address.label) == ("Land", "home")


def test_rule_18_makes_a_street_of_the_parts_of_rfc_9554():
    line = "ADR:;;;City;;;;;;;12;Main Street"
    assert contact(line, version="4.0").addresses[0].street == "Main Street 12"


def test_rule_18_an_eighth_part_alone_is_the_street_and_a_nineteenth_is_nothing():
    found = contact("ADR:;;;;;;;Road 1\\nCity", "ADR:;;;;;;" + ";" * 12 + "x").addresses
    assert [each.street for each in found] == ["Road 1\nCity"]


def test_rule_18_keeps_a_label_property():
    assert contact("LABEL;TYPE=home:Road 1\\nCity").extras[0].value == "Road 1\\nCity"


def test_rule_19_takes_numbers_and_addresses_as_written():
    found = contact(
        *("TEL: +49 (0)30 / 1 ", "TEL;VALUE=uri:tel:+1-5;ext=2", "TEL:\u202d030 2 \u202c", "TEL:"),
        *("EMAIL:mailto:a%40b.example?subject=x", "EMAIL: "),
    )
    assert [each.value for each in found.phones] == ["+49 (0)30 / 1", "+1-5;ext=2", "030 2"]
    assert [each.value for each in found.emails] == ["a@b.example"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("BDAY:19800312", "1980-03-12"),
        ("BDAY:1980-03-12", "1980-03-12"),
        ("BDAY:1980-03-12T23:10:00Z", "1980-03-12"),
        ("BDAY:19800312T000000", "1980-03-12"),
        ("BDAY:1980-03-12Z", "1980-03-12"),
        ("BDAY:1980-03-12-05:00", "1980-03-12"),
        ("BDAY:--0312", "--03-12"),
        ("BDAY:--03-12", "--03-12"),
        ("BDAY;VALUE=date:1604-02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-03-12", "--03-12"),
        ("BDAY:1980-03", "1980-03"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"),
        ("BDAY:1980-W11-3", "1980-W11-3"),
        ("BDAY:1980W113", "1980W113"),
        ("BDAY:1980-02-30", "1980-02-30"),
        ("BDAY:1980-13-01", "1980-13-01"),
    ],
)
def test_rule_20_reads_dates_in_every_shape(line, date):
    assert contact(line).birthday == date


def test_rule_20_takes_an_apple_date_for_an_anniversary_when_it_says_so():
    found = contact(
        *("i1.X-ABDATE:2001-02-03", "i1.X-ABLabel:_$!<Anniversary>!$_"),
        *("i2.X-ABDATE:2002-02-03", "i2.X-ABLabel:Met"),
    )
    assert found.anniversary == "2001-02-03"
    assert [(each.name, each.value) for each in found.extras] == [
        ("X-ABDATE", "2002-02-03"),
        ("X-ABLabel", "Met"),
    ]


def test_rule_21_splits_lists_and_adds_up_lines():
    found = contact("CATEGORIES:a\\, b,c", "CATEGORIES:c,d", "NICKNAME:x,y", "NICKNAME:z")
    assert (found.categories, found.nickname) == (("a, b", "c", "d"), "x, y, z")


def test_the_group_that_google_puts_everybody_into_is_no_category():
    assert contact("CATEGORIES:myContacts,Alumni").categories == ("Alumni",)


def test_what_was_written_here_keeps_it():
    ours = "PRODID:-//NetDesk//vCard//EN"
    assert contact("CATEGORIES:myContacts", ours).categories == ("myContacts",)


PIXEL = base64.b64encode(b"\x89PNG pixel").decode()


@pytest.mark.parametrize(
    "line",
    [
        f"PHOTO;ENCODING=b;TYPE=PNG:{PIXEL}",
        f"PHOTO;PNG;BASE64:{PIXEL}",
        f"PHOTO:data:image/png;base64,{PIXEL}",
        f"PHOTO;DATA:IMAGE/PNG;BASE64,{PIXEL}",
        f"PHOTO;ENCODING=b,b;TYPE=PNG,png;X-ABCROP-RECTANGLE=clip&0&-49:{PIXEL}",
        f"PHOTO;VALUE=uri:data:image/png\\;base64\\,{PIXEL}",
    ],
)
def test_rule_22_reads_photos(line):
    assert contact(line).photo == b"\x89PNG pixel"


@pytest.mark.parametrize("head", ["PHOTO;VALUE=uri", "PHOTO;ENCODING=b;VALUE=uri"])
def test_rule_22_keeps_the_address_of_a_photo(head):
    assert contact(f"{head}:http\\://b.example/à").photo_url == "http://b.example/à"


@pytest.mark.parametrize("head", ["PHOTO", "PHOTO;VALUE=uri", "PHOTO;GIF;ENCODING=b"])
def test_rule_22_bares_an_address_that_was_escaped_too_often(head):
    assert contact(f"{head}:\\\\\\http://x.eu/a.gif").photo_url == "http://x.eu/a.gif"


def test_rule_22_warns_of_bad_base64():
    data = card("PHOTO;ENCODING=b:qgEP:ASDF==")
    assert (only(data).photo, reasons(data)) == (b"", ["The photo is damaged and was left out"])


@pytest.mark.parametrize("prefix", ["", "X-ADDRESSBOOKSERVER-"])
def test_rule_23_makes_a_group_a_category_of_its_members(prefix):
    group = card(f"{prefix}KIND:group", f"{prefix}MEMBER:urn:uuid:A-1", name="FN:Rowing")
    data = group + card("UID:a-1") + card("UID:b-2")
    assert [each.categories for each in contacts(data)] == [("Rowing",), ()]
    assert [each.severity for each in read_vcards(data).problems] == ["skipped"]


@pytest.mark.parametrize(
    ("line", "value", "service"),
    [
        ("IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana", "ana", "skype"),
        ("IMPP;TYPE=home:sip:ana@b.example", "ana@b.example", "sip"),
        (
            "X-SOCIALPROFILE;type=twitter;x-user=ana:http://t.example/ana",
            "http://t.example/ana",
            "twitter",
        ),
        (
            "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@ana",
            "https://m.example/@ana",
            "mastodon",
        ),
        *((f"X-{name}:ana", "ana", name.lower()) for name in ("AIM", "SKYPE", "JABBER", "GTALK")),
        *((f"X-{name}:ana", "ana", name.lower()) for name in ("MSN", "ICQ", "QQ", "TWITTER")),
    ],
)
def test_rule_24_reads_chat_names_and_profiles(line, value, service):
    assert values(contact(line).ims) == [(value, service)]


ANDROID = "X-ANDROID-CUSTOM:vnd.android.cursor.item/"


def test_rule_25_reads_what_android_adds():
    found = contact(
        *(f"{ANDROID}nickname;Nita;1;;;", f"{ANDROID}contact_event;2001-02-03;1;;"),
        *(f"{ANDROID}contact_event;1980-03-12;3;;", f"{ANDROID}relation;Bo;14;;;"),
        version="2.1",
    )
    assert (found.nickname, found.anniversary, found.birthday) == (
        "Nita",
        "2001-02-03",
        "1980-03-12",
    )
    assert values(found.related) == [("Bo", "spouse")]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        (["i.X-ABRELATEDNAMES:Bo", "i.X-ABLabel:_$!<Manager>!$_"], "manager"),
        (["RELATED;TYPE=friend;VALUE=text:Bo"], "friend"),
        (["X-SPOUSE:Bo"], "spouse"),
        (["X-EVOLUTION-ASSISTANT:Bo"], "assistant"),
        (["X-MS-MANAGER:Bo"], "manager"),
        (["X-KADDRESSBOOK-X-SpousesName:Bo"], "spouse"),
    ],
)
def test_rule_25_reads_relations_of_every_program(lines, label):
    assert values(contact(*lines).related) == [("Bo", label)]


@pytest.mark.parametrize("name", ["X-EVOLUTION", "X-MS", "X-KADDRESSBOOK-X"])
def test_rule_25_reads_anniversaries_of_every_program(name):
    assert contact(f"{name}-Anniversary:2001-02-03").anniversary == "2001-02-03"


def test_rule_25_takes_who_referred_somebody():
    assert contact(f"{ANDROID}relation;Bo;11;;;", version="2.1").referred_by == "Bo"


def test_rule_26_keeps_what_it_does_not_understand():
    found = contact("i1.HOBBY;LEVEL=high;INDEX=1:rowing\\, sailing", "GRAMGENDER:neuter")
    assert found.extras == (
        Extra("HOBBY", "rowing\\, sailing", "LEVEL=high;INDEX=1", "i1"),
        Extra("GRAMGENDER", "neuter"),
    )


def test_rule_26_keeps_the_case_of_a_name():
    found = contact("i1.X-KADDRESSBOOK-X-Profession;TYPE=a:smith", "Hobbies:chess", "NOTE:a")
    own = Extra("X-KADDRESSBOOK-X-Profession", "smith", "TYPE=a", "i1")
    assert found.extras == (own, Extra("HOBBIES", "chess"))


def test_rule_26_keeps_quoted_printable_as_text():
    line = "X-MOTTO;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=A9t=C3=A9=0D=0Aa=3Bb;c"
    assert contact(line, version="2.1").extras == (Extra("X-MOTTO", "été\\na\\;b;c"),)


def test_rule_27_takes_uid_without_its_urn_and_rev_as_written():
    found = contact("UID:urn:uuid:A-1", "REV:2024-01-01T12:00:00Z")
    assert (found.uid, found.rev) == ("A-1", "2024-01-01T12:00:00Z")


def test_takes_the_first_note_and_keeps_the_others():
    found = contact("NOTE:one", "NOTE:two", "three")
    assert (found.note, found.extras) == ("one", (Extra("NOTE", "two\\nthree"),))


def test_reads_how_a_name_is_spoken():
    found = contact("X-PHONETIC-FIRST-NAME:Ah-na", "X-PHONETIC-LAST-NAME:Sah")
    assert found.pronunciation == "Ah-na Sah"


def test_a_quoted_printable_photo_that_is_no_address_is_no_photo():
    reading = read_vcards(b"BEGIN:VCARD\nFN:Ana\nPHOTO;QUOTED-PRINTABLE:DING=3Db\nEND:VCARD\n")
    assert [draft.contact.photo_url for draft in reading.drafts] == [""]
