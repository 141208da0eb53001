"""Which times have a day or a month of the year, told of very many at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.dates.span import Precision
from knowledge.dates.yearly import LONGEST
from knowledge.gist.columns import NO_DAY, PRECISIONS
from knowledge.rows import Ints

Flags = NDArray[np.bool_]
_DAY, _MONTH, _RANGE = map(PRECISIONS.index, (Precision.DAY, Precision.MONTH, Precision.RANGE))
_FIRST = np.datetime64("0001-01-01", "D")


@dataclass(frozen=True, slots=True)
class Times:
    """Spans of time in columns, as a gist has them."""

    start: Ints
    """First days."""
    end: Ints
    """Last days."""
    precision: Ints
    """Numbers in PRECISIONS."""
    vague: Ints
    """1 where that is only about right."""

    @property
    def own(self) -> Flags:
        """Which give something days for its own, as `has_own_days` tells of one."""
        dated = (self.precision == _DAY) | (self.precision == _RANGE)
        short: Flags = self.end - self.start <= LONGEST.days
        own: Flags = self._closed & (self.vague == 0) & dated & short
        return own

    @property
    def monthly(self) -> Flags:
        """Which are known to the month only, or to about a day of it."""
        some = np.isin(self.precision, (_DAY, _MONTH, _RANGE))
        one: Flags = months(self.start) == months(self.end)
        return self._closed & ~self.own & some & one

    @property
    def _closed(self) -> Flags:
        closed: Flags = (self.start != NO_DAY) & (self.end != NO_DAY)
        return closed

    @property
    def keys(self) -> Ints:
        """Month times 100, and the day where it is an own one; 0 for what does not come up."""
        month = 100 * (months(self.start) % 12 + 1)
        begun = _dates(self.start)
        day = (begun - begun.astype("M8[M]").astype("M8[D]")).astype(np.int64) + 1
        return np.where(self.own, month + day, np.where(self.monthly, month, 0))


def months(days: Ints) -> Ints:
    """Months of days, counted from a January."""
    counted: Ints = _dates(days).astype("M8[M]").astype(np.int64) + 12 * 1970
    return counted


def years(days: Ints) -> Ints:
    """Years of days; the first for no day."""
    return np.where(days == NO_DAY, 1, months(days) // 12)


def _dates(days: Ints) -> NDArray[np.datetime64]:
    return _FIRST + (days - 1).astype("m8[D]")
