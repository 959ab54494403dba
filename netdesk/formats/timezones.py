"""When a time zone shifts its clocks, worked out from the zone itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from msgspec import Struct

_STEP = timedelta(days=7)


class Shift(Struct, frozen=True):
    """One change of a zone's clocks: at local time `at`, from one offset to UTC to another."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_daylight: bool


def shifts(zone: tzinfo, years: range) -> tuple[Shift, ...]:
    """Every shift of `zone` within `years`, led by one at their beginning for what holds then."""
    begin = datetime(max(years.start, 2), 1, 1, tzinfo=UTC)
    end = datetime(min(years.stop, 9998), 1, 1, tzinfo=UTC)
    held = _offset(zone, begin)
    first = _shift(zone, begin, held)
    return (first, *_found(zone, begin, end))


def _found(zone: tzinfo, begin: datetime, end: datetime) -> Iterator[Shift]:
    moment = begin
    while moment < end:
        later = min(moment + _STEP, end)
        if _state(zone, moment) != _state(zone, later):
            onset = _onset(zone, moment, later)
            yield _shift(zone, onset, _offset(zone, onset - timedelta(seconds=1)))
        moment = later


def _onset(zone: tzinfo, low: datetime, high: datetime) -> datetime:
    """The second at which the state of `low` ends; it does before `high`."""
    state = _state(zone, low)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if _state(zone, middle) == state:
            low = middle
        else:
            high = middle
    return high


def _shift(zone: tzinfo, onset: datetime, before: timedelta) -> Shift:
    local = onset.astimezone(zone)
    return Shift(
        at=(onset + before).replace(tzinfo=None),
        before=before,
        after=_offset(zone, onset),
        name=local.tzname() or "",
        is_daylight=bool(local.dst()),
    )


def _state(zone: tzinfo, moment: datetime) -> tuple[timedelta, str | None, timedelta | None]:
    local = moment.astimezone(zone)
    return (_offset(zone, moment), local.tzname(), local.dst())


def _offset(zone: tzinfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
