"""What questions look things up in: built once, so that no answer ever walks the records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from knowledge.events import Event, Journey, Who, persons
from knowledge.people import HeldRole, Person
from knowledge.places.naming import place_key
from knowledge.records import Place, Post, Record

K = TypeVar("K")
Positions = Mapping[K, tuple[int, ...]]
_MOST_YEARS = 30
"""A span over more years says nothing of when."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """Positions in the archive by what questions name; events and journeys oldest first."""

    events_of_person: Positions[int]
    """Meetings by person who met."""
    events_attended: Positions[int]
    """Meetings by person who sat in."""
    events_of_country: Positions[str]
    """Meetings by country of those who met, and by country of the place."""
    events_of_place: Positions[str]
    """Meetings by key of the city or venue."""
    events_of_year: Positions[int]
    """Meetings by each year that they may be in."""
    journeys_of_person: Positions[int]
    """Journeys by traveller."""
    journeys_to: Positions[str]
    """Journeys by country, and by key of the city."""
    records_of_person: Positions[int]
    """Records by person named."""
    records_of_country: Positions[str]
    """Records by country named."""
    records_of_year: Positions[int]
    """Records by year of publication."""
    holders: Mapping[Post, tuple[tuple[int, HeldRole], ...]]
    """Persons and roles by kind of office."""
    record_named: Mapping[str, int]
    """Positions of records by file name, in the order of names."""
    record_at: Mapping[str, int]
    """Positions of records by address, without scheme and last slash."""


def build_indexes(
    records: Sequence[Record],
    people: Sequence[Person],
    events: Sequence[Event],
    journeys: Sequence[Journey],
    who: Who,
) -> Indexes:
    """Every index, each in one pass."""
    return Indexes(
        events_of_person=_index((k, e.people) for k, e in enumerate(events)),
        events_attended=_index((k, e.delegation) for k, e in enumerate(events)),
        events_of_country=_index((k, _countries(e)) for k, e in enumerate(events)),
        events_of_place=_index((k, _places(e)) for k, e in enumerate(events)),
        events_of_year=_index((k, _years(e)) for k, e in enumerate(events)),
        journeys_of_person=_index((k, j.people) for k, j in enumerate(journeys)),
        journeys_to=_index((k, _aims(j.visit.place.value)) for k, j in enumerate(journeys)),
        records_of_person=_index((k, persons(r.figures, who, k)) for k, r in enumerate(records)),
        records_of_country=_index((k, r.countries) for k, r in enumerate(records)),
        records_of_year=_index((k, _published(r)) for k, r in enumerate(records)),
        holders=_holders(people),
        record_named={record.name: k for k, record in enumerate(records)},
        record_at={
            bare_address(r.document.url): k for k, r in enumerate(records) if r.document.url
        },
    )


def bare_address(url: str) -> str:
    """An address as it is looked up: what people paste differs in scheme, `www.` and the last slash."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/").casefold()


def _index(rows: Iterable[tuple[int, Iterable[K]]]) -> Positions[K]:
    """Positions by key, each once."""
    found: dict[K, list[int]] = defaultdict(list)
    for position, keys in rows:
        for key in dict.fromkeys(keys):
            found[key].append(position)
    return {key: tuple(positions) for key, positions in found.items()}


def _countries(event: Event) -> list[str]:
    """Countries of those who met and of the place."""
    place = event.meeting.place.value.country if event.meeting.place else None
    return [*sorted(event.countries), *([place] if place else [])]


def _places(event: Event) -> list[str]:
    """City and venue by every source."""
    found = [source.meeting.place.value for source in event.sources if source.meeting.place]
    return [place_key(name) for place in found for name in (place.city, place.venue) if name]


def _years(event: Event) -> Iterable[int]:
    """Years that a meeting may be in."""
    when = event.meeting.when.value if event.meeting.when else None
    if when is None or (when.start is None and when.end is None):
        return ()
    first = when.start or when.end
    last = when.end or when.start
    assert first is not None
    assert last is not None
    return range(first.year, min(last.year, first.year + _MOST_YEARS) + 1)


def _aims(place: Place) -> list[str]:
    """Where a journey goes."""
    named = [place_key(name) for name in (place.city, place.venue) if name]
    return [*([place.country] if place.country else []), *named]


def _published(record: Record) -> list[int]:
    """The year of a record."""
    published = record.document.published
    return [published.value.start.year] if published and published.value.start else []


def _holders(people: Sequence[Person]) -> Mapping[Post, tuple[tuple[int, HeldRole], ...]]:
    """Persons by kind of office, in the order of time."""
    found: dict[Post, list[tuple[int, HeldRole]]] = defaultdict(list)
    for key, person in enumerate(people):
        for held in person.roles:
            found[held.role.post].append((key, held))
    return {post: tuple(rows) for post, rows in found.items()}
