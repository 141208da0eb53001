"""Announcements and mentions of some of those who met, put with the one read-out that names them all."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from knowledge.gist.columns import STATUSES
from knowledge.joining.groups import Times
from knowledge.records import Status
from knowledge.rows import Ints, Rows

_HELD = STATUSES.index(Status.HELD)
_MANY = 16
"""Of more people who met at once not every pair is noted, but each of them alone."""


class ReadOuts:
    """Meetings held, by those who met."""

    def __init__(self, met: Rows, cluster: Ints, remote: Ints, times: Times) -> None:
        """Note the meetings of three people and more: others can stand for no announcement of fewer."""
        self._met, self._remote, self._times = met, remote, times
        held = np.zeros(len(cluster), dtype=np.bool_)
        held[cluster[times.status == _HELD]] = True
        self.held = held
        firsts = np.flatnonzero(held & (met.lengths > 2))
        self._people = {k: frozenset(met[k].tolist()) for k in firsts.tolist()}
        self._of: dict[object, list[int]] = defaultdict(list)
        for k, people in self._people.items():
            for key in _keys(sorted(people)):
                self._of[key].append(k)

    def standing_for(self, cluster: Ints) -> Iterator[tuple[int, int]]:
        """Each meeting that is only announced or mentioned, with the one held that its words are about."""
        waiting = np.flatnonzero(~self.held[cluster])
        sources: dict[int, list[int]] = defaultdict(list)
        for k, first in zip(waiting.tolist(), cluster[waiting].tolist(), strict=True):
            sources[first].append(k)
        for first, told in sources.items():
            found = self._fitting(first, told)
            if len(found) == 1:
                yield first, found[0]

    def _fitting(self, first: int, told: list[int]) -> list[int]:
        """Meetings held by all of these people and more, at a time that agrees with each source."""
        people = sorted(self._met[first].tolist())
        keys = (tuple(people[:2]), (people[0],))
        asked = frozenset(people)
        near = [k for key in keys for k in self._of.get(key, ()) if asked < self._people[k]]
        near = [k for k in near if self._remote[k] == self._remote[first]]
        if not near or not self._times.dated[told].all():
            return []
        fits = np.ones(len(near), dtype=np.bool_)
        others = np.array(near, dtype=np.int64)
        for k in told:
            fits &= self._times.same(k, others)
        found: list[int] = others[fits].tolist()
        return found


def _keys(people: list[int]) -> Iterator[tuple[int, ...]]:
    """Under what a meeting is noted."""
    yield from combinations(people, 2) if len(people) <= _MANY else ((each,) for each in people)
