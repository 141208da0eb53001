"""What happened on this day in earlier years, and which of them are round: an archive and a day to a short list."""

from calendar import isleap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.dates.span import Precision
from knowledge.events import Event
from knowledge.records import Status

_LONGEST = timedelta(days=14)
"""Meetings over more days than this are a season, which has no day to remember."""
_YEAR = 367


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A meeting that comes up on a day."""

    event: Event
    """The meeting."""
    years: int
    """How many years ago it was, 1 or more."""

    @property
    def round(self) -> bool:
        """Whether people celebrate that many years."""
        return self.years == 5 or self.years % 10 == 0 or self.years % 25 == 0


class Almanac:
    """Meetings by the day of the year, so that a day is looked up and never searched for."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_day: dict[tuple[int, int], list[Event]] = defaultdict(list)
        for event in events:
            if _took_shape(event):
                self._by_day[event.day.month, event.day.day].append(event)

    def on(self, day: date) -> tuple[Anniversary, ...]:
        """Meetings of that day in earlier years, latest first; what was called off is not remembered."""
        found = [
            Anniversary(event, day.year - event.day.year)
            for key in _keys(day)
            for event in self._by_day.get(key, ())
            if event.day.year < day.year
        ]
        return tuple(sorted(found, key=lambda each: each.years))

    def nearest(self, day: date) -> date | None:
        """The nearest day, itself included, of which there is something to tell, the coming one first."""
        for distance in range(_YEAR):
            for other in (_moved(day, distance), _moved(day, -distance)):
                if other is not None and self.on(other):
                    return other
        return None


def _keys(day: date) -> list[tuple[int, int]]:
    """Days of the year that a day remembers: in other years the 28th stands in for 29 February."""
    keys = [(day.month, day.day)]
    return [*keys, (2, 29)] if keys == [(2, 28)] and not isleap(day.year) else keys


def _moved(day: date, days: int) -> date | None:
    """A day so many days on; None beyond the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _took_shape(event: Event) -> bool:
    """Whether a meeting was not called off, and its day is known rather than its month or year."""
    if event.status is Status.CANCELLED or event.meeting.when is None:
        return False
    when = event.meeting.when.value
    if when.approximate:
        return False
    if when.precision is Precision.RANGE and when.start and when.end:
        return when.end - when.start <= _LONGEST
    return when.precision is Precision.DAY
