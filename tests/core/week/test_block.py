"""The weekly block as a file for a calendar."""

from datetime import UTC, datetime

import pytest

from netdesk.errors import InputError
from netdesk.records.week import Block
from netdesk.week import block


def test_the_block_is_a_weekly_event_with_the_same_uid_each_time(workspace, tmp_path):
    chosen = Block(2, "17:00", 60)
    target = tmp_path / "block.ics"
    now = datetime(2026, 2, 12, 12, tzinfo=UTC)
    block.export(workspace, chosen, target, now)
    first = target.read_text("utf-8")
    assert "RRULE:FREQ=WEEKLY" in first
    assert "20260211T170000" in first
    assert "DURATION:PT60M" in first
    uid = next(line for line in first.splitlines() if line.startswith("UID"))
    block.export(workspace, chosen, target, now)
    assert uid in target.read_text("utf-8")


def test_without_a_block_there_is_nothing_to_export(workspace, tmp_path):
    chosen = block.read(workspace)
    with pytest.raises(InputError):
        block.export(workspace, chosen, tmp_path / "block.ics", datetime.now(UTC))
