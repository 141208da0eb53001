"""Time taken by pieces of work that are measured in turn, so that a slow phase of the machine hits all of them."""

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import thread_time
from typing import TypeVar

T = TypeVar("T")
Work = Callable[[T], object]


@dataclass(frozen=True, slots=True)
class Latency:
    """How long single calls took, in seconds of the processor: what else runs on the machine does not count."""

    taken: tuple[float, ...]

    def at(self, share: float) -> float:
        """The time within which that share of the calls was done."""
        ordered = sorted(self.taken)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over several runs."""

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> "Spread":
        """Median, lowest and highest."""
        return cls(median(figures), min(figures), max(figures))


def in_turn(
    works: Mapping[str, Work[T]], things: Sequence[T], prepare: Work[T] = lambda thing: None
) -> dict[str, Latency]:
    """How long each piece of work takes for each thing, one piece after another for one thing, then for the next."""
    gc.collect()
    gc.freeze()  # What the bench itself holds is not looked through in the middle of anybody's answer.
    taken: dict[str, list[float]] = {name: [] for name in works}
    for thing in things:
        prepare(thing)
        for name, work in works.items():
            begun = thread_time()
            work(thing)
            taken[name].append(thread_time() - begun)
    gc.unfreeze()
    return {name: Latency(tuple(seconds)) for name, seconds in taken.items()}
