"""Finding people by a text that is nothing but a name."""

from collections.abc import Callable, Sequence

from knowledge.lookup.entry import How, Match
from knowledge.lookup.forms import parts_of
from knowledge.lookup.full import full_hits, partial_hits
from knowledge.lookup.guess import guesses, is_ambiguous
from knowledge.lookup.hits import Hit, Rank, ranked
from knowledge.lookup.ordinary import is_ordinary
from knowledge.lookup.people import Words
from knowledge.lookup.scripts import native_hits
from knowledge.lookup.short import short_hits
from knowledge.lookup.tables import Tables
from knowledge.names.native import is_native
from knowledge.names.surnames import is_east_asian

Search = Callable[[Words, str], tuple[Match, ...]]
"""People whom folded words name, given with what was typed."""
_LONGEST = 120
_MOST_STRETCHES = 600
_SHORT = 3
_FEW = 5
"""With fewer people found, those whose names come near are added."""


def find(tables: Tables, text: str, *, guess: bool = False) -> tuple[Match, ...]:
    """People whom a text may name, best first; with guesses where few or none are found."""
    text = text[:_LONGEST]
    if not text.isascii() and any(map(is_native, text)):
        return ranked(tables.people, native_hits(tables, text))
    parts = parts_of(text)
    hits = _hits(tables, parts, text)
    bare = () if hits else _without_offices(parts)
    if bare:
        hits = _hits(tables, bare, " ".join(bare))
    if guess and parts and _may_be_guessed(tables, parts, hits):
        hits += _guessed(tables, parts, bare, hits)
    return ranked(tables.people, hits or _partial(tables, bare) or _partial(tables, parts))


def _without_offices(parts: Words) -> Words:
    """`Minister Minh`, `President Yoon`: an office is no part of the name; empty where there is none."""
    bare = tuple(word for word in parts if not is_ordinary(word))
    return bare if len(bare) < len(parts) else ()


def _guessed(tables: Tables, parts: Words, bare: Words, hits: Sequence[Hit]) -> list[Hit]:
    """Guesses by all words, else without offices; Kim Jong Un is not Un, nor the UN."""
    if any(len(word) < _SHORT for word in set(parts).difference(bare)):
        bare = ()
    return guesses(tables, parts, hits) or guesses(tables, bare, hits)


def _may_be_guessed(tables: Tables, parts: Words, hits: Sequence[Hit]) -> bool:
    """Whether few are found and none by the whole name or a clear slip, or for a word none that is near; Wang is not Wong."""
    best = min((hit.rank for hit in hits), default=Rank.PARTIAL)
    if len(parts) > 1:
        wanting = best != Rank.SLIP or is_ambiguous(tables, parts)
        return len(hits) < _FEW and best > Rank.WHOLE + 1 and wanting
    return best >= Rank.TWO_SLIPS or (len(hits) < _FEW and not is_east_asian(parts[0]))


def _partial(tables: Tables, parts: Words) -> list[Hit]:
    return partial_hits(tables, parts) if len(parts) > 1 else []


def find_parts(tables: Tables, parts: Words, text: str) -> tuple[Match, ...]:
    """The same for words already folded; `text` is what was typed, for accents and reasons."""
    hits = _hits(tables, parts, text)
    return ranked(tables.people, hits or _partial(tables, parts))


def _hits(tables: Tables, parts: Words, text: str) -> list[Hit]:
    if len(parts) < 2:
        return short_hits(tables, parts[0], text) if parts else []
    return full_hits(tables, parts, text)


class Finder:
    """Finding for one question: each stretch once, and no more stretches than a question can need."""

    def __init__(self, tables: Tables, search: Search) -> None:
        """Begin with nothing found; `search` finds words in Latin letters in the tables."""
        self.tables = tables
        self._search = search
        self._found: dict[str, tuple[Match, ...]] = {}

    def find(self, parts: Words, text: str) -> tuple[Match, ...]:
        """People whom words in Latin letters name."""
        return self._once(text, lambda: self._search(parts, text))

    def find_native(self, text: str) -> tuple[Match, ...]:
        """People whom a stretch in another script names."""
        return self._once(text, lambda: find(self.tables, text))

    def _once(self, text: str, search: Callable[[], tuple[Match, ...]]) -> tuple[Match, ...]:
        if text not in self._found:
            if len(self._found) >= _MOST_STRETCHES:
                return ()
            self._found[text] = search()
        return self._found[text]


def surnames_near(tables: Tables, parts: Words) -> tuple[Match, ...]:
    """People who only share a family name with words that name nobody here."""
    return ranked(tables.people, partial_hits(tables, parts))


def is_found(matches: tuple[Match, ...]) -> bool:
    """Whether a match says who is meant, not only who shares a name."""
    return bool(matches) and matches[0].how is not How.PARTIAL
