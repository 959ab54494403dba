"""A person's history names the events where they were met, in the place of a bare touch."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from netdesk.groups import attendees, events
from netdesk.people import touches
from netdesk.records.group import GroupEvent
from tests.ui.desks import NOW, add_person
from ui.panels.person_history import PersonHistory


def test_whoever_was_met_at_an_event_has_it_in_their_history_once(desk, shown):
    ana, yesterday = add_person(desk), NOW - timedelta(days=1)
    fair = events.save(desk.workspace, GroupEvent("Fair", starts_at=yesterday))
    gala = events.save(desk.workspace, GroupEvent("Gala", starts_at=NOW + timedelta(days=9)))
    attendees.note_met(desk.workspace, fair, ana, NOW.date())
    attendees.plan(desk.workspace, gala, contact_id=ana)
    touches.log(desk.workspace, ana, yesterday.date(), "event", "Another one")
    history = shown(PersonHistory(desk), 480, 600)
    history.show_contact(ana)
    words = [label.text() for label in history.findChildren(QLabel) if label.isVisible()]
    told = [one for one in words if "event" in one or " at " in one]
    assert told == ["To meet at Gala", "Met at Fair", "Touch by event"]
    assert "Another one" in words
