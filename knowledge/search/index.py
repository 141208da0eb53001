"""The full text of an archive, asked: from memory, or from files that are mapped and read where looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, Self

import numpy as np

from knowledge.names.folding import words
from knowledge.places.asking import find_asked_places
from knowledge.records import Record
from knowledge.search.hits import Found, Hit, Hits, Places
from knowledge.search.holding import NOBODY, Holding, hold
from knowledge.search.lists import Numbers
from knowledge.search.matching import Posting, Tier, match
from knowledge.search.merging import merge_terms
from knowledge.search.phrases import stand_together
from knowledge.search.rows import Listed, united
from knowledge.search.stems import STOP, country_key, stem
from knowledge.search.terms import Terms, terms_of
from knowledge.search.vocabulary import Vocabulary

_A_RUN: Final = 4000
"""Records whose words are told apart at a time, which bounds the memory taken."""
_SHORTEST_MENDED: Final = 5
_SHORTEST_MENDED_NAME: Final = 7


class TextIndex:
    """Passages of an archive by stem, country and speaker; only read, never changed."""

    def __init__(self, records: Sequence[Record], who: Mapping[tuple[int, str], int]) -> None:
        """Index every passage; a record's title counts a little for each of its passages."""
        people = [
            who.get((position, figure.name), NOBODY)
            for position, record in enumerate(records)
            for figure in record.figures
        ]
        runs = range(0, max(len(records), 1), _A_RUN)
        parts = [terms_of(records[k : k + _A_RUN]) for k in runs]
        self._take(hold(parts[0] if len(parts) == 1 else merge_terms(parts), people), records)

    @classmethod
    def merge(
        cls,
        parts: Sequence[Terms],
        people: Sequence[int] | Numbers,
        records: Sequence[Record],
        order: Numbers | None = None,
    ) -> Self:
        """The index of records whose terms were worked out before: by other processes, or for another archive.

        `people` has the person of each figure of each of the records, -1 for none; `order` is that of `merge_terms`.
        """
        return cls._of(hold(merge_terms(parts, order), people), records)

    @classmethod
    def open(cls, folder: Path, records: Sequence[Record]) -> Self:
        """The index that was written into a folder; ValueError or OSError where none was."""
        return cls._of(Holding.open(folder), records)

    @classmethod
    def _of(cls, holding: Holding, records: Sequence[Record]) -> Self:
        index = cls.__new__(cls)
        index._take(holding, records)
        return index

    def _take(self, holding: Holding, records: Sequence[Record]) -> None:
        self._holding = holding
        self._places = Places(records, holding.firsts, holding.record_of)
        self._vocabulary = Vocabulary(holding.terms.keys, holding.terms.rows)

    def write(self, folder: Path) -> None:
        """Write it into a folder, to be opened from there."""
        self._holding.write(folder)

    @property
    def terms(self) -> Terms:
        """What it was made of, for an archive in which only some records differ."""
        return self._holding.terms

    def speakers_of(self, hit: Hit) -> tuple[int, ...]:
        """Persons whose words a passage gives."""
        return tuple(self._holding.speakers[hit.row].tolist())

    def knows(self, word: str) -> bool:
        """Whether any passage or title holds a word."""
        stems = [stem(part) for part in words(word)]
        return bool(stems) and all(self._vocabulary.find(s) is not None for s in stems)

    def find(self, asked: Sequence[str], speakers: frozenset[int]) -> Found:
        """Passages that hold the words asked, of the speakers asked for where some are."""
        keys, notes = self._keys(asked)
        allowed = self._spoken_by(speakers) if speakers else None
        if not keys:
            rows = allowed if allowed is not None and not asked else np.empty(0, np.int32)
            return Found(Hits(self._places, [Tier(0.0, Listed(rows))]), notes)
        matched = match(self._postings(keys), allowed, self._holding.size)
        hits = Hits(self._places, matched.tiers, self._together(asked) if len(keys) > 1 else None)
        return Found(hits, notes, matched.held / len(keys))

    def _spoken_by(self, persons: Iterable[int]) -> Numbers:
        """Rows that give the words of any of these persons."""
        spoken = self._holding.spoken
        return united([spoken[person] for person in persons if person < len(spoken)])

    def _postings(self, keys: Sequence[str]) -> list[Posting]:
        """The rows of each key that is in the archive."""
        found = [self._vocabulary.find(key) for key in keys]
        return [self._holding.posting(key) for key in found if key is not None]

    def _together(self, asked: Sequence[str]) -> Callable[[Numbers], Numbers] | None:
        """What tells in which rows the words stand together as asked; None where no row has them all."""
        found = [self._vocabulary.find(stem(word)) for word in words(" ".join(asked))]
        stems = [key for key in found if key is not None]
        if len(stems) < len(found):
            return None
        return partial(stand_together, self._holding.terms.sequence, stems)

    def _keys(self, asked: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
        """What to look up: a country by its code under whatever name, a word by its stem, a slip mended."""
        keys: list[str] = []
        notes: list[str] = []
        for phrase in asked:
            if countries := _countries(phrase):
                keys += countries
                continue
            for word in words(phrase):
                if word in STOP or (len(word) < 2 and not word.isdigit()):
                    continue
                key = stem(word)
                if self._vocabulary.find(key) is None:
                    meant = self._mended(word, capital=phrase[:1].isupper())
                    if meant:
                        notes.append(f"Read “{phrase}” as {meant}")
                    key = stem(meant) if meant else key
                keys.append(key)
        return list(dict.fromkeys(keys)), tuple(notes)

    def _mended(self, word: str, *, capital: bool) -> str | None:
        """The one word of the archive that a slip stands for; an unknown name is not made into another."""
        least = _SHORTEST_MENDED_NAME if capital else _SHORTEST_MENDED
        if len(word) < least or not word.isalpha():
            return None
        return self._vocabulary.near(word, 1 if len(word) < 8 or capital else 2)


def _countries(phrase: str) -> list[str]:
    """Keys of the country that a phrase names, where it names nothing else."""
    return [
        country_key(place.code)
        for place in find_asked_places(phrase)
        if place.code and place.kind in ("country", "demonym") and len(place.typed) == len(phrase)
    ]
