"""Meetings in columns: what filters, counts and headlines look at of thousands of them, in a few operations of numpy each."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from knowledge.dates.yearly import own_days
from knowledge.events import Event
from knowledge.gist.columns import MODES, NONE, STATUSES
from knowledge.gist.columns import NO_DAY as NOT_TOLD
from knowledge.gist.spans import years_in
from knowledge.joining.all import Parts
from knowledge.records import Status
from knowledge.rows import Rows, begun

NO_DAY, NO_END = date.min.toordinal(), date.max.toordinal()
"""Days of a meeting of which the record gives none."""
SHORT = 31
"""Days that most meetings are dated to within; a year of them, or an open time, makes a meeting vague."""
Numbers = NDArray[Any]
_CODES = "codes.json"


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """One value a meeting and column, by position in the archive; positions and days fit 32 bits."""

    first: Numbers
    """Ordinal of the first day, never falling; NO_DAY where none is known."""
    last: Numbers
    """Ordinal of the last day on which it may be; NO_END where none is known."""
    dated: Numbers
    """Whether a record says anything of when."""
    vague: Numbers
    """Positions, rising, of those dated to more than SHORT days, or with an open side."""
    year_from: Numbers
    """First year under which it is looked up; above `year_to` where there is none."""
    year_to: Numbers
    """Last year under which it is looked up."""
    own: Numbers
    """How many days from the first on it has for its own, which come up in later years; 0 for a season, a month."""
    status: Numbers
    """Place of the status in STATUSES."""
    said: Numbers
    """What any record says of whether it was held: one bit for each of STATUSES."""
    mode: Numbers
    """Place of the mode in MODES."""
    announced: Numbers
    """Ordinal of the last day by the first record that announces it; 0 where none does."""
    parties: Numbers
    """Countries of those who met: 64-bit words, one bit for each of `codes`, a row for each 64 of them."""
    lands: Numbers
    """Countries of the places that its records give, in the same bits."""
    land: Numbers
    """Country of the place by the best source: its place in `codes` and 1, or 0."""
    place: Numbers
    """One number for each place as the best source has it; -1 where it has none."""
    minutes: Numbers
    """How long it took; -1 where that is not known."""
    about: Numbers
    """Whether that is only about right."""
    occasion: Numbers
    """One number for each occasion; -1 where none is named."""
    record: Numbers
    """Position of the best source."""
    people_from: Numbers
    """Where in `people` those who met begin; one more than there are meetings."""
    people: Numbers
    """Persons who met, one meeting behind another."""
    sources_from: Numbers
    """Where in `sources` its records begin; one more than there are meetings."""
    sources: Numbers
    """Positions of the records that tell of it, one meeting behind another."""
    codes: tuple[str, ...]
    """Countries, ISO 3166-1 alpha-2, by bit."""

    @classmethod
    def of(cls, events: Sequence[Event]) -> Self:
        """The columns of meetings that lie in memory."""
        codes = sorted({code for event in events for code in _countries(event)})
        return cls(**_times(events), **_manner(events), **_where(events, codes), **_who(events))

    @classmethod
    def of_parts(cls, parts: Parts) -> Self:
        """The same out of the columns of records, with no meeting looked at."""
        return cls(**_when(parts), **_how(parts), **_lying(parts), **_by(parts))

    def write(self, folder: Path) -> None:
        """Put each column into a file of its own."""
        for name in _COLUMNS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        (folder / _CODES).write_bytes(msgspec.json.encode(self.codes))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Columns that stay in their files until they are looked at."""
        codes = msgspec.json.decode((folder / _CODES).read_bytes(), type=tuple[str, ...])
        return cls(**{name: _mapped(folder / f"{name}.npy") for name in _COLUMNS}, codes=codes)

    def knows(self, codes: Iterable[str]) -> bool:
        """Whether some meeting is of each of these countries, or in it."""
        return all(code in self.codes for code in codes)

    def has_party(self, at: Numbers, number: int) -> Numbers:
        """For some meetings whether a country took part, given by its place in `codes`."""
        found: Numbers = self.parties[number >> 6][at] & np.uint64(1 << (number & 63)) != 0
        return found

    def bits(self, codes: Iterable[str]) -> Numbers:
        """Some countries as `parties` has those of a meeting; those that no meeting has are left out."""
        row = [0] * len(self.parties)
        for code in codes:
            if code in self.codes:
                at = self.codes.index(code)
                row[at >> 6] |= 1 << (at & 63)
        return np.array(row, np.uint64)[:, None]


_COLUMNS = tuple(field.name for field in fields(EventColumns) if field.name != "codes")


def flat(starts: Numbers, values: Numbers, at: Numbers) -> Numbers:
    """The values of some rows of a ragged table, one row behind another."""
    begin = starts[at]
    sizes = starts[at + 1] - begin
    ends = sizes.cumsum()
    steps = np.arange(ends[-1] if len(ends) else 0)
    found: Numbers = values[(begin - ends + sizes).repeat(sizes) + steps]
    return found


