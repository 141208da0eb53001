"""Where names of places stand in a text: by its capitalised words, in East Asian scripts by an automaton."""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from knowledge.places.folding import is_east_asian
from knowledge.places.guards import bounded
from knowledge.places.lexicon import EAST_ASIAN, Entry, automata, entries

Hit = tuple[int, int, Entry]
"""A name in a text: first character, one past the last, what it stands for."""


def hits_in(folded: str) -> list[Hit]:
    """Names that stand in a folded text as whole words, by their end, of those that end together the longest first."""
    if not folded.isascii() and EAST_ASIAN.search(folded):
        return [hit for hit in _by_automaton(folded) if bounded(folded, hit[0], hit[1])]
    found: list[Hit] = []
    names = _names()
    for word in _capitalised().finditer(folded):
        for named in names.get(word[0], ()):
            begin = word.start() - named.offset
            end = begin + len(named.name)
            if (
                begin >= 0
                and folded.startswith(named.name, begin)
                and bounded(folded, begin, end)
            ):
                found.append((begin, end, named.entry))
    if len(found) > 1:
        found.sort(key=_by_end)
    return found


def _by_end(hit: Hit) -> tuple[int, int]:
    return hit[1], hit[0]


def _by_automaton(folded: str) -> list[Hit]:
    """Names of all scripts, whole words or not."""
    hits = [
        (last + 1 - length, last + 1, entry) for last, (length, entry) in automata().hits(folded)
    ]
    return sorted(hits, key=lambda hit: hit[1])


class _Name(Struct, frozen=True, gc=False):
    """A name that has a certain capitalised word for its first."""

    offset: int
    """Where that word begins in it: 4 in `the Solomons`."""
    name: str
    """The name."""
    entry: Entry
    """What it stands for."""


@cache
def _names() -> Mapping[str, tuple[_Name, ...]]:
    """Names in alphabets by their first capitalised word; a name that had none would not be found."""
    found: dict[str, list[_Name]] = {}
    for name, entry in entries().items():
        capitals = (word for word in re.finditer(r"\w+", name) if word[0][0].isupper())
        if not is_east_asian(name[0]) and (word := next(capitals, None)) is not None:
            found.setdefault(word[0], []).append(_Name(word.start(), name, entry))
    return {word: tuple(names) for word, names in found.items()}


@cache
def _capitalised() -> re.Pattern[str]:
    """A word that begins as names do; what it begins with comes first, as `re` then passes quickly over all else."""
    first = "".join(map(re.escape, sorted({word[0] for word in _names()})))
    return re.compile(rf"[{first}](?<!\w.)\w*")
