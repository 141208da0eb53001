"""Lists of numbers by number, end to end in one array: who bears each word, which words share a sound."""

from collections.abc import Sequence
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge.lookup.shelf import Array

Numbers = npt.NDArray[np.uint32]
NOBODY: Numbers = np.empty(0, np.uint32)
_HALF = np.uint64(32)


class Postings:
    """A list for each key from 0 on, each in ascending order."""

    def __init__(self, ends: Array, values: Numbers) -> None:
        """Wrap arrays that are filled: where each list ends, from 0 on, and the lists."""
        self._ends = ends.data
        self._values = values

    @property
    def values(self) -> Numbers:
        """All lists, end to end."""
        return self._values

    @property
    def keys(self) -> Array:
        """The key of each value."""
        ends = np.asarray(self._ends)
        return np.repeat(np.arange(len(ends) - 1), np.diff(ends))

    def keys_of(self, count: int) -> Numbers:
        """The key of each value below `count`, where each is in one list."""
        keys = np.zeros(count, np.uint32)
        keys[self._values] = np.repeat(np.arange(len(self._ends) - 1), np.diff(self._ends))
        return keys

    def combined(self, mask: int) -> tuple[Array, Array]:
        """Of each list the bits of a mask that all of its values have, and those that any of them has."""
        if not len(self._values):
            return self._values, self._values
        bits, firsts = self._values & np.uint32(mask), np.asarray(self._ends)[:-1]
        return np.bitwise_and.reduceat(bits, firsts), np.bitwise_or.reduceat(bits, firsts)

    @classmethod
    def of(cls, keys: Array, values: Array, count: int) -> Self:
        """The lists of pairs of key and value, for keys below `count`; equal pairs are kept once."""
        pairs = sorted_pairs(keys, values)
        ends = np.zeros(count + 1, np.uint32)
        held = np.bincount((pairs >> _HALF).astype(np.int64), minlength=count)
        np.cumsum(held, out=ends[1:])
        return cls(ends, pairs.astype(np.uint32))

    @classmethod
    def among(cls, arrays: dict[str, Array], name: str) -> Self:
        """The lists that `arrays` gave out under a name."""
        return cls(arrays[f"{name}.ends"], arrays[f"{name}.values"])

    def arrays(self, name: str) -> dict[str, Array]:
        """What is kept of them."""
        return {f"{name}.ends": np.asarray(self._ends), f"{name}.values": self._values}

    def __getitem__(self, key: int) -> Numbers:
        """The list of a key; empty for a negative one."""
        return self._values[self._ends[key] : self._ends[key + 1]] if key >= 0 else NOBODY

    def count(self, key: int) -> int:
        """How long the list of a key is."""
        return self._ends[key + 1] - self._ends[key] if key >= 0 else 0


def sorted_pairs(keys: Array, values: Array) -> npt.NDArray[np.uint64]:
    """Pairs of two numbers below 2**32 in one number each, in order, equal ones once."""
    pairs = keys.astype(np.uint64) << _HALF | values.astype(np.uint64)
    pairs.sort()
    fresh = np.ones(len(pairs), bool)
    fresh[1:] = pairs[1:] != pairs[:-1]
    return pairs[fresh]


def common(lists: Sequence[Numbers]) -> Numbers:
    """What several ascending lists share."""
    shared, *others = sorted(lists, key=len)
    for other in others:
        shared = shared[is_among(other, shared)]
    return shared


def is_among(held: Numbers, wanted: Numbers) -> npt.NDArray[np.bool_]:
    """Which of some numbers an ascending list has."""
    if not len(held):
        return np.zeros(len(wanted), bool)
    found: npt.NDArray[np.bool_] = held.take(held.searchsorted(wanted), mode="clip") == wanted
    return found
