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
