"""Keys and company names by which records meet."""

import pytest

from netdesk.matching.company_names import company_key, is_company
from netdesk.matching.keys import DETAIL_KEYS


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("email", " Ana@X.eu ", "e:ana@x.eu"),
        ("email", "no address", ""),
        ("phone", "+49 (89) 12-34;ext=5", "p:9891234"),
        ("phone", "112", ""),
        ("url", "https://de.linkedin.com/in/Ana-Ruiz/?x=1", "l:ana-ruiz"),
        ("url", "https://example.com", ""),
    ],
)
def test_a_detail_gives_its_key(kind, value, key):
    assert DETAIL_KEYS[kind](value) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Google", "Google LLC"),
        ("Google Inc.", "google"),
        ("Grupo Bimbo, S.A. de C.V.", "Grupo Bimbo"),
        ("Müller GmbH & Co. KG", "Muller"),
    ],
)
def test_these_names_mean_one_company(one, other):
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siemens", "Siemens Digital Industries Software"),
        ("Citadel", "Citadel Securities"),
        ("Studio C", "Studio"),
        ("Plan A", "Plan"),
        ("Meta Platforms", "Facebook"),
    ],
)
def test_these_names_mean_two_companies(one, other):
    assert company_key(one) != company_key(other)


@pytest.mark.parametrize(
    "name", ["Freelance", "Self-employed", "N/A", "", "Independent Contractor"]
)
def test_these_name_no_company(name):
    assert not is_company(name)
