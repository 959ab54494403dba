"""The sentences of an import, made of its counts."""

from collections.abc import Mapping, Sequence

from netdesk.importing import Counts, FileReading, ImportPlan, ImportReport, MergedAway

KINDS = {
    "vcard": "vCard",
    "csv": "CSV",
    "json": "NetDesk file",
    "linkedin-csv": "LinkedIn connections",
    "google-csv": "Google contacts",
    "outlook-csv": "Outlook contacts",
    "thunderbird-csv": "Thunderbird address book",
    "netdesk-csv": "NetDesk contacts",
}


def size_words(size: int) -> str:
    """A file's size as people read it: 118 kB, 4.2 MB."""
    if size < 1000:
        return "1 byte" if size == 1 else f"{size} bytes"
    unit, value = ("kB", size / 1000) if size < 999_500 else ("MB", size / 1_000_000)
    return f"{value:.1f} {unit}" if value < 9.95 else f"{value:,.0f} {unit}"


def people_words(count: int) -> str:
    """1 person, 862 people."""
    return "1 person" if count == 1 else f"{count:,} people"


def records_words(plan: ImportPlan) -> str:
    """How many came: "862 people", or "906 records" where some are about one person."""
    count = plan.totals.records
    return people_words(count) if plan.is_one_each else _records(count)


def title_words(plan: ImportPlan) -> str:
    """What came, and how many: "LinkedIn connections, 862 people"."""
    counts = plan.totals
    if counts.failed and counts.failed == counts.records:
        return f"{plan.label}, nobody that can be read"
    return f"{_what(plan)}, {records_words(plan)}"


LEFT_OUT = "Import done: see what was left out"


def waiting_words(plan: ImportPlan) -> str:
    """That a review waits, for the status bar."""
    return f"Import waiting: {records_words(plan)}"


_LONGEST_NAME = 24
UNCHANGED = "nothing is changed yet"


# Of a file of our own, where it brings nobody.
BESIDE_PEOPLE = "what it holds beside people comes in where that is new"


def fact_words(files: Sequence[FileReading], seconds: float) -> str:
    """Kind, size and how long the reading took."""
    used = [file for file in files if not file.error]
    size = size_words(sum(file.size for file in used))
    took = f"read in {max(seconds, 0.1):.1f} s"
    kinds = list(dict.fromkeys(file.format for file in used))
    if len(used) == 1 and _title(used[0]):
        return f"{used[0].given or used[0].name} · {size} · {took}"
    many = f"{len(used):,} files · " if len(used) > 1 else ""
    if len(kinds) == 1:
        return f"{many}{KINDS.get(kinds[0], kinds[0])} · {size} · {took}"
    # Of several kinds a word each, or there is no room for the rest.
    words = dict.fromkeys(KINDS.get(kind, kind).split()[0] for kind in kinds)
    return f"{many}{', '.join(words)} · {size}"


def icon_of(plan: ImportPlan) -> str:
    """The icon of what came."""
    formats = {file.format for file in plan.files if not file.error}
    return "vcard" if formats == {"vcard"} else "file_text"


def left_out_words(files: Sequence[FileReading]) -> str:
    """Which files are of no use and why, in one line; empty when all are read."""
    faults = [" ".join(fault_of(file)).strip() for file in files if file.error]
    if not faults:
        return ""
    more = len(faults) - 1
    others = f" {more:,} more {_verb(more, 'file is', 'files are')} left out too." if more else ""
    return f"Left out: {faults[0]}{others}"


def fault_of(file: FileReading, *, is_alone: bool = False) -> tuple[str, str]:
    """What is wrong with a file, by its name where there are several, and what to do."""
    is_clear = is_alone or file.name in f"{file.error} {file.hint}"
    return (file.error if is_clear else f"{file.name}: {file.error}"), file.hint


def button_words(plan: ImportPlan) -> str:
    """The primary button's words, with the number of people that it would write."""
    count = plan.totals.added + plan.gaining
    if count:
        return f"Import {people_words(count)}"
    return "Import what is new" if plan.may_write else "Nothing to import"


def promise_words(counts: Counts, gaining: int, on_match: str, *, is_short: bool = False) -> str:
    """What the button would do with every record, in one line.

    `gaining` are the people here who gain: several records may be about one of them, or about
    somebody new.
    """
    stay = _verb(counts.review, "differs and stays as it is", "differ and stay as they are")
    differ = f"{stay} unless you merge" if on_match == "review" and not is_short else stay
    goes = _verb(counts.failed, "goes", "go")
    is_listed = not is_short and (counts.added or counts.updated)
    lost = f"{goes} to a list you can save" if is_listed else "unreadable"
    parts = [
        _written(counts.added, gaining, counts.added + counts.updated),
        _some(counts.unchanged, _verb(counts.unchanged, "brings nothing new", "bring nothing new")),
        _some(counts.skipped, "skipped"),
        _some(counts.review, differ),
        _some(counts.failed, lost),
    ]
    return ", ".join(part for part in parts if part)


