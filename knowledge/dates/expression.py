"""What a date expression says before anybody knows which day it was said on."""

from calendar import monthrange
from enum import StrEnum

from msgspec import Struct


class Unit(StrEnum):
    """The measure that an expression counts in."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FISCAL = "fiscal year"
    DECADE = "decade"


class Edge(StrEnum):
    """Which part of a month, year or week is meant."""

    WHOLE = "whole"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    EARLIER = "earlier"
    LATER = "later"
    WEEK_OF = "week of"


class Parts(Struct, frozen=True, gc=False):
    """The pieces of a calendar date that the words give."""

    year: int | None = None
    """Year in four digits."""
    month: int | None = None
    """Month from 1."""
    day: int | None = None
    """Day of the month from 1."""
    weekday: int | None = None
    """Day of the week, Monday being 0."""
    year_shift: int | None = None
    """Years from the anchor's year: -1 for `May last year`."""

    def exists(self) -> bool:
        """Whether the calendar has such a day: 29 February needs a leap year if it has a year."""
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        # 2000 had a 29 February: without a year the day may exist.
        return self.day is None or 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]


class Expression(Struct, frozen=True, gc=False):
    """A date expression, taken apart but not resolved."""

    first: Parts = Parts()
    """The date, or the first date of a range."""
    last: Parts | None = None
    """The last date of a range."""
    unit: Unit = Unit.DAY
    """What `shift` or `number` counts; for a calendar date the finest part that is given."""
    shift: int | None = None
    """Units from the anchor, -1 for `last`; None for a calendar date."""
    number: int = 0
    """Which season, quarter or half of the year."""
    edge: Edge = Edge.WHOLE
    """Which part of it."""
    about: bool = False
    """True for `around`, `about`."""
    story: bool = False
    """True when it counts from the date told last, not from the record's: `the following day`."""

    @property
    def impossible(self) -> bool:
        """True when the calendar has no such day."""
        return not self.first.exists() or (self.last is not None and not self.last.exists())
