"""Places in the running text of a record, in one pass."""

from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from knowledge.places.folding import reading_order, same_length
from knowledge.places.gazetteer import country
from knowledge.places.guards import bounded, stands
from knowledge.places.lexicon import Entry, automata


class PlaceMention(Struct, frozen=True, gc=False):
    """A place, read at one point of a text."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    kind: str
    """`country`, `demonym`, `city`, `venue`, `island`, `region`, `water` or `organisation`."""
    code: str | None
    """Its country, where it has one; only `country` and `demonym` are mentions of that country."""
    name: str
    """The name we show."""
    read_as: str = ""
    """How an open name was understood: `Korea read as South Korea`."""


def find_places(text: str) -> list[PlaceMention]:
    """Read the places of a record in the order of the text, each with its offsets."""
    return list(
        _of_line(text) if len(text) <= _SHORT else find_places_within(text, [(0, len(text))])[0]
    )


def find_places_within(
    text: str, stretches: Sequence[tuple[int, int]]
) -> list[tuple[PlaceMention, ...]]:
    """Read the places of each stretch of a text as if it stood alone, all of them in one pass.

    Stretches are start and end, in order and apart; offsets are those of the whole text.
    """
    folded = same_length(text)
    hits = sorted(automata().hits(folded), key=_end_of_hit)
    found: list[tuple[PlaceMention, ...]] = []
    at, count = 0, len(hits)
    for start, end in stretches:
        inside: list[Hit] = []
        while at < count and (last := hits[at][0]) < end:
            length, entry = hits[at][1]
            if last - length + 1 >= start:
                inside.append((last - length + 1 - start, last + 1 - start, entry))
            at += 1
        found.append(_read(folded[start:end], inside, start) if inside else ())
    return found


Hit = tuple[int, int, Entry]
"""A name in a text: first character, one past the last, what it stands for."""
_SHORT = 100
"""Characters of a line at most that is likely to come again: a title is asked for its places several times."""


@lru_cache(maxsize=1024)
def _of_line(text: str) -> tuple[PlaceMention, ...]:
    return find_places_within(text, [(0, len(text))])[0]


def _end_of_hit(hit: tuple[int, tuple[int, Entry]]) -> int:
    return hit[0]


def _read(folded: str, hits: list[Hit], moved: int) -> tuple[PlaceMention, ...]:
    """Read the places among the hits of a stretch; they are told with their offsets moved."""
    found: list[PlaceMention] = []
    reached = 0
    for start, end, entry in _candidates(folded, hits):
        if start < reached or not stands(folded, start, end, entry):
            continue
        reached = end
        if entry.kind != "mask":
            found.append(
                PlaceMention(
                    start + moved, end + moved, entry.kind, entry.code, entry.name, entry.read_as
                )
            )
    return tuple(found)


def _candidates(folded: str, hits: list[Hit]) -> list[Hit]:
    """List whole-word hits, the leftmost first and of those the longest."""
    whole = [hit for hit in hits if bounded(folded, hit[0], hit[1])]
    if len(whole) > 1:
        whole.sort(key=lambda hit: reading_order(folded, hit[0], hit[1]))
    return whole


def country_codes(text: str) -> list[str]:
    """List the codes of the countries a text names, once each, sorted."""
    return sorted(
        {m.code for m in find_places(text) if m.code and m.kind in ("country", "demonym")}
    )


@cache
def label(code: str) -> str:
    """Give the name to show for a code, so that the two Koreas are never mixed up."""
    return country(code).label
