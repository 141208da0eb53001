"""Keys to the rows that hold most of them, in tiers of one weight each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Final

import numpy as np

from knowledge.search.lists import Numbers
from knowledge.search.rows import (
    Listed,
    Packed,
    Rest,
    Rows,
    has_bits,
    is_among,
    levels,
    packed,
    united,
)

TITLE_WEIGHT: Final = 0.3
FEW: Final = 4096
"""Rows that are weighed one by one; of more than these, whole tiers are worked out in bits."""


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

    def held_by(self, rows: Numbers) -> Numbers:
        """Which of some rows hold it."""
        return is_among(rows, self.rows) if self.bits is None else has_bits(self.bits, rows)

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


def match(postings: Sequence[Posting], allowed: Numbers | None) -> Matched:
    """Rows that hold most of the keys; where some rows alone are allowed, of those."""
    postings = [posting for posting in postings if len(posting.rows)]
    if allowed is not None:
        return _weighed(postings, allowed)
    if not postings:
        return Matched()
    if len(postings) == 1:
        return Matched(_of_one(postings[0]), 1)
    rarest = min((posting.rows for posting in postings), key=len)
    every = _in_lists(postings, rarest) if len(rarest) <= FEW else _in_bits(postings)
    return every or _weighed(postings, united([posting.rows for posting in postings]))


def _of_one(posting: Posting) -> list[Tier]:
    """The rows of one key: those with it in the title first."""
    rest = Rest(posting.rows, posting.titled)
    tiers = (
        Tier(posting.weight + TITLE_WEIGHT, Listed(posting.titled)),
        Tier(posting.weight, rest),
    )
    return [tier for tier in tiers if len(tier.rows)]


def _in_lists(postings: Sequence[Posting], rows: Numbers) -> Matched | None:
    """Those of few rows that hold every key."""
    for posting in sorted(postings, key=lambda each: len(each.rows)):
        rows = rows[posting.held_by(rows)]
    return _weighed(postings, rows) if len(rows) else None


def _in_bits(postings: Sequence[Posting]) -> Matched | None:
    """The same where every key has many rows: 64 of them are compared at a time."""
    held = reduce(and_, (posting.packed() for posting in postings))
    if not held.any():
        return None
    marked = [packed(p.titled, p.size) for p in postings if len(p.titled)]
    weight = sum(posting.weight for posting in postings)
    parted = levels(held, marked)
    tiers = [
        Tier(weight + TITLE_WEIGHT * (len(marked) - k), Packed(bits))
        for k, bits in enumerate(parted)
        if bits.any()
    ]
    return Matched(tiers, len(postings))


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
    weights += TITLE_WEIGHT * titled
    found = np.unique(weights)[::-1]
    return Matched([Tier(float(w), Listed(rows[weights == w])) for w in found], most)
