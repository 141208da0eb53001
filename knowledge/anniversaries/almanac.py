"""What comes up on a day, looked up and never searched for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from knowledge.anniversaries.happening import Happening
from knowledge.anniversaries.happenings import Happenings, day_of
from knowledge.anniversaries.spoken import days_told, first_working_day
from knowledge.archive import Archive
from knowledge.dates.yearly import Leap, days_remembered, observed
from knowledge.rows import Ints, Numbers

_YEAR = 367


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that comes up on a day."""

    happenings: Happenings
    """Where it is kept."""
    at: int
    """Its place there."""
    day: date
    """The day on which it does."""
    years: int
    """How many years ago it was; of an anniversary spoken of, which one it is."""

    @property
    def happening(self) -> Happening:
        """What comes up."""
        return self.happenings[self.at]

    @property
    def round(self) -> bool:
        """Whether people celebrate that many years: 1, 5, every 10 and every 25."""
        return self.years in (1, 5) or self.years % 10 == 0 or self.years % 25 == 0


class Almanac:
    """Everything of an archive by the day of the year; made once, only read afterwards."""

    def __init__(self, archive: Archive, arrays: Mapping[str, Numbers] | None = None) -> None:
        """Take what was kept of an archive, or gather it."""
        self.happenings = Happenings(Happenings.of(archive) if arrays is None else arrays)

    def on(self, day: date, leap: Leap = Leap.BEFORE) -> Iterator[Occurrence]:
        """What began on that day in earlier years; what lasted some days comes up on the first of them."""
        for month, number in days_remembered(day):
            if _comes_up(day, month, number, leap):
                rows = self.happenings.of_day(100 * month + number)
                yield from self._before(rows, day)

    def in_month(self, day: date) -> Iterator[Occurrence]:
        """What is known to the month only, on the first working day of that month and on no other."""
        if day == first_working_day(day):
            yield from self._before(self.happenings.of_day(100 * day.month), day)

    def _before(self, rows: Ints, day: date) -> Iterator[Occurrence]:
        """Those of earlier years."""
        ago = day.year - self.happenings.year[rows]
        past = np.flatnonzero(ago > 0)
        for at, years in zip(rows[past].tolist(), ago[past].tolist(), strict=True):
            yield Occurrence(self.happenings, at, day, years)

    def spoken_on(self, day: date, leap: Leap = Leap.BEFORE) -> Iterator[Occurrence]:
        """Anniversaries that records spoke of beforehand, on the days on which they are told."""
        kept = self.happenings
        for at in kept.spoken[kept.year[kept.spoken] == day.year].tolist():
            if day in days_told(kept.when(at), day_of(kept.record_day[at]), leap):
                yield Occurrence(kept, at, day, int(kept.number[at]))

    def nearest(self, day: date) -> date | None:
        """The nearest day, itself included, of which there is something to tell, the coming one first."""
        for distance in range(_YEAR):
            for other in (_moved(day, distance), _moved(day, -distance)):
                if other is not None and any(True for _ in self.on(other)):
                    return other
        return None


def _comes_up(day: date, month: int, number: int, leap: Leap) -> bool:
    """Whether a day of the year comes up on a day; only 29 February may do so on another one."""
    own = (day.month, day.day) == (month, number)
    return own or observed(date(2000, month, number), day.year, leap) == day


def _moved(day: date, days: int) -> date | None:
    """A day so many days on; None beyond the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
