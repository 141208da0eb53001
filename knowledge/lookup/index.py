"""The front of the index: people in, matches and name spots out."""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, Self

from knowledge.lookup.entry import Match, NameEntry, NameSpot
from knowledge.lookup.find import Finder, find, find_parts
from knowledge.lookup.gathering import gather
from knowledge.lookup.ordinary import is_ordinary
from knowledge.lookup.renewing import Changes, renew
from knowledge.lookup.shelf import open_arrays, write_arrays
from knowledge.lookup.spot import spot
from knowledge.lookup.tables import Tables

_FILE: Final = "names.bin"


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
        return cls(Tables(gather(entries)))

    @classmethod
    def renewed(cls, older: "NameIndex", changes: Changes) -> Self:
        """The same index as one over all people, out of an older one that has most of them."""
        return cls(Tables(renew(older._tables, changes)))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index that `write` left in a folder; it is mapped, so that little more than its head is read."""
        return cls(Tables(open_arrays(folder / _FILE)))

    def write(self, folder: Path) -> None:
        """Leave the index in a folder, for `open`; a file of that name there is written over."""
        write_arrays(folder / _FILE, self._tables.arrays)

    def find(self, text: str, *, guess: bool = True) -> tuple[Match, ...]:
        """People whom a text may name, best first; with guesses, none of them best, where few are found."""
        return find(self._tables, text, guess=guess)

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of a name here."""
        return self._tables.knows(word)

    def spot(self, text: str, ordinary: Callable[[str], bool] = is_ordinary) -> list[NameSpot]:
        """Names inside a question, in its order; words that `ordinary` knows are never corrected into names."""
        return spot(Finder(self._tables, self._search), text, ordinary)
