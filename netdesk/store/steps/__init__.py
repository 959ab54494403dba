"""Migration steps: imported, static, one for each version of the file, never edited once out."""

from collections.abc import Callable

from peewee import SqliteDatabase

from netdesk.store.steps import v001, v002, v003, v004, v005

STEPS: tuple[Callable[[SqliteDatabase], None], ...] = (
    v001.apply,
    v002.apply,
    v003.apply,
    v004.apply,
    v005.apply,
)
LATEST_VERSION = len(STEPS)
