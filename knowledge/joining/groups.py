"""Meetings of the same people that are one: their days agree, and their hours do."""

import numpy as np
from numpy.typing import NDArray

from knowledge.gist.columns import MODES, NONE, MeetingColumns
from knowledge.records import Mode
from knowledge.rows import Ints, Rows

OPEN_END = 4_000_000
"""Behind every day."""
_FEW = 8
"""Of parties of so many meetings, all of one size are told apart at once."""
_IN_PERSON = MODES.index(Mode.IN_PERSON)


class Times:
    """When each meeting was, as far as telling meetings apart goes."""

    def __init__(self, meetings: MeetingColumns) -> None:
        """Take what is needed of the columns."""
        self.dated, self.status = meetings.dated, meetings.status
        self.start, self.hour = meetings.start, meetings.hour
        self.end = np.where(meetings.end == 0, OPEN_END, meetings.end)

    def pairwise(self, ones: Ints, others: Ints) -> NDArray[np.bool_]:
        """Which of pairs of meetings of the same people may be one meeting."""
        dated, beside = self.dated[ones] == 1, self.dated[others] == 1
        hour, hours = self.hour[ones], self.hour[others]
        apart = (self.start[others] > self.end[ones]) | (self.end[others] < self.start[ones])
        agree = (hour == NONE) | (hours == NONE) | (hour == hours)
        alike = ~dated & ~beside & (self.status[ones] == self.status[others])
        fits: NDArray[np.bool_] = alike | (dated & beside & ~apart & agree)
        return fits

    def same(self, one: int, others: Ints) -> NDArray[np.bool_]:
        """Which of others of the same people may be one meeting with this one."""
        if not self.dated[one]:
            alike: NDArray[np.bool_] = self.status[others] == self.status[one]
            alike &= self.dated[others] == 0
            return alike
        hours, hour = self.hour[others], self.hour[one]
        apart = (self.start[others] > self.end[one]) | (self.end[others] < self.start[one])
        fits: NDArray[np.bool_] = (self.dated[others] == 1) & ~apart
        if hour != NONE:
            fits &= (hours == NONE) | (hours == hour)
        return fits


def parties_of(met: Rows, meetings: MeetingColumns) -> Ints:
    """A number for each meeting: the same for meetings of the same people, all in person or none."""
    order = np.lexsort((met.values, met.owners))
    remote = (meetings.mode != _IN_PERSON).astype(np.int64)
    return numbered(labelled(Rows(met.starts, met.values[order])), remote)


def labelled(rows: Rows) -> Ints:
    """A number for each row: the same for rows of the same values in the same order."""
    label, lengths = np.zeros(len(rows), dtype=np.int64), rows.lengths
    for place in range(int(lengths.max(initial=0))):
        long = np.flatnonzero(lengths > place)
        label[long] = numbered(label[long], rows.values[rows.starts[long] + place])
    return numbered(label, lengths)


def numbered(one: Ints, two: Ints) -> Ints:
    """A number for each pair of numbers, the same for the same pair."""
    pairs = one * (int(two.max(initial=0)) + 1) + two
    found: Ints = np.unique(pairs, return_inverse=True)[1].reshape(-1)
    return found


def clusters_of(party: Ints, times: Times) -> Ints:
    """For each meeting the first one that is the same meeting, by the order of records."""
    cluster = np.arange(len(party))
    order = np.argsort(party, kind="stable")
    begins = np.flatnonzero(np.diff(party[order], prepend=-1))
    groups = Rows.of_lengths(np.diff(np.append(begins, len(order))), order)
    for size in range(2, _FEW + 1):
        alike = groups.take(np.flatnonzero(groups.lengths == size)).values.reshape(-1, size)
        cluster[alike] = _clusters_at_once(alike, times)
    for at in np.flatnonzero(groups.lengths > _FEW).tolist():
        cluster[groups[at]] = _clusters(groups[at], times)
    return cluster


def _clusters_at_once(groups: Ints, times: Times) -> Ints:
    """The same for many parties of as many meetings, a row each."""
    found = groups.copy()
    for place in range(1, groups.shape[1]):
        for other in range(place):
            fits = times.pairwise(groups[:, place], groups[:, other])
            nearer = np.minimum(found[:, place], found[:, other])
            found[:, place] = np.where(fits, nearer, found[:, place])
    return found


def _clusters(group: Ints, times: Times) -> Ints:
    """The same, of one party: each meeting goes to the first that it may be one with."""
    found = group.copy()
    for place in range(1, len(group)):
        fits = times.same(int(group[place]), group[:place])
        if fits.any():
            found[place] = found[:place][fits].min()
    return found
