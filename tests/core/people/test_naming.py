"""Full name and name parts stay one name."""

import pytest
from msgspec.structs import replace

from netdesk.people.naming import in_step
from netdesk.records.contact import Contact

ANA = Contact(full_name="Ana Ruiz", given="Ana", family="Ruiz")
DOCTOR = Contact(
    full_name="Dr. Ana María de la Cruz",
    prefix="Dr.",
    given="Ana",
    additional="María",
    family="de la Cruz",
)


def parts(contact):
    return contact.prefix, contact.given, contact.additional, contact.family, contact.suffix


@pytest.mark.parametrize(
    ("before", "name", "expected"),
    [
        (ANA, "Wanda Maximoff", ("", "Wanda", "", "Maximoff", "")),
        (ANA, "Ana Ruiz de Soto", ("", "Ana", "", "Ruiz de Soto", "")),
        (ANA, "Ana", ("", "Ana", "", "", "")),
        (DOCTOR, "Dr. Ana María Vega", ("Dr.", "Ana", "María", "Vega", "")),
        (DOCTOR, "Dr. Eva María de la Cruz", ("Dr.", "Eva", "María", "de la Cruz", "")),
        (DOCTOR, "Eva Vega", ("", "Eva", "", "Vega", "")),
    ],
)
def test_the_parts_follow_an_edited_full_name(before, name, expected):
    assert parts(in_step(before, replace(before, full_name=name))) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"family": "Vega"}, "Ana Vega"),
        ({"prefix": "Dr."}, "Dr. Ana Ruiz"),
        ({"given": "", "family": ""}, "Ana Ruiz"),
    ],
)
def test_the_full_name_follows_edited_parts(change, expected):
    assert in_step(ANA, replace(ANA, **change)).full_name == expected


def test_a_title_that_the_full_name_leaves_out_stays_out_of_it():
    before = replace(ANA, prefix="Dr.")
    assert in_step(before, replace(before, family="Vega")).full_name == "Ana Vega"
    assert in_step(before, replace(before, full_name="Eva Vega")).prefix == "Dr."


def test_a_full_name_of_its_own_goes_its_own_way():
    before = Contact(full_name="Tanaka Yuki", given="Yuki", family="Tanaka")
    after = replace(before, full_name="Tanaka Yukiko")
    assert in_step(before, after) == after


def test_who_edits_both_means_both():
    after = replace(ANA, full_name="A. Ruiz", given="Anabel")
    assert in_step(ANA, after) == after
