"""Anniversaries that records speak of, each with the days of its year on which it is told."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from knowledge.anniversaries.batch import Batch, Made
from knowledge.anniversaries.happening import Thing
from knowledge.anniversaries.wish import Kind
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import Leap, observed
from knowledge.gist.columns import NO_DAY, PRECISIONS, STATUSES
from knowledge.joining.all import Parts
from knowledge.joining.meetings import people_of
from knowledge.records import Status

_FRIDAY = 4
_SPOKEN: Final = tuple(Kind).index(Kind.SPOKEN)
_HELD: Final = STATUSES.index(Status.HELD)


def days_told(when: DateSpan, record_day: date | None, leap: Leap) -> tuple[date, ...]:
    """When an anniversary is told: on its day; without one as its year or month begins, and as its record's own day returns."""
    day = when.start or date.min
    if when.precision is Precision.DAY:
        return (day,)
    opening = first_working_day(day)
    if when.precision is not Precision.YEAR or record_day is None:
        return (opening,)
    again = observed(record_day, day.year, leap) if record_day.year < day.year else None
    return (opening,) if again in (None, opening) else tuple(sorted((opening, again)))


def first_working_day(day: date) -> date:
    """The first day of a month that is not on a weekend."""
    first = day.replace(day=1)
    return first + timedelta(max(0, 7 - first.weekday())) if first.weekday() > _FRIDAY else first


def spoken_of(parts: Parts) -> Batch:
    """Anniversaries that records speak of; several records of one are its sources."""
    jubilees, groups = parts.gist.jubilees, list[_Group]()
    alike: dict[object, list[_Group]] = defaultdict(list)
    for at, key in enumerate(zip(jubilees.which.tolist(), jubilees.start.tolist(), strict=True)):
        said, near = frozenset(jubilees.content.listed(at)), alike[key]
        same = next((group for group in near if group.is_of(said)), None)
        if same is None:
            groups.append(_Group(said, [at]))
            near.append(groups[-1])
        else:
            same.told.append(at)
    people = people_of(jubilees.people, parts.person, parts.starts[jubilees.record])
    return Batch.of([_made(parts, group.told, people.listed(group.told[0])) for group in groups])


@dataclass(frozen=True, slots=True)
class _Group:
    """Records that speak of one anniversary: its number, its year and what it is of agree."""

    said: frozenset[int]
    told: list[int]

    def is_of(self, said: frozenset[int]) -> bool:
        """Whether these words are of what is commemorated."""
        return self.said == said or bool(self.said & said)


def _made(parts: Parts, told: list[int], people: list[int]) -> Made:
    """An anniversary as its first record has it."""
    jubilees, records = parts.gist.jubilees, parts.gist.records
    first, record = told[0], int(jubilees.record[told[0]])
    known = records.precision[record] == PRECISIONS.index(Precision.DAY)
    columns = (jubilees.office, jubilees.start, jubilees.end, jubilees.precision, jubilees.vague)
    numbers = (_SPOKEN, _HELD, *(int(column[first]) for column in columns))
    place = (int(Thing.COMMEMORATION), record, int(jubilees.number[first]))
    day = int(records.published[record]) if known else NO_DAY
    said = (jubilees.record, jubilees.said_from, jubilees.said_to)
    sources = [(int(r), int(a), int(b)) for r, a, b in zip(*(c[told] for c in said), strict=True)]
    which = int(jubilees.which[first])
    return Made((*numbers, *place, which, day), people, jubilees.lands.listed(first), sources)
