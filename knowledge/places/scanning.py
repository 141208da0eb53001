"""Places in the running text of a record, in one pass."""

from dataclasses import dataclass
from functools import cache

from knowledge.places.folding import reading_order, same_length
from knowledge.places.gazetteer import country
from knowledge.places.guards import bounded, stands
from knowledge.places.lexicon import Entry, automata


@dataclass(frozen=True, slots=True)
class PlaceMention:
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
    folded = same_length(text)
    found: list[PlaceMention] = []
    reached = 0
    for start, end, entry in _candidates(folded):
        if start < reached:
            continue
        if not stands(folded, start, end, entry):
            continue
        reached = end
        if entry.kind != "mask":
            found.append(
                PlaceMention(start, end, entry.kind, entry.code, entry.name, entry.read_as)
            )
    return found


def _candidates(folded: str) -> list[tuple[int, int, Entry]]:
    """List whole-word hits, the leftmost first and of those the longest."""
    hits = [
        (last - length + 1, last + 1, entry)
        for last, (length, entry) in automata().hits(folded)
        if bounded(folded, last - length + 1, last + 1)
    ]
    hits.sort(key=lambda hit: reading_order(folded, hit[0], hit[1]))
    return hits


def country_codes(text: str) -> list[str]:
    """List the codes of the countries a text names, once each, sorted."""
    return sorted(
        {m.code for m in find_places(text) if m.code and m.kind in ("country", "demonym")}
    )


@cache
def label(code: str) -> str:
    """Give the name to show for a code, so that the two Koreas are never mixed up."""
    return country(code).label
