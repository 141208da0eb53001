"""What happened on this day in earlier years, and which of them are round: an archive and a day to a short list."""

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from knowledge.archive import Archive
from knowledge.dates.span import Precision
from knowledge.events import Event
from knowledge.records import Status

_LONGEST = timedelta(days=14)
"""Meetings over more days than this are a season, which has no day to remember."""


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


def anniversaries(events: Iterable[Event], day: date) -> tuple[Anniversary, ...]:
    """Meetings of that day in earlier years, latest first; what was called off is not remembered."""
    found = [
        Anniversary(event, day.year - event.day.year)
        for event in events
        if event.day.year < day.year and _falls_on(event, day) and _took_shape(event)
    ]
    return tuple(sorted(found, key=lambda each: each.years))


def exported_anniversary(archive: Archive, found: Anniversary) -> dict[str, Any]:
    """An anniversary for other programs."""
    meeting = found.event.meeting
    place = meeting.place.value if meeting.place else None
    return {
        "date": found.event.day.isoformat(),
        "years": found.years,
        "round": found.round,
        "status": found.event.status.value,
        "kind": meeting.kind.value,
        "city": place.city if place else None,
        "country": place.country if place else None,
        "people": [archive.people[key].name for key in found.event.people],
        "records": list(
            dict.fromkeys(archive.records[source.record].name for source in found.event.sources)
        ),
    }


def _falls_on(event: Event, day: date) -> bool:
    """Whether a meeting has this day; one of 29 February is remembered on the 28th in other years."""
    if (event.day.month, event.day.day) == (day.month, day.day):
        return True
    leap_day = (event.day.month, event.day.day) == (2, 29)
    return leap_day and (day.month, day.day) == (2, 28) and not isleap(day.year)


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
