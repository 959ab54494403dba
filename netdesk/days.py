"""Dates as records hold them: ISO 8601, empty for none."""

from datetime import date

from netdesk.errors import InputError


def iso_day(key: str, text: str) -> str:
    """`text` as an ISO 8601 date, empty as it is.

    Raises:
        InputError: it is no date; `key` says where.
    """
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InputError(
            f"“{key}” must be a date, not “{text}”.", hint="Write 2026-02-13."
        ) from error
