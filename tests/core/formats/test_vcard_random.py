"""The vCard reader and writer under random input."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netdesk.formats.vcard import looks_like_vcard, read_vcards, write_vcards
from tests.core.formats.strategies import contacts, private_contacts

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.TEL;TYPE=work,voice:+49 30 1\r\nFN:Ana\\, Sá\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=A1;Ana;=\r\n;;\r\nitem1.X-ABLabel:Büro\r\n"
    'ADR;LABEL="a:b;c":;;Road 1\\nBack;City;;1;Land\r\nNOTE:one\\ntwo\r\n three\r\nfour\r\n'
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQ\r\n CAgICAgQDAgI\r\n\r\n"
    "AGENT:\r\nBEGIN:VCARD\r\nTEL:1\r\nEND:VCARD\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n"
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;1;;\r\nCATEGORIES:a,b\\,c\r\n"
    "IMPP;X-SERVICE-TYPE=Skype:skype:ana\r\nRELATED;TYPE=friend:Bo\r\nEND:VCARD\r\n"
).encode()
PIECES = [
    b"\r\n",
    b"=",
    b":",
    b";",
    b'"',
    b"\\",
    b"\0",
    b"\xff",
    b"BEGIN:VCARD\n",
    b"END:VCARD\n",
    b"AGENT:\n",
    b" ",
    b"TEL:",
    b"\xc3",
    b"ENCODING=b:",
    b"KIND:group\n",
    b"MEMBER:a\n",
    b"X-ABLabel:",
    b"CHARSET=utf-7:",
    b"^n",
    b"_$!<",
    b"item1.",
    b"PREF=9:",
    b"TYPE=",
    b",",
]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_an_exception(data):
    assert read_vcards(data).format == "vcard"
    assert looks_like_vcard(data) in (True, False)


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=6)), max_size=40))
def test_pieces_of_cards_in_any_order_are_read_without_an_exception(pieces):
    assert read_vcards(b"BEGIN:VCARD\n" + b"".join(pieces)).format == "vcard"


@settings(max_examples=300)
@given(st.integers(0, len(CARD)), st.integers(0, 12), st.sampled_from(PIECES))
def test_a_damaged_card_is_read_without_an_exception(place, length, piece):
    reading = read_vcards(CARD[:place] + piece + CARD[place + length :])
    assert reading.drafts or reading.problems


@settings(max_examples=150)
@given(contacts)
def test_a_contact_comes_back_from_vcard_3(contact):
    assert read_vcards(write_vcards([contact])).drafts[0].contact == contact


@settings(max_examples=150)
@given(contacts)
def test_a_contact_comes_back_from_vcard_4(contact):
    assert read_vcards(write_vcards([contact], version="4.0")).drafts[0].contact == contact


@settings(max_examples=150)
@given(contacts)
def test_a_contact_comes_back_from_vcard_21(contact):
    contact = replace(contact, ims=())  # 2.1 has no way to quote a service's name
    assert read_vcards(write_vcards([contact], version="2.1")).drafts[0].contact == contact


@settings(max_examples=150)
@given(
    contacts,
    st.integers(10, 80),
    st.sampled_from([b"\n", b"\r", b"\r\n", b"\r\r\n"]),
    st.sampled_from([b" ", b"\t"]),
)
def test_a_contact_is_the_same_however_its_lines_end_and_fold(contact, width, end, indent):
    lines = write_vcards([contact]).replace(b"\r\n ", b"").split(b"\r\n")
    pieces = [[line[at : at + width] for at in range(0, len(line), width)] for line in lines]
    data = end.join((end + indent).join(each) for each in pieces)
    assert read_vcards(data).drafts[0].contact == contact


@settings(max_examples=150)
@given(private_contacts(), st.sampled_from(["3.0", "4.0"]))
def test_a_whole_contact_comes_back_when_private_fields_are_written(contact, version):
    written = write_vcards([contact], version=version, private=True)
    assert read_vcards(written).drafts[0].contact == contact


@settings(max_examples=150)
@given(st.lists(contacts, max_size=4), st.sampled_from(["2.1", "3.0", "4.0"]))
def test_no_value_starts_a_second_card_or_a_long_line(several, version):
    written = write_vcards(several, version=version, private=True)
    lines = written.split(b"\r\n")
    assert len(read_vcards(written).drafts) == len(several)
    assert all(len(line) <= 76 and b"\n" not in line and b"\r" not in line for line in lines)
