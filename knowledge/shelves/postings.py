"""Positions by key, in arrays: one index is three of them, however many keys it has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import numpy as np

from knowledge.shelves.arrays import Numbers
from knowledge.shelves.keys import Keys
from knowledge.shelves.row import row_of

K = TypeVar("K")


class Postings(Mapping[K, Sequence[int]], Generic[K]):
    """Ascending positions by key, in the order of the keys."""

    def __init__(self, keys: Keys[K], starts: Numbers, positions: Numbers) -> None:
        """Take over keys, where the row of each starts with the end of the last, and the rows one behind another."""
        self._keys, self._row_starts, self._positions = keys, starts, positions
        self._starts = starts.data

    @classmethod
    def of(cls, index: Mapping[K, Sequence[int]], kind: Any) -> "Postings[K]":
        """An index out of memory; `kind` is the type of its keys."""
        starts = np.zeros(len(index) + 1, np.uint64)
        np.cumsum([len(row) for row in index.values()], out=starts[1:], dtype=np.uint64)
        flat = (position for row in index.values() for position in row)
        return cls(Keys.of(index, kind), starts, np.fromiter(flat, np.int32, int(starts[-1])))

    @classmethod
    def of_rows(
        cls, keys: Iterable[K], kind: Any, starts: Numbers, positions: Numbers
    ) -> "Postings[K]":
        """An index out of the rows of keys, one behind another."""
        return cls(Keys.of(keys, kind), starts.astype(np.uint64), positions.astype(np.int32))

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str, kind: Any) -> "Postings[K]":
        """The index that was kept among arrays under a name; KeyError where there is none."""
        keys: Keys[K] = Keys.among(arrays, f"{name}.keys", kind)
        return cls(keys, arrays[f"{name}.rows"], arrays[f"{name}.positions"])

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        own = {f"{name}.rows": self._row_starts, f"{name}.positions": self._positions}
        return {**self._keys.arrays(f"{name}.keys"), **own}

    def __getitem__(self, key: K) -> Sequence[int]:
        place = self._keys.find(key)
        if place is None:
            raise KeyError(key)
        return row_of(self._positions[self._starts[place] : self._starts[place + 1]])

    def get(self, key: object, default: Any = None) -> Any:
        """The positions of a key: looked for most often in vain, which shall cost no exception."""
        place = self._keys.find(key)
        if place is None:
            return default
        return row_of(self._positions[self._starts[place] : self._starts[place + 1]])

    def __contains__(self, key: object) -> bool:
        return self._keys.find(key) is not None

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Dense(Mapping[int, Sequence[int]]):
    """Positions by number of a person or record: most of these have some, so that no keys need be kept."""

    def __init__(self, starts: Numbers, positions: Numbers) -> None:
        """Take over where the row of each number starts with the end of the last, and the rows."""
        self._row_starts, self._positions = starts, positions
        self._starts = starts.data

    @classmethod
    def of(cls, index: Mapping[int, Sequence[int]]) -> "Dense":
        """An index out of memory."""
        count = max(index, default=-1) + 1
        rows = [index.get(number, ()) for number in range(count)]
        starts = np.zeros(count + 1, np.uint64)
        np.cumsum([len(row) for row in rows], out=starts[1:], dtype=np.uint64)
        flat = (position for row in rows for position in row)
        return cls(starts, np.fromiter(flat, np.int32, int(starts[-1])))

    @classmethod
    def of_rows(cls, keys: Numbers, lengths: Numbers, positions: Numbers) -> "Dense":
        """An index out of the rows of keys, one behind another."""
        starts = np.zeros(int(keys.max(initial=-1)) + 2, np.uint64)
        starts[1:][keys] = lengths
        np.cumsum(starts, out=starts)
        begins = np.repeat(starts[keys].astype(np.int64), lengths)
        inside = np.arange(len(positions)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        values = np.empty(len(positions), np.int32)
        values[begins + inside] = positions
        return cls(starts, values)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str) -> "Dense":
        """The index that was kept among arrays under a name; KeyError where there is none."""
        return cls(arrays[f"{name}.rows"], arrays[f"{name}.positions"])

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {f"{name}.rows": self._row_starts, f"{name}.positions": self._positions}

    def __getitem__(self, key: int) -> Sequence[int]:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found  # type: ignore[no-any-return]

    def get(self, key: object, default: Any = None) -> Any:
        """The positions of a number; one that has none is as good as not here."""
        if not isinstance(key, int) or not 0 <= key < len(self._starts) - 1:
            return default
        first, last = self._starts[key], self._starts[key + 1]
        return row_of(self._positions[first:last]) if first < last else default

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(np.diff(self._row_starts)).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(np.diff(self._row_starts)))


class Numbered(Mapping[K, int], Generic[K]):
    """One position by key."""

    def __init__(self, keys: Keys[K], positions: Numbers) -> None:
        """Take over keys and the position of each."""
        self._keys, self._positions = keys, positions

    @classmethod
    def of(cls, index: Mapping[K, int], kind: Any) -> "Numbered[K]":
        """An index out of memory; `kind` is the type of its keys."""
        return cls(Keys.of(index, kind), np.fromiter(index.values(), np.int32, len(index)))

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str, kind: Any) -> "Numbered[K]":
        """The index that was kept among arrays under a name; KeyError where there is none."""
        return cls(Keys.among(arrays, f"{name}.keys", kind), arrays[f"{name}.positions"])

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {**self._keys.arrays(f"{name}.keys"), f"{name}.positions": self._positions}

    def __getitem__(self, key: K) -> int:
        place = self._keys.find(key)
        if place is None:
            raise KeyError(key)
        return int(self._positions[place])

    def get(self, key: object, default: Any = None) -> Any:
        """The position of a key, which shall cost no detour over an exception."""
        place = self._keys.find(key)
        return default if place is None else int(self._positions[place])

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
