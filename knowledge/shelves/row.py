"""Positions as looking up gives them: a tuple where they are few, an array that behaves like one where they are many."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, overload

import numpy as np

from knowledge.shelves.arrays import Numbers

FEW: Final = 64
"""A tuple of so many is made in a microsecond."""


class Row(Sequence[int]):
    """Ascending positions in an array; `numpy.asarray` gives that array without copying it."""

    __slots__ = ("array",)

    def __init__(self, array: Numbers) -> None:
        """Take over an array, which is ascending."""
        self.array = array

    def __len__(self) -> int:
        return len(self.array)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> "Row": ...
    def __getitem__(self, at: int | slice) -> "int | Row":
        return Row(self.array[at]) if isinstance(at, slice) else int(self.array[at])

    def __iter__(self) -> Iterator[int]:
        return iter(self.array.tolist())

    def __reversed__(self) -> Iterator[int]:
        return iter(self.array[::-1].tolist())

    def __contains__(self, position: object) -> bool:
        if not isinstance(position, int):
            return False
        at = int(np.searchsorted(self.array, position))
        return at < len(self.array) and int(self.array[at]) == position

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Row):
            return np.array_equal(self.array, other.array)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Numbers:
        return np.array(self.array, dtype, copy=copy)

    def __repr__(self) -> str:
        return repr(tuple(self))


def row_of(array: Numbers) -> Sequence[int]:
    """Positions that are true when there are any, and equal to the tuple of the same positions."""
    return tuple(array.tolist()) if len(array) <= FEW else Row(array)
