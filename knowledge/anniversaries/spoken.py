"""Anniversaries that records speak of, each with the days of its year on which it is told."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.offices import office_rank
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import Leap, observed
from knowledge.events import persons
from knowledge.names.folding import words
from knowledge.places.scanning import country_codes
from knowledge.records import Commemoration, Record, Status

_FRIDAY = 4
_EMPTY = frozenset("a an and the of in on to for between with its their".split())


@dataclass(frozen=True, slots=True)
class Spoken:
    """An anniversary that a record speaks of."""

    happening: Happening
    """What is told of it."""
    number: int
    """Which anniversary it is."""
    record_day: date | None
    """The day of the record."""


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


def spoken_of(archive: Archive) -> Iterator[Spoken]:
    """Anniversaries that records speak of; several records of one are its sources."""
    groups: list[_Group] = []
    alike: dict[object, list[_Group]] = defaultdict(list)
    for position, record in enumerate(archive.records):
        for number, each in enumerate(record.commemorations):
            told, said = Words(position, each.evidence), _content(each)
            near = alike[each.number, each.when.value.start]
            same = next((group for group in near if group.is_of(said)), None)
            if same is None:
                groups.append(_Group(each, (position, number), said, [told]))
                near.append(groups[-1])
            else:
                same.sources.append(told)
    return (_spoken(archive, group) for group in groups)


@dataclass(frozen=True, slots=True)
class _Group:
    """Records that speak of one anniversary: its number, its year and what it is of agree."""

    commemoration: Commemoration
    at: tuple[int, int]
    said: frozenset[str]
    sources: list[Words]

    def is_of(self, said: frozenset[str]) -> bool:
        """Whether these words are of what is commemorated."""
        return self.said == said or bool(self.said & said)


def _content(commemoration: Commemoration) -> frozenset[str]:
    """The words that say what is commemorated."""
    said = commemoration.event.value if commemoration.event else ""
    return frozenset(words(said)) - _EMPTY


def _spoken(archive: Archive, group: _Group) -> Spoken:
    """An anniversary as its first record has it."""
    position, told = group.at[0], group.commemoration
    record = archive.records[position]
    met = [figure for meeting in record.meetings for figure in meeting.participants]
    lands = {figure.country.value for figure in met if figure.country}
    happening = Happening(
        Kind.SPOKEN,
        told.when.value,
        Status.HELD,
        persons(met, archive.who, position),
        frozenset((*lands, *country_codes(record.document.said(told.evidence)))),
        tuple(group.sources),
        Thing.COMMEMORATION,
        group.at,
        office_rank(met),
    )
    return Spoken(happening, told.number, _day_of(record))


def _day_of(record: Record) -> date | None:
    """The day of publication, where it is known."""
    published = record.document.published
    known = published is not None and published.value.precision is Precision.DAY
    return published.value.start if published and known else None
