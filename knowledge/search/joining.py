"""Rows by key of several parts made into one: all sorted anew, or a few put in among very many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from knowledge.search.lists import Lists, Numbers

GONE: Final = -1
"""Stands for the new row of one that is left out."""
_BLOCK: Final = 1 << 22
"""Pairs of key and row sorted at a time, which bounds the memory taken."""
_SMALL: Final = 16
"""A part so many times as large as all others stays as it lies."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows by key, and what becomes of them."""

    rows: Lists
    """For each key its rows."""
    keys: Numbers
    """The new number of each key, ascending."""
    moved: Numbers
    """The new row of each row, or GONE."""

    def pairs(self, first: int, last: int) -> Numbers:
        """Pairs of new key and new row for a run of new keys, without those that are gone."""
        a, b = (int(k) for k in np.searchsorted(self.keys, (first, last)))
        lists = self.rows.between(a, b)
        rows = self.moved[lists.numbers]
        pairs: Numbers = np.repeat(self.keys[a:b], lists.lengths) << 32 | rows
        kept: Numbers = pairs[rows != GONE]
        return kept

    def lengths(self, count: int) -> Numbers:
        """How many rows each new key has, those that are gone too."""
        lengths = np.zeros(count, np.int64)
        lengths[self.keys] = self.rows.lengths
        return lengths

    @property
    def keeps_order(self) -> bool:
        """Whether its rows come one after the other as before."""
        left = self.moved[self.moved != GONE]
        return bool((left[1:] > left[:-1]).all())


def joined(parts: Sequence[Part], count: int) -> Lists:
    """Rows of all parts for each of so many keys."""
    largest = max(parts, key=lambda part: len(part.rows.numbers))
    others = [part for part in parts if part is not largest]
    size = sum(len(part.rows.numbers) for part in others)
    if size * _SMALL < len(largest.rows.numbers) and largest.keeps_order:
        return _put_in(_moved(largest, count), _sorted(others, 0, count))
    blocks = [_sorted(parts, *block) for block in _blocks(parts, count)]
    lengths = sum((_counted(each, count) for each in blocks), np.zeros(count, np.int64))
    return Lists.of(
        lengths, np.concatenate([_rows(each) for each in blocks] or [np.empty(0, np.int32)])
    )


def _sorted(parts: Sequence[Part], first: int, last: int) -> Numbers:
    """Pairs of all parts for a run of keys, in their order."""
    pairs = np.concatenate([part.pairs(first, last) for part in parts] or [np.empty(0, np.int64)])
    pairs.sort()
    return pairs


def _counted(pairs: Numbers, count: int) -> Numbers:
    return np.bincount(pairs >> 32, minlength=count)


def _rows(pairs: Numbers) -> Numbers:
    rows: Numbers = (pairs & 0xFFFFFFFF).astype(np.int32)
    return rows


def _blocks(parts: Sequence[Part], count: int) -> Iterator[tuple[int, int]]:
    """Runs of keys that have not too many rows together."""
    lengths = sum((part.lengths(count) for part in parts), np.zeros(count, np.int64))
    before = np.concatenate(([0], np.cumsum(lengths)))
    first = 0
    while first < count:
        last = int(np.searchsorted(before, before[first] + _BLOCK, "right")) - 1
        yield first, (last := max(last, first + 1))
        first = last


def _moved(part: Part, count: int) -> Lists:
    """The rows of a part where they have gone."""
    rows, lengths = part.moved[part.rows.numbers], part.lengths(count)
    gone = np.flatnonzero(rows == GONE)
    of_key = np.searchsorted(part.rows.starts, gone, "right") - 1
    lengths -= np.bincount(part.keys[of_key], minlength=count)
    return Lists.of(lengths, np.delete(rows, gone) if len(gone) else rows)


def _put_in(lists: Lists, pairs: Numbers) -> Lists:
    """Lists with some pairs put in where they belong."""
    keys, rows = pairs >> 32, _rows(pairs)
    places = _reached(lists, keys, rows)
    return Lists.of(
        lists.lengths + _counted(pairs, len(lists)), np.insert(lists.numbers, places, rows)
    )


def _reached(lists: Lists, which: Numbers, wanted: Numbers) -> Numbers:
    """Before which number of its list each of these belongs; all are sought at once, halving what is left."""
    low: Numbers = lists.starts[which].astype(np.int64)
    high: Numbers = lists.starts[which + 1].astype(np.int64)
    while len(sought := np.flatnonzero(low < high)):
        middle = (low[sought] + high[sought]) >> 1
        less = lists.numbers[middle] < wanted[sought]
        low[sought[less]] = middle[less] + 1
        high[sought[~less]] = middle[~less]
    return low
