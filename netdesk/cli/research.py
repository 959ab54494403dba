"""Commands about companies: the list with who may know somebody there, and the targets."""

import argparse
from collections.abc import Sequence
from datetime import date

from netdesk.cli.output import say, say_json, table, tell
from netdesk.cli.shapes import company_shape
from netdesk.records.company import age_days
from netdesk.research import companies
from netdesk.ways import gaps
from netdesk.ways.gaps import CompanyLine
from netdesk.workspace import Workspace


def list_companies(workspace: Workspace, options: argparse.Namespace) -> int:
    """All companies by name, or the gaps: targets where nobody supports me, emptiest first."""
    with workspace.reading():
        if options.gaps:
            ids = [gap.id for gap in gaps.gap_map(workspace)]
        else:
            ids = gaps.find(workspace, "name")
        _say(workspace, ids, as_json=options.json)
    if not options.json:
        tell(_what(len(ids), "gap" if options.gaps else "company"))
    return 0


def target(workspace: Workspace, options: argparse.Namespace) -> int:
    """Make companies targets, adding those that are new, or take them off."""
    ids = gaps.set_targets(workspace, options.names, is_target=not options.off)
    _say(workspace, list(dict.fromkeys(ids.values())), as_json=options.json)
    return 0


def _say(workspace: Workspace, ids: Sequence[int], *, as_json: bool) -> None:
    lines = gaps.lines(workspace, ids)
    if not as_json:
        _say_table(lines)
        return
    people = companies.people_at(workspace, ids)
    aliases = companies.aliases(workspace, ids)
    ways = gaps.ways_in(workspace, ids)
    say_json(
        [
            company_shape(line, aliases[line.id], people[line.id], ways.get(line.id, ()))
            for line in lines
        ]
    )


def _say_table(lines: Sequence[CompanyLine]) -> None:
    if not lines:
        say("There are none.")
        return
    today = date.today()
    head = ("company", "target", "thesis", "fit", "known", "coverage", "who may know", "news")
    table([head, *(_row(line, today) for line in lines)])


def _row(line: CompanyLine, today: date) -> tuple[object, ...]:
    age = age_days(line.newest_news, today)
    more = f" + {line.more}" if line.more else ""
    reason = f": {line.reason}" if line.reason else ""
    return (
        line.name,
        "target" if line.is_target else "",
        line.thesis,
        line.fit or "",
        line.known,
        line.coverage,
        f"{line.who}{more}{reason}",
        "" if age is None else f"{age} d",
    )


def _what(number: int, what: str) -> str:
    many = {"gap": "gaps", "company": "companies"}[what]
    return f"{number} {what if number == 1 else many}"
