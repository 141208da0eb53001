"""Meetings of all records as columns, oldest first: copies, announcements and read-outs of one joined."""

from dataclasses import dataclass

import numpy as np

from knowledge.events import WORTH
from knowledge.gist.columns import MODES, NO_DAY, STATUSES, Gist
from knowledge.joining.announced import ReadOuts
from knowledge.joining.groups import Times, clusters_of, parties_of
from knowledge.records import Mode
from knowledge.rows import Ints, Rows

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
    meetings = gist.meetings.take(kept)
    times = Times(meetings)
    party = parties_of(met, meetings)
    cluster = clusters_of(party, times)
    first_of_party = np.full(int(party.max(initial=-1)) + 1, len(party))
    np.minimum.at(first_of_party, party, np.arange(len(party)))
    readouts = ReadOuts(met, cluster, meetings.mode != _IN_PERSON, times)
    event, later = cluster.copy(), np.zeros(len(cluster), dtype=np.bool_)
    for announced, held in readouts.standing_for(cluster):
        later[announced] = True
        event[announced] = held
    later, event = later[cluster], event[cluster]
    worth, short = _WORTH[meetings.status], meetings.lasting == 0
    rank = first_of_party[party]
    place = np.arange(len(cluster))
    order = np.lexsort((place, cluster, rank, later, meetings.record, short, worth, event))
    begins = np.flatnonzero(np.diff(event[order], prepend=-1))
    best, own = order[begins], event[order[begins]]
    day = np.where(meetings.start[best] == NO_DAY, 1, meetings.start[best])
    ages = np.lexsort((own, rank[own], ~readouts.held[own], meetings.record[best], day))
    lengths = np.diff(np.append(begins, len(order)))
    return Rows.of_lengths(lengths, kept[order]).take(ages)
