"""Rows as sorted numbers, or as one bit for each row of the archive where very many are meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from knowledge.search.lists import Numbers, distinct, is_among

_SHIFT, _REST = 6, 63
"""64 rows go into a number; to shift and to mask is quicker than to divide."""
_BIT = np.uint64(1) << np.arange(64, dtype=np.uint64)
_A_LOOK = 1024
"""Numbers looked at first for rows, which are mostly many enough."""


class Rows(Protocol):
    """Rows of the archive, of which often only the first are looked at."""

    def __len__(self) -> int: ...

    def first(self, most: int) -> Numbers:
        """The first so many."""
        ...

    def all(self) -> Numbers:
        """Every one, ascending."""
        ...

    def within(self, bits: Numbers) -> "Rows":
        """Those that are among the rows of some bits."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows as sorted numbers."""

    numbers: Numbers
    """The rows."""

    def __len__(self) -> int:
        return len(self.numbers)

    def first(self, most: int) -> Numbers:
        """The first so many."""
        return self.numbers[:most]

    def all(self) -> Numbers:
        """Every one."""
        return self.numbers

    def within(self, bits: Numbers) -> "Listed":
        """Those that are among the rows of some bits."""
        return Listed(self.numbers[has_bits(bits, self.numbers)])


@dataclass(frozen=True, slots=True)
class Rest:
    """Rows without some of them."""

    numbers: Numbers
    """All rows."""
    without: Numbers
    """Those left out, each one of the rows."""

    def __len__(self) -> int:
        return len(self.numbers) - len(self.without)

    def first(self, most: int) -> Numbers:
        """The first so many."""
        if len(self.without) > most:
            return self.all()[:most]
        begin = self.numbers[: most + len(self.without)]
        return begin[~is_among(begin, self.without)][:most]

    def all(self) -> Numbers:
        """Every one."""
        if not len(self.without):
            return self.numbers
        return np.delete(self.numbers, np.searchsorted(self.numbers, self.without))

    def within(self, bits: Numbers) -> Listed:
        """Those that are among the rows of some bits."""
        return Listed(self.all()).within(bits)


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows as bits, 64 in a number."""

    bits: Numbers
    """The bits, those of the first row lowest."""

    def __len__(self) -> int:
        return int(np.bitwise_count(self.bits).sum(dtype=np.int64))

    def __bool__(self) -> bool:
        return bool(self.bits.any())

    def first(self, most: int) -> Numbers:
        """The first so many."""
        places = np.flatnonzero(self.bits[:_A_LOOK])
        if len(places) < most:
            places = np.flatnonzero(self.bits)
        counted = np.bitwise_count(self.bits[places[:most]]).cumsum(dtype=np.int64)
        return self._in(places[: int(np.searchsorted(counted, most)) + 1])[:most]

    def all(self) -> Numbers:
        """Every one."""
        return _set_in(self.bits)

    def within(self, bits: Numbers) -> "Packed":
        """Those that are among the rows of some bits."""
        return Packed(self.bits & bits)

    def _in(self, places: Numbers) -> Numbers:
        """Rows of some of the numbers."""
        found = _set_in(self.bits[places])
        rows: Numbers = (places[found >> _SHIFT] << _SHIFT) + (found & _REST)
        return rows


def width_of(size: int) -> int:
    """How many numbers hold the bits of so many rows."""
    return (size + _REST) >> _SHIFT


def packed(rows: Numbers, size: int) -> Numbers:
    """Sorted rows as bits, of so many rows in all."""
    bits = np.zeros(width_of(size), np.uint64)
    np.add.at(bits, rows >> _SHIFT, _BIT[rows & _REST])  # no bit is set twice
    return bits


def _set_in(bits: Numbers) -> Numbers:
    """Places of the bits that are set."""
    return np.flatnonzero(np.unpackbits(bits.view(np.uint8), bitorder="little").view(bool))


def has_bits(bits: Numbers, rows: Numbers) -> Numbers:
    """Which of some rows are among those of the bits."""
    shifted = bits[rows >> _SHIFT] >> (rows & _REST).astype(np.uint64)
    found: Numbers = shifted & np.uint64(1) != 0
    return found


def united(lists: Sequence[Numbers]) -> Numbers:
    """Rows of any of the lists."""
    if len(lists) == 1:
        return lists[0]
    return distinct(np.concatenate(lists)) if lists else np.empty(0, np.int32)


def levels(held: Numbers, marked: Sequence[Numbers]) -> list[Numbers]:
    """The bits held, parted by how many of the marks each row has: most marks first."""
    least = [held]
    for marks in marked:
        shifted = [bits & marks for bits in least]
        least = [held, *(a | b for a, b in zip(least[1:], shifted, strict=False)), shifted[-1]]
    exact = [bits & ~more for bits, more in zip(least, least[1:], strict=False)]
    return [least[-1], *reversed(exact)]
