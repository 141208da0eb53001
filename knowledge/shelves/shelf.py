"""A sequence whose items are made when they are looked at, out of a file or of columns."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, Generic, TypeVar, overload

T = TypeVar("T")
KEPT: Final = 2048
"""So many of the items looked at last stay made."""


class Shelf(Sequence[T], Generic[T]):
    """Items by position; those lately looked at one by one are kept, walking over all of them keeps none."""

    def __init__(self, count: int, make: Callable[[int], T], kept: int = KEPT) -> None:
        """So many items, and how each is made out of its position."""
        self._count, self._make = count, make
        self._lately = lru_cache(maxsize=kept)(make)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self._lately(k) for k in range(*at.indices(self._count)))
        if 0 <= at < self._count:
            return self._lately(int(at))
        if -self._count <= at < 0:
            return self._lately(int(at) + self._count)
        raise IndexError("the shelf has no such item")

    def __iter__(self) -> Iterator[T]:
        return map(self._make, range(self._count))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reversed__(self) -> Iterator[T]:
        return map(self._make, range(self._count - 1, -1, -1))
