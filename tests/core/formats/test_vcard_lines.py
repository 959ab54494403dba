"""Rules 1 to 10 and 28 of the design for reading vCards: octets, lines and cards."""

import base64

import pytest
from msgspec.structs import replace

from netdesk.errors import Cancelled, InputError
from netdesk.formats.vcard import looks_like_vcard, read_vcards, write_vcards
from tests.core.formats.vcard_cards import card, contact, contacts, only, reasons, values


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_rule_1_reads_any_unicode_encoding_with_or_without_bom(charset):
    data = card().decode().encode(charset)
    assert looks_like_vcard(data)
    assert only(data).full_name == "Ana Sá"


@pytest.mark.parametrize("charset", ["utf-16-be", "utf-16-le"])
def test_rule_1_knows_utf_16_without_bom_in_any_script(charset):
    data = card("NOTE:" + "文" * 3000, name="FN:Āна 王一").decode().encode(charset)
    assert only(data).full_name == "Āна 王一"


def test_rule_1_drops_stray_nuls():
    assert only(card("NOTE:a\0b")).note == "ab"


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\r\n", b"\r\n\r\n"])
def test_rule_2_takes_any_line_end_and_ignores_empty_lines(end):
    assert only(card("TEL:1").replace(b"\r\n", end)).phones[0].value == "1"


def test_rule_2_unfolds_over_empty_lines():
    found = contact("TITLE:Head of", "", "  Sales", "NOTE:a", "", " 9:b", "c", "TEL:1")
    assert (found.title, found.note) == ("Head of Sales", "a9:b\nc")


def test_rule_3_unfolds_within_a_character():
    data = card("NOTE:caf\u00e9 noir").replace("é".encode(), b"\xc3\r\n \xa9")
    assert only(data).note == "café noir"


def test_rule_3_unfolds_by_tab_and_keeps_the_second_blank():
    assert contact("NOTE:one\r\n\ttwo\r\n  three").note == "onetwo three"


def test_rule_3_unfolds_a_head():
    assert contact("TEL;TYPE=ce\r\n ll:1").phones[0].label == "mobile"


@pytest.mark.parametrize("first", ["TEL:1", "TEL;TYPE=cell:1"])
def test_rule_3_unfolds_between_a_head_that_was_seen_before_and_its_colon(first):
    again = first.replace(":1", "\r\n :2")
    assert [phone.value for phone in contact(first, again).phones] == ["1", "2"]


def test_rule_4_goes_on_after_a_soft_break_without_indent():
    found = contact("NOTE;QUOTED-PRINTABLE:a=3Db=\r\n c=\r\n\r\n=C3=A9", version="2.1")
    assert found.note == "a=b cé"


def test_rule_4_knows_a_soft_break_behind_a_folded_head():
    found = contact("NOTE;QUOTED-PRINT\r\n ABLE:J=C3=B6=", "rg=", "en", version="2.1")
    assert found.note == "Jörgen"


def test_rule_4_stops_a_soft_break_before_the_end_of_the_card():
    assert contact("NOTE;ENCODING=QUOTED-PRINTABLE:a=", version="2.1").note == "a"


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (["Aa=", " ch=", " en"], "Aachen"),
        (["Aachen=0D=0A=", " Land"], "Aachen\nLand"),
        (["J=C3=", " =B6rg"], "Jörg"),
        (["J=C3=", " B6=72g"], "Jörg"),
        (["J=C3=", " B6r", " g"], "Jörg"),
        (["for all to come=", " to their aid"], "for all to come to their aid"),
        (
            ["to come=", " to the aid of a friend an=", "d foe"],
            "to come to the aid of a friend and foe",
        ),
    ],
)
def test_rule_4_tells_the_blank_of_a_fold_from_one_of_the_value(lines, note):
    found = contact(f"NOTE;ENCODING=QUOTED-PRINTABLE:{lines[0]}", *lines[1:], version="2.1")
    assert found.note == note


def test_rule_5_takes_base64_lines_without_indent_until_a_blank_line():
    packed = base64.b64encode(bytes(range(90))).decode()
    lines = "\r\n".join(packed[start : start + 30] for start in range(0, len(packed), 30))
    found = contact(f"PHOTO;JPEG;BASE64:\r\n{lines}\r\n", "TEL:1", version="2.1")
    assert (found.photo, found.phones[0].value) == (bytes(range(90)), "1")


