"""Rules 11 to 15 of the design for reading vCards: heads, parameters, characters, escapes."""

import pytest

from tests.core.formats.vcard_cards import card, contact, only, values


def test_rule_11_parts_head_and_value_at_the_first_colon_outside_quotes():
    found = contact('ADR;LABEL="a:b;c":;;Road;City;;;', version="4.0")
    assert found.addresses[0].city == "City"


def test_rule_11_takes_the_first_colon_when_quotes_do_not_balance():
    assert contact('TEL;TYPE="home:12').phones[0].value == "12"


def test_rule_11_forgets_a_head_whose_quotes_do_not_balance():
    found = contact('TEL;TYPE="home:12', 'TEL;TYPE="home:x":34')
    assert [phone.value for phone in found.phones] == ["12", "34"]


def test_rule_11_reads_names_without_regard_to_case():
    assert values(contact("tEl;tYpE=HOME:1").phones) == [("1", "home")]


def test_rule_11_names_a_value_by_the_label_of_its_group():
    found = contact(
        *("item1.TEL:1", "item1.X-ABLabel:_$!<Home>!$_", "ITEM2.EMAIL:a@b.example"),
        "item2.X-ABLabel:Strand\\, hut",
    )
    assert values(found.phones) == [("1", "home")]
    assert values(found.emails) == [("a@b.example", "Strand, hut")]


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("TEL;HOME;VOICE", "home"),
        ("TEL;TYPE=work,fax", "work fax"),
        ('TEL;TYPE="work,fax"', "work fax"),
        ('TEL;TYPE="work;fax"', "work fax"),
        ("TEL;TYPE=work\\,fax", "work fax"),
        ("TEL;TYPE=WORK;TYPE=FAX;TYPE=pref", "work fax"),
        ("TEL;CELL", "mobile"),
        ("TEL;X-Assistant", "Assistant"),
        ("TEL;X-CUSTOM(Strand)", "Strand"),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=85=AC)", "公"),
        ('TEL;TYPE="X-EVOLUTION-CALLBACK"', "CALLBACK"),
        ("TEL;TYPE=voilà", "voilà"),
        ("TEL;X-Voilà", "Voilà"),
        ("TEL;TYPE=", ""),
    ],
)
def test_rule_12_reads_types_in_every_spelling(head, label):
    assert values(contact(f"{head}:1", version="2.1").phones) == [("1", label)]


def test_rule_12_puts_preferred_values_first():
    found = contact("TEL:1", "TEL;PREF=2:2", "TEL;TYPE=pref:3")
    assert [phone.value for phone in found.phones] == ["3", "2", "1"]


def test_rule_12_reads_carets_in_3_and_4_only():
    line = "X-SOCIALPROFILE;TYPE=a^^b:x"
    assert contact(line).ims[0].label == "a^b"
    assert contact(line, version="2.1").ims[0].label == "a^^b"


def encoded(line, charset, *others):
    return card(*others, version="2.1").replace(b"END:", line.encode(charset) + b"\r\nEND:")


@pytest.mark.parametrize(
    ("charset", "named"),
    [
        ("cp932", "SHIFT_JIS"),
        ("utf-8", "UTF-8"),
        ("utf-8", "NONSENSE"),
        ("gb18030", "GB2312"),
        ("iso-2022-jp", "ISO-2022-JP"),
        ("euc-jp", "x-EUC-JP"),
    ],
)
def test_rule_13_reads_the_character_set_that_a_line_names(charset, named):
    assert only(encoded(f"NOTE;CHARSET={named}:表示;能", charset)).note == "表示;能"


def test_rule_13_takes_latin_1_for_windows_1252():
    assert only(encoded("NOTE;CHARSET=ISO-8859-1:10 €", "cp1252")).note == "10 €"


def test_rule_13_uses_a_character_set_named_elsewhere_in_the_file():
    data = encoded("NOTE:表示", "cp932", "X-Y;CHARSET=SHIFT_JIS:a")
    assert only(data).note == "表示"


def test_rule_13_falls_back_on_windows_1252():
    assert only(encoded("NOTE:naïve – §", "cp1252")).note == "naïve – §"


def test_rule_13_keeps_utf_8_that_was_cut_in_a_character():
    data = encoded("NOTE:äöüß", "utf-8").replace("ß".encode(), "ß".encode()[:1])
    assert only(data).note == "äöü"


def test_rule_13_decodes_before_it_splits():
    found = only(encoded("ORG;CHARSET=SHIFT_JIS:表;能", "cp932"))
    assert (found.company, found.department) == ("表", "能")


def test_rule_13_keeps_the_escape_of_a_switching_set_for_its_decoder_alone():
    data = encoded("NOTE;CHARSET=ISO-2022-JP:表", "iso2022_jp")
    assert only(data).note == "表"
    assert values(contact("TEL:+1 \x1b555\x1b 0100").phones) == [("+1 555 0100", "")]


def test_rule_13_drops_the_controls_beyond_ascii():
    assert contact("TITLE:Héad\x85 of\x9f Supply").position.title == "Héad of Supply"


def test_rule_14_splits_quoted_printable_before_it_decodes():
    found = contact("ADR;QUOTED-PRINTABLE:;;R=3B 1;C=C3=B3;;;", version="2.1")
    assert (found.addresses[0].street, found.addresses[0].city) == ("R; 1", "Có")


def test_rule_14_drops_control_characters():
    assert contact("NOTE;QUOTED-PRINTABLE:a=00=0F=1B=7Fb=09c=0Ad", version="2.1").note == "ab\tc\nd"


def test_rule_14_decodes_first_when_only_encoded_semicolons_part():
    found = contact("N;ENCODING=QUOTED-PRINTABLE:S=C3=A1=3BAna", version="2.1")
    assert (found.family, found.given) == ("Sá", "Ana")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_rule_15_resolves_escapes_and_never_cuts_at_a_comma(version):
    found = contact("NOTE:a, b\\, c\\nd\\N\\;\\\\e\\:f\\x", "TITLE:Head, Sales", version=version)
    assert found.note == "a, b, c\nd\n;\\e:fx"
    assert found.title == "Head, Sales"
