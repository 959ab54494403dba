"""One line makes a group with my role, or an event where it holds a day."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.errors import InputError
from netdesk.records.group import Group, GroupEvent
from ui.groups.typed import from_typed

NOW = datetime(2026, 2, 11, 12, 4)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("IEEE Robotics", Group("IEEE Robotics")),
        ("IEEE Robotics, treasurer, board", Group("IEEE Robotics", "treasurer, board")),
        ("Bosch alumni, friend", Group("Bosch alumni", "friend")),
        ("Fair, 12 May", GroupEvent("Fair", starts_at=datetime(2026, 5, 12, 18))),
        ("Fair, fri 9:30", GroupEvent("Fair", starts_at=datetime(2026, 2, 13, 9, 30))),
        ("Fair, yesterday 8:00", GroupEvent("Fair", starts_at=datetime(2026, 2, 10, 8))),
        (
            "Fair, Hall 3, 12 May at 18:30, Chicago",
            GroupEvent("Fair", starts_at=datetime(2026, 5, 12, 18, 30), place="Hall 3, Chicago"),
        ),
        ("Class of 2009, 2026", Group("Class of 2009", "2026")),
    ],
)
def test_a_day_makes_an_event_and_other_words_a_role(line, meant):
    assert from_typed(line, NOW) == meant


@pytest.mark.parametrize("line", ["", "  ", ", treasurer"])
def test_a_line_needs_a_name(line):
    with pytest.raises(InputError, match="name"):
        from_typed(line, NOW)


@given(name=st.text("abc é", min_size=1).filter(str.strip), parts=st.lists(st.text("a1:. /+,é")))
def test_whatever_is_typed_the_name_is_the_first_part(name, parts):
    made = from_typed(",".join([name, *parts]), NOW)
    assert made.name == " ".join(name.split())
