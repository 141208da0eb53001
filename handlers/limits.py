"""How much one person may ask: a bucket of questions that fills up again by the minute."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock
from time import monotonic

_MOST_PEOPLE = 10_000


@dataclass(frozen=True, slots=True)
class Allowed:
    """The question may be asked."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The question has to wait."""

    seconds: int
    """Whole seconds after which it may be asked again."""


@dataclass(frozen=True, slots=True)
class _Bucket:
    """What one person has left."""

    left: float
    """Questions that may be asked at once."""
    at: float
    """When that was counted."""


class Allowance:
    """Counts questions a person in memory; who has not asked for longest is forgotten first."""

    def __init__(
        self,
        per_minute: int,
        clock: Callable[[], float] = monotonic,
        most_people: int = _MOST_PEOPLE,
    ) -> None:
        self._most, self._rate = per_minute, per_minute / 60
        self._clock, self._most_people, self._lock = clock, most_people, Lock()
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, person: str) -> Allowed | Wait:
        """Use one question of somebody, or say when there is one again; without a limit all are allowed."""
        if self._most <= 0:
            return Allowed()
        with self._lock:
            now = self._clock()
            left = self._left(person, now)
            allowed = left >= 1
            self._keep(person, _Bucket(left - 1 if allowed else left, now))
        return Allowed() if allowed else Wait(max(1, ceil((1 - left) / self._rate)))

    def _left(self, person: str, now: float) -> float:
        """What somebody may ask at this moment."""
        bucket = self._buckets.get(person)
        if bucket is None:
            return float(self._most)
        return min(float(self._most), bucket.left + (now - bucket.at) * self._rate)

    def _keep(self, person: str, bucket: _Bucket) -> None:
        """Remember what somebody has left, without growing for ever."""
        self._buckets[person] = bucket
        self._buckets.move_to_end(person)
        while len(self._buckets) > self._most_people:
            self._buckets.popitem(last=False)
