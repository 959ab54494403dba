"""The Companies page with three targets, the first of them in sight."""

import pytest

from netdesk.ways import gaps
from ui.companies.page import CompaniesPage


@pytest.fixture
def ids(desk):
    """The targets by name."""
    return gaps.set_targets(desk.workspace, ["Acme", "Bosch", "Medline"])


@pytest.fixture
def acme(ids):
    """The company in sight."""
    return ids["Acme"]


@pytest.fixture
def page(desk, shown, acme):
    """The page, tall enough for all that a company has."""
    made = shown(CompaniesPage(desk), 1264, 900)
    made.show_company(acme)
    return made
