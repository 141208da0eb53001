"""Sequences whose items are made when they are looked at, those lately looked at kept."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
_MOST_KEPT = 4096


class Lazily(Sequence[T], Generic[T]):
    """A sequence that is compared, sliced and walked like a tuple; who inherits says how long it is and makes an item."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._kept: dict[int, T] = {}

    def make(self, at: int) -> T:
        """The item of a position from 0 below the length."""
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[k] for k in range(*at.indices(len(self))))
        found = self._kept.get(at)
        return self._look(at) if found is None else found

    def _look(self, at: int) -> T:
        """An item that is not kept yet."""
        position = at + len(self) if at < 0 else at
        if not 0 <= position < len(self):
            raise IndexError(at)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        found = self._kept[position] = self.make(int(position))
        return found

    def __iter__(self) -> Iterator[T]:
        return map(self.make, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
