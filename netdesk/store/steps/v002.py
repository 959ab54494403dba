"""Version 2: after the meeting, my brand, what is not the same, and research on companies."""

from peewee import SqliteDatabase

_AFTER = """
ALTER TABLE meeting ADD COLUMN outcome_met TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN debriefed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN thank_you TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN thank_you_due TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN thanked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN timezone TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offer ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE offer ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE ask ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE ask ADD COLUMN answered_on TEXT NOT NULL DEFAULT '';
ALTER TABLE ask ADD COLUMN answer_name TEXT NOT NULL DEFAULT '';
CREATE TABLE referral (
    id INTEGER NOT NULL PRIMARY KEY, giver_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    named_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    intro_by TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL, ended TEXT NOT NULL,
    told_on TEXT NOT NULL, "on" TEXT NOT NULL);
CREATE INDEX referral_giver_id ON referral (giver_id);
CREATE INDEX referral_named_id ON referral (named_id);
CREATE INDEX referral_meeting_id ON referral (meeting_id);
CREATE TABLE promise (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    "by" TEXT NOT NULL, text TEXT NOT NULL, due TEXT NOT NULL, kept_on TEXT NOT NULL);
CREATE INDEX promise_contact_id ON promise (contact_id);
CREATE INDEX promise_meeting_id ON promise (meeting_id);
CREATE TABLE evidence (
    id INTEGER NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    kind TEXT NOT NULL, "on" TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX evidence_contact_id ON evidence (contact_id);
CREATE INDEX evidence_meeting_id ON evidence (meeting_id);
"""

_MINE = """
CREATE TABLE brand_statement (
    id INTEGER NOT NULL PRIMARY KEY, length TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE goal (
    id INTEGER NOT NULL PRIMARY KEY, place INTEGER NOT NULL, text TEXT NOT NULL,
    horizon TEXT NOT NULL, target_roles TEXT NOT NULL);
CREATE TABLE proof_point (
    id INTEGER NOT NULL PRIMARY KEY, place INTEGER NOT NULL, title TEXT NOT NULL,
    situation TEXT NOT NULL, action TEXT NOT NULL, result TEXT NOT NULL, number TEXT NOT NULL,
    "on" TEXT NOT NULL, confirmed_by TEXT NOT NULL, strengths TEXT NOT NULL, goal_id INTEGER
        REFERENCES goal (id) ON DELETE SET NULL);
CREATE INDEX proofpoint_goal_id ON proof_point (goal_id);
CREATE TABLE own_offer (
    id INTEGER NOT NULL PRIMARY KEY, place INTEGER NOT NULL, text TEXT NOT NULL,
    kind TEXT NOT NULL, tags TEXT NOT NULL);
CREATE TABLE plan_template (
    id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, plan TEXT NOT NULL);
CREATE TABLE not_same (
    id INTEGER NOT NULL PRIMARY KEY, first_id INTEGER NOT NULL
        REFERENCES contact (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE);
CREATE INDEX notsame_first_id ON not_same (first_id);
CREATE INDEX notsame_second_id ON not_same (second_id);
CREATE TABLE column_mapping (
    id INTEGER NOT NULL PRIMARY KEY, header_key TEXT NOT NULL, name TEXT NOT NULL,
    mapping TEXT NOT NULL);
CREATE UNIQUE INDEX columnmapping_header_key ON column_mapping (header_key);
"""

_RESEARCH = """
ALTER TABLE company_fact ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE news_item ADD COLUMN feed_id INTEGER;
ALTER TABLE news_item ADD COLUMN guid TEXT NOT NULL DEFAULT '';
CREATE TABLE signal (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    thesis TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
    "on" TEXT NOT NULL);
CREATE INDEX signal_company_id ON signal (company_id);
CREATE TABLE feed (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    url TEXT NOT NULL, is_typed INTEGER NOT NULL);
CREATE INDEX feed_company_id ON feed (company_id);
CREATE TABLE feed_state (
    id INTEGER NOT NULL PRIMARY KEY, feed_id INTEGER NOT NULL
        REFERENCES feed (id) ON DELETE CASCADE,
    etag TEXT NOT NULL, modified TEXT NOT NULL, checked_at TEXT NOT NULL, problem TEXT NOT NULL);
CREATE UNIQUE INDEX feedstate_feed_id ON feed_state (feed_id);
CREATE TABLE feed_seen (
    id INTEGER NOT NULL PRIMARY KEY, feed_id INTEGER NOT NULL
        REFERENCES feed (id) ON DELETE CASCADE,
    guid TEXT NOT NULL);
CREATE UNIQUE INDEX feedseen_feed_id_guid ON feed_seen (feed_id, guid);
CREATE TABLE criterion (
    id INTEGER NOT NULL PRIMARY KEY, place INTEGER NOT NULL, text TEXT NOT NULL,
    weight INTEGER NOT NULL);
CREATE TABLE company_fit (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER NOT NULL
        REFERENCES company (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    points INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE INDEX companyfit_company_id ON company_fit (company_id);
CREATE INDEX companyfit_criterion_id ON company_fit (criterion_id);
CREATE TABLE benchmark (
    id INTEGER NOT NULL PRIMARY KEY, company_id INTEGER
        REFERENCES company (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, text TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
    currency TEXT NOT NULL, level TEXT NOT NULL, source TEXT NOT NULL,
    confidence TEXT NOT NULL, "on" TEXT NOT NULL);
CREATE INDEX benchmark_company_id ON benchmark (company_id);
"""

# A phone number meets another by its last seven digits now. The triggers rest: no step of mine.
_PHONE_KEYS = """
UPDATE journal_state SET is_bulk = 1;
UPDATE detail SET match_key = 'p:' || substr(match_key, -7)
    WHERE kind = 'phone' AND length(match_key) > 9;
UPDATE journal_state SET is_bulk = 0;
"""


def apply(database: SqliteDatabase) -> None:
    """Add tables and columns; nothing that stands is rebuilt. Statement by statement."""
    for script in (_AFTER, _MINE, _RESEARCH, _PHONE_KEYS):
        for statement in script.split(";\n"):
            if statement.strip():
                database.execute_sql(statement)
