"""A network of four, and how a user walks through its tree."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netdesk import meetings, referrals
from netdesk.after import debriefs
from netdesk.records.after import Referral
from netdesk.records.debrief import Debrief
from netdesk.records.meeting import Meeting, Plan
from tests.ui.desks import NOW
from ui.referrals.page import ReferralsPage

TODAY = NOW.date()
NAMES = ("Priya Raman", "Yael Cohen", "Karl Brandt", "Rosalind Mbeki")
RIGHT, LEFT, UP, DOWN = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


def refer(desk, giver, named, days=10, **fields):
    on = (TODAY - timedelta(days=days)).isoformat()
    made = Referral(giver_id=giver, named_id=named, on=on, **fields)
    return referrals.save(desk.workspace, made)


def meet(desk, contact_id, outcome):
    meeting = Meeting(
        contact_id=contact_id, starts_at=NOW - timedelta(days=1), plan=Plan(outcome=outcome)
    )
    meeting_id = meetings.save(desk.workspace, meeting)
    debriefs.record(desk.workspace, meeting_id, Debrief(outcome_met="yes"), TODAY)


def open_page(desk, shown, width=1264, height=800):
    made = shown(ReferralsPage(desk), width, height)
    made.activate()
    return made


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.tree, key)


def chosen(page):
    return page.tree.accessibleDescription().split(";")[0].split(".")[0]
