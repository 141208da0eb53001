"""Journeys of all records as columns, oldest first; copies of one record tell of one journey."""

from dataclasses import dataclass

import numpy as np

from knowledge.gist.columns import Gist
from knowledge.gist.pool import Pool
from knowledge.joining.meetings import people_of
from knowledge.rows import Ints, Rows


@dataclass(frozen=True, slots=True)
class Travels:
    """Journeys of the archive, a row each."""

    visits: Ints
    """Which visit of the gist."""
    people: Rows
    """Persons who travel."""


def join_visits(gist: Gist, person: Ints, starts: Ints) -> Travels:
    """Join the visits of records; `person` is who each figure is, `starts` where the figures of each record begin."""
    visits, pool = gist.visits, Pool[object]()
    prints = [pool[said or (at,)] for at, said in enumerate(gist.records.prints)]
    copy = np.array(prints, dtype=np.int64)[visits.record] if len(visits.record) else visits.record
    first = np.unique(
        copy * (int(visits.number.max(initial=0)) + 1) + visits.number, return_index=True
    )[1]
    kept = np.sort(first)
    day = np.maximum(visits.start[kept], 1)
    kept = kept[np.lexsort((kept, visits.record[kept], day))]
    people = people_of(visits.people.take(kept), person, starts[visits.record[kept]])
    return Travels(kept, people)
