"""What a quick line is taken for."""

import pytest

from netdesk.errors import InputError
from netdesk.people.quick_line import from_line


def test_a_quick_line_is_name_company_categories():
    contact = from_line("Ana Ruiz, Acme, alumni, friends")
    assert (contact.full_name, contact.company) == ("Ana Ruiz", "Acme")
    assert contact.categories == ("alumni", "friends")


def test_a_quick_line_needs_a_name():
    with pytest.raises(InputError):
        from_line(", Acme")


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("ana@acme.example", "emails"),
        ("+49 711 555 0188", "phones"),
        ("(312) 555-0100", "phones"),
        ("linkedin.com/in/ana-ruiz", "urls"),
        ("https://ana.example", "urls"),
    ],
)
@pytest.mark.parametrize("line", ["Ana Ruiz, {}, Acme, alumni", "Ana Ruiz, Acme, alumni, {}"])
def test_what_reaches_a_person_may_stand_anywhere_in_the_line(line, part, kind):
    contact = from_line(line.format(part))
    assert [item.value for item in getattr(contact, kind)] == [part]
    assert (contact.company, contact.categories) == ("Acme", ("alumni",))


@pytest.mark.parametrize("word", ["3M", "1848", "class of 1998", "@home", "24/7"])
def test_a_word_with_digits_stays_a_word(word):
    assert from_line(f"Ana Ruiz, {word}").company == word


@pytest.mark.parametrize("line", ["Aunt Rosa, family", "Aunt Rosa, family, +39 06 555 0188"])
def test_a_kind_of_people_behind_the_name_is_no_company(line):
    contact = from_line(line)
    assert (contact.company, contact.categories) == ("", ("family",))


def test_a_kind_is_known_however_it_is_written():
    assert from_line("Bo Li, Former colleagues, chess").categories == ("Former colleagues", "chess")