def test_rule_6_goes_on_with_a_note_and_an_address():
    found = contact("NOTE:one", "two", "Three: 3", "ADR:;;Road 1", "Back;City;;;", "TEL:1")
    assert found.note == "one\ntwo\nThree: 3"
    assert (found.addresses[0].street, found.addresses[0].city) == ("Road 1 Back", "City")


def test_rule_6_warns_of_other_lines_and_ignores_comments():
    data = card("TEL:1", "what is this", "# a comment: so", "EMAIL:a@b.example")
    assert reasons(data) == ["A line without a colon was left out"]
    assert only(data).emails[0].value == "a@b.example"


@pytest.mark.parametrize(
    "begin", ["begin:vcard", " BEGIN : VCARD ", "a.Begin:vCard;", "BEGIN:VCARD."]
)
def test_rule_7_knows_begin_and_end_however_they_are_written(begin):
    end = begin.lower().replace("begin", "end").strip()
    assert only(f"{begin}\nFN:A\n{end}\nnonsense:1\n".encode()).full_name == "A"


def test_rule_7_closes_a_card_at_the_next_begin_and_at_the_end_of_the_file():
    found = contacts(b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\n")
    assert [each.full_name for each in found] == ["A", "B"]


def test_rule_7_takes_named_lines_before_an_end_without_begin():
    found = contacts(b"FN:A\nTEL:1\nEND:VCARD\nTEL:2\nEND:VCARD\n" + card())
    assert [each.full_name for each in found] == ["A", "Ana Sá"]


def test_rule_7_says_which_lines_belong_to_no_card():
    (problem,) = read_vcards(card() + b"TEL:1\nEMAIL:a@b.example\nEND:VCARD\n").problems
    assert (problem.line, problem.severity) == (5, "warning")
    assert problem.reason == "Lines without a BEGIN:VCARD and a name were left out"


AGENT = "BEGIN:VCARD\r\nFN:Spy\r\nTEL:007\r\nEND:VCARD"


@pytest.mark.parametrize(
    "agent",
    [
        f"AGENT:\r\n{AGENT}",
        f"AGENT:{AGENT}",
        "AGENT:" + AGENT.replace("\r\n", "\\n"),
        "AGENT:" + AGENT.replace("\r\n", "\\n\r\n "),
        "AGENT:\r\n " + AGENT.replace("\r\n", "\r\n "),
    ],
)
def test_rule_8_never_leaks_the_numbers_of_an_agent(agent):
    found = contact(agent, "TEL:1", version="2.1")
    assert (found.full_name, values(found.phones)) == ("Ana Sá", [("1", "")])
    assert "007" in found.extras[0].value


@pytest.mark.parametrize(
    "agent", ["AGENT:BEGIN:VCARD\\nTEL:007", "AGENT;QUOTED-PRINTABLE:BEGIN:VCARD=0D=0ATEL:007"]
)
def test_rule_8_an_agent_in_its_own_line_needs_no_end(agent):
    assert contact(agent, "TEL:1", version="2.1").phones[0].value == "1"


def test_rule_8_closes_an_agent_that_is_written_back():
    lost = only(card("TEL:1", "AGENT:", "BEGIN:VCARD", "BEGIN:VCARD", "TEL:007"))
    again = only(write_vcards([replace(lost, photo_url="http://b.example/a.jpg")]))
    assert (again.photo_url, again.extras) == ("http://b.example/a.jpg", lost.extras)


def test_rule_9_skips_other_components():
    data = b"BEGIN:VLIST\nFN:List\nTEL:1\nEND:VLIST\n" + card("BEGIN:X-Y", "TEL:2", "END:X-Y")
    assert only(data).phones == ()


def test_rule_9_skips_what_stands_in_a_component_after_an_inner_one():
    inner = ["BEGIN:VEVENT", "BEGIN:VEVENT", "END:VEVENT", "END:VEVENT", "TEL:3"]
    assert contact("BEGIN:VCALENDAR", *inner, "END:VCALENDAR", "TEL:1").phones[0].value == "1"
    outer = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nFN:No\nEND:VCALENDAR\n"
    assert reasons(outer + card()) == []


def test_rule_9_skips_a_card_that_stands_in_a_component():
    data = b"BEGIN:X-Y\n" + card("TEL:1") + b"END:X-Y\n" + card("TEL:2")
    assert values(only(data).phones) == [("2", "")]


def test_rule_9_reports_a_card_with_nothing_usable():
    reading = read_vcards(b"\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
    (problem,) = reading.problems
    assert (problem.severity, problem.line, len(reading.drafts)) == ("failed", 2, 0)


def test_rule_9_reports_a_file_without_cards():
    assert reasons(b"hello", "failed") == ["There is no vCard in this file"]


@pytest.mark.parametrize("version", ["4", " 4.0 "])
def test_rule_10_takes_a_version_anywhere(version):
    found = contact(f"VERSION:{version}", 'ADR;LABEL="Road^n1":;;;;;;', version="")
    assert found.addresses[0].street == "Road\n1"


def test_rule_10_reads_a_card_without_version():
    assert contact("TEL;HOME:1", "TEL;TYPE=work:2", version="").phones[1].label == "work"


def test_rule_28_refuses_a_file_over_64_mb():
    with pytest.raises(InputError):
        read_vcards(bytes(64 * 1024 * 1024 + 1))


def test_rule_28_leaves_out_a_line_over_10_mb_and_says_so():
    data = card("NOTE:" + "x" * (10 * 1024 * 1024 + 1), "TEL:1")
    assert reasons(data) == ["NOTE is longer than 10 MB and was left out"]
    assert only(data).phones[0].value == "1"


def test_rule_28_reads_a_folded_photo_of_megabytes_in_one_pass():
    packed = base64.b64encode(bytes(6 * 1024 * 1024)).decode()
    folded = "\r\n ".join(packed[start : start + 74] for start in range(0, len(packed), 74))
    assert len(contact(f"PHOTO;ENCODING=b:{folded}").photo) == 6 * 1024 * 1024


def test_rule_28_reads_a_folded_photo_of_13_mb_and_says_that_it_is_too_large():
    folded = "\r\n ".join(["A" * 74] * (13 * 1024 * 1024 // 74))
    data = card(f"PHOTO;ENCODING=b:{folded}")
    assert only(data).photo == b""
    assert reasons(data) == ["PHOTO is longer than 10 MB and was left out"]


def test_rule_28_bears_deep_nesting():
    assert only(card("AGENT:", *["BEGIN:VCARD", "AGENT:"] * 50_000)).full_name == "Ana Sá"


def test_stops_when_the_user_says_so():
    with pytest.raises(Cancelled):
        read_vcards(card(), cancelled=bool(1).__bool__)


def test_reads_cards_that_were_pasted_with_an_indent():
    data = b"\n    BEGIN:VCARD\n    FN:Ana\n      Maria\n    END:VCARD\n"
    assert only(data).full_name == "Ana Maria"


def test_does_not_take_other_files_for_vcards():
    assert not looks_like_vcard(b"First Name,Last Name\nBEGIN,VCARD\n")


def test_says_on_which_line_each_card_begins():
    drafts = read_vcards(card("NOTE:a\r\n b") + card()).drafts
    assert [draft.line for draft in drafts] == [1, 7]


def test_parts_cards_that_were_strung_together_without_a_break():
    assert len(contacts(card().rstrip() + card())) == 2


def test_reads_many_lines_of_work_and_many_groups_in_one_pass():
    work = card(*["ORG:Acme", "TITLE:Head"] * 20_000)
    assert len(only(work).positions) == 20_000
    groups = b"".join(card("KIND:group", "MEMBER:a", name=f"FN:{n}") for n in range(5_000))
    assert len(only(groups + card("UID:a")).categories) == 5_000


def test_says_no_more_than_a_hundred_things_about_one_card():
    assert len(reasons(card("TEL:1", *["what"] * 5_000))) == 100


def test_rule_4_goes_on_with_a_line_that_begins_encoded():
    assert contact("NOTE;QUOTED-PRINTABLE:=C3", "=A9=C3=A9", version="2.1").note == "éé"
