"""Writing people into a file, in every format that goes out: for the window and the commands."""

from collections.abc import Callable, Collection
from pathlib import Path

from msgspec import Struct

from netdesk.collector import without_collector
from netdesk.errors import Cancelled, InputError
from netdesk.files import atomic_write
from netdesk.formats.csvfile import write_csv
from netdesk.formats.jsonfile import write_json
from netdesk.formats.vcard import VcardVersion, write_vcards
from netdesk.importing.archive import read_archive
from netdesk.people import contacts, overview
from netdesk.workspace import Workspace


class ExportFormat(Struct, frozen=True):
    """A format that goes out. `is_whole`: it holds all there is, private fields included."""

    key: str
    ending: str
    vcard: VcardVersion | None = None
    is_whole: bool = False


FORMATS: dict[str, ExportFormat] = {
    one.key: one
    for one in (
        ExportFormat("vcard3", "vcf", "3.0"),
        ExportFormat("vcard4", "vcf", "4.0"),
        ExportFormat("vcard21", "vcf", "2.1"),
        ExportFormat("csv", "csv"),
        ExportFormat("json", "json", is_whole=True),
    )
}
_BY_ENDING = {".vcf": "vcard3", ".vcard": "vcard3", ".csv": "csv", ".json": "json"}


def format_of(target: Path) -> str:
    """The format that a file's ending asks for; empty when it says nothing."""
    return _BY_ENDING.get(target.suffix.lower(), "")


@without_collector()
def export_people(
    workspace: Workspace,
    target: Path,
    format_key: str,
    *,
    private: bool = False,
    with_notebook: bool = False,
    only: Collection[int] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write everybody to `target`, whole or not at all; how many people that are.

    With `only`, by id, nobody else goes out; JSON holds everybody whatever that says.
    Private fields go out only with `private`; JSON is for NetDesk itself and always holds all but
    the benchmark notebook, which needs `with_notebook`.

    Raises:
        InputError: there is no such format, or nobody of `only` is on the list.
        WorldError: the file cannot be written.
        Cancelled: `cancelled` said so; nothing was written.
    """
    chosen = FORMATS.get(format_key)
    if chosen is None:
        raise InputError(f"There is no format {format_key}.", hint="Choose one of those offered.")
    with workspace.reading():
        people = contacts.get_many(workspace, _ids(workspace, None if chosen.is_whole else only))
        _stop_when(cancelled)
        archive = read_archive(workspace, with_notebook=with_notebook) if chosen.is_whole else None
    if archive is not None:
        data = write_json(tuple(people), archive)
    elif chosen.vcard is not None:
        data = write_vcards(people, version=chosen.vcard, private=private)
    else:
        data = write_csv(people, private=private)
    _stop_when(cancelled)
    atomic_write(target, data)
    return len(people)


def _ids(workspace: Workspace, only: Collection[int] | None) -> list[int]:
    everybody = overview.find(workspace)
    if only is None:
        return list(everybody)
    wanted = set(only)
    ids = [an_id for an_id in everybody if an_id in wanted]
    if not ids:
        raise InputError("Nobody of those selected is on the list.", hint="Select others.")
    return ids


def _stop_when(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
