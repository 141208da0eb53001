"""A date as precise as the text that gave it: the data that reading, asking and speaking of dates share."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Precision(StrEnum):
    """How much of a date the text pins down; nothing ever claims more than was said."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"


class Overlap(StrEnum):
    """Whether an event lies in a span that was asked for, as far as its precision can tell."""

    DEFINITE = "definite"
    POSSIBLE = "possible"
    NONE = "none"


class DateSpan(Struct, frozen=True, array_like=True, gc=False):
    """Days from `start` to `end`, both included; an open side is None (`since 2023`, `before 2010`)."""

    start: date | None
    """First day that the words may mean."""
    end: date | None
    """Last day that the words may mean."""
    precision: Precision
    """What the words pin down: a DAY has start == end, a RANGE runs over all its days."""
    approximate: bool = False
    """True for `about`, `early`, `end of last year`: EDTF `~`."""
    text: str = ""
    """The words themselves, as printed; empty when the date came from a field."""

    @classmethod
    def of_day(cls, day: date, text: str = "") -> "DateSpan":
        """One calendar day."""
        return cls(day, day, Precision.DAY, text=text)

    def iso(self) -> str | None:
        """The start as precisely as it is known, in ISO 8601: `2023`, `2023-03`, `2023-03-16`, or None when open."""
        if self.start is None:
            return None
        if self.precision is Precision.YEAR:
            return f"{self.start.year:04d}"
        if self.precision is Precision.MONTH:
            return self.start.isoformat()[:7]
        return self.start.isoformat()

    def iso_end(self) -> str | None:
        """The last day of a range in ISO 8601; None for a day, month or year, which `iso` tells whole."""
        if self.end is None or self.precision is not Precision.RANGE:
            return None
        return self.end.isoformat()

    def overlap(self, asked: "DateSpan") -> Overlap:
        """Whether this lies wholly inside `asked`, may lie in it, or lies outside."""
        after = asked.start is not None and self.end is not None and self.end < asked.start
        before = asked.end is not None and self.start is not None and self.start > asked.end
        if after or before:
            return Overlap.NONE
        starts_inside = asked.start is None or (
            self.start is not None and self.start >= asked.start
        )
        ends_inside = asked.end is None or (self.end is not None and self.end <= asked.end)
        return Overlap.DEFINITE if starts_inside and ends_inside else Overlap.POSSIBLE
