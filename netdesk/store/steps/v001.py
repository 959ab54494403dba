"""Version 1: the tables that the method needs from the start."""

from peewee import SqliteDatabase

_PEOPLE = """
CREATE TABLE company (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL,
    match_key TEXT NOT NULL, website TEXT NOT NULL, industry TEXT NOT NULL, place TEXT NOT NULL,
    size TEXT NOT NULL, thesis TEXT NOT NULL, thesis_since TEXT NOT NULL, may_need TEXT NOT NULL,
    is_target INTEGER NOT NULL, fit INTEGER NOT NULL, note TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE INDEX company_sort_key ON company (sort_key, id);
CREATE INDEX company_match_key ON company (match_key);
CREATE TABLE company_alias (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    name TEXT NOT NULL, match_key TEXT NOT NULL);
CREATE INDEX companyalias_company_id ON company_alias (company_id);
CREATE INDEX companyalias_match_key ON company_alias (match_key);
CREATE TABLE company_fact (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    text TEXT NOT NULL, source TEXT NOT NULL, "on" TEXT NOT NULL);
CREATE INDEX companyfact_company_id ON company_fact (company_id);
CREATE TABLE news_item (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    title TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL, "on" TEXT NOT NULL);
CREATE INDEX newsitem_company_id_on ON news_item (company_id, "on");

CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, full_name TEXT NOT NULL,
    sort_key TEXT NOT NULL, given TEXT NOT NULL, family TEXT NOT NULL, additional TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, nickname TEXT NOT NULL,
    pronunciation TEXT NOT NULL, is_organisation INTEGER NOT NULL, birthday TEXT NOT NULL,
    anniversary TEXT NOT NULL, note TEXT NOT NULL, photo_url TEXT NOT NULL, rev TEXT NOT NULL,
    referred_by TEXT NOT NULL, referred_by_id INTEGER
        REFERENCES contact (id) ON DELETE SET NULL,
    ally_stage INTEGER NOT NULL, last_touch TEXT NOT NULL,
    company_name TEXT NOT NULL, company_key TEXT NOT NULL, title TEXT NOT NULL,
    search_text TEXT NOT NULL, import_id INTEGER, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, trashed_at TEXT NOT NULL);
CREATE UNIQUE INDEX contact_uid ON contact (uid);
CREATE INDEX contact_by_name ON contact (trashed_at, sort_key, id);
CREATE INDEX contact_by_company ON contact (trashed_at, company_key, sort_key, id);
CREATE INDEX contact_by_title ON contact (trashed_at, title, sort_key, id);
CREATE INDEX contact_by_ally_stage ON contact (trashed_at, ally_stage, sort_key, id);
CREATE INDEX contact_by_last_touch ON contact (trashed_at, last_touch, sort_key, id);
CREATE INDEX contact_referred_by_id ON contact (referred_by_id);
CREATE TABLE detail (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, place INTEGER NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,
    match_key TEXT NOT NULL);
CREATE INDEX detail_contact_id ON detail (contact_id);
CREATE INDEX detail_match_key ON detail (match_key) WHERE match_key != '';
CREATE INDEX detail_category ON detail (value, contact_id) WHERE kind = 'category';
CREATE TABLE position (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    company_id INTEGER REFERENCES company (id) ON DELETE SET NULL,
    place INTEGER NOT NULL, company TEXT NOT NULL, title TEXT NOT NULL,
    department TEXT NOT NULL, started_on TEXT NOT NULL, ended_on TEXT NOT NULL);
CREATE INDEX position_contact_id ON position (contact_id);
CREATE INDEX position_company_id ON position (company_id);
CREATE TABLE address (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL,
    postcode TEXT NOT NULL, country TEXT NOT NULL, label TEXT NOT NULL, po_box TEXT NOT NULL,
    extended TEXT NOT NULL);
CREATE INDEX address_contact_id ON address (contact_id);
CREATE TABLE extra (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, params TEXT NOT NULL,
    "group" TEXT NOT NULL);
CREATE INDEX extra_contact_id ON extra (contact_id);
CREATE TABLE photo (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE, data BLOB NOT NULL);
CREATE UNIQUE INDEX photo_contact_id ON photo (contact_id);
CREATE TABLE touch (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    "on" TEXT NOT NULL, channel TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX touch_contact_id_on ON touch (contact_id, "on");
"""

_MEETINGS = """
CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    starts_at TEXT NOT NULL, duration_minutes INTEGER NOT NULL, place TEXT NOT NULL,
    channel TEXT NOT NULL, goal TEXT NOT NULL, why_them TEXT NOT NULL,
    what_they_may_get TEXT NOT NULL, outcome TEXT NOT NULL, opener TEXT NOT NULL,
    "close" TEXT NOT NULL, in_person_impossible TEXT NOT NULL, is_held INTEGER,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE UNIQUE INDEX meeting_uid ON meeting (uid);
CREATE INDEX meeting_contact_id_starts_at ON meeting (contact_id, starts_at);
CREATE INDEX meeting_starts_at ON meeting (starts_at);
CREATE TABLE plan_line (
    id INTEGER NOT NULL PRIMARY KEY, meeting_id INTEGER NOT NULL
        REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, place INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX planline_meeting_id ON plan_line (meeting_id);
CREATE TABLE offer (
    id INTEGER NOT NULL PRIMARY KEY, meeting_id INTEGER NOT NULL
        REFERENCES meeting (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX offer_meeting_id ON offer (meeting_id);
CREATE TABLE question (
    id INTEGER NOT NULL PRIMARY KEY, meeting_id INTEGER NOT NULL
        REFERENCES meeting (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, text TEXT NOT NULL, minutes INTEGER NOT NULL);
CREATE INDEX question_meeting_id ON question (meeting_id);
CREATE TABLE ask (
    id INTEGER NOT NULL PRIMARY KEY, meeting_id INTEGER NOT NULL
        REFERENCES meeting (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, text TEXT NOT NULL, company TEXT NOT NULL, function TEXT NOT NULL,
    person TEXT NOT NULL, fallback_company TEXT NOT NULL);
CREATE INDEX ask_meeting_id ON ask (meeting_id);
"""

_HOUSEKEEPING = """
CREATE TABLE import_batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL,
    report TEXT NOT NULL);
CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL);
CREATE UNIQUE INDEX setting_key ON setting (key);
CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at TEXT NOT NULL,
    is_undone INTEGER NOT NULL);
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL,
    owner INTEGER NOT NULL, owner_last INTEGER NOT NULL, sql TEXT NOT NULL);
CREATE INDEX journal_step_id ON journal (step, id);
CREATE TABLE journal_state (
    id INTEGER NOT NULL PRIMARY KEY, step INTEGER, is_bulk INTEGER NOT NULL);
INSERT INTO journal_state VALUES (1, NULL, 0);
CREATE VIRTUAL TABLE contact_search USING fts5 (
    search_text, content='contact', content_rowid='id', detail='none', columnsize=0,
    prefix='1 2 3', tokenize='ascii');
"""


def apply(database: SqliteDatabase) -> None:
    """Create every table. Statement by statement: a script would commit."""
    for script in (_PEOPLE, _MEETINGS, _HOUSEKEEPING):
        for statement in script.split(";\n"):
            if statement.strip():
                database.execute_sql(statement)
