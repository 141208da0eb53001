"""Anniversaries that records speak of, each with the days of its year on which it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.anniversaries.happening import Happening, Words
from knowledge.anniversaries.offices import office_rank
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import Precision
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
    record_day: date | None
    """The day of the record."""

    def days(self, leap: Leap) -> tuple[date, ...]:
        """When it is told: on its day; without one as its year or month begins, and as its record's own day returns."""
        when, year = self.happening.when, self.happening.day.year
        if when.precision is Precision.DAY:
            return (self.happening.day,)
        opening = first_working_day(self.happening.day)
        if when.precision is not Precision.YEAR or self.record_day is None:
            return (opening,)
        again = observed(self.record_day, year, leap) if self.record_day.year < year else None
        return (opening,) if again in (None, opening) else tuple(sorted((opening, again)))


def first_working_day(day: date) -> date:
    """The first day of a month that is not on a weekend."""
    first = day.replace(day=1)
    return first + timedelta(max(0, 7 - first.weekday())) if first.weekday() > _FRIDAY else first


def spoken_of(archive: Archive) -> Iterator[Spoken]:
    """Anniversaries that records speak of; several records of one are its sources."""
    groups: list[tuple[Commemoration, list[int], list[Words]]] = []
    for position, record in enumerate(archive.records):
        for each in record.commemorations:
            told = Words(position, each.evidence)
            same = next((group for group in groups if _same(group[0], each)), None)
            if same is None:
                groups.append((each, [position], [told]))
            else:
                same[1].append(position)
                same[2].append(told)
    for commemoration, positions, sources in groups:
        yield _spoken(archive, commemoration, positions, sources)


def _same(one: Commemoration, two: Commemoration) -> bool:
    """Whether two records speak of one anniversary: its number, its year and what it is of agree."""
    alike = one.number == two.number and one.when.value.start == two.when.value.start
    return alike and (_content(one) == _content(two) or bool(_content(one) & _content(two)))


def _content(commemoration: Commemoration) -> frozenset[str]:
    """The words that say what is commemorated."""
    said = commemoration.event.value if commemoration.event else ""
    return frozenset(words(said)) - _EMPTY


def _spoken(
    archive: Archive, told: Commemoration, positions: list[int], sources: list[Words]
) -> Spoken:
    """An anniversary as its first record has it."""
    record = archive.records[positions[0]]
    met = [figure for meeting in record.meetings for figure in meeting.participants]
    lands = {figure.country.value for figure in met if figure.country}
    happening = Happening(
        Kind.SPOKEN,
        told.when.value,
        Status.HELD,
        persons(met, archive.who, positions[0]),
        frozenset((*lands, *country_codes(record.document.said(told.evidence)))),
        tuple(sources),
        told,
        office_rank(met),
    )
    return Spoken(happening, _day_of(record))


def _day_of(record: Record) -> date | None:
    """The day of publication, where it is known."""
    published = record.document.published
    known = published is not None and published.value.precision is Precision.DAY
    return published.value.start if published and known else None
