"""Hits of the single rules, put in order: exact, then folded, then another romanisation, then a slip."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

import msgspec

from knowledge.lookup.entry import How, Match
from knowledge.lookup.people import Called, People

MOST: Final = 50
"""Matches of one name."""
_SCORES: Final = tuple(round(1 - rank / 40, 3) for rank in range(40))


class Rank(IntEnum):
    """Order of the rules; people found under one rank fit equally well."""

    WHOLE = 0
    INSIDE = 2
    GIVEN = 4
    SOUND = 6
    SOUND_SURNAME = 8
    FRAME = 12
    SLIP = 14
    NEAR = 17
    TWO_SLIPS = 18
    GUESS = 22
    PARTIAL = 30


_GUESSED: Final = frozenset((Rank.NEAR, *range(Rank.GUESS, Rank.PARTIAL)))


class Hit(msgspec.Struct, frozen=True, gc=False):
    """One person under one rule."""

    position: int
    """Position among the people of the tables."""
    how: How
    """In which way the text met the name."""
    rank: int
    """Rank of the rule; one more where the accents differ from those typed."""
    reason: str
    """In plain words."""
    corrected: bool = False
    """True when another spelling was taken."""
    later: bool = False
    """True for those who are told after others of that rank: the word is only part of their family name."""


def ranked(people: People, hits: Iterable[Hit]) -> tuple[Match, ...]:
    """The best hit of each person, best first, ranks pressed into tiers without gaps.

    A guess is in no first tier: who asks for the best is told that nobody here has that name.
    """
    chosen: dict[int, Hit] = {}
    for hit in hits:
        before = chosen.get(hit.position)
        if before is None or hit.rank < before.rank:
            chosen[hit.position] = hit
    # Positions are in the order of how often people are named.
    ordered = sorted(chosen.values(), key=lambda hit: (hit.rank, hit.later, hit.position))[:MOST]
    tier = 0 if ordered and ordered[0].rank in _GUESSED else -1
    matches: list[Match] = []
    rank = -1
    for hit in ordered:
        if hit.rank != rank:
            tier, rank = tier + 1, hit.rank
        matches.append(_match(people.called(hit.position), hit, tier))
    return tuple(matches)


def _match(person: Called, hit: Hit, tier: int) -> Match:
    score = _SCORES[hit.rank]
    return Match(person.key, person.name, hit.how, score, hit.reason, hit.corrected, tier)
