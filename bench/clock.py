"""Time taken by a piece of work."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Latency:
    """How long single calls took, in seconds."""

    taken: tuple[float, ...]

    def at(self, share: float) -> float:
        """The time within which that share of the calls was done."""
        ordered = sorted(self.taken)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What a piece of work gives, and the seconds it took."""
    gc.collect()
    start = perf_counter()
    result = work()
    return result, perf_counter() - start


def latency(call: Callable[[str], object], texts: Sequence[str]) -> Latency:
    """How long each call took, one after another."""
    gc.collect()
    taken = []
    for text in texts:
        start = perf_counter()
        call(text)
        taken.append(perf_counter() - start)
    return Latency(tuple(taken))