def drop_words(count: int) -> str:
    """That leaving would drop what was decided by hand."""
    return f"{count:,} {_verb(count, 'decision', 'decisions')} would be lost. Press again to leave."


def outcome_words(report: ImportReport, plan: ImportPlan) -> str:
    """What an import did, in one line: "Imported 291 people, added to 46"."""
    if not report.import_id:
        return "Everything was here already; nothing was changed"
    return done_words(report.totals.added, plan.gaining)


def done_words(added: int, gaining: int) -> str:
    """What an import that wrote something did, by its counts."""
    if not added and not gaining:
        return "Imported what was new; nobody on the list changed"
    if not gaining:
        return f"Imported {people_words(added)}"
    if not added:
        return f"Added to {people_words(gaining)}"
    return f"Imported {people_words(added)}, added to {gaining:,}"


def left_out_note(lines: int, notes: int, differ: int) -> str:
    """What the list of the outcome holds, and how to decide on what waited for that.

    A note is on a record that came in, but not all of it.
    """
    parts = [
        _some(lines, _verb(lines, "line left out", "lines left out")),
        _some(notes, _verb(notes, "note", "notes") + ("" if lines else " on what came in")),
    ]
    again = f"; import again to decide on the {differ:,} that differ" if differ else ""
    return f"{', '.join(part for part in parts if part)}{again}"


def counts_words(counts: Mapping[str, int], gaining: int) -> str:
    """What an import of the history did: "345 records: 291 new, 46 added to, 8 unreadable"."""
    told = (
        ("unchanged", "with nothing new"),
        ("skipped", "skipped"),
        ("review", "not taken"),
        ("failed", "unreadable"),
    )
    added, updated = counts.get("added", 0), counts.get("updated", 0)
    others = [_some(counts.get(key, 0), words) for key, words in told]
    parts = [part for part in (_written(added, gaining, added + updated), *others) if part]
    if not parts:
        return "entries beside people"
    count = added + updated + sum(counts.get(key, 0) for key, _ in told)
    return f"{_records(count)}: {', '.join(parts)}"


def taken_back_words(
    removed: int,
    restored: int,
    kept: Sequence[str],
    merged: Sequence[MergedAway] = (),
    others: int = 0,
) -> str:
    """What taking an import back did, and who stayed because they changed or were merged since.

    `others` counts what stayed beside people.
    """
    parts = []
    if removed:
        parts.append(f"{people_words(removed)} removed")
    if restored:
        parts.append(f"{people_words(restored)} as before")
    if kept:
        parts.append(f"{_first_of(kept, ', ')} changed since and stayed")
    if others:
        entries = _verb(others, "other entry", "other entries")
        parts.append(f"{others:,} {entries} changed since and stayed")
    if merged:
        parts.append(f"{_first_of([str(one) for one in merged], '; ')}, stayed")
    return f"{'; '.join(parts) or 'Nothing was left of it'}."


def _first_of(names: Sequence[str], between: str) -> str:
    more = f" and {len(names) - 5:,} more" if len(names) > 5 else ""
    return f"{between.join(names[:5])}{more}"


def _what(plan: ImportPlan) -> str:
    """What all of the files are, where they are one thing; else what the history calls them."""
    titles = {_title(file) for file in plan.files if not file.error}
    named = titles.pop() if len(titles) == 1 else ""
    return named or short_label(plan.label)


def short_label(label: str) -> str:
    """An import's name with the middle of a long file's name left out, so that the rest is read."""
    name, more, rest = label.rpartition(" and ")
    is_several = more and rest.endswith(" more")
    name, rest = (name, f"{more}{rest}") if is_several else (label, "")
    if len(name) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        name = f"{name[:half].rstrip()}…{name[-half + 1 :].lstrip()}"
    return f"{name}{rest}"


def _title(file: FileReading) -> str:
    """What a file is for people; one that only a mapping knows has but its own name."""
    return "" if file.format == "csv" else file.title


def _written(added: int, gaining: int, records: int) -> str:
    """Who is written, and from how many records where these are more."""
    people = [part for part in (_some(added, "new"), _some(gaining, "added to")) if part]
    if records > added + gaining:
        return f"{' and '.join(people)} from {_records(records)}"
    return ", ".join(people)


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"


def _some(count: int, words: str) -> str:
    return f"{count:,} {words}" if count else ""


def _verb(count: int, one: str, many: str) -> str:
    return one if count == 1 else many
