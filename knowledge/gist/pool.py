"""Values that come again and again, each known by a number."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Pool(dict[K, int], Generic[K]):
    """The number of each value, given in the order in which values come; `pool[value]` gives a new one its own."""

    def __init__(self, values: Iterable[K] = ()) -> None:
        """Begin with the values of an earlier pool, if there was one."""
        super().__init__((value, number) for number, value in enumerate(values))

    def __missing__(self, value: K) -> int:
        number = self[value] = len(self)
        return number


class Kept(dict[K, V], Generic[K, V]):
    """What a function says of each value, asked once for each."""

    def __init__(self, ask: Callable[[K], V]) -> None:
        """Begin with nothing asked."""
        super().__init__()
        self._ask = ask

    def __missing__(self, value: K) -> V:
        answer = self[value] = self._ask(value)
        return answer
