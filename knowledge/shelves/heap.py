"""Pieces of bytes one behind another, each found by its number."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from knowledge.shelves.arrays import Numbers

_STARTS: Final = "starts"
_BYTES: Final = "bytes"


class Heap:
    """Pieces of bytes by number; they are looked at where they lie, nothing is copied."""

    def __init__(self, starts: Numbers, data: Numbers) -> None:
        """Take over where pieces start, with the end of the last one, and all their bytes."""
        self._arrays = {_STARTS: starts, _BYTES: data}
        # Views of memory give single numbers several times faster than arrays do.
        self._starts, self._data = starts.data, data.data

    @classmethod
    def of(cls, pieces: Sequence[bytes | memoryview]) -> "Heap":
        """A heap of pieces."""
        starts = np.zeros(len(pieces) + 1, np.uint64)
        np.cumsum([len(piece) for piece in pieces], out=starts[1:], dtype=np.uint64)
        return cls(starts, np.frombuffer(b"".join(pieces), np.uint8))

    @classmethod
    def woven(cls, parts: Sequence["Heap"], order: Numbers) -> "Heap":
        """Pieces of several heaps, counted through all of them, in a new order; neighbours are copied as one."""
        counts = np.cumsum([0, *map(len, parts)])
        lengths = np.concatenate([np.diff(part._arrays[_STARTS]) for part in parts])
        starts = np.zeros(len(order) + 1, np.uint64)
        np.cumsum(lengths[order], out=starts[1:], dtype=np.uint64)
        data: list[memoryview] = []
        for first, last in _runs(order, counts):
            at = int(np.searchsorted(counts, first, "right")) - 1
            part, begin = parts[at], int(counts[at])
            data.append(part._data[part._starts[first - begin] : part._starts[last - begin + 1]])
        return cls(starts, np.frombuffer(b"".join(data), np.uint8))

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str) -> "Heap":
        """The heap that was kept among arrays under a name; KeyError where there is none."""
        return cls(arrays[f"{name}.{_STARTS}"], arrays[f"{name}.{_BYTES}"])

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {f"{name}.{part}": each for part, each in self._arrays.items()}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> memoryview:
        return self._data[self._starts[at] : self._starts[at + 1]]

    def __iter__(self) -> Iterator[memoryview]:
        return (self[at] for at in range(len(self)))

    def text(self, at: int) -> str:
        """A piece as the text it is in UTF-8; lone surrogates come back as they went in."""
        return str(self[at], "utf-8", "surrogatepass")


def _runs(order: Numbers, counts: Numbers) -> Iterator[tuple[int, int]]:
    """First and last of the neighbours that lie in one heap one behind another."""
    if not len(order):
        return
    breaks = (np.diff(order) != 1) | np.isin(order[1:], counts)
    begins = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    ends = np.concatenate((begins[1:], [len(order)])) - 1
    yield from zip(order[begins].tolist(), order[ends].tolist(), strict=True)
