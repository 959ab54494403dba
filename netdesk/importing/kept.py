"""What an import keeps of itself in the history, so that it can be taken back."""

from msgspec import Struct, json

from netdesk.importing.brought import Brought


class Kept(Struct, frozen=True):
    """The report of an import and what it changed, kept as JSON.

    `added` and `companies` are the first and the last id of those that it made. `before` are the
    people whom it changed, as they were, and `stamps` their (id, updated_at, import_id) then;
    `restored` came out of the trash by it; `linked` are (named, giver).
    """

    report: dict[str, object]
    step: int
    added: tuple[int, int]
    companies: tuple[int, int]
    before: list[dict[str, object]]
    restored: list[int]
    linked: list[tuple[int, int]] = []
    stamps: list[tuple[int, str, int | None]] = []
    brought: Brought = Brought()


def as_text(kept: Kept) -> str:
    """`kept` as it is stored."""
    return json.encode(kept).decode("utf-8")


def from_text(text: str) -> Kept:
    """What was stored, also by an older program."""
    return json.decode(text, type=Kept)
