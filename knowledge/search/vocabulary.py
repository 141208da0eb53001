"""The keys of an archive: one found, or the one word near a slip, without an object for each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.search.lists import Lists, Numbers
from knowledge.search.merging import split_keys

_SHORTEST: Final = 4
"""Letters of a word that a slip may stand for."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What tells at a glance that two words are far apart."""

    lengths: Numbers
    """Letters of each key; 0 where no slip may stand for it."""
    letters: Numbers
    """Which letters each key has, a bit for each of 32 kinds."""

    @classmethod
    def of(cls, keys: Lists, held: Numbers) -> "Shapes":
        """Shapes of keys; only what a passage holds can be meant by a slip."""
        lengths, letters = np.zeros(len(keys), np.uint8), np.zeros(len(keys), np.uint32)
        for k, key in enumerate(split_keys(keys)):
            word = key.decode("utf-8", "surrogatepass")
            if held[k] and _SHORTEST <= len(word) < 256 and word.isalpha():
                lengths[k], letters[k] = len(word), _letters(word)
        return cls(lengths, letters)


class Vocabulary:
    """Keys in their order."""

    def __init__(self, keys: Lists, shapes: Shapes) -> None:
        """Take keys that are sorted, from memory or from a mapped file."""
        self._keys, self._shapes = keys, shapes
        self._heap, self._starts = keys.numbers.data, keys.starts.data
        # Every question asks for its words several times.
        self.find: Callable[[str], int | None] = lru_cache(maxsize=4096)(self._find)

    def near(self, word: str, most: int) -> str | None:
        """The nearest word with the same first letter, at most so many slips away; None where two are as near."""
        first = word[0].encode("utf-8", "surrogatepass")
        begin, end = self._reached(first), self._reached(first + b"\xff")
        lengths, letters = self._shapes.lengths[begin:end], self._shapes.letters[begin:end]
        alike = np.bitwise_count(letters ^ np.uint32(_letters(word))) <= 2 * most
        alike &= np.abs(lengths.astype(np.int16) - len(word)) <= most
        alike &= lengths > 0
        words = [self._key(begin + k).decode() for k in np.flatnonzero(alike).tolist()]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=2)
        if not found or (len(found) > 1 and found[1][1] == found[0][1]):
            return None
        return str(found[0][0])

    def _find(self, key: str) -> int | None:
        """The place of a key."""
        wanted = key.encode("utf-8", "surrogatepass")
        at = self._reached(wanted)
        return at if at < len(self._keys) and self._key(at) == wanted else None

    def _reached(self, wanted: bytes) -> int:
        """How many keys come before these bytes."""
        low, high = 0, len(self._keys)
        while low < high:
            middle = (low + high) // 2
            if self._key(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def _key(self, at: int) -> bytes:
        return self._heap[self._starts[at] : self._starts[at + 1]].tobytes()


def _letters(word: str) -> int:
    """The kinds of letters that a word has; a slip changes two of them at most."""
    kinds = 0
    for letter in word:
        kinds |= 1 << (ord(letter) & 31)
    return kinds
