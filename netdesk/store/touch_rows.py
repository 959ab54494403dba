"""Touches, those that follow the meeting they came of, and last touches that follow all."""

from typing import NamedTuple

from peewee import SqliteDatabase

from netdesk.store.tables import TouchRow


class Exchange(NamedTuple):
    """By what a touch is known: with whom, on which day (ISO 8601), by which channel."""

    contact_id: int
    on: str
    channel: str


def add(database: SqliteDatabase, touch: Exchange, note: str = "") -> None:
    """Write down a touch; the last touch follows where this one is later. Within a change."""
    contact_id, on, channel = touch
    TouchRow.insert(contact=contact_id, on=on, channel=channel, note=note).execute(database)
    database.execute_sql(
        "UPDATE contact SET last_touch = ? WHERE id = ? AND last_touch < ?", (on, contact_id, on)
    )


def move(database: SqliteDatabase, meeting_id: int, was: Exchange, now: Exchange) -> None:
    """Move the touch that a meeting left by itself. Within a change.

    One with words of its own was written by hand and stays where it is.
    """
    row = TouchRow
    plain = (row.contact == was.contact_id) & (row.on == was.on) & (row.channel == was.channel)
    found = database.execute(row.select(row.id).where(plain & (row.note == ""))).fetchone()
    if was == now or found is None:
        return
    if not _is_shared(database, meeting_id, was):
        row.delete().where(row.id == found[0]).execute(database)
        follow(database, was.contact_id, was.on)
    there = (row.contact == now.contact_id) & (row.on == now.on) & (row.channel == now.channel)
    if database.execute(row.select(row.id).where(there)).fetchone() is None:
        add(database, now)


def follow(database: SqliteDatabase, contact_id: int, on: str, at_least: str = "") -> None:
    """Let a last touch on a day that lost one go back to the latest that is left.

    `at_least` is a day of which it is known without a touch of its own.
    """
    database.execute_sql(
        'UPDATE contact SET last_touch = max(?, coalesce((SELECT max("on") FROM touch '
        "WHERE contact_id = contact.id), '')) WHERE id = ? AND last_touch = ?",
        (at_least, contact_id, on),
    )


def _is_shared(database: SqliteDatabase, meeting_id: int, touch: Exchange) -> bool:
    """Whether another meeting of that day and channel left none of its own."""
    sql = (
        "SELECT 1 FROM meeting WHERE id != ? AND is_held = 1 AND contact_id = ? "
        "AND substr(starts_at, 1, 10) = ? AND channel = ?"
    )
    return database.execute_sql(sql, (meeting_id, *touch)).fetchone() is not None
