"""The person behind each figure, in a number a figure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

import numpy as np

from knowledge.records import Record
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.keys import hash_of

NOBODY: Final = -1


class WhoShelf(Mapping[tuple[int, str], int]):
    """Persons by record and printed name, of which a hash of 64 bits is kept."""

    def __init__(self, records: Sequence[Record], arrays: Mapping[str, Numbers]) -> None:
        """Take over the records, which know the names, and what was kept; KeyError where that was nothing."""
        self._records, self._count = records, len(arrays["persons"])
        self._starts = arrays["starts"].data
        self._hashes, self._persons = arrays["hashes"].data, arrays["persons"].data

    def __getitem__(self, key: tuple[int, str]) -> int:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found  # type: ignore[no-any-return]

    def get(self, key: object, default: Any = None) -> Any:
        """The person, or the default for a name that the record does not have."""
        record, name = cast(tuple[int, str], key)
        wanted = hash_of(name.encode())
        first, end = int(self._starts[record]), int(self._starts[record + 1])
        hashes = self._hashes[first:end].tolist()
        for at in range(len(hashes) - 1, -1, -1):
            if hashes[at] == wanted:
                return int(self._persons[first + at])
        return default

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None

    def __iter__(self) -> Iterator[tuple[int, str]]:
        for position, record in enumerate(self._records):
            for name in dict.fromkeys(figure.name for figure in record.figures):
                yield position, name

    def __len__(self) -> int:
        return self._count


def who_arrays(records: Sequence[Record], who: Mapping[tuple[int, str], int]) -> dict[str, Numbers]:
    """The person of each figure as arrays to be kept; `persons` alone is what the full text wants of it."""
    starts = np.zeros(len(records) + 1, np.uint64)
    np.cumsum([len(record.figures) for record in records], out=starts[1:], dtype=np.uint64)
    count = int(starts[-1])
    named = [(at, figure.name) for at, record in enumerate(records) for figure in record.figures]
    hashes = (hash_of(name.encode()) for _, name in named)
    persons = (who.get(key, NOBODY) for key in named)
    return {
        "starts": starts,
        "hashes": np.fromiter(hashes, np.uint64, count),
        "persons": np.fromiter(persons, np.int32, count),
    }
