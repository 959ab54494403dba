"""Real exchanges: written down, and the last touch that follows them."""

from datetime import date

import pytest

from netdesk.errors import InputError
from netdesk.people import contacts, touches
from tests.builders import make_contact


def test_a_touch_moves_the_last_touch_forward_only(workspace):
    an_id = contacts.save(workspace, make_contact("Ana"))
    touches.log(workspace, an_id, date(2026, 2, 1), "coffee", "Two names")
    touches.log(workspace, an_id, date(2025, 1, 1))
    assert contacts.get(workspace, an_id).last_touch == "2026-02-01"
    assert touches.of_contact(workspace, an_id)[0] == ("2026-02-01", "coffee", "Two names")


def test_a_touch_with_somebody_who_is_gone_is_an_error_of_input(workspace):
    with pytest.raises(InputError, match="There is no contact 7"):
        touches.log(workspace, 7, date(2026, 2, 11))
    assert list(workspace.history()) == []
