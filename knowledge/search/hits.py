"""What a search found: hits in their order, of which no more is worked out than is looked at."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, overload

import numpy as np

from knowledge.records import Passage, Record
from knowledge.search.lists import Numbers, distinct, runs
from knowledge.search.matching import Tier
from knowledge.search.rows import packed

PHRASE_WEIGHT: Final = 2.0
_MOST_PHRASES: Final = 300
"""Passages looked at for whether the words stand together; the others come after them."""
_A_LOOK: Final = 40
"""Those looked at first, which mostly settle a page."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the rows of an archive are found."""

    records: Sequence[Record]
    """Its records."""
    firsts: Numbers
    """The first row of each record, and at the end the number of rows."""
    record_of: Numbers
    """The record of each row."""

    def bits_of(self, records: Numbers) -> Numbers:
        """The rows of some records, as bits."""
        once = distinct(records)
        rows = runs(self.firsts[once], self.firsts[once + 1] - self.firsts[once])
        return packed(rows, len(self.record_of))


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that speaks of what was asked."""

    row: int
    """Position among all passages."""
    record: int
    """Position of the record."""
    places: Places = field(repr=False, compare=False)
    """Where it is found."""

    @property
    def passage(self) -> Passage:
        """The passage, out of its record."""
        places, record = self.places, self.record
        number = self.row - int(places.firsts[record])
        light: Callable[[int], Sequence[Passage]] | None = getattr(
            places.records, "passages_of", None
        )
        return (light(record) if light else places.records[record].passages)[number]


class Hits(Sequence[Hit]):
    """Hits, best first; made when they are looked at, as there may be very many of a common word."""

    def __init__(
        self,
        places: Places,
        tiers: Sequence[Tier],
        together: Callable[[Numbers], Numbers] | None = None,
    ) -> None:
        """Take rows by weight, and what tells in which of some rows the words stand together."""
        self._places, self._tiers, self._together = places, tiers, together
        self._length = sum(len(tier.rows) for tier in tiers)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Hit]: ...
    def __getitem__(self, at: int | slice) -> Hit | Sequence[Hit]:
        span = range(self._length)[at]
        if isinstance(span, int):
            return self._hit(self._rows(span + 1)[span])
        rows = self._rows(max(span, default=-1) + 1)
        return [self._hit(rows[k]) for k in span]

    def within(self, records: Iterable[int]) -> "Hits":
        """Those of some records alone, weighed against each other."""
        bits = self._places.bits_of(np.array([*records], np.int64))
        kept = [Tier(tier.weight, tier.rows.within(bits)) for tier in self._tiers]
        tiers = [tier for tier in kept if tier.rows]
        return Hits(self._places, tiers, self._together)

    def of_records(self, records: Sequence[int]) -> list[Hit]:
        """The best hit of each of these records, in their order."""
        best: dict[int, Hit] = {}
        for hit in self.within(records):
            best.setdefault(hit.record, hit)
        return [best[k] for k in records]

    @property
    def records(self) -> list[int]:
        """Positions of the records, that of the best hit first, each once."""
        found = self._places.record_of[self._rows(self._length)]
        places, first = np.arange(len(found)), np.empty(len(self._places.firsts) - 1, np.int64)
        first[found[::-1]] = places[::-1]  # of several that are put in one place the last stays
        ordered: list[int] = found[first[found] == places].tolist()
        return ordered

    @property
    def record_set(self) -> Numbers:
        """Positions of the records, ascending: much quicker than in their order where there are many."""
        marked = np.zeros(len(self._places.firsts) - 1, bool)
        for tier in self._tiers:
            marked[self._places.record_of[tier.rows.all()]] = True
        return np.flatnonzero(marked)

    def _hit(self, row: int) -> Hit:
        return Hit(int(row), int(self._places.record_of[row]), self._places)

    def _rows(self, most: int) -> Numbers:
        """At least the first so many rows, best first."""
        if most <= len(self._first):
            return self._first
        return self._best if most <= len(self._best) else self._every

    @cached_property
    def _first(self) -> Numbers:
        """The first of the best rows, as far as a look at a few tells; no other row can come before them."""
        rows, weights = self._heaviest(_A_LOOK)
        if self._together is None or not len(rows):
            return rows
        ordered, weighed = self._settled(rows, weights)
        if len(rows) == self._length:
            return ordered
        sure: Numbers = ordered[weighed >= weights[-1] + PHRASE_WEIGHT]
        return sure

    @cached_property
    def _best(self) -> Numbers:
        """The best rows, those in which the words stand together before others."""
        rows, weights = self._heaviest(_MOST_PHRASES)
        return rows if self._together is None else self._settled(rows, weights)[0]

    def _settled(self, rows: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
        """Rows by their weight with that of the phrase, and that weight."""
        assert self._together is not None
        weighed = weights + PHRASE_WEIGHT * self._together(rows)
        order = np.lexsort((rows, -weighed))
        return rows[order], weighed[order]

    def _heaviest(self, wanted: int) -> tuple[Numbers, Numbers]:
        """So many of the best rows by the weight of their words, and that weight."""
        rows, weights = [], []
        for tier in self._tiers:
            rows.append(tier.rows.first(wanted))
            weights.append(np.full(len(rows[-1]), tier.weight))
            wanted -= len(rows[-1])
            if not wanted:
                break
        if not rows:
            return np.empty(0, np.int32), np.empty(0)
        return np.concatenate(rows), np.concatenate(weights)

    @cached_property
    def _every(self) -> Numbers:
        """All rows, best first."""
        rows = np.concatenate([tier.rows.all() for tier in self._tiers])
        return np.concatenate((self._best, rows[len(self._best) :]))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    hits: Hits
    """Passages that hold most of the words, best first."""
    notes: tuple[str, ...] = ()
    """Words read otherwise than typed."""
    share: float = 1.0
    """Which part of the words asked the best passages hold, 0 to 1."""
