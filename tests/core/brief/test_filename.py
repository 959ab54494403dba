"""File names that every system takes."""

from datetime import date

import pytest

from netdesk.brief.filename import brief_filename, safe_filename


def test_a_name_holds_date_and_person():
    assert brief_filename(date(2026, 2, 12), "Ana Ruiz") == "2026-02-12 Brief Ana Ruiz.pdf"


def test_a_meeting_without_a_date_has_a_name():
    assert brief_filename(None, "Ana Ruiz") == "Brief Ana Ruiz.pdf"


@pytest.mark.parametrize(
    "odd", ['a/b\\c:d*e?f"g<h>i|j', "a\x00b\nc", "a\u202eb", "\ud800x", "x.. ."]
)
def test_what_systems_refuse_is_left_out(odd):
    name = brief_filename(date(2026, 2, 12), odd)
    assert not set(name) & set('<>:"/\\|?*\x00\n\u202e\ud800')
    assert not name.removesuffix(".pdf").endswith((" ", "."))


@pytest.mark.parametrize("stem", ["CON", "com1", "COM¹", "nul.txt", "LPT9"])
def test_reserved_names_are_changed(stem):
    assert safe_filename(stem, ".pdf") == f"{stem}_.pdf"


def test_a_long_name_is_cut_between_characters_at_120_bytes():
    name = brief_filename(date(2026, 2, 12), "王" * 300)
    assert len(name.encode()) <= 120
    assert name.endswith("王.pdf")
