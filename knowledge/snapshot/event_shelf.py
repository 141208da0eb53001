"""Meetings and journeys in files: columns, of which each is put together; what its records say is read apart from that."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Final

import msgspec
import numpy as np

from knowledge.columns.journeys import JourneyColumns
from knowledge.events import Event, Journey, Source
from knowledge.gist.columns import MODES, NO_DAY, STATUSES
from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.joining.groups import labelled
from knowledge.rows import Rows
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.late import Late
from knowledge.shelves.shelf import Shelf
from knowledge.snapshot.record_shelf import RecordShelf

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_SETS: Final = "countries.sets"


def event_arrays(parts: Parts) -> dict[str, Numbers]:
    """Meetings as arrays to be kept."""
    meetings, sources, best = parts.gist.meetings, parts.joined.sources, parts.joined.best
    start, end = meetings.start[best], meetings.end[best]
    return {
        **_row_arrays(parts.joined.people, "people"),
        **_row_arrays(parts.joined.delegation, "delegation"),
        **_row_arrays(Rows(sources.starts, meetings.number[sources.values]), "sources"),
        "record": meetings.record[sources.values].astype(np.int32),
        "status": meetings.status[best].astype(np.uint8),
        "mode": meetings.mode[best].astype(np.uint8),
        "day": np.where(start == NO_DAY, _FIRST, start).astype(np.int32),
        "last": np.where(end == NO_DAY, _LAST, end).astype(np.int32),
        **_countries(meetings.countries.take(best), parts.gist.tables.texts),
    }


def _countries(rows: Rows, texts: Sequence[str]) -> dict[str, Numbers]:
    """Which set of countries each meeting has; sets are numbered as they come."""
    _, firsts, label = np.unique(labelled(rows), return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    sets = [[texts[code] for code in rows.listed(at)] for at in firsts[order].tolist()]
    return {"countries": rank[label.reshape(-1)], _SETS: packed(sets)}


def _row_arrays(rows: Rows, name: str) -> dict[str, Numbers]:
    return {
        f"{name}.starts": rows.starts.astype(np.uint32),
        f"{name}.values": rows.values.astype(np.int32),
    }


class _Events:
    """Columns out of which meetings are put together."""

    def __init__(self, arrays: Mapping[str, Numbers], records: RecordShelf) -> None:
        self._records, self._sets = records, arrays[_SETS]
        self._people, self._people_from = _view(arrays, "people")
        self._sat, self._sat_from = _view(arrays, "delegation")
        self._told, self._told_from = _view(arrays, "sources")
        self._record, self._countries = arrays["record"].data, arrays["countries"].data
        self._status, self._mode = arrays["status"].data, arrays["mode"].data
        self._day, self._last = arrays["day"].data, arrays["last"].data
        self._late = self.sources

    def __len__(self) -> int:
        return len(self._day)

    @cached_property
    def _known(self) -> list[frozenset[str]]:
        """Sets of countries, of which there are few."""
        return msgspec.msgpack.decode(self._sets.tobytes(), type=list[frozenset[str]])

    def make(self, at: int) -> Event:
        """A meeting, what its records say of it left to be read."""
        people, sat = self._people_from, self._sat_from
        return Event(
            tuple(self._people[people[at] : people[at + 1]].tolist()),
            tuple(self._sat[sat[at] : sat[at + 1]].tolist()),
            Late(self._late, at),
            STATUSES[self._status[at]],
            MODES[self._mode[at]],
            date.fromordinal(self._day[at]),
            date.fromordinal(self._last[at]),
            self._known[self._countries[at]],
        )

    def sources(self, at: int) -> tuple[Source, ...]:
        """What records say of a meeting, the one that tells most first."""
        return tuple(map(self._source, range(self._told_from[at], self._told_from[at + 1])))

    def _source(self, at: int) -> Source:
        record = self._record[at]
        meeting = self._records.meeting(record, self._told[at])
        return Source(record, meeting.evidence, meeting)


def _view(arrays: Mapping[str, Numbers], name: str) -> "tuple[memoryview[int], memoryview[int]]":
    return arrays[f"{name}.values"].data, arrays[f"{name}.starts"].data


def open_events(arrays: Mapping[str, Numbers], records: RecordShelf) -> Shelf[Event]:
    """The meetings kept among arrays; KeyError where there are none."""
    events = _Events(arrays, records)
    return Shelf(len(events), events.make)


def journey_arrays(parts: Parts, columns: JourneyColumns) -> dict[str, Numbers]:
    """Journeys as arrays to be kept."""
    visits = parts.travels.visits
    return {
        **columns.arrays(),
        "number": parts.gist.visits.number[visits].astype(np.int32),
        "record": parts.gist.visits.record[visits].astype(np.int32),
    }


def open_journeys(arrays: Mapping[str, Numbers], records: RecordShelf) -> Shelf[Journey]:
    """The journeys kept among arrays; KeyError where there are none."""
    rows = Rows(arrays["people_from"], arrays["people"])
    number, record = arrays["number"].data, arrays["record"].data
    return Shelf(len(number), partial(_journey, rows, number, record, records))


def _journey(
    people: Rows,
    number: "memoryview[int]",
    record: "memoryview[int]",
    records: RecordShelf,
    at: int,
) -> Journey:
    return Journey(tuple(people.listed(at)), records.visit(record[at], number[at]), record[at])
