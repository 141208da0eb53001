"""Rows of numbers of unequal length in two flat arrays: a hundred thousand small lists at the price of one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

_CHUNK = 65536
Ints = NDArray[np.int64]
"""Any column of whole numbers."""
Numbers = NDArray[Any]
"""Numbers of any width, as they are kept."""


class Rows(Sequence[Ints]):
    """Row `k` is `values[starts[k] : starts[k + 1]]`; nothing is copied when a row is looked at."""

    def __init__(self, starts: Ints, values: Ints) -> None:
        """Take over the starts, one more than there are rows, and the values."""
        self.starts, self.values = starts, values

    @classmethod
    def of(cls, rows: Iterable[Iterable[int]]) -> "Rows":
        """Rows out of lists."""
        growing = Growing()
        for row in rows:
            growing.add(row)
        return growing.rows()

    @classmethod
    def of_lengths(cls, lengths: Ints, values: Ints) -> "Rows":
        """Rows that lie one behind another, by their lengths."""
        return cls(np.concatenate(([0], np.cumsum(lengths))).astype(np.int64), values)

    @classmethod
    def grouped(cls, keys: Ints, values: Ints, count: int) -> "Rows":
        """Values by key, from 0 below `count`; those of one key keep their order."""
        order = np.argsort(keys, kind="stable")
        return cls.of_lengths(np.bincount(keys, minlength=count), values[order])

    def inverse(self) -> "Rows":
        """For each value up to the largest the rows that hold it, rising."""
        return Rows.grouped(self.values, self.owners, int(self.values.max(initial=-1)) + 1)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str) -> "Rows":
        """Rows that were kept among arrays under a name; KeyError where there are none."""
        return cls(arrays[f"{name}.starts"], arrays[f"{name}.values"])

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {f"{name}.starts": self.starts, f"{name}.values": self.values}

    @overload
    def __getitem__(self, at: int) -> Ints: ...
    @overload
    def __getitem__(self, at: slice) -> "list[Ints]": ...
    def __getitem__(self, at: int | slice) -> "Ints | list[Ints]":
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        return self.values[self.starts[at] : self.starts[at + 1]]

    def listed(self, at: int) -> list[int]:
        """A row as numbers of Python."""
        starts = self._starts
        return self._values[starts[at] : starts[at + 1]].tolist()

    def length(self, at: int) -> int:
        """How long a row is."""
        return self._starts[at + 1] - self._starts[at]

    @cached_property
    def _starts(self) -> "memoryview[int]":
        return view(self.starts)

    @cached_property
    def _values(self) -> "memoryview[int]":
        return view(self.values)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __iter__(self) -> Iterator[Ints]:
        return (self[k] for k in range(len(self)))

    @property
    def lengths(self) -> Ints:
        """How long each row is."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Ints:
        """The row of each value."""
        return np.repeat(np.arange(len(self)), self.lengths)

    def take(self, order: Ints) -> "Rows":
        """The rows of some positions, in that order."""
        lengths = self.lengths[order]
        taken = Rows.of_lengths(lengths, self.values[:0])
        shift = np.repeat(self.starts[:-1][order] - taken.starts[:-1], lengths)
        return Rows(taken.starts, self.values[np.arange(len(shift)) + shift])

    def filtered(self, kept: NDArray[np.bool_]) -> "Rows":
        """The same rows with only those values that are to be kept."""
        lengths = np.bincount(self.owners[kept], minlength=len(self))
        return Rows.of_lengths(lengths, self.values[kept])

    def distinct(self) -> "Rows":
        """The same rows with each value once, where it stands first."""
        owners = self.owners
        order = np.lexsort((np.arange(len(owners)), self.values, owners))
        fresh = np.ones(len(order), dtype=np.bool_)
        same_owner = owners[order][1:] == owners[order][:-1]
        fresh[1:] = ~(same_owner & (self.values[order][1:] == self.values[order][:-1]))
        kept = np.zeros(len(order), dtype=np.bool_)
        kept[order[fresh]] = True
        return self.filtered(kept)


class Growing:
    """Rows while they are gathered: small numbers of them as lists, the rest as arrays."""

    def __init__(self) -> None:
        self._lengths, self._values = list[int](), list[int]()
        self._done: list[tuple[Ints, Ints]] = []

    def add(self, row: Iterable[int]) -> None:
        """One row more."""
        before = len(self._values)
        self._values += row
        self._lengths.append(len(self._values) - before)
        if before > _CHUNK:
            self._put_away()

    def rows(self) -> Rows:
        """What was gathered."""
        self._put_away()
        lengths, values = (np.concatenate(parts) for parts in zip(*self._done, strict=True))
        return Rows.of_lengths(lengths, values)

    def _put_away(self) -> None:
        self._done.append((whole(self._lengths), whole(self._values)))
        self._lengths, self._values = [], []


class Listing:
    """Columns while they are gathered, one tuple after another."""

    def __init__(self, width: int) -> None:
        """Begin with no tuple of so many numbers."""
        self._width = width
        self._rows: list[tuple[int, ...]] = []
        self._done: list[NDArray[np.int64]] = []

    def add(self, row: tuple[int, ...]) -> None:
        """One more."""
        self._rows.append(row)
        if len(self._rows) > _CHUNK:
            self._put_away()

    def columns(self) -> list[Ints]:
        """What was gathered, a column for each place of the tuples."""
        self._put_away()
        return list(np.ascontiguousarray(np.concatenate(self._done).T))

    def _put_away(self) -> None:
        self._done.append(np.array(self._rows, dtype=np.int64).reshape(-1, self._width))
        self._rows = []


def risen(values: Ints) -> Ints:
    """Each value once, rising; numpy's own way by hashes is many times slower on numbers that lie close."""
    values = np.sort(values)
    return values[begun(values)]


def begun(values: Ints) -> Ints:
    """Where each run of equal values begins."""
    fresh = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=fresh[1:])
    return np.flatnonzero(fresh)


def view(values: Ints) -> "memoryview[int]":
    """A column of which single numbers are read, which an array does several times slower."""
    return np.ascontiguousarray(values).data


def whole(values: Iterable[int]) -> Ints:
    """Whole numbers as a column."""
    return np.fromiter(values, dtype=np.int64)
