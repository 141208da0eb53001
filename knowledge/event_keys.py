"""Under which keys a meeting is looked up: its countries, and how many they are."""

from knowledge.events import Event

TRILATERAL = "three countries"
"""Key of the meetings of three countries and more, whatever they are called."""


def countries_of(event: Event) -> list[str]:
    """Countries of those who met and of the place, by every source."""
    places = (source.meeting.place.value for source in event.sources if source.meeting.place)
    return [*sorted(event.countries), *(place.country for place in places if place.country)]
