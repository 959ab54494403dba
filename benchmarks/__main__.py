"""`make bench`: every measurement in one run, as a table or (ARGS=--json) as JSON.

ARGS may name some of the groups of GROUPS.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from msgspec.structs import asdict

from benchmarks.measure import Result

# Each group by the module whose `results()` measures it; one that is not there yet is left out.
GROUPS: dict[str, str] = {
    "start": "benchmarks.start",
    "window": "benchmarks.search",
    "import": "benchmarks.imports",
    "brief": "benchmarks.briefs",
    "review": "benchmarks.reviews",
    "duplicates": "benchmarks.duplicates",
    "gaps": "benchmarks.gaps",
    "growth": "benchmarks.growth",
}


def measured(group: str) -> Iterator[Result]:
    """The results of one group."""
    if find_spec(GROUPS[group]) is None:
        print(f"there is no {GROUPS[group]}: left out", file=sys.stderr)
        return
    yield from import_module(GROUPS[group]).results()


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
        results += measured(name)
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
