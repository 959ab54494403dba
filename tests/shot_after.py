"""Scenes of what comes after a meeting: its debrief, and the page This week."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtTest import QTest

from netdesk import meetings as meetings_of
from netdesk.after import debriefs, promises
from netdesk.people import contacts, overview, touches
from netdesk.records.after import Promise
from netdesk.records.contact import Contact
from netdesk.records.debrief import AskAnswer, GiveAnswer
from netdesk.records.meeting import Meeting
from netdesk.records.week import Block
from netdesk.week import budget
from tests.shot_files import NAMES, PROMISES
from ui.demo import settle


def debrief(window, _folder):
    window.commands.debrief()


def debrief_filled(window, _folder):
    debrief(window, _folder)
    page = window.stack.currentWidget()
    for letter in "YOI":
        page._keys.letter_pressed.emit(letter)
    page._form.names.show_value(NAMES)
    page._form.promises.show_value(PROMISES)
    page._on_edited()


def debrief_names(window, folder):
    debrief_filled(window, folder)
    settle(window)
    page = window.stack.currentWidget()
    field = page._form.names._rows[2].name
    field.set_text("")
    field.setFocus()
    QTest.keyClicks(field, "ma")


def meeting_held(window, folder):
    debrief_filled(window, folder)
    page, workspace = window.stack.currentWidget(), window.desk.workspace
    plan = meetings_of.get(workspace, page.current_meeting()).plan
    told = page.typed()
    gives = tuple(GiveAnswer(give.text, "delivered") for give in plan.gives[:1])
    asks = tuple(AskAnswer(text=ask.text, answer="no") for ask in plan.asks[:1])
    meeting_id = page.current_meeting()
    went = replace(told, outcome_met="partly", gives=gives, asks=asks)
    debriefs.record(workspace, meeting_id, went, window.desk.now().date())
    window.commands.show_meeting(meeting_id)


def week(window, _folder):
    window.commands.show_week()


def week_full(window, folder):
    fill_week(window.desk.workspace, window.desk.now())
    week(window, folder)
    window.actions_by_key["next"].trigger()


def week_ahead(window, folder):
    week_full(window, folder)
    settle(window)
    window.stack.page("week")._tabs.choose("ahead")


def week_block(window, folder):
    week(window, folder)
    window.stack.page("week").plan_block()


def fill_week(workspace, now):
    """Overfill the week: long promises, many meetings, a block, a list beyond its goal."""
    budget.set_week(workspace, 240, Block(2, "17:00", 60))
    ids = list(overview.find(workspace))
    for number, an_id in enumerate(ids[:14]):
        text = f"Send the overview of every line that starts before summer, part {number}"
        due = (now + timedelta(days=number - 5)).date().isoformat()
        by = "them" if number % 3 == 0 else "me"
        promises.save(workspace, Promise(contact_id=an_id, by=by, text=text, due=due))
        touches.log(workspace, an_id, (now - timedelta(days=number % 3)).date(), "coffee")
    for number, an_id in enumerate(ids[14:21]):
        starts_at = (now + timedelta(days=number - 1)).replace(hour=9 + number, minute=30)
        place = "The Long Bar at the Far End of the Trade Fair Hall"
        meetings_of.save(workspace, Meeting(contact_id=an_id, starts_at=starts_at, place=place))
    meetings_of.save(workspace, Meeting(contact_id=ids[21]))
    for number in range(280):
        kind = ("business", "alumni", "friends", "former team")[number % 4]
        contacts.save(workspace, Contact(full_name=f"Guest {number}", categories=(kind,)))


# Name, how to come to it, whether people are there.
AFTER_SCENES = (
    ("debrief", debrief, True),
    ("debrief_filled", debrief_filled, True),
    ("debrief_names", debrief_names, True),
    ("meeting_held", meeting_held, True),
    ("week", week, True),
    ("week_full", week_full, True),
    ("week_ahead", week_ahead, True),
    ("week_block", week_block, True),
    ("week_empty", week, False),
)
