"""People who bear several words at once: lists of bearers intersected, the rarest word first."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from knowledge.lookup.bearing import SHIFT
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import Options
from knowledge.lookup.vocabulary import hash_of
from knowledge.lookup.whole import WRAP

MOST_CHECKED: Final = 80
"""People whose names are looked at, those with the fewest slips first and then the most named."""
_MOST_GONE_THROUGH: Final = 2048
_FEW: Final = 8192
_MOST_NAMES: Final = 4096
_FEW_WAYS: Final = 64
_FAR: Final = 255
_SLIP_BITS: Final = 8

Slips = npt.NDArray[np.integer[Any]]
Positions = npt.NDArray[np.integer[Any]]


def sharing(tables: Tables, wanted: Sequence[Options], most: int = _FAR) -> list[int]:
    """People who bear one of the options of each word, those with the fewest slips first, then the most named.

    Of the rarest word at most 2,048 bearers are gone through; those with more than `most` slips are left out.
    """
    if not wanted or not all(wanted):
        return []
    sized = sorted(wanted, key=lambda options: _size(tables, options))
    positions, total = _gone_through(tables, sized[0])
    for options in sized[1:]:
        slips = _slips(tables, options, positions)
        kept = (slips < _FAR).nonzero()[0]
        if not len(kept):
            return []
        positions, total = positions[kept], total[kept] + slips[kept]
    pairs = [(t, at) for t, at in zip(total.tolist(), positions.tolist(), strict=True) if t <= most]
    return list(dict.fromkeys(at for _, at in sorted(pairs)))[:MOST_CHECKED]


def naming(
    tables: Tables, words: Sequence[str], wanted: Sequence[Options], most: int = _FAR
) -> list[int]:
    """People with a printed form that is one option of each word and nothing else, in the same order."""
    ways = 1
    for word, options in zip(words, wanted, strict=True):
        ways *= len(options) + (len(word) == 1)
    if not ways:
        return []
    combine = _combined if ways <= _FEW_WAYS else _combined_at_once
    found: dict[int, None] = {}
    for key in combine(tables, words, wanted, most):
        found.update(dict.fromkeys(tables.whole.find(key)))
    return list(found)[:MOST_CHECKED]


def _combined(
    tables: Tables, words: Sequence[str], wanted: Sequence[Options], most: int
) -> list[int]:
    """The numbers of the whole names that options make up, those with the fewest slips first."""
    ways = [(0, 0)]
    for word, options in zip(words, wanted, strict=True):
        hashes = _hashes(tables, word, options)
        ways = [
            (t + slips, key + more)
            for t, key in ways
            for slips, more in hashes
            if t + slips <= most
        ]
    return [key & WRAP for _, key in sorted(ways)]


def _combined_at_once(
    tables: Tables, words: Sequence[str], wanted: Sequence[Options], most: int
) -> list[int]:
    """The same for very many options, and of those only the numbers of names that somebody has."""
    sums, total = np.zeros(1, np.uint64), np.zeros(1, np.int64)
    for word, options in zip(words, wanted, strict=True):
        slips, hashes = zip(*_hashes(tables, word, options), strict=True)
        sums = (sums[:, None] + np.array(hashes, np.uint64)).ravel()
        total = (total[:, None] + np.array(slips)).ravel()
        kept = (total <= most).nonzero()[0]
        if len(kept) > _MOST_NAMES:
            kept = total.argsort(kind="stable")[:_MOST_NAMES]
        sums, total = sums[kept], total[kept]
    held = sorted(tables.whole.held(sums), key=total.__getitem__)
    return [int(sums[place]) for place in held]


def _hashes(tables: Tables, word: str, options: Options) -> list[tuple[int, int]]:
    """The slips of each option, and what stands for it in a whole name; an initial stands for itself."""
    hash_at = tables.words.words.hash_at
    hashes = [(option.slips, hash_at(option.number)) for option in options]
    return [(0, hash_of(word)), *hashes] if len(word) == 1 else hashes


def _size(tables: Tables, options: Options) -> int:
    postings = tables.words.postings
    return sum(postings.count(option.number) for option in options)


def _gone_through(tables: Tables, options: Options) -> tuple[Positions, Slips]:
    """The bearers of the rarest word, by slips and then by how often they are named."""
    if len(options) == 1:
        held = tables.words.postings[options[0].number][:_MOST_GONE_THROUGH] >> SHIFT
        return held, np.full(len(held), options[0].slips)
    positions, slips = _all_of(tables, options)
    if len(positions) > _MOST_GONE_THROUGH:
        nearest = np.lexsort((positions, slips))[:_MOST_GONE_THROUGH]
        positions, slips = positions[nearest], slips[nearest]
    return positions, slips


def _all_of(tables: Tables, options: Options) -> tuple[Positions, Slips]:
    """The bearers of any option, and the slips of it."""
    held = [tables.words.postings[option.number] for option in options]
    slips = np.repeat([option.slips for option in options], [*map(len, held)])
    return np.concatenate(held) >> SHIFT, slips


def _slips(tables: Tables, options: Options, positions: Positions) -> Slips:
    """Slips of the nearest option that each of some people bears; far too many where there is none."""
    if len(options) > 2 and _size(tables, options) <= _FEW:
        return _slips_at_once(tables, options, positions)
    slips = np.full(len(positions), _FAR)
    wanted = positions << SHIFT
    for option in options:
        held = tables.words.postings[option.number]
        found = held.take(held.searchsorted(wanted), mode="clip") >> SHIFT == positions
        slips[found & (slips > option.slips)] = option.slips
    return slips


def _slips_at_once(tables: Tables, options: Options, positions: Positions) -> Slips:
    """The same for words that few bear: all their bearers in one list."""
    held, slips = _all_of(tables, options)
    pairs = held.astype(np.int64) << _SLIP_BITS | slips
    pairs.sort()
    nearest = pairs.take(pairs.searchsorted(positions.astype(np.int64) << _SLIP_BITS), mode="clip")
    return np.where(nearest >> _SLIP_BITS == positions, nearest & _FAR, _FAR)
