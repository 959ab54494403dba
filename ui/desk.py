"""What every page is given: the open file, its news, work elsewhere, a word to the user."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from netdesk.workspace import Workspace
from ui.bridge import Bridge
from ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to pages and panels in place of any global.

    `say(text)` shows a toast; with `is_undoable` it offers Undo. `now()` is local time without a
    zone, as meetings keep theirs.
    """

    workspace: Workspace
    bridge: Bridge
    jobs: Jobs
    say: Callable[[str, bool], None]
    now: Callable[[], datetime]
