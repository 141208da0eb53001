"""What questions look things up in: built once, so that no answer ever walks the records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from knowledge.addresses import bare_address
from knowledge.event_keys import countries_of, days_of, names_of, places_of, years_in, years_of
from knowledge.events import Event, Journey, Who, persons
from knowledge.people import Person
from knowledge.places.naming import place_key
from knowledge.records import Mode, Place, Post, Record, Role, Status

K = TypeVar("K")
Positions = Mapping[K, Sequence[int]]


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
    events_of_day: Positions[tuple[int, int]]
    """Meetings by month and day of the year, by month with 0 for a day."""
    events_called: Positions[str]
    """Meetings by the words that records call them by, in the singular."""
    events_of_status: Positions[Status]
    """Meetings by what any record says of whether they were held."""
    events_of_mode: Positions[Mode]
    """Meetings by how people spoke with each other."""
    journeys_of_person: Positions[int]
    """Journeys by traveller."""
    journeys_to: Positions[str]
    """Journeys by country, and by key of the city."""
    records_of_person: Positions[int]
    """Records by person named."""
    records_of_country: Positions[str]
    """Records by country named."""
    records_of_city: Positions[str]
    """Records by city named."""
    records_of_year: Positions[int]
    """Records by year of publication and of the meetings that they tell of."""
    events_of_record: Positions[int]
    """Meetings by record that tells of them."""
    bearers: Mapping[Post, Mapping[Role, frozenset[int]]]
    """Persons by kind of office and the role as printed."""
    record_named: Mapping[str, int]
    """Positions of records by file name, in the order of names."""
    record_at: Mapping[str, int]
    """Positions of records by bare address."""


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
        events_of_country=_index((k, countries_of(e)) for k, e in enumerate(events)),
        events_of_place=_index((k, places_of(e)) for k, e in enumerate(events)),
        events_of_year=_index((k, years_of(e)) for k, e in enumerate(events)),
        events_of_day=_index((k, days_of(e)) for k, e in enumerate(events)),
        events_called=_index((k, names_of(e, records)) for k, e in enumerate(events)),
        events_of_status=_index(
            (k, [source.meeting.status.value for source in e.sources]) for k, e in enumerate(events)
        ),
        events_of_mode=_index((k, [e.mode]) for k, e in enumerate(events)),
        journeys_of_person=_index((k, j.people) for k, j in enumerate(journeys)),
        journeys_to=_index((k, _aims(j.visit.place.value)) for k, j in enumerate(journeys)),
        records_of_person=_index((k, persons(r.figures, who, k)) for k, r in enumerate(records)),
        records_of_country=_index((k, r.countries) for k, r in enumerate(records)),
        records_of_city=_index((k, r.cities) for k, r in enumerate(records)),
        records_of_year=_index((k, _years_told(r)) for k, r in enumerate(records)),
        events_of_record=_index((k, [s.record for s in e.sources]) for k, e in enumerate(events)),
        bearers=_bearers(people),
        record_named={record.name: k for k, record in enumerate(records)},
        record_at={
            bare_address(r.document.url): k for k, r in enumerate(records) if r.document.url
        },
    )


def _index(rows: Iterable[tuple[int, Iterable[K]]]) -> Positions[K]:
    """Positions by key, each once."""
    found: dict[K, list[int]] = defaultdict(list)
    for position, keys in rows:
        for key in dict.fromkeys(keys):
            found[key].append(position)
    return {key: tuple(positions) for key, positions in found.items()}


def _aims(place: Place) -> list[str]:
    """Where a journey goes."""
    named = [place_key(name) for name in (place.city, place.venue) if name]
    return [*([place.country] if place.country else []), *named]


def _years_told(record: Record) -> list[int]:
    """The years of a record and of its meetings."""
    spans = [meeting.when.value for meeting in record.meetings if meeting.when]
    if record.document.published:
        spans.append(record.document.published.value)
    return [year for span in spans for year in years_in(span)]


def _bearers(people: Sequence[Person]) -> Mapping[Post, Mapping[Role, frozenset[int]]]:
    """Persons by role, so that a role that many records print is looked at once."""
    found: dict[Post, dict[Role, set[int]]] = defaultdict(lambda: defaultdict(set))
    for key, person in enumerate(people):
        for held in person.roles:
            found[held.role.post][held.role].add(key)
    return {p: {role: frozenset(keys) for role, keys in rows.items()} for p, rows in found.items()}
