"""`make bench`: every measurement in one run, as a table or (ARGS=--json) as JSON.

ARGS may name some of the groups: window import duplicates brief.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict

from benchmarks import briefs, duplicates, growth, imports, search, start
from benchmarks.measure import Result

GROUPS: dict[str, Callable[[], Iterable[Result]]] = {
    "start": start.results,
    "window": search.results,
    "import": imports.results,
    "duplicates": duplicates.results,
    "brief": briefs.results,
    "growth": growth.results,
}


def main() -> int:
    """Measure what was asked for; 1 where a promise is broken."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no such group: {', '.join(unknown)}")
    results: list[Result] = []
    for name in options.groups or GROUPS:
        print(f"measuring {name} ...", file=sys.stderr)
        results += GROUPS[name]()
    print(as_json(results) if options.json else as_table(results))
    return 0 if all(result.is_kept for result in results) else 1


def as_json(results: list[Result]) -> str:
    """The results with their ratios, as one document."""
    return json.dumps(
        [{**asdict(r), "ratio": round(r.ratio, 3), "is_kept": r.is_kept} for r in results],
        indent=1,
    )


def as_table(results: list[Result]) -> str:
    """The results as lines for people."""
    width = max(len(result.what) for result in results)
    lines = [f"{'what':{width}}  {'figure':>10} {'floor':>10}         ratio  promise"]
    for r in results:
        promise = f"<= {r.most:g} x" if not r.least else f">= {r.least:g} x"
        verdict = "" if r.is_kept else "  BROKEN"
        note = f"  ({r.note})" if r.note else ""
        lines.append(
            f"{r.what:{width}}  {r.figure:10.2f} {r.floor:10.2f} {r.unit:5} {r.ratio:7.2f}  "
            f"{promise}{verdict}{note}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
