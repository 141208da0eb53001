"""Journeys that may come up: several records of one joined, but for those that a meeting of the same day stands for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

import numpy as np

from knowledge.anniversaries.batch import Batch, Made
from knowledge.anniversaries.happening import Thing
from knowledge.anniversaries.times import Times, months
from knowledge.anniversaries.wish import Kind
from knowledge.events import WORTH
from knowledge.gist.columns import NONE, STATUSES
from knowledge.joining.all import Parts
from knowledge.records import Status
from knowledge.rows import Ints, view

_VISIT: Final = tuple(Kind).index(Kind.VISIT)
_CANCELLED: Final = STATUSES.index(Status.CANCELLED)
_WORTH: Final = tuple(WORTH[status] for status in STATUSES)
_BITS: Final = 32


def visits_of(parts: Parts, meetings: Batch, country: Callable[[int], int]) -> Batch:
    """Journeys with a day or a month; `country` is that of a person."""
    return Batch.of([*_Visits(parts, country).told(_Meetings(meetings))])


class _Meetings:
    """Meetings by their first day and who met."""

    def __init__(self, meetings: Batch) -> None:
        start, people = meetings.columns["start"], meetings.people
        keys = start[people.owners] << _BITS | people.values
        order = np.argsort(keys, kind="stable")
        self._keys, self._at = keys[order], people.owners[order]
        self._status, self._lands = meetings.columns["status"], meetings.lands
        columns = meetings.columns
        times = (columns[name] for name in ("start", "end", "precision", "vague"))
        self._own = Times(*times).own

    def beginning(self, keys: Ints) -> Iterator[Ints]:
        """Those that begin on a day with a person in it, for each such day and person in a key."""
        firsts, ends = (np.searchsorted(self._keys, keys, side) for side in ("left", "right"))
        return (self._at[a:b] for a, b in zip(firsts.tolist(), ends.tolist(), strict=True))

    def stands_for(self, at: int, visit: tuple[int, bool, int]) -> bool:
        """Whether a meeting that begins with a visit tells of it too: it is there, and is no less certain."""
        status, own, land = visit
        sure = _WORTH[self._status[at]] <= _WORTH[status]
        return sure and self._own[at] == own and land in self._lands.listed(at)


class _Visits:
    """The journeys of an archive."""

    def __init__(self, parts: Parts, country: Callable[[int], int]) -> None:
        self._visits = visits = parts.gist.visits.take(parts.travels.visits)
        self._people, self._country = parts.travels.people, country
        times = Times(visits.start, visits.end, visits.precision, visits.vague)
        self._comes = np.flatnonzero(times.own | times.monthly)
        self._own, self._month = times.own.tolist(), months(visits.start).tolist()
        self._start, self._end = view(visits.start), view(visits.end)
        self._status, self._record = view(visits.status), view(visits.record)

    def told(self, meetings: _Meetings) -> Iterator[Made]:
        """Each journey that no meeting stands for."""
        groups = list(self._joined())
        bests = np.array([group[0] for group in groups], np.int64)
        people = self._people.take(bests)
        days = self._visits.start[bests][people.owners]
        around = meetings.beginning(days << _BITS | people.values)
        for group, count in zip(groups, people.lengths.tolist(), strict=True):
            near = [at for begun in islice(around, count) for at in begun.tolist()]
            visit = self._visit(group[0])
            if visit[0] != _CANCELLED and not any(meetings.stands_for(at, visit) for at in near):
                yield self._made(group)

    def _visit(self, at: int) -> tuple[int, bool, int]:
        """Status, whether it has days for its own, and the country; a number of no country where it has none."""
        land = int(self._visits.land[at])
        return self._status[at], self._own[at], NONE - 1 if land == NONE else land

    def _joined(self) -> Iterator[list[int]]:
        """Journeys of the same people to the same place at times that agree; the surest and most precise first."""
        groups: dict[object, list[int]] = defaultdict(list)
        aims = self._visits.aim
        for at in self._comes.tolist():
            groups[tuple(self._people.listed(at)), int(aims[at])].append(at)
        for group in groups.values():
            yield from (sorted(one, key=self._surest) for one in self._at_one_time(group))

    def _surest(self, at: int) -> tuple[int, bool, int]:
        return _WORTH[self._status[at]], not self._own[at], self._record[at]

    def _at_one_time(self, group: Iterable[int]) -> Iterator[list[int]]:
        """Journeys apart in time, oldest first: those with days by their days, others with the first of their month."""
        dated: list[list[int]] = []
        vague: dict[int, list[int]] = defaultdict(list)
        end = 0
        for at in group:
            if not self._own[at]:
                vague[self._month[at]].append(at)
                continue
            if dated and self._start[at] <= end:
                dated[-1].append(at)
            else:
                dated.append([at])
            end = max(end, self._end[at])
        for one in dated:
            yield [*one, *vague.pop(self._month[one[0]], ())]
        yield from vague.values()

    def _made(self, group: list[int]) -> Made:
        """A journey with everything that tells of it."""
        best, visits = group[0], self._visits
        people = self._people.listed(best)
        lands = {*map(self._country, people), int(visits.land[best])} - {NONE}
        told: Iterable[Ints] = (visits.start, visits.end, visits.precision, visits.vague)
        numbers = (self._status[best], int(visits.office[best]), *(int(c[best]) for c in told))
        sources = [
            (self._record[k], int(visits.said_from[k]), int(visits.said_to[k])) for k in group
        ]
        return Made((_VISIT, *numbers, int(Thing.JOURNEY), best, 0, 0, 0), people, lands, sources)
