"""Meetings and journeys in files: of a meeting, what questions look at first, and apart from it what its records say."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import msgspec

from knowledge.events import Event, Journey, Source
from knowledge.records import Mode, Status
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.late import Late
from knowledge.shelves.shelf import Shelf


class _Light(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A meeting without its sources."""

    people: tuple[int, ...]
    delegation: tuple[int, ...]
    status: Status
    mode: Mode
    day: date
    last_day: date
    countries: frozenset[str]


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Light).decode
_decode_sources = msgspec.msgpack.Decoder(tuple[Source, ...]).decode
_decode_journey = msgspec.msgpack.Decoder(Journey).decode


def event_arrays(events: Sequence[Event]) -> dict[str, Numbers]:
    """Meetings as arrays to be kept."""
    light = [
        _encode(_Light(e.people, e.delegation, e.status, e.mode, e.day, e.last_day, e.countries))
        for e in events
    ]
    sources = [_encode(tuple(event.sources)) for event in events]
    return {**Heap.of(light).arrays("events"), **Heap.of(sources).arrays("sources")}


def open_events(arrays: Mapping[str, Numbers]) -> Shelf[Event]:
    """The meetings kept among arrays; KeyError where there are none."""
    light, sources = Heap.among(arrays, "events"), Heap.among(arrays, "sources")
    return Shelf(len(light), partial(_event, light, partial(_sources, sources)))


def journey_arrays(journeys: Sequence[Journey]) -> dict[str, Numbers]:
    """Journeys as arrays to be kept."""
    return Heap.of([_encode(journey) for journey in journeys]).arrays("journeys")


def open_journeys(arrays: Mapping[str, Numbers]) -> Shelf[Journey]:
    """The journeys kept among arrays; KeyError where there are none."""
    heap = Heap.among(arrays, "journeys")
    return Shelf(len(heap), partial(_journey, heap))


def _event(light: Heap, sources: "partial[tuple[Source, ...]]", at: int) -> Event:
    known = _decode(light[at])
    return Event(
        known.people,
        known.delegation,
        Late(sources, at),
        known.status,
        known.mode,
        known.day,
        known.last_day,
        known.countries,
    )


def _sources(heap: Heap, at: int) -> tuple[Source, ...]:
    return _decode_sources(heap[at])


def _journey(heap: Heap, at: int) -> Journey:
    return _decode_journey(heap[at])
