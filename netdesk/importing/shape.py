"""The report of an import as the JSON that scripts rely on."""

from msgspec.structs import asdict

from netdesk.importing.plan import Counts, FileReport, ImportReport


def report_shape(report: ImportReport) -> dict[str, object]:
    """`{"files", "totals", "import_id"}`; the id is null when nothing was written."""
    return {
        "files": [_file(file) for file in report.files],
        "totals": counts_shape(report.totals),
        "import_id": report.import_id or None,
    }


def _file(file: FileReport) -> dict[str, object]:
    problems = [
        {"line": problem.line, "record": problem.record, "reason": problem.reason}
        for problem in file.problems
    ]
    start = {"path": file.path, "format": file.format}
    return {**start, **counts_shape(file.counts), "problems": problems}


def counts_shape(counts: Counts) -> dict[str, object]:
    """How many records met which end, by name, and `records` for all of them."""
    return {"records": counts.records, **asdict(counts)}
