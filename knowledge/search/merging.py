"""Terms of several runs of records, or of an archive and what changed in it, made into those of one archive."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from knowledge.search.joining import GONE, Part, joined
from knowledge.search.keys import Keys
from knowledge.search.lists import Lists, Numbers, runs, smallest
from knowledge.search.terms import Terms


def merge_terms(parts: Sequence[Terms], order: Numbers | None = None) -> Terms:
    """Terms of the records of all parts as one.

    `order` lists which records make up the new archive, in its order, counted through all parts; without it all do, as they come.
    """
    keys, numbers = _united([part.keys for part in parts])
    passages = np.concatenate([part.passages for part in parts])
    taken = np.arange(len(passages)) if order is None else np.asarray(order, np.int64)
    old_rows, row_of = _placed(passages, taken)
    moved = np.split(row_of, np.cumsum([len(part.sequence) for part in parts])[:-1])
    merged = Terms(
        keys,
        joined(list(map(Part, (part.rows for part in parts), numbers, moved)), len(keys)),
        joined(list(map(Part, (part.titled for part in parts), numbers, moved)), len(keys)),
        _renumbered([part.sequence for part in parts], numbers, len(keys)).picked(old_rows),
        Lists.chained([part.voices for part in parts]).picked(old_rows),
        _renumbered([part.titles for part in parts], numbers, len(keys)).picked(taken),
        passages[taken],
        np.concatenate([part.figures for part in parts])[taken],
    )
    return _without_unused(merged) if order is not None else merged


def _united(parts: Sequence[Keys]) -> tuple[Keys, list[Numbers]]:
    """Keys of all parts, and for each part the place of its keys among them."""
    words = [part.split() for part in parts]
    ordered = list(dict.fromkeys(sorted(chain.from_iterable(words))))
    place = {key: k for k, key in enumerate(ordered)}
    return Keys.of(ordered), [np.array([place[w] for w in each], np.int64) for each in words]


def _placed(passages: Numbers, taken: Numbers) -> tuple[Numbers, Numbers]:
    """Which old row comes where, and where each old row has gone."""
    firsts = np.concatenate(([0], np.cumsum(passages)))
    old_rows = runs(firsts[taken], passages[taken])
    row_of = np.full(int(firsts[-1]), GONE, np.int32)
    row_of[old_rows] = np.arange(len(old_rows), dtype=np.int32)
    return old_rows, row_of


def _renumbered(parts: Sequence[Lists], numbers: Sequence[Numbers], count: int) -> Lists:
    """Lists of keys, one part behind the other, each key by its new number."""
    return Lists.chained(
        [
            Lists(part.starts, smallest(new, count)[part.numbers])
            for part, new in zip(parts, numbers, strict=True)
        ]
    )


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
        Lists(terms.sequence.starts, smallest(new, count)[terms.sequence.numbers]),
        terms.voices,
        Lists(terms.titles.starts, smallest(new, count)[terms.titles.numbers]),
        terms.passages,
        terms.figures,
    )
