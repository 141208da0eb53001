"""On which days of a later year something comes up: one rule for digests and for `on this day`."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.dates.span import DateSpan, Precision

LONGEST = timedelta(days=14)
"""What lasts longer is a season, which has no day to remember."""
_LEAP_DAY = (2, 29)


class Leap(StrEnum):
    """Where 29 February comes up in a year that has none; the values are those of the setting."""

    BEFORE = "28 February"
    AFTER = "1 March"
    ONLY = "leap years only"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """That something comes up on a day."""

    years: int
    """How many years ago it was; 0 in its own year."""
    first: bool
    """Whether it began on that day, and not merely went on."""


def recurrence(span: DateSpan, day: date, leap: Leap = Leap.BEFORE) -> Recurrence | None:
    """How something comes up on a day; None on every other day, and before it was."""
    for number, own in enumerate(own_days(span)):
        if own.year <= day.year and observed(own, day.year, leap) == day:
            return Recurrence(day.year - own.year, number == 0)
    return None


def own_days(span: DateSpan) -> tuple[date, ...]:
    """The days that a span gives something for its own: none if it is about a day, open, long or less precise."""
    if span.start is None or span.end is None or not has_own_days(span):
        return ()
    return tuple(span.start + timedelta(n) for n in range((span.end - span.start).days + 1))


def has_own_days(span: DateSpan) -> bool:
    """Whether a span gives something days for its own."""
    if span.approximate or span.start is None or span.end is None:
        return False
    dated = span.precision is Precision.DAY or span.precision is Precision.RANGE
    return dated and span.end - span.start <= LONGEST


def observed(day: date, year: int, leap: Leap) -> date | None:
    """The day of a year on which a day comes up; None where a year passes 29 February over."""
    try:
        return day.replace(year=year)
    except ValueError:
        return {Leap.BEFORE: date(year, 2, 28), Leap.AFTER: date(year, 3, 1)}.get(leap)


def days_remembered(day: date) -> tuple[tuple[int, int], ...]:
    """Months and days that may come up on a day, whatever is done with 29 February: what an index is asked for."""
    own = (day.month, day.day)
    return (own, _LEAP_DAY) if own in ((2, 28), (3, 1)) else (own,)
