"""What questions look things up in: built once, so that no answer ever walks the records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from knowledge.event_keys import TRILATERAL
from knowledge.gist.columns import MODES, NONE, STATUSES
from knowledge.joining.all import Parts
from knowledge.joining.meetings import Joined
from knowledge.postings import Postings
from knowledge.records import Mode, Status
from knowledge.rows import Ints, Rows

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
    record_named: Mapping[str, int]
    """Positions of records by file name, in the order of names."""
    record_at: Mapping[str, int]
    """Positions of records by bare address."""


def build_indexes(parts: Parts) -> Indexes:
    """Every index, each in a few operations on columns."""
    records = parts.gist.records
    return Indexes(
        **_of_meetings(parts),
        **_of_others(parts),
        record_named={name: k for k, name in enumerate(records.names)},
        record_at={address: k for k, address in enumerate(records.addresses) if address},
    )


def _of_meetings(parts: Parts) -> dict[str, Postings]:  # type: ignore[type-arg]
    """Meetings by everything but their people."""
    told, meetings, texts = _Told(parts.joined), parts.gist.meetings, parts.gist.tables.texts
    best = parts.joined.best
    lands = meetings.land[told.meeting]
    known = lands != NONE
    met = Pairs.of(meetings.countries.take(best))
    many = np.flatnonzero(meetings.countries.take(best).lengths > 2)
    titles = parts.gist.records.called.take(meetings.record[told.meeting])
    days = told.pairs(meetings.days.take(best), np.arange(len(best)))
    return {
        "events_of_country": met.and_(Pairs(lands[known], told.event[known])).postings(texts),
        "events_of_place": told.pairs(meetings.place.take(told.meeting)).postings(texts),
        "events_of_year": Pairs.of(meetings.years.take(best)).postings(_Same()),
        "events_of_day": days.postings(_Days()),
        "events_called": told.pairs(meetings.called.take(told.meeting))
        .and_(told.pairs(titles))
        .and_(Pairs(np.full(len(many), len(texts)), many))
        .postings([*texts, TRILATERAL]),
        "events_of_status": Pairs(meetings.status[told.meeting], told.event).postings(STATUSES),
        "events_of_mode": Pairs(meetings.mode[best], np.arange(len(best))).postings(MODES),
        "events_of_record": Pairs(meetings.record[told.meeting], told.event).postings(_Same()),
        "events_of_person": Pairs.of(parts.joined.people).postings(_Same()),
        "events_attended": Pairs.of(parts.joined.delegation).postings(_Same()),
    }


def _of_others(parts: Parts) -> dict[str, Postings]:  # type: ignore[type-arg]
    """Journeys and records."""
    records, texts = parts.gist.records, parts.gist.tables.texts
    aims = parts.gist.visits.aims.take(parts.travels.visits)
    return {
        "journeys_of_person": Pairs.of(parts.travels.people).postings(_Same()),
        "journeys_to": Pairs.of(aims).postings(texts),
        "records_of_person": Pairs(parts.person, parts.gist.figures.record).postings(_Same()),
        "records_of_country": Pairs.of(records.countries).postings(texts),
        "records_of_city": Pairs.of(records.cities).postings(texts),
        "records_of_year": Pairs.of(records.years).postings(_Same()),
    }


@dataclass(frozen=True, slots=True)
class Pairs:
    """Numbered keys with positions."""

    keys: Ints
    """Keys."""
    positions: Ints
    """The position of each."""

    @classmethod
    def of(cls, rows: Rows) -> "Pairs":
        """Every value of rows, with its row."""
        return cls(rows.values, rows.owners)

    def and_(self, more: "Pairs") -> "Pairs":
        """These and others."""
        keys = np.concatenate((self.keys, more.keys))
        return Pairs(keys, np.concatenate((self.positions, more.positions)))

    def postings(self, values: Mapping[int, K] | Sequence[K]) -> Postings[K]:
        """An index of them."""
        return Postings.of(self.keys, self.positions, values)


class _Told:
    """Every source of every meeting."""

    def __init__(self, joined: Joined) -> None:
        self.meeting, self.event = joined.sources.values, joined.sources.owners

    def pairs(self, rows: Rows, events: Ints | None = None) -> Pairs:
        """Values of rows that each belong to a source, with the meeting."""
        owners = self.event if events is None else events
        return Pairs(rows.values, owners[rows.owners])


class _Same(dict[int, int]):
    """Numbers that mean themselves."""

    def __missing__(self, number: int) -> int:
        return number


class _Days(dict[int, tuple[int, int]]):
    """Days of the year by month times 100 plus day."""

    def __missing__(self, number: int) -> tuple[int, int]:
        return divmod(number, 100)
