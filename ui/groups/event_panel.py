"""One event: what it is, whom to meet and what to bring; and once it has begun, how it was."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netdesk.appointments import export_event
from netdesk.brief.dates import time_range, weekday_date
from netdesk.errors import NetDeskError
from netdesk.groups import events
from netdesk.records.group import GroupEvent
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.groups.after_part import AfterPart, is_begun
from ui.groups.candidates import Candidates
from ui.groups.detail_panel import DetailPanel
from ui.groups.event_form import EventForm
from ui.groups.offer_part import OfferPart
from ui.groups.to_meet import ToMeet
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.field import Field
from ui.widgets.tab_order import order_tabs


class EventPanel(DetailPanel):
    """What is typed saves itself; before an event the plan comes first, after it how it was."""

    company_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._event = GroupEvent()
        super().__init__(desk, "Event", parent)

    def show_event(self, event_id: int) -> None:
        """Show one event, anew where it is in sight already."""
        is_other = event_id != self._event.id
        is_adding = not is_other and self.to_meet.can_add() and self._is_choosing()
        if is_other:
            self.saving.drop()
        self._event = events.get(self.desk.workspace, event_id)
        is_over = is_begun(self._event, self.desk)
        self._form.show_event(self._event)
        self._offer.show_offer(self._event.offer)
        self._given.setChecked(self._event.is_given)
        self._given.setVisible(is_over and bool(self._event.offer))
        self._note.set_text(self._event.note)
        self.to_meet.show_event(event_id, is_over=is_over)
        self.after.show_event(self._event)
        if not is_over:
            self._candidates.show_event(event_id, can_add=self.to_meet.can_add())
        self._arrange(is_over=is_over)
        self._show_head()
        order_tabs(self)
        if is_adding and not self.to_meet.can_add():
            # The line of the keyboard went with the last of three; what to offer comes next.
            self._offer.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_other:
            self.columns.to_top()

    def forget(self) -> None:
        super().forget()
        self._event = GroupEvent()

    def take_focus(self) -> None:
        """Bring the keyboard to what is to be done: the name, or how it was."""
        if is_begun(self._event, self.desk):
            self.after.take_focus()
        else:
            self._form.take_focus()

    def begin(self) -> None:
        """Bring the keyboard to what a new event wants next: whom to meet, or how it was."""
        if is_begun(self._event, self.desk):
            self.after.take_focus()
        else:
            self.to_meet.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def export_to(self, path: str) -> None:
        """Write the event for a calendar."""
        now = self.desk.now().astimezone()
        try:
            export_event(self.desk.workspace, self._event.id, Path(path), now)
        except NetDeskError as error:
            self.desk.say(str(error), False)
            return
        self.desk.say_done(f"Saved {Path(path).name}; open it with your calendar")

    def build(self) -> None:
        self._calendar = Button("For the calendar", icon="plan", small=True)
        self.head.add_control(self._calendar)
        self._form = EventForm(self.desk)
        self.to_meet = ToMeet(self.desk)
        self._offer = OfferPart(self.desk)
        self._given = CheckBox("I gave it, or promised it")
        self._note = Field("Notes", above=True, most=8)
        self.after = AfterPart(self.desk)
        self._candidates = Candidates(self.desk, self)
        self._arrange(is_over=False)

    def wire(self) -> None:
        self._calendar.clicked.connect(self._on_calendar)
        for part in (self._form, self._offer):
            part.edited.connect(self.on_edited)
        self._note.text_changed.connect(self.on_edited)
        self._given.clicked.connect(self.on_edited)
        for opener in (self.to_meet, self._candidates):
            opener.contact_opened.connect(self.contact_opened)
            opener.company_opened.connect(self.company_opened)
        self.after.contact_opened.connect(self.contact_opened)
        self._candidates.person_chosen.connect(self.to_meet.add_person)
        self._candidates.company_chosen.connect(self.to_meet.add_company)

    def _is_choosing(self) -> bool:
        """Whether the keyboard is where people to meet are added."""
        focus = self.window().focusWidget()
        parts = (self.to_meet, self._candidates)
        return focus is not None and any(part.isAncestorOf(focus) for part in parts)

    def _arrange(self, *, is_over: bool) -> None:
        """Put what is next to the top: before it the plan, after it how it was, the plan beside."""
        self._candidates.setVisible(not is_over)
        plan: list[QWidget] = [self.to_meet, self._offer, self._given]
        if is_over:
            main, side = [self.after, self._note, self._form], plan
        else:
            main, side = [self._form, *plan, self.after, self._note], [self._candidates]
        for column, parts in ((self.columns.main, main), (self.columns.side, side)):
            for place, part in enumerate(parts):
                if column.indexOf(part) != place:
                    column.insertWidget(place, part)

    def _show_head(self) -> None:
        event, parts = self._event, []
        if event.starts_at is not None:
            day = weekday_date(event.starts_at.date(), "day_first", self.desk.now().year)
            hours = time_range(event.starts_at, event.duration_minutes, "day_first")
            parts.append(f"{day} {hours}")
        parts += [part for part in (event.place, event.group_name) if part]
        self.head.show_words(event.name, " · ".join(parts) or "No date yet")
        self._calendar.setEnabled(event.starts_at is not None)

    def write(self) -> None:
        if not self._event.id:
            return
        workspace = self.desk.workspace
        stands = events.get(workspace, self._event.id)
        event = replace(
            self._form.applied_to(stands),
            offer=self._offer.offer(),
            note=self._note.text(),
            is_given=self._given.isChecked(),
        )
        events.save(workspace, event, self)
        self._event = events.get(workspace, event.id)
        self._show_head()

    def _on_calendar(self) -> None:
        if not self.flush():
            return
        title, take = "Save for the calendar", self.export_to
        ask_where_to_save(self, title, "event.ics", "Calendar", take)
