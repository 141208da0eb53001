"""The keys of an archive: one found, or the one word near a slip, without an object for each of them."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.search.keys import Keys, letters
from knowledge.search.lists import Lists

_SHORTEST: Final = 4
"""Letters of a word that a slip may stand for."""


class Vocabulary:
    """Keys in their order."""

    def __init__(self, keys: Keys, rows: Lists) -> None:
        """Take keys that are sorted, and the rows that hold each: only what a passage holds can be meant by a slip."""
        self._keys, self._rows = keys, rows
        self._heap, self._starts = keys.heap.numbers.data, keys.heap.starts.data
        # Every question asks for its words several times.
        self.find: Callable[[str], int | None] = lru_cache(maxsize=4096)(self._find)

    def near(self, word: str, most: int) -> str | None:
        """The nearest word with the same first letter, at most so many slips away; None where two are as near."""
        first = word[0].encode("utf-8", "surrogatepass")
        begin, end = self._reached(first), self._reached(first + b"\xff")
        alike = np.bitwise_count(self._keys.letters[begin:end] ^ letters(word)) <= 2 * most
        lengths = self._keys.lengths[begin:end].astype(np.int16)
        alike &= (lengths >= _SHORTEST) & (np.abs(lengths - len(word)) <= most)
        alike &= np.diff(self._rows.starts[begin : end + 1]) > 0
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
