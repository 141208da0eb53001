"""Hits of the single rules, put in order: exact, then folded, then another romanisation, then a slip."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from knowledge.lookup.entry import How, Match
from knowledge.lookup.forms import Person

MOST = 50


class Rank(IntEnum):
    """Order of the rules; people found under one rank fit equally well."""

    WHOLE = 0
    INSIDE = 2
    GIVEN = 4
    SOUND = 6
    SOUND_SURNAME = 8
    FRAME = 12
    SLIP = 14
    TWO_SLIPS = 18
    PARTIAL = 30


@dataclass(frozen=True, slots=True)
class Hit:
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


def ranked(people: Sequence[Person], hits: Iterable[Hit]) -> tuple[Match, ...]:
    """The best hit of each person, best first, ranks pressed into tiers without gaps."""
    chosen: dict[int, Hit] = {}
    for hit in hits:
        before = chosen.get(hit.position)
        if before is None or hit.rank < before.rank:
            chosen[hit.position] = hit
    ordered = sorted(
        chosen.values(),
        key=lambda hit: (hit.rank, -people[hit.position].entry.weight, hit.position),
    )[:MOST]
    matches: list[Match] = []
    tier, rank = -1, -1
    for hit in ordered:
        if hit.rank != rank:
            tier, rank = tier + 1, hit.rank
        matches.append(_match(people[hit.position], hit, tier))
    return tuple(matches)


def _match(person: Person, hit: Hit, tier: int) -> Match:
    return Match(
        key=person.entry.key,
        name=person.entry.name,
        how=hit.how,
        score=round(1 - hit.rank / 40, 3),
        reason=hit.reason,
        corrected=hit.corrected,
        tier=tier,
    )
