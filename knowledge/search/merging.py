"""Terms of several runs of records, or of an archive and what changed in it, made into those of one archive."""

from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.search.lists import Lists, Numbers, smallest
from knowledge.search.terms import Terms, heaped

_BLOCK = 1 << 22
"""Pairs of key and row sorted at a time, which bounds the memory taken."""
_GONE = -1


def merge_terms(parts: Sequence[Terms], order: Numbers | None = None) -> Terms:
    """Terms of the records of all parts as one.

    `order` lists which records make up the new archive, in its order, counted through all parts; without it all do, as they come.
    """
    keys, numbers = _united([part.keys for part in parts])
    passages = np.concatenate([part.passages for part in parts])
    taken = np.arange(len(passages)) if order is None else np.asarray(order, np.int64)
    firsts = np.concatenate(([0], np.cumsum(passages)))
    old_rows = Lists(firsts, np.arange(firsts[-1])).gathered(taken)[0]
    row_of = np.full(int(firsts[-1]), _GONE, np.int64)
    row_of[old_rows] = np.arange(len(old_rows))
    maps = _maps(parts, row_of)
    merged = Terms(
        keys,
        _merged([part.rows for part in parts], numbers, maps, len(keys)),
        _merged([part.titled for part in parts], numbers, maps, len(keys)),
        _renumbered([part.sequence for part in parts], numbers, len(keys)).picked(old_rows),
        Lists.chained([part.voices for part in parts]).picked(old_rows),
        _renumbered([part.titles for part in parts], numbers, len(keys)).picked(taken),
        passages[taken],
        np.concatenate([part.figures for part in parts])[taken],
    )
    return _without_unused(merged) if order is not None else merged


def _united(parts: Sequence[Lists]) -> tuple[Lists, list[Numbers]]:
    """Keys of all parts, and for each part the place of its keys among them."""
    words = [split_keys(part) for part in parts]
    ordered = sorted(set().union(*words))
    place = {key: k for k, key in enumerate(ordered)}
    return heaped(ordered), [np.array([place[w] for w in each], np.int64) for each in words]


def split_keys(keys: Lists) -> list[bytes]:
    """Each key for itself."""
    heap, starts = keys.numbers.tobytes(), keys.starts.tolist()
    return [heap[a:b] for a, b in zip(starts, starts[1:], strict=False)]


def _maps(parts: Sequence[Terms], row_of: Numbers) -> list[Numbers]:
    """For each part the new row of each of its rows."""
    ends = np.cumsum([len(part.sequence) for part in parts])
    return np.split(row_of, ends[:-1])


def _renumbered(parts: Sequence[Lists], numbers: Sequence[Numbers], count: int) -> Lists:
    """Lists of keys, one part behind the other, each key by its new number."""
    return Lists.chained(
        [
            Lists(part.starts, smallest(new[part.numbers], count))
            for part, new in zip(parts, numbers, strict=True)
        ]
    )


def _merged(
    parts: Sequence[Lists], numbers: Sequence[Numbers], maps: Sequence[Numbers], count: int
) -> Lists:
    """Rows of all parts by key."""
    lengths = np.zeros(count, np.int64)
    rows: list[Numbers] = []
    for first, last in _blocks(parts, numbers, count):
        pairs = np.concatenate(
            [
                _pairs_between(part, new, rows_of, first, last)
                for part, new, rows_of in zip(parts, numbers, maps, strict=True)
            ]
        )
        pairs.sort()
        lengths[first:last] = np.bincount((pairs >> 32) - first, minlength=last - first)
        rows.append((pairs & 0xFFFFFFFF).astype(np.int32))
    return Lists.of(lengths, np.concatenate(rows) if rows else np.empty(0, np.int32))


def _blocks(
    parts: Sequence[Lists], numbers: Sequence[Numbers], count: int
) -> Iterator[tuple[int, int]]:
    """Runs of keys that have not too many rows together."""
    lengths = np.zeros(count, np.int64)
    for part, new in zip(parts, numbers, strict=True):
        lengths[new] += part.lengths
    before = np.concatenate(([0], np.cumsum(lengths)))
    first = 0
    while first < count:
        last = int(np.searchsorted(before, before[first] + _BLOCK, "right")) - 1
        yield first, (last := max(last, first + 1))
        first = last


def _pairs_between(part: Lists, new: Numbers, rows_of: Numbers, first: int, last: int) -> Numbers:
    """Pairs of key and new row of one part for a run of keys; rows that are gone are left out."""
    a, b = (int(k) for k in np.searchsorted(new, (first, last)))
    lists = part.between(a, b)
    rows = rows_of[lists.numbers]
    pairs: Numbers = np.repeat(new[a:b], lists.lengths) << 32 | rows
    kept: Numbers = pairs[rows != _GONE]
    return kept


def _without_unused(terms: Terms) -> Terms:
    """The same without keys that no passage and no title holds any more."""
    used = terms.rows.lengths > 0
    used[terms.titles.numbers] = True
    kept = np.flatnonzero(used)
    if len(kept) == len(used):
        return terms
    new, count = np.cumsum(used) - 1, len(kept)
    return Terms(
        terms.keys.picked(kept),
        terms.rows.picked(kept),
        terms.titled.picked(kept),
        Lists(terms.sequence.starts, smallest(new[terms.sequence.numbers], count)),
        terms.voices,
        Lists(terms.titles.starts, smallest(new[terms.titles.numbers], count)),
        terms.passages,
        terms.figures,
    )
