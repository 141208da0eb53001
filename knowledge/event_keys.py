"""Under which keys a meeting is looked up: its years, its days of the year, its places, what it is called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import LONGEST
from knowledge.events import Event
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.records import Record

_MOST_YEARS = 30
"""A span over more years says nothing of when."""
_MONTH_OR_TWO = 62
_MEAL = re.compile(r"lunch|dinner|breakfast|aside", re.IGNORECASE)
TRILATERAL = "three countries"
"""Key of the meetings of three countries and more, whatever they are called."""


def countries_of(event: Event) -> list[str]:
    """Countries of those who met and of the place, by every source."""
    places = (source.meeting.place.value for source in event.sources if source.meeting.place)
    return [*sorted(event.countries), *(place.country for place in places if place.country)]


def places_of(event: Event) -> list[str]:
    """City and venue by every source."""
    found = [source.meeting.place.value for source in event.sources if source.meeting.place]
    return [place_key(name) for place in found for name in (place.city, place.venue) if name]


def years_of(event: Event) -> Iterable[int]:
    """Years that a meeting may be in."""
    return years_in(event.meeting.when.value) if event.meeting.when else ()


def years_in(span: DateSpan) -> Iterable[int]:
    """Years that a span touches."""
    first, last = span.start or span.end, span.end or span.start
    if first is None or last is None:
        return ()
    return range(first.year, min(last.year, first.year + _MOST_YEARS) + 1)


def days_of(event: Event) -> Iterator[tuple[int, int]]:
    """Month and day of each of its days, and its months with 0 for a day."""
    return days_in(event.meeting.when.value) if event.meeting.when else iter(())


def days_in(span: DateSpan) -> Iterator[tuple[int, int]]:
    """Month and day of each day of a span, and its months with 0 for a day; as precise as it is, and no season."""
    if span.start is None or span.precision is Precision.YEAR:
        return
    length = ((span.end or span.start) - span.start).days
    if length < _MONTH_OR_TWO:
        yield span.start.month, 0
        yield (span.end or span.start).month, 0
    if span.precision is not Precision.MONTH and length <= LONGEST.days:
        for day in (span.start + timedelta(days=k) for k in range(length + 1)):
            yield day.month, day.day


def names_of(event: Event, records: Sequence[Record]) -> Iterator[str]:
    """Words that its records call it by, and meals that they speak of anywhere."""
    if len(event.countries) > 2:
        yield TRILATERAL
    for source in event.sources:
        document = records[source.record].document
        told = f"{source.meeting.kind.value} {document.title.value}"
        meals = " ".join(dict.fromkeys(_MEAL.findall(document.text)))
        yield from (kind_key(word) for word in words(f"{told} {meals}"))


def kind_key(word: str) -> str:
    """One key for the singular and the plural."""
    return word.removesuffix("s")
