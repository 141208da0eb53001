"""Keys to the rows that hold most of them, in tiers of one weight each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Final

import numpy as np

from knowledge.search.lists import Numbers, counted, distinct, is_among
from knowledge.search.rows import (
    Listed,
    Packed,
    Rest,
    Rows,
    has_bits,
    levels,
    packed,
)

TITLE_WEIGHT: Final = 0.3
_NONE: Final = np.empty(0, np.int32)
_SHORT: Final = 256
_FEW: Final = 512
"""Rows of which there are less than one in so many are compared one by one, others as bits."""


@dataclass(frozen=True, slots=True)
class Posting:
    """The rows of one key."""

    rows: Numbers
    """Rows that hold it, ascending."""
    titled: Numbers
    """Of those the rows whose record has it in its title."""
    bits: Numbers | None
    """The rows as bits, where there are very many."""
    size: int
    """How many rows the archive has."""

    @property
    def weight(self) -> float:
        """What it weighs to hold it: the rarer, the more."""
        return math.log(1 + self.size / (1 + len(self.rows)))

    @property
    def is_short(self) -> bool:
        """Whether its rows are quickest looked at one by one."""
        return self._is_few(self.rows)

    def held_by(self, rows: Numbers) -> Numbers:
        """Which of some rows hold it."""
        if self.bits is None and self._is_few(rows):
            return is_among(rows, self.rows)
        return has_bits(self.packed(), rows)

    def _is_few(self, rows: Numbers) -> bool:
        return len(rows) <= max(_SHORT, self.size // _FEW)

    def packed(self) -> Numbers:
        """The rows as bits."""
        return packed(self.rows, self.size) if self.bits is None else self.bits


@dataclass(frozen=True, slots=True)
class Tier:
    """Rows of one weight."""

    weight: float
    """Their weight."""
    rows: Rows
    """The rows."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The rows that hold all keys, or else as many as any row does."""

    tiers: Sequence[Tier] = ()
    """By weight, the highest first."""
    held: int = 0
    """How many of the keys they hold."""


def match(postings: Sequence[Posting], allowed: Numbers | None, size: int) -> Matched:
    """Rows that hold most of the keys; where some rows alone are allowed, of those."""
    postings = [posting for posting in postings if len(posting.rows)]
    if not postings:
        return Matched()
    if allowed is None and len(postings) == 1:
        return Matched(_of_one(postings[0]), 1)
    among = [] if allowed is None else [Posting(allowed, allowed[:0], None, size)]
    ordered = sorted((*postings, *among), key=lambda each: len(each.rows))
    tiers = _in_lists(ordered) if ordered[0].is_short else _in_bits(ordered)
    if tiers:
        return Matched(tiers, len(postings))
    return _weighed(postings, _fullest(postings) if allowed is None else allowed)


def _of_one(posting: Posting) -> list[Tier]:
    """The rows of one key: those with it in the title first."""
    rest = Rest(posting.rows, posting.titled)
    tiers = (
        Tier(posting.weight + TITLE_WEIGHT, Listed(posting.titled)),
        Tier(posting.weight, rest),
    )
    return [tier for tier in tiers if tier.rows]


def _in_lists(postings: Sequence[Posting]) -> list[Tier]:
    """The rows that hold every key, found one by one; the rarest key comes first."""
    rows = postings[0].rows
    for posting in postings[1:]:
        rows = rows[posting.held_by(rows)]
    titled = np.zeros(len(rows), np.uint8)
    for posting in postings:
        if len(posting.titled):
            titled += is_among(rows, posting.titled)
    most = int(titled.max(initial=0))
    return _tiers(postings, [Listed(rows[titled == k]) for k in range(most, -1, -1)])


def _in_bits(postings: Sequence[Posting]) -> list[Tier]:
    """The same where every key has many rows: 64 of them are compared at a time."""
    held = reduce(and_, (posting.packed() for posting in postings))
    titled = [p.titled[has_bits(held, p.titled)] for p in postings if len(p.titled)]
    rows, counts = counted(np.concatenate((*titled, _NONE)))
    parted = [Listed(rows[counts == k]) for k in range(int(counts.max(initial=0)), 0, -1)]
    return _tiers(postings, [*parted, Packed(held & ~packed(rows, postings[0].size))])


def _tiers(postings: Sequence[Posting], parted: Sequence[Rows]) -> list[Tier]:
    """Rows that hold every key, parted by how many of the keys are in the title, none coming last."""
    weight, most = sum(posting.weight for posting in postings), len(parted) - 1
    tiers = (Tier(weight + TITLE_WEIGHT * (most - k), rows) for k, rows in enumerate(parted))
    return [tier for tier in tiers if tier.rows]


def _fullest(postings: Sequence[Posting]) -> Numbers:
    """The rows that hold most keys."""
    bits = [posting.packed() for posting in postings]
    parted = levels(reduce(or_, bits), bits)
    return next(rows.all() for rows in map(Packed, parted) if rows)


def _weighed(postings: Sequence[Posting], rows: Numbers) -> Matched:
    """Those of some rows that hold most keys, weighed one by one."""
    held = [posting.held_by(rows) for posting in postings]
    counts = sum(held, np.zeros(len(rows), np.uint8))
    most = int(counts.max(initial=0))
    if not most:
        return Matched()
    kept = counts == most
    rows = rows[kept]
    weights, titled = np.zeros(len(rows)), np.zeros(len(rows))
    for posting, holds in zip(postings, held, strict=True):
        weights += posting.weight * holds[kept]
        titled += is_among(rows, posting.titled)
    weights = np.round(
        weights + TITLE_WEIGHT * titled, 9
    )  # The order of adding shall make no difference.
    found = distinct(weights)[::-1]
    return Matched([Tier(float(w), Listed(rows[weights == w])) for w in found], most)
