"""Meetings of all records as columns, oldest first: copies, announcements and read-outs of one joined."""

from dataclasses import dataclass

import numpy as np

from knowledge.events import WORTH
from knowledge.gist.columns import MODES, NO_DAY, STATUSES, Gist, MeetingColumns
from knowledge.joining.announced import ReadOuts
from knowledge.joining.groups import Times, clusters_of, parties_of
from knowledge.records import Mode
from knowledge.rows import Ints, Rows, begun

_WORTH = np.array([WORTH[status] for status in STATUSES])
_IN_PERSON = MODES.index(Mode.IN_PERSON)


@dataclass(frozen=True, slots=True)
class Joined:
    """Meetings of the archive, a row each."""

    sources: Rows
    """Meetings of records that tell of it, the one that tells most first."""
    people: Rows
    """Persons who met."""
    delegation: Rows
    """Persons who sat in."""

    @property
    def best(self) -> Ints:
        """The meeting of a record that tells most of each."""
        return self.sources.values[self.sources.starts[:-1]]


def join(gist: Gist, person: Ints, starts: Ints) -> Joined:
    """Join the meetings of records; `person` is who each figure is, `starts` where the figures of each record begin."""
    everybody = people_of(gist.meetings.participants, person, starts[gist.meetings.record])
    kept = np.flatnonzero(everybody.lengths > 1)
    sources = kept_sources(gist, everybody.take(kept), kept)
    best = sources.values[sources.starts[:-1]]
    sat = gist.meetings.delegation.take(best)
    delegation = people_of(sat, person, starts[gist.meetings.record[best]])
    return Joined(sources, everybody.take(best), delegation)


def people_of(figures: Rows, person: Ints, starts: Ints) -> Rows:
    """Persons behind rows of figures, each once; the figures of row `k` begin at `starts[k]`."""
    at = figures.values + np.repeat(starts, figures.lengths)
    return Rows(figures.starts, person[at]).distinct()


def kept_sources(gist: Gist, met: Rows, kept: Ints) -> Rows:
    """The sources of each meeting, meetings oldest first; `kept` tells which of the gist `met` are of."""
    told = _Told(gist.meetings.take(kept), met)
    order = told.order()
    begins = begun(told.event[order])
    lengths = np.diff(np.append(begins, len(order)))
    return Rows.of_lengths(lengths, kept[order]).take(told.ages(order[begins]))


class _Told:
    """What records tell of meetings, each with the one that it is part of."""

    def __init__(self, meetings: MeetingColumns, met: Rows) -> None:
        times = Times(meetings)
        party = parties_of(met, meetings)
        self._meetings, self._cluster = meetings, clusters_of(party, times)
        # The first of a party, and of those of one meeting, stands for all of them.
        self._party = np.unique(party, return_index=True)[1][party]
        readouts = ReadOuts(met, self._cluster, meetings.mode != _IN_PERSON, times)
        held = self._cluster.copy()
        for announced, other in readouts.standing_for(self._cluster):
            held[announced] = other
        self._later = (held != np.arange(len(held)))[self._cluster]
        self._held, self.event = readouts.held, held[self._cluster]

    def order(self) -> Ints:
        """Sources by meeting, the one that tells most first, those that came with an announcement behind the others."""
        worth, short = _WORTH[self._meetings.status], self._meetings.lasting == 0
        place = np.arange(len(worth))
        came = (place, self._cluster, self._party, self._later)
        return np.lexsort((*came, self._meetings.record, short, worth, self.event))

    def ages(self, best: Ints) -> Ints:
        """Meetings by their day and record, as their best sources have these."""
        own, start = self.event[best], self._meetings.start[best]
        day = np.where(start == NO_DAY, 1, start)
        return np.lexsort(
            (own, self._party[own], ~self._held[own], self._meetings.record[best], day)
        )
