"""The front of the index: people in, matches and name spots out."""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Self

from knowledge.lookup.entry import Match, NameEntry, NameSpot
from knowledge.lookup.find import Finder, find, find_parts
from knowledge.lookup.forms import take_apart
from knowledge.lookup.ordinary import is_ordinary
from knowledge.lookup.spot import spot
from knowledge.lookup.tables import Tables


class NameIndex:
    """People of an archive by name; built once, only read afterwards, so threads may share it."""

    def __init__(self, tables: Tables) -> None:
        """Wrap tables that are filled; `build` is the usual way in."""
        self._tables = tables
        # Most questions are about few people; the memory is the index's own, and goes with it.
        self._search = lru_cache(maxsize=1024)(partial(find_parts, tables))

    @classmethod
    def build(cls, entries: Iterable[NameEntry]) -> Self:
        """An index over people as the archive has them."""
        return cls(Tables([take_apart(entry) for entry in entries]))

    def find(self, text: str) -> tuple[Match, ...]:
        """People whom a text may name, best first; empty when nobody here comes near."""
        return find(self._tables, text)

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of a name here."""
        return self._tables.knows(word)

    def spot(self, text: str, ordinary: Callable[[str], bool] = is_ordinary) -> list[NameSpot]:
        """Names inside a question, in its order; words that `ordinary` knows are never corrected into names."""
        return spot(Finder(self._tables, self._search), text, ordinary)
