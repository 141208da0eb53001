"""Under which years and days of the year a span of time is looked up."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import LONGEST
from knowledge.gist.columns import NO_DAY, PRECISIONS

_MOST_YEARS = 30
"""A span over more years says nothing of when."""
MONTH_OR_TWO = 62
"""Days; what lasts longer is of no month."""


def told_of(span: DateSpan | None) -> tuple[int, int, int, int]:
    """A span in numbers: first and last day, how much of it is pinned down, and whether that is only about right."""
    if span is None:
        return NO_DAY, NO_DAY, 0, 0
    return (
        ordinal(span.start),
        ordinal(span.end),
        PRECISIONS.index(span.precision),
        int(span.approximate),
    )


def ordinal(day: date | None) -> int:
    """A day as a number."""
    return day.toordinal() if day else NO_DAY


def years_in(span: DateSpan) -> Iterable[int]:
    """Years that a span touches."""
    first, last = span.start or span.end, span.end or span.start
    if first is None or last is None:
        return ()
    return range(first.year, min(last.year, first.year + _MOST_YEARS) + 1)


def days_in(span: DateSpan) -> Iterator[tuple[int, int]]:
    """Month and day of each day of a span, and its months with 0 for a day; as precise as it is, and no season."""
    if span.start is None or span.precision is Precision.YEAR:
        return
    length = ((span.end or span.start) - span.start).days
    if length < MONTH_OR_TWO:
        yield span.start.month, 0
        yield (span.end or span.start).month, 0
    if span.precision is not Precision.MONTH and length <= LONGEST.days:
        for day in (span.start + timedelta(days=k) for k in range(length + 1)):
            yield day.month, day.day
