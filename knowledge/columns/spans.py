"""Times of anything in columns: which of thousands may lie in a time that is asked for is told at once."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Final, Self

import numpy as np

from knowledge.columns.events import NO_DAY, NO_END, Numbers
from knowledge.dates.span import Precision
from knowledge.dates.yearly import LONGEST
from knowledge.gist.columns import NO_DAY as NOT_TOLD
from knowledge.gist.columns import PRECISIONS
from knowledge.gist.spans import MONTH_OR_TWO

_DAY, _MONTH, _YEAR, _RANGE = map(
    PRECISIONS.index, (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.RANGE)
)
_DECEMBER = 12


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """One value a time and column."""

    first: Numbers
    """Ordinal of the first day; NO_DAY where none is known."""
    last: Numbers
    """Ordinal of the last day; NO_END where none is known."""
    dated: Numbers
    """Whether anything is known of when."""
    own: Numbers
    """How many days from the first on it has for its own; 0 for a season, a month."""
    precision: Numbers
    """Number in PRECISIONS of what is pinned down."""

    @classmethod
    def told(cls, start: Numbers, end: Numbers, precision: Numbers, vague: Numbers) -> Self:
        """Times as the gist has them; one of which it has neither day nor precision is not known at all."""
        length = end - start
        pinned = (start != NOT_TOLD) & (end != NOT_TOLD) & (vague == 0)
        pinned &= ((precision == _DAY) | (precision == _RANGE)) & (length <= LONGEST.days)
        return cls(
            np.where(start == NOT_TOLD, NO_DAY, start).astype(np.int32),
            np.where(end == NOT_TOLD, NO_END, end).astype(np.int32),
            (start != NOT_TOLD) | (end != NOT_TOLD) | (precision != _DAY),
            np.where(pinned, np.maximum(length + 1, 0), 0).astype(np.uint8),
            precision.astype(np.uint8),
        )

    @classmethod
    def of_days(cls, days: Numbers) -> Self:
        """Single days."""
        none = np.zeros(len(days), np.uint8)
        return cls.told(days, days, none + _DAY, none)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> Self:
        """Times that were kept among arrays; KeyError where there are none."""
        return cls(**{name: arrays[f"when.{name}"] for name in _NAMES})

    def arrays(self) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {f"when.{name}": getattr(self, name) for name in _NAMES}

    def __len__(self) -> int:
        return len(self.first)

    def fall_in(self, month: int, at: Numbers | slice) -> Numbers:
        """Whether some of the times begin or end in a month, of whatever year; what lasts longer is of no month."""
        first, last = self._bounds(at)
        begins = _days(month, 1, first, last)
        ends = _days(month % 12 + 1, 1, first, last)
        edges = np.sort(np.concatenate((begins, ends)))
        outside = int(month == _DECEMBER)  # which ends in January, before it begins
        inside: Numbers = edges.searchsorted(first, side="right") % 2 != outside
        inside |= edges.searchsorted(last, side="right") % 2 != outside
        inside &= self._is_begun(at) & (last - first < MONTH_OR_TWO)
        return inside

    def fall_on(self, month: int, day: int, at: Numbers | slice) -> Numbers:
        """Whether some of the times have a day, of whatever year, among theirs."""
        first, last = self._bounds(at)
        days = np.append(_days(month, day, first, last), np.int32(NO_END))
        found: Numbers = days[days.searchsorted(first)] <= last
        found &= (self.precision[at] != _MONTH) & (last - first <= LONGEST.days)
        found &= self._is_begun(at)
        return found

    def _bounds(self, at: Numbers | slice) -> tuple[Numbers, Numbers]:
        """First and last days; of what has no last one the first."""
        first, last = self.first[at], self.last[at]
        return first, np.where(last == NO_END, first, last)

    def _is_begun(self, at: Numbers | slice) -> Numbers:
        """Whether each has a first day, and is known to more than the year."""
        found: Numbers = (self.first[at] != NO_DAY) & (self.precision[at] != _YEAR)
        return found


EVERY: Final = slice(None)
"""All times, which are looked at where they lie."""
_NAMES = tuple(field.name for field in fields(Spans))


def _days(month: int, day: int, first: Numbers, last: Numbers) -> Numbers:
    """A day of the year in every year that some days are of, as ordinals, rising."""
    known = first[first != NO_DAY]
    if not len(known):
        return np.empty(0, np.int32)
    years = range(
        date.fromordinal(int(known.min())).year, date.fromordinal(int(last.max())).year + 1
    )
    found = [
        date(year, month, day).toordinal() for year in years if day <= monthrange(year, month)[1]
    ]
    return np.array(found, np.int32)
