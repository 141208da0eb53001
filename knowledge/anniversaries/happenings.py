"""Happenings in columns, each put together when it is told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from knowledge.anniversaries.gathering import gather, is_of_month
from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.spoken import Spoken, spoken_of
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import has_own_days
from knowledge.events import WORTH
from knowledge.postings import Words as WordList
from knowledge.records import Span, Status
from knowledge.rows import Ints, Numbers, Rows

_KINDS, _STATUSES, _PRECISIONS = tuple(Kind), tuple(Status), tuple(Precision)
_WORTH = np.array([WORTH[status] for status in _STATUSES])
_DAYS = 1300
"""Month times 100 and day are below that; 0 for a day stands for what is known to the month only."""
_COLUMNS = "kind status office start end precision vague thing place inside number record_day tail"


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
        spoken = list(spoken_of(archive))
        each = [*gather(archive), *(one.happening for one in spoken)]
        columns = _columns(each, spoken, archive)
        return {
            **columns,
            **_rows(each),
            **_lands(each),
            **_by_day(each[: len(each) - len(spoken)]),
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


def _columns(
    each: Sequence[Happening], spoken: Sequence[Spoken], archive: Archive
) -> dict[str, Numbers]:
    """What each has one of."""
    before = [(0, 0)] * (len(each) - len(spoken))
    numbers = [*before, *((one.number, _ordinal(one.record_day)) for one in spoken)]
    rows = [
        (*_row(happening), *number, tail)
        for happening, number, tail in zip(each, numbers, _tails(each, archive), strict=True)
    ]
    table = np.array(rows, np.int32).reshape(-1, len(_COLUMNS.split()))
    found: dict[str, Numbers] = dict(zip(_COLUMNS.split(), table.T.copy(), strict=True))
    found["year"] = np.array([happening.day.year for happening in each], np.int32)
    found["worth"] = _WORTH[found["status"]]
    return found


def _row(each: Happening) -> tuple[int, ...]:
    return (
        _KINDS.index(each.kind),
        _STATUSES.index(each.status),
        each.office,
        _ordinal(each.when.start),
        _ordinal(each.when.end),
        _PRECISIONS.index(each.when.precision),
        each.when.approximate,
        each.thing,
        *each.at,
    )


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _tails(each: Sequence[Happening], archive: Archive) -> list[int]:
    """What decides at last in which order two things are told: their records and words, then their people."""

    names = [record.name for record in archive.records]
    people = [person.name for person in archive.people]

    def key(at: int) -> tuple[str, int, tuple[str, ...]]:
        record, start = min([(names[w.record], w.evidence.start) for w in each[at].sources])
        return record, start, tuple([people[k] for k in each[at].people])

    order = sorted(range(len(each)), key=key)
    tails = [0] * len(each)
    for rank, at in enumerate(order):
        tails[at] = rank
    return tails


def _rows(each: Sequence[Happening]) -> dict[str, Numbers]:
    """What each has several of."""
    people = Rows.of(happening.people for happening in each)
    sources = [words for happening in each for words in happening.sources]
    starts = Rows.of_lengths(np.array([len(h.sources) for h in each], np.int64), people.values)
    return {
        "people.starts": people.starts,
        "people.values": people.values.astype(np.int32),
        "sources.starts": starts.starts,
        "sources.record": np.array([w.record for w in sources], np.int32),
        "sources.from": np.array([w.evidence.start for w in sources], np.int32),
        "sources.to": np.array([w.evidence.end for w in sources], np.int32),
    }


def _lands(each: Sequence[Happening]) -> dict[str, Numbers]:
    """Countries of each, and what is about each country."""
    found: dict[str, list[int]] = {}
    for at, happening in enumerate(each):
        for code in happening.countries:
            found.setdefault(code, []).append(at)
    words = WordList.of(found)
    rows = Rows.grouped(words.rows.values, words.rows.owners, len(each))
    values = rows.values.astype(np.int16)
    return {"lands.starts": rows.starts, "lands.values": values, **words.arrays("countries")}


def _by_day(each: Iterable[Happening]) -> dict[str, Numbers]:
    """Positions by day of the year."""
    pairs = [(_key(happening), at) for at, happening in enumerate(each)]
    table = np.array([pair for pair in pairs if pair[0]], np.int64).reshape(-1, 2)
    rows = Rows.grouped(table[:, 0], table[:, 1], _DAYS)
    return {"days.starts": rows.starts, "days.values": rows.values.astype(np.int32)}


def _key(each: Happening) -> int:
    if has_own_days(each.when):
        return 100 * each.day.month + each.day.day
    return 100 * each.day.month if is_of_month(each.when) else 0
