"""Version 3: the keys of company names anew, since more legal forms and scripts are known."""

from peewee import SqliteDatabase

_TABLES = ("company", "company_alias")


def apply(database: SqliteDatabase) -> None:
    """Write the keys that differ. The triggers rest: it is no step of mine that could be undone."""
    # Here, since every start imports the steps and next to none takes this one.
    from netdesk.matching.company_names import company_key

    database.execute_sql("UPDATE journal_state SET is_bulk = 1")
    for table in _TABLES:
        rows = database.execute_sql(f'SELECT id, name, match_key FROM "{table}"').fetchall()
        for an_id, name, kept in rows:
            key = company_key(name)
            if key != kept:
                database.execute_sql(
                    f'UPDATE "{table}" SET match_key = ? WHERE id = ?', (key, an_id)
                )
    database.execute_sql("UPDATE journal_state SET is_bulk = 0")
