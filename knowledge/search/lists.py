"""Lists of numbers in two arrays, which may lie in a mapped file and are then read only where looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[Any]
"""Whole numbers, of whatever width holds them."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists one behind the other."""

    starts: Numbers
    """Where each list starts, and at the end where the last one ends."""
    numbers: Numbers
    """What they hold."""

    @classmethod
    def of(cls, lengths: Numbers | Sequence[int], numbers: Numbers) -> "Lists":
        """Lists of these lengths."""
        starts = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=starts[1:])
        return cls(starts.astype(np.uint32) if len(numbers) < 1 << 32 else starts, numbers)

    @classmethod
    def chained(cls, parts: Sequence["Lists"]) -> "Lists":
        """The lists of one part behind those of another."""
        lengths = [part.lengths for part in parts]
        return cls.of(_joined(lengths), _joined([part.numbers for part in parts]))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, at: int) -> Numbers:
        return self.numbers[self.starts[at] : self.starts[at + 1]]

    @property
    def lengths(self) -> Numbers:
        """How many numbers each list has."""
        return np.diff(self.starts)

    def between(self, first: int, last: int) -> "Lists":
        """Those from one list up to but not including another."""
        starts = self.starts[first : last + 1]
        return Lists(starts - starts[0], self.numbers[starts[0] : starts[-1]])

    def picked(self, which: Numbers) -> "Lists":
        """Some of the lists, in the order given; runs of neighbours are copied as one."""
        ends = np.flatnonzero(np.diff(which) != 1) + 1
        parts = np.split(which, ends) if len(which) else []
        return Lists.chained([self.between(int(run[0]), int(run[-1]) + 1) for run in parts])

    def gathered(self, which: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers of some lists in one array, and how many each of them has."""
        starts = self.starts[which].astype(np.int64)
        lengths = self.starts[which + 1] - starts
        return self.numbers[runs(starts, lengths)], lengths

    def through(self, others: "Lists") -> "Lists":
        """The same lists with each number replaced by the list that it stands for."""
        numbers, lengths = others.gathered(self.numbers)
        ends = np.concatenate(([0], np.cumsum(lengths)))
        return Lists(ends[self.starts], numbers)


def runs(starts: Numbers, lengths: Numbers) -> Numbers:
    """So many numbers one after the other from each start."""
    ends = np.cumsum(lengths, dtype=np.int64)
    count = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - ends + lengths, lengths) + np.arange(count)


def distinct(numbers: Numbers) -> Numbers:
    """Each number once, ascending; quicker than `np.unique`, which goes through a table of hashes."""
    numbers = np.sort(numbers)
    new = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return numbers[new]


def counted(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Each number once, ascending, and how often it occurs."""
    numbers = np.sort(numbers)
    ends = np.flatnonzero(np.concatenate((numbers[1:] != numbers[:-1], [len(numbers) > 0])))
    return numbers[ends], np.diff(ends, prepend=-1)


def is_among(numbers: Numbers, others: Numbers) -> Numbers:
    """Which of some numbers are among others, which are sorted."""
    if not len(others):
        return np.zeros(len(numbers), bool)
    places = np.searchsorted(others, numbers)
    places[places == len(others)] = 0
    found: Numbers = others[places] == numbers
    return found


def smallest(numbers: Numbers, below: int) -> Numbers:
    """Numbers in two bytes each where all are so small, otherwise in four."""
    return numbers.astype(np.uint16 if below <= 1 << 16 else np.uint32, copy=False)


def _joined(arrays: Sequence[Numbers]) -> Numbers:
    """Arrays one behind the other, as wide as the widest."""
    return np.concatenate(arrays) if arrays else np.empty(0, np.uint32)
