"""The commands and what they take. Wrong usage is one line and status 2."""

import argparse
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from pathlib import Path
from typing import NoReturn

from netdesk.errors import InputError
from netdesk.importing.plan import ON_MATCH

# SQLite's rows are counted in 64 bits.
_LARGEST = 2**63 - 1
_NUMBER = re.compile(r"-\d+$")
FORMATS = ("vcard3", "vcard4", "vcard21", "csv", "json", "ics")


class Parser(argparse.ArgumentParser):
    """An argument parser that raises instead of printing its usage."""

    def error(self, message: str) -> NoReturn:
        """Wrong usage, as an error like any other."""
        raise InputError(f"{message[:1].upper()}{message[1:]}.", hint=f"See {self.prog} --help.")

    def knows(self, argument: str) -> bool:
        """Whether this is one of the options: in full, cut short, or with its value."""
        name, options = argument.partition("=")[0], self._option_string_actions
        return name[:2] in options or any(option.startswith(name) for option in options)

    def wants_value(self, argument: str) -> bool:
        """Whether this is an option, in full, whose value comes next."""
        option = self._option_string_actions.get(argument)
        return option is not None and option.nargs is None


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What `arguments` ask for.

    Raises:
        InputError: wrong usage. A name or a file that was taken for an option is pointed out.
    """
    parser, by_command = _parsers()
    command = next((one for one in arguments if one in by_command), "")
    meant = by_command.get(command, parser)
    hint = _hint_of_dash(meant, arguments)
    see = f"See {meant.prog} --help."
    try:
        options, rest = parser.parse_known_args(arguments)
    except InputError as error:
        # Without a command nobody knows which options were meant.
        raise InputError(error.message, hint=f"{hint} {see}".strip() if command else see) from None
    if rest:
        unknown = f"Unrecognized arguments: {' '.join(rest)}."
        raise InputError(unknown, hint=f"{hint} {see}".strip())
    return options


def _hint_of_dash(parser: Parser, arguments: Sequence[str]) -> str:
    """How to write what begins with a dash without being an option; empty when nothing does."""
    before = list(takewhile(lambda one: one != "--", arguments))
    for option, argument in pairwise(["", *before]):
        is_plain = not argument.startswith("-") or argument == "-" or _NUMBER.match(argument)
        if is_plain or parser.knows(argument):
            continue
        if parser.wants_value(option):
            return f"If “{argument}” is a file: {option} ./{argument}."
        return f"If “{argument}” is a name or a file: {parser.prog} -- {argument}."
    behind = arguments[len(before) + 1 :]
    late = next((one for one in behind if one.startswith("-") and parser.knows(one)), "")
    return f"Behind “--” there are no options; “{late}” goes before it." if late else ""


def _parsers() -> tuple[Parser, Mapping[str, Parser]]:
    """The parser of all commands, and that of each by its name."""
    shared = Parser(add_help=False)
    shared.add_argument(
        "--database", type=Path, default=argparse.SUPPRESS, metavar="FILE", help="the database"
    )
    shared.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="one JSON document on standard output",
    )
    parser = Parser(
        prog="netdesk",
        parents=[shared],
        description="A desk for people who network for their career.",
        epilog="Without a command the window opens; files given are offered for import. "
        "A name or a file that begins with a dash goes behind --.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _add_people(commands, shared)
    _add_companies(commands, shared)
    _add_meetings(commands, shared)
    _add_upkeep(commands, shared)
    return parser, commands.choices


Commands = argparse._SubParsersAction  # noqa: SLF001 - what add_subparsers returns has no other name


def _add_people(commands: "Commands[Parser]", shared: Parser) -> None:
    bring = commands.add_parser("import", parents=[shared], help="bring people in from files")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument("--dry-run", action="store_true", help="only say what would happen")
    bring.add_argument("--on-match", choices=ON_MATCH, default="review")
    commands.add_parser("imports", parents=[shared], help="the import history")
    undo = commands.add_parser("undo-import", parents=[shared], help="take one import back whole")
    undo.add_argument("id", type=_number, metavar="ID")
    people = commands.add_parser("contacts", parents=[shared], help="find people")
    people.add_argument("query", nargs="*", metavar="QUERY")
    people.add_argument("--limit", type=_number, default=-1, metavar="N")
    show = commands.add_parser("show", parents=[shared], help="one contact whole")
    show.add_argument("contact", metavar="CONTACT", help="an id, a uid or an exact full name")


def _add_companies(commands: "Commands[Parser]", shared: Parser) -> None:
    known = commands.add_parser("companies", parents=[shared], help="companies and whom I know")
    known.add_argument("--gaps", action="store_true", help="targets where nobody supports me")
    target = commands.add_parser("target", parents=[shared], help="set targets; new ones are added")
    target.add_argument("names", nargs="+", metavar="NAME")
    target.add_argument("--off", action="store_true", help="take them off the targets")


def _add_meetings(commands: "Commands[Parser]", shared: Parser) -> None:
    plan = commands.add_parser("plan", parents=[shared], help="plan meetings from a JSON file")
    plan.add_argument("file", type=Path, metavar="FILE.json")
    meetings = commands.add_parser("meetings", parents=[shared], help="meetings and readiness")
    meetings.add_argument("--week", action="store_true", help="only this week’s")
    review = commands.add_parser("review", parents=[shared], help="what to mend in a plan")
    review.add_argument("meeting", metavar="MEETING|FILE.json", help="a meeting’s id, or a plan")
    debrief = commands.add_parser("debrief", parents=[shared], help="what came of a meeting")
    debrief.add_argument("meeting", type=_number, metavar="MEETING")
    debrief.add_argument("file", type=Path, metavar="FILE.json")
    brief = commands.add_parser("brief", parents=[shared], help="one PDF, a page for each meeting")
    brief.add_argument("meetings", nargs="*", type=_number, metavar="MEETING")
    which = brief.add_mutually_exclusive_group()
    which.add_argument("--week", action="store_true", help="all of this week")
    which.add_argument("--all", action="store_true", help="all there are")
    which.add_argument("--monday", action="store_true", help="the week itself, on one page")
    brief.add_argument("-o", dest="path", type=Path, metavar="PATH", help="file or folder")
    brief.add_argument("--paper", choices=("a4", "letter"), default="a4")
    brief.add_argument("--discreet", action="store_true", help="as the other person may read it")
    brief.add_argument("--punch", action="store_true", help="room for the holes of a binder")


def _add_upkeep(commands: "Commands[Parser]", shared: Parser) -> None:
    export = commands.add_parser(
        "export",
        parents=[shared],
        help="write everybody to a file, or the meetings for a calendar (.ics)",
    )
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--format", choices=FORMATS)
    export.add_argument("--notebook", action="store_true", help="JSON with my benchmark notebook")
    export.add_argument("--private", action="store_true", help="with the fields of NetDesk’s own")
    commands.add_parser("demo", parents=[shared], help="the sample network, into an empty database")
    commands.add_parser("check", parents=[shared], help="integrity and counts")
    backup = commands.add_parser("backup", parents=[shared], help="an online backup")
    backup.add_argument("file", nargs="?", type=Path, metavar="FILE")
    restore = commands.add_parser("restore", parents=[shared], help="bring a backup back")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--dry-run", action="store_true", help="only say what would change")


def _number(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= _LARGEST:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 0 on")
    return number
