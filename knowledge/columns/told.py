"""Columns of a few meetings, each looked at."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np

from knowledge.columns.events import NO_DAY, NO_END, SHORT, EventColumns, Numbers
from knowledge.dates.yearly import own_days
from knowledge.events import Event
from knowledge.gist.columns import MODES, STATUSES
from knowledge.gist.spans import years_in
from knowledge.records import Status
from knowledge.rows import Rows


def columns_of(events: Sequence[Event]) -> EventColumns:
    """The columns of meetings that no archive has as they are."""
    codes = sorted({code for event in events for code in _countries(event)})
    parts = (_times(events), _manner(events), _where(events, codes), _who(events))
    return EventColumns(**{name: column for part in parts for name, column in part.items()})


def _times(events: Sequence[Event]) -> dict[str, Any]:
    """When, and when by the first announcement."""
    first = np.array([event.day.toordinal() for event in events], np.int32)
    last = np.array([event.last_day.toordinal() for event in events], np.int32)
    dated = np.array([event.meeting.when is not None for event in events], np.bool_)
    vague = dated & ((last - first > SHORT) | (first == NO_DAY) | (last == NO_END))
    return {
        "first": first,
        "last": last,
        "dated": dated,
        "vague": np.flatnonzero(vague).astype(np.int32),
        "announced": np.array(list(map(_announced, events)), np.int32),
        **_years(events),
    }


def _years(events: Sequence[Event]) -> dict[str, Any]:
    """The years of each, and its own days."""
    times = [event.meeting.when for event in events]
    years = [tuple(years_in(when.value)) if when else () for when in times]
    years = [row or (1, 0) for row in years]
    return {
        "year_from": np.array([row[0] for row in years], np.int16),
        "year_to": np.array([row[-1] for row in years], np.int16),
        "own": np.array([len(own_days(when.value)) if when else 0 for when in times], np.uint8),
    }


def _announced(event: Event) -> int:
    """The last day by the first record that announces a meeting."""
    for source in event.sources:
        if source.meeting.status.value is Status.PLANNED:
            when = source.meeting.when
            return ((when and when.value.end) or date.max).toordinal()
    return 0


def _manner(events: Sequence[Event]) -> dict[str, Any]:
    """Whether, how and how long."""
    lengths = [took.value if (took := event.meeting.duration) else None for event in events]
    return {
        "status": np.array([STATUSES.index(event.status) for event in events], np.uint8),
        "said": np.array(list(map(_said, events)), np.uint8),
        "mode": np.array([MODES.index(event.mode) for event in events], np.uint8),
        "minutes": np.array([-1 if d is None else d.minutes for d in lengths], np.int32),
        "about": np.array([d is not None and d.approximate for d in lengths], np.bool_),
    }


def _said(event: Event) -> int:
    """The bits of what its records say of whether it was held."""
    bits = 0
    for source in event.sources:
        bits |= 1 << STATUSES.index(source.meeting.status.value)
    return bits


def _where(events: Sequence[Event], codes: Sequence[str]) -> dict[str, Any]:
    """Countries, places and occasions."""
    numbers = {code: at for at, code in enumerate(codes)}
    places = [found.value if (found := event.meeting.place) else None for event in events]
    occasions = [said.value if (said := event.meeting.occasion) else None for event in events]
    lands = [numbers[p.country] + 1 if p and p.country else 0 for p in places]
    return {
        "parties": _bits((event.countries for event in events), numbers, len(events)),
        "lands": _bits(map(_lands, events), numbers, len(events)),
        "land": np.array(lands, np.uint16),
        "place": _numbered(places),
        "occasion": _numbered(occasions),
        "codes": tuple(codes),
    }


def _lands(event: Event) -> list[str]:
    """Countries of its places by every source."""
    found = (source.meeting.place for source in event.sources)
    return [place.value.country for place in found if place and place.value.country]


def _countries(event: Event) -> list[str]:
    """Every country of a meeting."""
    return [*event.countries, *_lands(event)]


def _bits(rows: Iterable[Iterable[str]], numbers: dict[str, int], count: int) -> Numbers:
    """The bits of each row of countries."""
    made = np.zeros((len(numbers) // 64 + 1, count), np.uint64)
    for at, row in enumerate(rows):
        for number in map(numbers.__getitem__, row):
            made[number >> 6, at] |= np.uint64(1 << (number & 63))
    return made


def _numbered(values: Sequence[Hashable]) -> Numbers:
    """One number for each value; -1 for None."""
    known: dict[Hashable, int] = {}
    found = [-1 if value is None else known.setdefault(value, len(known)) for value in values]
    return np.array(found, np.int32)


def _who(events: Sequence[Event]) -> dict[str, Any]:
    """Those who met, and the records."""
    people_from, people = _ragged(events, lambda event: event.people)
    sources_from, sources = _ragged(events, lambda event: [s.record for s in event.sources])
    told = Rows(sources_from, sources).inverse()
    return {
        "people_from": people_from,
        "people": people,
        "sources_from": sources_from,
        "sources": sources,
        "record": sources[sources_from[:-1]],
        "told_from": told.starts.astype(np.int32),
        "told": told.values.astype(np.int32),
    }


def _ragged(
    events: Sequence[Event], row: Callable[[Event], Sequence[int]]
) -> tuple[Numbers, Numbers]:
    """A row of numbers a meeting: where each begins, and all of them."""
    rows = [row(event) for event in events]
    starts = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(each) for each in rows], out=starts[1:])
    return starts, np.array([number for each in rows for number in each], np.int32)
