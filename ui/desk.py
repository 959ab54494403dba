"""What every page is given: the open file, its news, work elsewhere, a word to the user."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from netdesk.workspace import Workspace
from ui.bridge import Bridge
from ui.jobs import Jobs


class Desk(NamedTuple):
    """Handed to pages and panels in place of any global.

    `say(text, is_undoable)` shows a toast: with Undo for what was done, without for what was not or
    is only to be known. `say_done(text)` tells what was done and is nothing to undo, such as a file
    that was written. `now()` is local time without a zone, as meetings keep theirs.
    """

    workspace: Workspace
    bridge: Bridge
    jobs: Jobs
    say: Callable[[str, bool], None]
    say_done: Callable[[str], None]
    now: Callable[[], datetime]
