"""Version 4: groups and events, who was met there, and what was promised at an event."""

from peewee import SqliteDatabase

_GROUPS = """
CREATE TABLE "group" (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, name TEXT NOT NULL,
    role TEXT NOT NULL, renews_on TEXT NOT NULL, gave TEXT NOT NULL, note TEXT NOT NULL);
CREATE UNIQUE INDEX group_uid ON "group" (uid);
CREATE TABLE group_person (
    id INTEGER NOT NULL PRIMARY KEY, group_id INTEGER NOT NULL
        REFERENCES "group" (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE, "on" TEXT NOT NULL);
CREATE UNIQUE INDEX groupperson_group_id_contact_id ON group_person (group_id, contact_id);
CREATE INDEX groupperson_contact_id ON group_person (contact_id);
CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, group_id INTEGER
        REFERENCES "group" (id) ON DELETE SET NULL,
    name TEXT NOT NULL, starts_at TEXT NOT NULL, duration_minutes INTEGER NOT NULL,
    place TEXT NOT NULL, offer TEXT NOT NULL, is_given INTEGER NOT NULL, note TEXT NOT NULL,
    was_there INTEGER, sequence INTEGER NOT NULL);
CREATE UNIQUE INDEX event_uid ON event (uid);
CREATE INDEX event_group_id ON event (group_id);
CREATE INDEX event_starts_at ON event (starts_at);
CREATE TABLE event_person (
    id INTEGER NOT NULL PRIMARY KEY, event_id INTEGER NOT NULL
        REFERENCES event (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    company_id INTEGER REFERENCES company (id) ON DELETE CASCADE, part TEXT NOT NULL);
CREATE UNIQUE INDEX eventperson_event_id_contact_id_part
    ON event_person (event_id, contact_id, part);
CREATE UNIQUE INDEX eventperson_event_id_company_id_part
    ON event_person (event_id, company_id, part);
CREATE INDEX eventperson_contact_id ON event_person (contact_id);
CREATE INDEX eventperson_company_id ON event_person (company_id);
ALTER TABLE promise ADD COLUMN event_id INTEGER REFERENCES event (id) ON DELETE SET NULL;
CREATE INDEX promise_event_id ON promise (event_id);
"""


def apply(database: SqliteDatabase) -> None:
    """Add tables and a column; nothing that stands is rebuilt. Statement by statement."""
    for statement in _GROUPS.split(";\n"):
        if statement.strip():
            database.execute_sql(statement)
