"""Which columns of which tables point to a row: what moves along when two rows become one."""

from typing import NamedTuple

from peewee import ForeignKeyField, Model

from netdesk.store.tables import ROWS


class Reference(NamedTuple):
    """A column that names the row of another table."""

    table: str
    column: str


def references_to(row: type[Model], *, but: frozenset[str] = frozenset()) -> list[Reference]:
    """All columns that point to `row`, those of the tables `but` left out."""
    return [
        Reference(other._meta.table_name, field.column_name)  # noqa: SLF001 - Peewee's own door
        for other in ROWS
        for field in other._meta.sorted_fields  # noqa: SLF001
        if isinstance(field, ForeignKeyField)
        and field.rel_model is row
        and other._meta.table_name not in but  # noqa: SLF001
    ]
