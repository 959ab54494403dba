"""Version 5: indexes of those who are not in the trash, without a column that is always empty."""

from peewee import SqliteDatabase

_BY = {
    "name": "sort_key",
    "company": "company_key, sort_key",
    "title": "title, sort_key",
    "ally_stage": "ally_stage, sort_key",
    "last_touch": "last_touch, sort_key",
}


def apply(database: SqliteDatabase) -> None:
    """Make them anew: smaller, and quicker to keep at each row of an import."""
    for name, columns in _BY.items():
        database.execute_sql(f"DROP INDEX contact_by_{name}")
        database.execute_sql(
            f"CREATE INDEX contact_by_{name} ON contact ({columns}) WHERE trashed_at = ''"
        )
    database.execute_sql(
        "CREATE INDEX contact_in_trash ON contact (trashed_at) WHERE trashed_at != ''"
    )
    database.execute_sql(
        "CREATE INDEX contact_referred_by ON contact (referred_by) "
        "WHERE referred_by != '' AND referred_by_id IS NULL"
    )
