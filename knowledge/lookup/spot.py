"""Names inside a question: runs of name-like words, cut into the longest stretches that name people."""

from collections.abc import Callable

from knowledge.lookup.entry import NameSpot
from knowledge.lookup.find import Finder
from knowledge.lookup.native_spot import native_spots
from knowledge.lookup.runs import runs_in
from knowledge.lookup.segment import spots_in

_LONGEST = 4000


def spot(finder: Finder, text: str, ordinary: Callable[[str], bool]) -> list[NameSpot]:
    """Names in a text, in its order, none overlapping; only the first 4,000 characters are read."""
    text = text[:_LONGEST]
    spots = list(native_spots(finder, text))
    for run in runs_in(finder.tables, text, ordinary):
        spots.extend(spots_in(finder, text, run))
    return sorted(spots, key=lambda found: found.start)
