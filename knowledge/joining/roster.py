"""Persons as columns: what each is called and whom he or she speaks for, worked out for all of them at once."""

from dataclasses import dataclass

import numpy as np

from knowledge.gist.columns import NONE, Gist
from knowledge.gist.pool import Pool
from knowledge.joining.belonging import Belonging
from knowledge.names.folding import words
from knowledge.rows import Ints, Rows, begun, risen


@dataclass(frozen=True, slots=True)
class Roster:
    """Persons, a row each; curated ones as records have them."""

    naming: Ints
    """The printed name with its country that is the fullest."""
    country: Ints
    """The printed name with the country spoken for, or NONE."""
    shapes: Rows
    """Names with their forms, in the order in which records print them."""
    role: Rows
    """Roles, oldest first."""
    day: Rows
    """The day of each of these."""
    record: Rows
    """The record of each of these."""
    records: Rows
    """Records that name the person."""
    entry: Ints
    """The entry of people.yaml, or NONE."""


def make_roster(gist: Gist, belonging: Belonging) -> Roster:
    """The persons of figures."""
    person, count = belonging.figures, belonging.count
    entry = np.full(count, NONE, dtype=np.int64)
    entry[list(belonging.entries)] = list(belonging.entries.values())
    by_person = Rows.grouped(person, np.arange(len(person)), count)
    role, day, record = _roles(gist, person, count)
    return Roster(
        naming=gist.figures.naming[_fullest(gist, person)],
        country=_country(gist, person, count),
        shapes=_renewed(by_person, gist.figures.shape).distinct(),
        role=role,
        day=day,
        record=record,
        records=_renewed(by_person, gist.figures.record).distinct(),
        entry=entry,
    )


def _renewed(rows: Rows, values: Ints) -> Rows:
    """Rows of positions as rows of what stands there."""
    return Rows(rows.starts, values[rows.values])


def _fullest(gist: Gist, person: Ints) -> Ints:
    """The figure of each person with most words in its name, the latest of several."""
    names = gist.figures.name
    lengths = np.zeros(len(gist.tables.texts), dtype=np.int64)
    used = risen(names)
    lengths[used] = [len(words(gist.tables.texts[k])) for k in used.tolist()]
    day = np.maximum(gist.records.day[gist.figures.record], 1)
    order = np.lexsort((np.arange(len(person)), -day, -lengths[names], person))
    return order[begun(person[order])]


def _country(gist: Gist, person: Ints, count: int) -> Ints:
    """A naming with the country told most often, by records that state it if there are any."""
    pool = Pool[str | None]([None])
    land = np.array([pool[country] for _, _, country in gist.tables.namings], dtype=np.int64)
    lands, stated = land[gist.figures.naming], gist.figures.stated
    states = np.bincount(person, weights=stated, minlength=count) > 0
    rows = np.flatnonzero((lands > 0) & (~states[person] | (stated > 0)))
    pairs = person[rows] * len(pool) + lands[rows]
    found, first, times = np.unique(pairs, return_index=True, return_counts=True)
    order = np.lexsort((first, -times, found // len(pool)))
    best = order[begun(found[order] // len(pool))]
    country = np.full(count, NONE, dtype=np.int64)
    country[found[best] // len(pool)] = gist.figures.naming[rows[first[best]]]
    return country


def _roles(gist: Gist, person: Ints, count: int) -> tuple[Rows, Rows, Rows]:
    """Role, day and record of each role that a record shows a person in, oldest first."""
    roles, figure = gist.figures.roles, gist.figures.roles.owners
    record = gist.figures.record[figure]
    day = gist.records.day[record]
    order = np.lexsort((np.arange(len(day)), np.maximum(day, 1), person[figure]))
    starts = Rows.of_lengths(np.bincount(person[figure], minlength=count), order).starts
    return Rows(starts, roles.values[order]), Rows(starts, day[order]), Rows(starts, record[order])
