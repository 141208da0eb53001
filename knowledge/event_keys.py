"""Under which keys a meeting is looked up: its countries, its years, its days of the year."""

from collections.abc import Iterable, Iterator

from knowledge.events import Event
from knowledge.gist.spans import days_in, years_in

TRILATERAL = "three countries"
"""Key of the meetings of three countries and more, whatever they are called."""


def countries_of(event: Event) -> list[str]:
    """Countries of those who met and of the place, by every source."""
    places = (source.meeting.place.value for source in event.sources if source.meeting.place)
    return [*sorted(event.countries), *(place.country for place in places if place.country)]


def years_of(event: Event) -> Iterable[int]:
    """Years that a meeting may be in."""
    return years_in(event.meeting.when.value) if event.meeting.when else ()


def days_of(event: Event) -> Iterator[tuple[int, int]]:
    """Month and day of each of its days, and its months with 0 for a day."""
    return days_in(event.meeting.when.value) if event.meeting.when else iter(())
