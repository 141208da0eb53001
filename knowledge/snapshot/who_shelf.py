"""The person behind each figure, in a number a figure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np

from knowledge.joining.all import Parts
from knowledge.records import Record
from knowledge.rows import risen
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.keys import hash_of


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


def who_arrays(parts: Parts) -> dict[str, Numbers]:
    """The person of each figure as arrays to be kept; `persons` alone is what the full text wants of it."""
    texts, names = parts.gist.tables.texts, parts.gist.figures.name
    used = risen(names)
    hashes = np.zeros(len(texts), np.uint64)
    hashes[used] = [hash_of(texts[name].encode()) for name in used.tolist()]
    return {
        "starts": parts.starts.astype(np.uint64),
        "hashes": hashes[names],
        "persons": parts.person.astype(np.int32),
    }
