"""From words to lists of numbers: a vocabulary with postings, noted word by word and then put in order."""

from array import array
from typing import Self

import numpy as np

from knowledge.lookup.postings import Numbers, Postings
from knowledge.lookup.shelf import Array
from knowledge.lookup.vocabulary import Vocabulary, hash_of


class Notes:
    """Pairs of a word and a number, as they come."""

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[str, int] = {}
        self._keys = array("I")
        self._values = array("I")

    def note(self, word: str, value: int) -> None:
        """Note a number under a word."""
        numbers = self._numbers
        self._keys.append(numbers.setdefault(word, len(numbers)))
        self._values.append(value)

    def ordered(self) -> "Table":
        """The table of what was noted."""
        words = Vocabulary.of(self._numbers)
        hashes = np.fromiter(map(hash_of, self._numbers), np.uint64, len(self._numbers))
        places = words.hashes.searchsorted(hashes)
        keys = places[np.frombuffer(self._keys, np.uint32)] if len(words) else np.empty(0, int)
        values = np.frombuffer(self._values, np.uint32) if len(words) else np.empty(0, np.uint32)
        return Table(words, Postings.of(keys, values, len(words)))


def woven(older: "Table", values: Array, newer: "Table") -> "Table":
    """A table of an older one, whose numbers have become `values`, negative ones left out, and of a newer one."""
    kept = values >= 0
    hashes = np.concatenate((older.words.hashes, newer.words.hashes))
    every, places = np.unique(hashes, return_inverse=True)
    keys = places[
        np.concatenate((older.postings.keys[kept], newer.postings.keys + len(older.words)))
    ]
    used = np.zeros(len(every), bool)
    used[keys] = True
    source = np.empty(len(every), np.int64)
    source[places] = np.arange(len(hashes))
    rank = np.cumsum(used) - 1
    held = np.concatenate((values[kept].astype(np.uint32), newer.postings.values))
    words = Vocabulary.woven(older.words, newer.words, source[used])
    return Table(words, Postings.of(rank[keys], held, len(words)))


class Table:
    """A list of numbers, ascending, for each word."""

    def __init__(self, words: Vocabulary, postings: Postings) -> None:
        """Wrap a vocabulary and the list of each of its words."""
        self.words = words
        self.postings = postings

    @classmethod
    def among(cls, arrays: dict[str, Array], name: str) -> Self:
        """The table that `arrays` gave out under a name."""
        return cls(Vocabulary.among(arrays, name), Postings.among(arrays, name))

    def arrays(self, name: str) -> dict[str, Array]:
        """What is kept of it."""
        return {**self.words.arrays(name), **self.postings.arrays(name)}

    def __contains__(self, word: str) -> bool:
        return self.words.find(word) >= 0

    def __getitem__(self, word: str) -> Numbers:
        """The list of a word; empty for one that is not here."""
        return self.postings[self.words.find(word)]
