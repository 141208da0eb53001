"""Every clock change of every zone, found by asking the zones themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Change:
    """Clocks that are set on or back."""

    zone: str
    at: datetime
    before: timedelta
    after: timedelta

    @property
    def key(self) -> tuple[datetime, timedelta, timedelta]:
        """Zones that change alike at one moment are alike around it."""
        return self.at, self.before, self.after


def zones() -> list[str]:
    return sorted(available_timezones())


def changes(zone: str, first: date, last: date, step: timedelta) -> Iterator[Change]:
    """Changes of a zone between two dates, those that come twice within a step left out."""
    clock = ZoneInfo(zone)
    low = datetime(first.year, first.month, first.day, tzinfo=UTC)
    end = datetime(last.year, last.month, last.day, tzinfo=UTC)
    before = offset(clock, low)
    while low < end:
        high = low + step
        if (after := offset(clock, high)) != before:
            yield Change(zone, _found(clock, low, high, before), before, after)
        low, before = high, after


def _found(clock: ZoneInfo, low: datetime, high: datetime, before: timedelta) -> datetime:
    while high - low > SECOND:
        middle = low + ((high - low) // 2 // SECOND) * SECOND
        low, high = (middle, high) if offset(clock, middle) == before else (low, middle)
    return high


def offset(clock: ZoneInfo, moment: datetime) -> timedelta:
    found = moment.astimezone(clock).utcoffset()
    assert found is not None
    return found


@cache
def kinds_of_change(first: date, last: date) -> list[Change]:
    """One zone for each change that any zone makes in some years."""
    found = {
        change.key: change
        for zone in zones()
        for change in changes(zone, first, last, timedelta(days=7))
    }
    return sorted(found.values(), key=lambda change: change.at)


@cache
def kinds_of_year(first: date, last: date) -> list[str]:
    """One zone for each way in which clocks run between two dates."""
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    found = {}
    for zone in zones():
        made = tuple(change.key for change in changes(zone, first, last, timedelta(days=1)))
        found[offset(ZoneInfo(zone), start), made] = zone
    return sorted(found.values())


def minutes_of(zone: str, day: date) -> list[datetime]:
    """Every minute whose date in a zone is a day, in the order in which they pass."""
    clock = ZoneInfo(zone)
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=26)
    every = (first + timedelta(minutes=n) for n in range(60 * 76))
    return [moment for moment in every if moment.astimezone(clock).date() == day]
