"""Where a number stands among sorted ones, in two looks: its upper bits tell where the numbers of such bits begin."""

from collections.abc import Iterator
from typing import Self

import numpy as np

from knowledge.lookup.shelf import Array


class Places:
    """Sorted hashes, which are spread evenly, so that about one of them begins with the same bits."""

    def __init__(self, keys: Array, firsts: Array) -> None:
        """Wrap arrays that are filled: the sorted hashes, and the place of the first of each beginning."""
        self.keys = keys
        self._sorted = keys.data
        self._firsts = firsts.data
        self._count = len(keys)
        self._shift = keys.dtype.itemsize * 8 - (len(firsts).bit_length() - 1)

    @classmethod
    def of(cls, keys: Array) -> Self:
        """The places of sorted hashes."""
        bits = max(len(keys).bit_length(), 1)
        shift = keys.dtype.itemsize * 8 - bits
        beginnings = np.arange(1 << bits, dtype=keys.dtype) << keys.dtype.type(shift)
        return cls(keys, keys.searchsorted(beginnings).astype(np.uint32))

    @classmethod
    def among(cls, arrays: dict[str, Array], name: str) -> Self:
        """The places that `arrays` gave out under a name."""
        return cls(arrays[f"{name}.keys"], arrays[f"{name}.firsts"])

    def arrays(self, name: str) -> dict[str, Array]:
        """What is kept of them."""
        return {f"{name}.keys": self.keys, f"{name}.firsts": np.asarray(self._firsts)}

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> int:
        """The hash at a place."""
        return int(self._sorted[place])

    def all_of(self, key: int) -> Iterator[int]:
        """The places of a hash."""
        keys, place = self._sorted, self._firsts[key >> self._shift]
        while place < self._count and keys[place] < key:
            place += 1
        while place < self._count and keys[place] == key:
            yield place
            place += 1
