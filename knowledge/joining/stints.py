"""When the bearers of printed names were seen in which offices, out of the gist."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from knowledge.gist.columns import NO_DAY, Gist
from knowledge.gist.pool import Pool
from knowledge.identity import Naming, naming_of
from knowledge.people import Curated
from knowledge.rows import Ints
from knowledge.tenure import NEAR, Stint, office_of


class Offices:
    """The office of each role, by number."""

    def __init__(self, gist: Gist) -> None:
        """Look at each role once."""
        pool = Pool[str]([""])
        self.of_role = np.array(
            [pool[office_of(role)] for role in gist.tables.roles], dtype=np.int64
        )
        self.former = np.array([role.former for role in gist.tables.roles], dtype=np.int64)
        self.names = list(pool)


def namings_of(
    gist: Gist, curated: Sequence[Curated], offices: Offices
) -> tuple[list[Naming], Ints]:
    """Distinct printed names with their offices, curated ones first, and the one of each figure."""
    entries = list(_curated(curated))
    used, first, at = np.unique(gist.figures.naming, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    belongs = rank[at]
    namings = [naming_of(*gist.tables.namings[k]) for k in used[order].tolist()]
    sure = np.bincount(belongs, weights=gist.figures.stated, minlength=len(namings)) > 0
    for naming, stated in zip(namings, sure.tolist(), strict=True):
        naming.sure = stated
    _see(gist, offices, namings, belongs)
    return entries + namings, belongs + len(entries)


def _curated(curated: Sequence[Curated]) -> "list[Naming]":
    """Every form of every curated person, with the offices that the entry tells."""
    return [
        _curated_naming(form, position, entry)
        for position, entry in enumerate(curated)
        for form in (entry.name, *entry.aliases)
    ]


def _curated_naming(form: str, position: int, entry: Curated) -> Naming:
    naming = naming_of(form, None, entry.country)
    naming.entry, naming.sure = position, entry.country is not None
    naming.stints = [
        Stint(key, held.day, held.until or held.day, held.role.former)
        for held in entry.roles
        if (key := office_of(held.role))
    ]
    return naming


def _see(gist: Gist, offices: Offices, namings: Sequence[Naming], belongs: Ints) -> None:
    """Give names the stretches of time in which they were seen in each office, near sightings as one."""
    roles = gist.figures.roles
    figure = roles.owners
    office = offices.of_role[roles.values]
    told = np.flatnonzero(office)
    figure, office, former = figure[told], office[told], offices.former[roles.values[told]]
    day = gist.records.day[gist.figures.record[figure]]
    names, holds = belongs[figure], 2 * office + former
    order = np.lexsort((day, holds, names))
    rows = np.stack((names, holds, day))[:, order]
    for naming, held, first, last in _stretches(rows).T.tolist():
        begun, ended = (date.fromordinal(day) if day else None for day in (first, last))
        namings[naming].stints.append(Stint(offices.names[held // 2], begun, ended, bool(held % 2)))


def _stretches(rows: Ints) -> Ints:
    """Sorted sightings (naming, office, day) as stretches: a first and a last day for a day."""
    same = np.all(rows[:2, 1:] == rows[:2, :-1], axis=0)
    unknown, later = rows[2, :-1] == NO_DAY, rows[2, 1:] != NO_DAY
    near = same & (np.diff(rows[2]) <= NEAR.days) & ~(unknown & later)
    begins = np.flatnonzero(np.concatenate((np.ones(min(1, rows.shape[1]), dtype=np.bool_), ~near)))
    ends = np.concatenate((begins[1:] - 1, [rows.shape[1] - 1])).astype(np.int64)[: len(begins)]
    return np.concatenate((rows[:, begins], rows[2:, ends]))
