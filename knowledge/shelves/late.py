"""A short sequence that is made when somebody looks into it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Late(Sequence[T], Generic[T]):
    """Equal to the tuple that it becomes."""

    __slots__ = ("_at", "_items", "_make")

    def __init__(self, make: Callable[[int], tuple[T, ...]], at: int) -> None:
        """How it is made, and out of which number."""
        self._make, self._at = make, at
        self._items: tuple[T, ...] | None = None

    @property
    def items(self) -> tuple[T, ...]:
        """All of it."""
        if self._items is None:
            self._items = self._make(self._at)
        return self._items

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        items = self._items
        return (self.items if items is None else items)[at]

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Late):
            return self.items == other.items
        return self.items == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.items)

    def __repr__(self) -> str:
        return repr(self.items)
