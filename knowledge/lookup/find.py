"""Finding people by a text that is nothing but a name."""

from collections.abc import Callable

from knowledge.lookup.entry import How, Match
from knowledge.lookup.forms import Words, parts_of
from knowledge.lookup.full import full_hits, partial_hits
from knowledge.lookup.hits import ranked
from knowledge.lookup.ordinary import is_ordinary
from knowledge.lookup.scripts import native_hits
from knowledge.lookup.short import short_hits, surname_hits
from knowledge.lookup.tables import Tables
from knowledge.names.native import is_native

Search = Callable[[Words, str], tuple[Match, ...]]
"""People whom folded words name, given with what was typed."""
_LONGEST = 120
_MOST_STRETCHES = 600


def find(tables: Tables, text: str) -> tuple[Match, ...]:
    """People whom a text may name, best first."""
    text = text[:_LONGEST]
    if any(map(is_native, text)):
        return ranked(tables.people, native_hits(tables, text))
    parts = parts_of(text)
    matches = find_parts(tables, parts, text)
    bare = tuple(word for word in parts if not is_ordinary(word))
    # `Minister Minh`, `President Yoon`: an office is no part of the name.
    if not is_found(matches) and 0 < len(bare) < len(parts):
        return find_parts(tables, bare, " ".join(bare)) or matches
    return matches


def find_parts(tables: Tables, parts: Words, text: str) -> tuple[Match, ...]:
    """The same for words already folded; `text` is what was typed, for accents and reasons."""
    if not parts:
        return ()
    if len(parts) == 1:
        return ranked(tables.people, short_hits(tables, parts[0], text))
    hits = [*surname_hits(tables, parts, text), *full_hits(tables, parts, text)]
    return ranked(tables.people, hits or partial_hits(tables, parts))


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
