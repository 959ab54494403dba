"""The list of what did not come in, as a file for a spreadsheet."""

import csv
import io
import re

from netdesk.importing import ImportPlan, ImportReport
from ui.importing.verdicts import LEFT_OUT, LOOKS

# What a row is called that tells of a record which came in, but not all of it.
NOTE = "Note"
_HEADER = ("File", "Line", "Record", "What", "Why")
# A spreadsheet would run such a cell as a formula.
_FORMULA = re.compile(r"^'*\s*[=+\-@\t\r\n＝＋－＠]")

Row = tuple[str, int, str, str, str]


def left_out_rows(plan: ImportPlan, report: ImportReport) -> list[Row]:
    """Whatever did not come in as it stands, with the reason; one row each, by file and line."""
    rows: set[Row] = set()
    for record in plan.records:
        if record.outcome in LEFT_OUT:
            name = plan.files[record.file].name
            word = LOOKS[record.outcome].word
            rows.add((name, record.line, record.name, word, record.reason))
    told = {(row[0], row[1], row[4]) for row in rows}
    for reading, file in zip(plan.files, report.files, strict=True):
        for problem in file.problems:
            word = "Left out" if reading.error else NOTE
            if (reading.name, problem.line, problem.reason) not in told:
                rows.add((reading.name, problem.line, problem.record, word, problem.reason))
    return sorted(rows)


def as_csv(rows: list[Row]) -> bytes:
    """The rows for any spreadsheet: UTF-8 with a mark, and no cell that would be a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for row in rows:
        writer.writerow([_safe(str(cell)) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
