"""Names that were written down: who on the list is meant by them, and who is new."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from netdesk import meetings, referrals
from netdesk.after import debriefs
from netdesk.people import contacts
from netdesk.records.debrief import Debrief, NamedPerson
from tests.builders import make_contact, make_meeting


@pytest.fixture
def yael(workspace):
    return contacts.save(workspace, make_contact("Yael Cohen", "Intuitive"))


@pytest.fixture
def coffee(workspace, yael):
    return meetings.save(workspace, make_meeting(yael, datetime(2026, 2, 10, 9)))


def record(workspace, meeting_id, debrief):
    return debriefs.record(workspace, meeting_id, debrief, date(2026, 2, 11))


@pytest.mark.parametrize(
    ("person", "is_known"),
    [
        (NamedPerson("Hana Virtanen", "KUKA"), True),
        (NamedPerson("hana virtanen", "KUKA AG"), True),
        (NamedPerson("Hana Virtanen"), True),
        (NamedPerson("H. Virtanen", email="HANA@kuka.example"), True),
        (NamedPerson("Hana Virtanen", "Nokia"), False),
        (NamedPerson("Hana", "KUKA"), False),
    ],
)
def test_a_name_finds_who_is_on_the_list(workspace, coffee, person, is_known):
    contacts.save(workspace, make_contact("Hana Virtanen", "KUKA", email="hana@kuka.example"))
    outcome = record(workspace, coffee, Debrief(names=(person,)))
    assert bool(outcome.known_contacts) is is_known


def test_a_name_that_two_bear_means_neither(workspace, coffee):
    for company in ("Acme", "Bolt"):
        contacts.save(workspace, make_contact("Ana Ruiz", company))
    assert record(workspace, coffee, Debrief(names=(NamedPerson("Ana Ruiz"),))).new_contacts == 1


@pytest.mark.parametrize(("before", "now"), [("Acme", ""), ("", "Acme")])
def test_a_company_left_out_once_is_no_difference_to_whom_the_meeting_named(
    workspace, coffee, before, now
):
    record(workspace, coffee, Debrief(names=(NamedPerson("Ana Ruiz", before),)))
    contacts.save(workspace, make_contact("Ana Ruiz", "Bolt"))
    outcome = record(workspace, coffee, Debrief(names=(NamedPerson("Ana Ruiz", now),)))
    assert outcome.new_contacts == 0


def test_the_same_name_twice_is_one_person(workspace, coffee):
    names = (NamedPerson("Ana Ruiz", "Acme"), NamedPerson("Ana  Ruiz", "Acme Inc."))
    assert len(record(workspace, coffee, Debrief(names=names)).names) == 1


def test_a_known_person_keeps_what_is_there_and_gets_what_was_missing(workspace, coffee):
    known = contacts.save(
        workspace, make_contact("Ana Ruiz", referred_by="Bob", email="a@x.example")
    )
    named = NamedPerson("Ana Ruiz", "", "CTO", "ana@acme.example", contact_id=known)
    record(workspace, coffee, Debrief(names=(named,)))
    ana = contacts.get(workspace, known)
    assert [email.value for email in ana.emails] == ["a@x.example", "ana@acme.example"]
    assert (ana.title, ana.referred_by) == ("CTO", "Bob")


def test_who_led_to_the_giver_is_not_referred_by_them(workspace, coffee, yael):
    priya = contacts.save(workspace, make_contact("Priya Raman"))
    contacts.save(workspace, replace(contacts.get(workspace, yael), referred_by_id=priya))
    record(workspace, coffee, Debrief(names=(NamedPerson("Priya Raman"),)))
    assert contacts.get(workspace, priya).referred_by_id == 0
    assert referrals.naming(workspace, priya)[0].giver_id == yael
