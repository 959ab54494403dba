"""From arguments to a status: opens the file as the command needs it, turns errors into lines."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from netdesk.cli import debriefing, people, planning, research, reviewing, upkeep
from netdesk.cli.arguments import parse
from netdesk.cli.output import tell
from netdesk.errors import InputError, NetDeskError
from netdesk.log import log_failure
from netdesk.paths import default_database
from netdesk.workspace import Workspace

DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2
_INTERRUPTED = 130


class Command(NamedTuple):
    """What a command runs, and whether it writes to the file.

    `alone` is tried first, without any database; it gives None when it needs one.
    """

    run: Callable[[Workspace, Namespace], int]
    writes: bool = False
    alone: Callable[[Namespace], int | None] | None = None


COMMANDS: Mapping[str, Command] = {
    "import": Command(people.import_files, writes=True),
    "imports": Command(people.imports),
    "undo-import": Command(people.undo, writes=True),
    "contacts": Command(people.find),
    "show": Command(people.show),
    "companies": Command(research.list_companies),
    "target": Command(research.target, writes=True),
    "plan": Command(planning.plan, writes=True),
    "meetings": Command(planning.list_meetings),
    "review": Command(reviewing.review, alone=reviewing.review_file),
    "debrief": Command(debriefing.debrief, writes=True),
    "brief": Command(planning.brief),
    "export": Command(upkeep.export),
    "demo": Command(upkeep.demo, writes=True),
    "check": Command(upkeep.check),
    "backup": Command(upkeep.backup),
    "restore": Command(upkeep.restore, writes=True),
}


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit status. Errors are one line on standard error."""
    try:
        return _run(parse(arguments))
    except NetDeskError as error:
        tell(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        tell("Stopped; nothing was changed.")
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has seen enough; what is left must not fail at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        tell(f"Something went wrong here ({type(error).__name__}); see {log_failure(error)}")
        return NOTHING_DONE


def _run(options: Namespace) -> int:
    if options.command is None:
        raise InputError("Which command?", hint="See netdesk --help.")
    command = COMMANDS[options.command]
    path = getattr(options, "database", None) or default_database()
    options.json = getattr(options, "json", False)
    status = command.alone(options) if command.alone else None
    if status is not None:
        return status
    is_dry_run = getattr(options, "dry_run", False)
    reads_only = path.exists() and (is_dry_run or not command.writes)
    with Workspace.open(path, read_only=reads_only) as workspace:
        return command.run(workspace, options)
