"""Positions of meetings and records as sorted arrays: what many of them have in common is worked out without a walk."""

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.columns.events import Numbers

_FEW = 24
"""Positions that are looked up one by one sooner than all of the others are marked."""
NONE: Numbers = np.empty(0, np.int32)


def array_of(positions: Sequence[int] | Numbers) -> Numbers:
    """Positions of an index as an array; those of a built index are one already."""
    return np.asarray(positions, np.int32) if len(positions) else NONE


def any_of(rows: Iterable[Sequence[int] | Numbers]) -> Numbers:
    """Positions that stand in any row, rising, each once."""
    arrays = [array_of(row) for row in rows if len(row)]
    if len(arrays) < 2:
        return arrays[0] if arrays else NONE
    every = np.concatenate(arrays)
    every.sort(kind="stable")  # which takes rising runs as they are
    fresh = np.empty(len(every), np.bool_)
    fresh[0] = True
    np.not_equal(every[1:], every[:-1], out=fresh[1:])
    return every[fresh]


def both(one: Numbers, other: Numbers, size: int) -> Numbers:
    """Positions below `size` that stand in two rising rows."""
    if len(one) > len(other):
        one, other = other, one
    return one[is_in(one, other, size)]


def without(one: Numbers, other: Numbers, size: int) -> Numbers:
    """Positions of a row that do not stand in the other one."""
    return one[~is_in(one, other, size)] if len(other) else one


def is_in(one: Numbers, other: Numbers, size: int) -> Numbers:
    """For each position of a row whether it stands in the other, rising one."""
    if not len(one) or not len(other):
        return np.zeros(len(one), np.bool_)
    if len(one) <= _FEW or len(one) * _FEW < size // 64:
        at = other.searchsorted(one)
        at[at == len(other)] = 0
        found: Numbers = other[at] == one
        return found
    marked = np.zeros(size, np.bool_)
    marked[other] = True
    taken: Numbers = marked[one]
    return taken


def firsts(values: Numbers) -> Numbers:
    """Where each distinct value stands first, in that order."""
    if not len(values):
        return np.empty(0, np.intp)
    places, shifted = np.arange(len(values)), values - values.min()
    first = np.empty(int(shifted.max()) + 1, np.intp)
    first[shifted[::-1]] = places[::-1]  # of several that are put in one place the last stays
    found: Numbers = places[first[shifted] == places]
    return found
