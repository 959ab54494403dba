"""The page Referrals on a network of four: Priya, whom she named, and whom Yael named."""

import pytest

from tests.ui.desks import add_person
from tests.ui.referrals.network import NAMES, meet, open_page, refer


@pytest.fixture
def people(desk):
    """Priya named Yael and Karl, Yael named Rosalind, with whom it went well."""
    ids = {name.split()[0]: add_person(desk, name) for name in NAMES}
    refer(desk, ids["Priya"], ids["Yael"], 30)
    refer(desk, ids["Priya"], ids["Karl"], 30, intro_by="them", due="2026-01-20")
    refer(desk, ids["Yael"], ids["Rosalind"], 9)
    meet(desk, ids["Rosalind"], "Two heads of automation")
    return ids


@pytest.fixture
def page(desk, shown, people):
    """The page with the keyboard in its tree."""
    made = open_page(desk, shown)
    assert len(made.tree._nodes) > len(people)
    return made
