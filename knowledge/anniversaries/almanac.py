"""What comes up on a day, looked up and never searched for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.anniversaries.gathering import gather, is_of_month
from knowledge.anniversaries.happening import Happening
from knowledge.anniversaries.spoken import Spoken, first_working_day, spoken_of
from knowledge.archive import Archive
from knowledge.dates.yearly import Leap, days_remembered, own_days, recurrence
from knowledge.records import Commemoration

_YEAR = 367


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that comes up on a day."""

    happening: Happening
    """What comes up."""
    day: date
    """The day on which it does."""
    years: int
    """How many years ago it was; of an anniversary spoken of, which one it is."""

    @property
    def round(self) -> bool:
        """Whether people celebrate that many years: 1, 5, every 10 and every 25."""
        return self.years in (1, 5) or self.years % 10 == 0 or self.years % 25 == 0


class Almanac:
    """Everything of an archive by the day of the year; made once, only read afterwards."""

    def __init__(self, archive: Archive) -> None:
        """Put everything under its day or month."""
        self._by_day: dict[tuple[int, int], list[Happening]] = defaultdict(list)
        self._by_month: dict[int, list[Happening]] = defaultdict(list)
        self._spoken: dict[int, list[Spoken]] = defaultdict(list)
        for each in gather(archive):
            if own_days(each.when):
                self._by_day[each.day.month, each.day.day].append(each)
            elif is_of_month(each.when):
                self._by_month[each.day.month].append(each)
        for spoken in spoken_of(archive):
            self._spoken[spoken.happening.day.year].append(spoken)

    def on(self, day: date, leap: Leap = Leap.BEFORE) -> Iterator[Occurrence]:
        """What began on that day in earlier years; what lasted some days comes up on the first of them."""
        for key in days_remembered(day):
            for each in self._by_day.get(key, ()):
                found = recurrence(each.when, day, leap)
                if found and found.first and found.years:
                    yield Occurrence(each, day, found.years)

    def in_month(self, day: date) -> Iterator[Occurrence]:
        """What is known to the month only, on the first working day of that month and on no other."""
        if day == first_working_day(day):
            for each in self._by_month.get(day.month, ()):
                if each.day.year < day.year:
                    yield Occurrence(each, day, day.year - each.day.year)

    def spoken_on(self, day: date, leap: Leap = Leap.BEFORE) -> Iterator[Occurrence]:
        """Anniversaries that records spoke of beforehand, on the days on which they are told."""
        for spoken in self._spoken.get(day.year, ()):
            told = spoken.happening.told
            if isinstance(told, Commemoration) and day in spoken.days(leap):
                yield Occurrence(spoken.happening, day, told.number)

    def nearest(self, day: date) -> date | None:
        """The nearest day, itself included, of which there is something to tell, the coming one first."""
        for distance in range(_YEAR):
            for other in (_moved(day, distance), _moved(day, -distance)):
                if other is not None and any(self.on(other)):
                    return other
        return None


def _moved(day: date, days: int) -> date | None:
    """A day so many days on; None beyond the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
