import pytest

from ui.groups.page import GroupsPage


@pytest.fixture
def page(desk, shown):
    """The page on an empty file."""
    made = shown(GroupsPage(desk), 1264, 820)
    made.set_narrow(False)
    made.activate()
    return made
