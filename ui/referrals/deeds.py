"""What the page does for people: thanks, nudges, a no, and what came of somebody."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from netdesk import referrals
from netdesk.records.referral_tree import DryBranch, Unthanked
from netdesk.records.week import Task
from netdesk.week import do_next
from ui.ages import short_day
from ui.desk import Desk
from ui.panels.task_acts import Acts


class Deeds(QObject):
    """Each is one step and says so; a message is only begun from here."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acts = Acts(desk, parent, done_by="Press Done here")

    def write(self, tasks: Sequence[Task]) -> None:
        """Begin a message for each."""
        self._acts.write(tasks)

    def begin(self, about: Unthanked | DryBranch) -> None:
        """Begin the one message that a row of the side asks for."""
        self.write(about.tasks[:1] if isinstance(about, Unthanked) else [about.task])

    def settle(self, tasks: Sequence[Task]) -> None:
        """The messages are sent."""
        words = do_next.mark_all_done(self._desk.workspace, tasks, self._desk.now().date())
        self._desk.say(words, True)

    def end(self, about: Unthanked | DryBranch) -> None:
        """The message of a row is sent."""
        if isinstance(about, Unthanked):
            self.settle(about.tasks)
        elif about.by == "me":
            self.settle([about.task])
        else:
            today = self._desk.now().date()
            until = do_next.nudge(self._desk.workspace, about.task, today)
            when = short_day(until, today)
            self._desk.say(f"{about.giver_name} was nudged; here again on {when}", True)

    def decline(self, contact_id: int) -> None:
        """Somebody who was named said no."""
        referrals.mark_declined(self._desk.workspace, contact_id)
        self._desk.say("No, and not asked again", True)

    def write_down(self, contact_id: int, words: str) -> None:
        """Something came of somebody who was named."""
        ended = referrals.close_loop(self._desk.workspace, contact_id, words)
        givers = len({one.giver_id for one in ended})
        who = "1 person" if givers == 1 else f"{givers} people"
        self._desk.say(f"Written down; {who} who led there can be thanked", True)