def _mapped(file: Path) -> Numbers:
    # Bare arrays: those of class memmap take several times as long to index.
    return np.asarray(np.load(file, mmap_mode="r", allow_pickle=False))


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
    return {
        "people_from": people_from,
        "people": people,
        "sources_from": sources_from,
        "sources": sources,
        "record": sources[sources_from[:-1]],
    }


def _ragged(
    events: Sequence[Event], row: Callable[[Event], Sequence[int]]
) -> tuple[Numbers, Numbers]:
    """A row of numbers a meeting: where each begins, and all of them."""
    rows = [row(event) for event in events]
    starts = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(each) for each in rows], out=starts[1:])
    return starts, np.array([number for each in rows for number in each], np.int32)


def _when(parts: Parts) -> dict[str, Any]:
    """When, and when by the first announcement."""
    meetings, best = parts.gist.meetings, parts.joined.best
    first = np.where(meetings.start == NOT_TOLD, NO_DAY, meetings.start)[best].astype(np.int32)
    ends = np.where(meetings.end == NOT_TOLD, NO_END, meetings.end).astype(np.int32)
    last, dated = ends[best], meetings.dated[best] == 1
    vague = dated & ((last - first > SHORT) | (first == NO_DAY) | (last == NO_END))
    year_from, year_to = _year_bounds(meetings.years.take(best))
    return {
        "first": first,
        "last": last,
        "dated": dated,
        "vague": np.flatnonzero(vague).astype(np.int32),
        "announced": _first_announced(parts, ends),
        "year_from": year_from,
        "year_to": year_to,
        "own": meetings.own[best].astype(np.uint8),
    }


def _year_bounds(years: Rows) -> tuple[Numbers, Numbers]:
    """The first and last year of each."""
    known = np.flatnonzero(years.lengths > 0)
    first, last = np.ones(len(years), np.int16), np.zeros(len(years), np.int16)
    first[known] = years.values[years.starts[known]]
    last[known] = years.values[years.starts[known + 1] - 1]
    return first, last


def _first_announced(parts: Parts, ends: Numbers) -> Numbers:
    """The last day by the first record that announces each."""
    sources = parts.joined.sources
    announcing = parts.gist.meetings.status[sources.values] == STATUSES.index(Status.PLANNED)
    owners, told = sources.owners[announcing], sources.values[announcing]
    found = np.zeros(len(sources), np.int32)
    first = begun(owners)
    found[owners[first]] = ends[told[first]]
    return found


def _how(parts: Parts) -> dict[str, Any]:
    """Whether, how and how long."""
    meetings, sources, best = parts.gist.meetings, parts.joined.sources, parts.joined.best
    said = np.left_shift(1, meetings.status[sources.values]).astype(np.uint8)
    begins = sources.starts[:-1]
    return {
        "status": meetings.status[best].astype(np.uint8),
        "said": np.bitwise_or.reduceat(said, begins) if len(begins) else said,
        "mode": meetings.mode[best].astype(np.uint8),
        "minutes": meetings.minutes[best].astype(np.int32),
        "about": meetings.about[best] == 1,
    }


def _lying(parts: Parts) -> dict[str, Any]:
    """Countries, places and occasions."""
    meetings, sources, best = parts.gist.meetings, parts.joined.sources, parts.joined.best
    parties, lands = meetings.countries.take(best), meetings.land[sources.values]
    known = np.unique(np.concatenate((parties.values, lands)))
    texts = parts.gist.tables.texts
    codes = sorted((texts[k], k) for k in known.tolist() if k != NONE)
    number = np.zeros(len(texts) + 1, np.int64)  # the last one stands for NONE
    number[[k for _, k in codes]] = np.arange(1, len(codes) + 1)
    there = lands != NONE
    return {
        "parties": _set_bits(number[parties.values], parties.owners, len(codes), len(best)),
        "lands": _set_bits(number[lands[there]], sources.owners[there], len(codes), len(best)),
        "land": number[meetings.land[best]].astype(np.uint16),
        "place": meetings.spot[best].astype(np.int32),
        "occasion": meetings.occasion[best].astype(np.int32),
        "codes": tuple(code for code, _ in codes),
    }


def _set_bits(numbers: Numbers, owners: Numbers, width: int, count: int) -> Numbers:
    """Bits of countries, counted from 1, by meeting."""
    made = np.zeros((width // 64 + 1, count), np.uint64)
    at = numbers - 1
    bits = np.left_shift(np.uint64(1), (at & 63).astype(np.uint64))
    np.bitwise_or.at(made, (at >> 6, owners), bits)
    return made


def _by(parts: Parts) -> dict[str, Any]:
    """Those who met, and the records."""
    sources, people = parts.joined.sources, parts.joined.people
    records = parts.gist.meetings.record
    return {
        "people_from": people.starts.astype(np.int32),
        "people": people.values.astype(np.int32),
        "sources_from": sources.starts.astype(np.int32),
        "sources": records[sources.values].astype(np.int32),
        "record": records[parts.joined.best].astype(np.int32),
    }
