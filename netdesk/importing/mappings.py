"""What the columns of unknown tables mean: kept by header, used again, and tried on a few rows."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from netdesk.errors import InputError
from netdesk.formats.csvfile import CsvTable, read_csv
from netdesk.records.contact import Contact
from netdesk.store.tables import ColumnMappingRow
from netdesk.text import one_line
from netdesk.workspace import Workspace

# A record needs one of these to be anybody.
_NAMES = ("full_name", "given", "family", "nickname")
_WHO = (*_NAMES, "emails", "phones", "company")


class KeptMapping(Struct, frozen=True):
    """A mapping that was kept: from each column of a header to a target (see CHOICES)."""

    name: str
    columns: tuple[str, ...]
    mapping: Mapping[str, str]


def kept_mappings(workspace: Workspace) -> dict[tuple[str, ...], KeptMapping]:
    """The mappings that were kept, by the columns they are for."""
    row = ColumnMappingRow
    rows = workspace.run(row.select(row.header_key, row.name, row.mapping))
    found = {}
    for key, name, text in rows:
        columns = tuple(str(column) for column in json.loads(key))
        found[columns] = KeptMapping(name, columns, json.loads(text))
    return found


def keep_mapping(
    workspace: Workspace, columns: tuple[str, ...], name: str, mapping: Mapping[str, str]
) -> None:
    """Keep what `columns` mean for the next file that has them; an older one is replaced."""
    key = json.dumps(columns, ensure_ascii=False)
    values = {"name": one_line(name), "mapping": json.dumps(dict(mapping), ensure_ascii=False)}
    with workspace.change("Remember what columns mean"):
        kept = ColumnMappingRow.update(**values).where(ColumnMappingRow.header_key == key)
        if not kept.execute(workspace.database):
            ColumnMappingRow.insert(header_key=key, **values).execute(workspace.database)


def keep_mappings(workspace: Workspace, several: Iterable[KeptMapping]) -> None:
    """Keep each of `several` for the next file that has its columns."""
    for one in several:
        keep_mapping(workspace, one.columns, one.name, one.mapping)


def names_somebody(mapping: Mapping[str, str]) -> bool:
    """Whether records read with `mapping` can be anybody: a name, e-mail, phone or company."""
    return any(target.partition(":")[0] in _WHO for target in mapping.values())


def has_names(mapping: Mapping[str, str]) -> bool:
    """Whether records read with `mapping` are called by a name, not by what else they have."""
    return any(target.partition(":")[0] in _NAMES for target in mapping.values())


def first_people(table: CsvTable, mapping: Mapping[str, str], today: date) -> list[Contact]:
    """How the first rows of `table` come in with `mapping`; nobody when it cannot be used."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    try:
        reading = read_csv(text.getvalue().encode("utf-8", "replace"), mapping=mapping, today=today)
    except InputError:
        return []
    return [draft.contact for draft in reading.drafts]
