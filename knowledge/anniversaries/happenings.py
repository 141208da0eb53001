"""Happenings in columns, each put together when it is told."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from knowledge.anniversaries.batch import Batch
from knowledge.anniversaries.gathering import gather
from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.times import Times, years
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import DateSpan, Precision
from knowledge.events import WORTH
from knowledge.postings import Words as WordList
from knowledge.records import Span, Status
from knowledge.rows import Ints, Numbers, Rows, begun, risen

_KINDS, _STATUSES, _PRECISIONS = tuple(Kind), tuple(Status), tuple(Precision)
_WORTH = np.array([WORTH[status] for status in _STATUSES])
_DAYS = 1300
"""Month times 100 and day are below that; 0 for a day stands for what is known to the month only."""
_BITS = 32


class Happenings:
    """Everything that may come up, by position."""

    def __init__(self, arrays: Mapping[str, Numbers]) -> None:
        """Take over what `of` put together, or what was kept of it."""
        self.arrays = arrays
        self.kind, self.office = arrays["kind"], arrays["office"]
        self._status = arrays["status"]
        self.spoken = np.flatnonzero(arrays["thing"] == Thing.COMMEMORATION)
        self.number, self.record_day = arrays["number"], arrays["record_day"]
        self.year, self.tail = arrays["year"], arrays["tail"]
        self.worth = arrays["worth"]
        self._days = Rows(arrays["days.starts"], arrays["days.values"])
        self._people = Rows(arrays["people.starts"], arrays["people.values"])
        self._sources = Rows(arrays["sources.starts"], arrays["sources.record"])
        self._lands = Rows(arrays["lands.starts"], arrays["lands.values"])
        self.countries = WordList.among(arrays, "countries")

    @classmethod
    def of(cls, archive: Archive) -> dict[str, Numbers]:
        """The arrays of an archive."""
        each, codes = gather(archive)
        names = [archive.person_name(key) for key in range(len(archive.people))]
        return {
            **_columns(each, archive.parts.gist.records.names, names),
            **_rows(each),
            **_lands(each, codes),
            **_by_day(each),
        }

    def __getitem__(self, at: int) -> Happening:
        rows = slice(int(self._sources.starts[at]), int(self._sources.starts[at + 1]))
        source = (self.arrays[f"sources.{name}"][rows].tolist() for name in _SOURCE)
        return Happening(
            _KINDS[self.kind[at]],
            self.when(at),
            _STATUSES[self._status[at]],
            tuple(self._people[at].tolist()),
            frozenset(self.countries.words[code] for code in self._lands[at].tolist()),
            tuple(Words(record, Span(*span)) for record, *span in zip(*source, strict=True)),
            Thing(int(self.arrays["thing"][at])),
            (int(self.arrays["place"][at]), int(self.arrays["inside"][at])),
            int(self.office[at]),
        )

    def when(self, at: int) -> DateSpan:
        """When it was, or was to be."""
        start, end = (day_of(self.arrays[name][at]) for name in ("start", "end"))
        precision = _PRECISIONS[self.arrays["precision"][at]]
        return DateSpan(start, end, precision, bool(self.arrays["vague"][at]))

    def kind_of(self, at: int) -> Kind:
        """What kind of thing it is."""
        return _KINDS[int(self.kind[at])]

    def is_of(self, at: int, code: str) -> bool:
        """Whether it is about a country."""
        return _holds(self.countries.row(code), at)

    def people(self, at: int) -> list[int]:
        """Persons whom it is about."""
        people: list[int] = self._people[at].tolist()
        return people

    def of_day(self, key: int) -> Ints:
        """What has a day of the year for its own, by month times 100 and day; with 0 for a day by its month only."""
        return self._days[key]


_SOURCE = ("record", "from", "to")


def day_of(number: int) -> date | None:
    """A day out of its number."""
    return date.fromordinal(int(number)) if number else None


def _holds(rising: Ints, at: int) -> bool:
    place = int(np.searchsorted(rising, at))
    return place < len(rising) and int(rising[place]) == at


def _columns(each: Batch, records: Sequence[str], names: Sequence[str]) -> dict[str, Numbers]:
    """What each has one of."""
    found: dict[str, Numbers] = {name: c.astype(np.int32) for name, c in each.columns.items()}
    found["tail"] = _tails(each, records, names)
    found["year"] = years(each.columns["start"]).astype(np.int32)
    found["worth"] = _WORTH[found["status"]]
    return found


def _ranks(names: Sequence[str]) -> Ints:
    """The place of each record by its name."""
    order = sorted(range(len(names)), key=names.__getitem__)
    ranks = np.empty(len(names), np.int64)
    ranks[order] = np.arange(len(names))
    return ranks


def _tails(each: Batch, records: Sequence[str], names: Sequence[str]) -> Numbers:
    """What decides at last in which order two things are told: their records and words, then their people."""
    if not len(each):
        return np.empty(0, np.int32)
    told = _ranks(records)[each.sources.values] << _BITS | each.said[0]
    first = np.minimum.reduceat(told, each.sources.starts[:-1])
    order = np.argsort(first, kind="stable")
    begins = begun(first[order])
    for begin, end in zip(begins.tolist(), [*begins[1:].tolist(), len(order)], strict=True):
        if end - begin > 1:
            order[begin:end] = sorted(
                order[begin:end].tolist(), key=lambda at: [names[k] for k in each.people.listed(at)]
            )
    tails = np.empty(len(order), np.int32)
    tails[order] = np.arange(len(order))
    return tails


def _rows(each: Batch) -> dict[str, Numbers]:
    """What each has several of."""
    return {
        "people.starts": each.people.starts,
        "people.values": each.people.values.astype(np.int32),
        "sources.starts": each.sources.starts,
        "sources.record": each.sources.values.astype(np.int32),
        "sources.from": each.said[0].astype(np.int32),
        "sources.to": each.said[1].astype(np.int32),
    }


def _lands(each: Batch, codes: Sequence[str]) -> dict[str, Numbers]:
    """Countries of each, and what is about each country."""
    used = sorted(risen(each.lands.values).tolist(), key=codes.__getitem__)
    number = np.zeros(len(codes), np.int64)
    number[used] = np.arange(len(used))
    of_land = Rows.grouped(number[each.lands.values], each.lands.owners, len(used))
    words = WordList([codes[k] for k in used], of_land)
    rows = Rows.grouped(of_land.values, of_land.owners, len(each))
    values = rows.values.astype(np.int16)
    return {"lands.starts": rows.starts, "lands.values": values, **words.arrays("countries")}


def _by_day(each: Batch) -> dict[str, Numbers]:
    """Positions by day of the year, but for anniversaries spoken of, which have their own days."""
    times = (each.columns[name] for name in ("start", "end", "precision", "vague"))
    spoken = each.columns["thing"] == Thing.COMMEMORATION
    keys = np.where(spoken, 0, Times(*times).keys)
    kept = np.flatnonzero(keys)
    rows = Rows.grouped(keys[kept], kept, _DAYS)
    return {"days.starts": rows.starts, "days.values": rows.values.astype(np.int32)}
