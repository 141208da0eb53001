"""Keys in one heap of bytes, and what tells at a glance that two of them are far apart."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.search.lists import Lists, Numbers

_KINDS = 31
"""Letters are of 32 kinds, by the lowest bits of their code; those of the Latin alphabet are each of their own."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Stems and countries, sorted."""

    heap: Lists
    """Each in UTF-8."""
    lengths: Numbers
    """How many letters each has; 0 where there is anything else in it, or very much."""
    letters: Numbers
    """Which kinds of letters each has, a bit for a kind."""

    @classmethod
    def of(cls, sorted_keys: Sequence[bytes]) -> "Keys":
        """Keys that are sorted already."""
        heap = np.frombuffer(b"".join(sorted_keys), np.uint8)
        lists = Lists.of(np.fromiter(map(len, sorted_keys), np.int64, len(sorted_keys)), heap)
        words = [key.decode("utf-8", "surrogatepass") for key in sorted_keys]
        lengths = [len(word) if word.isalpha() and len(word) < 256 else 0 for word in words]
        return cls(lists, np.array(lengths, np.uint8), _letters_of(words))

    def __len__(self) -> int:
        return len(self.heap)

    def split(self) -> list[bytes]:
        """Each key for itself."""
        heap, starts = self.heap.numbers.tobytes(), self.heap.starts.tolist()
        return [heap[a:b] for a, b in zip(starts, starts[1:], strict=False)]

    def picked(self, which: Numbers) -> "Keys":
        """Some of the keys."""
        return Keys(self.heap.picked(which), self.lengths[which], self.letters[which])


def letters(word: str) -> np.uint32:
    """The kinds of letters that a word has; a slip changes two of them at most."""
    kinds: np.uint32 = _letters_of([word])[0]
    return kinds


def _letters_of(words: Sequence[str]) -> Numbers:
    if not words:
        return np.empty(0, np.uint32)
    ends = np.cumsum(np.fromiter(map(len, words), np.int64, len(words)))
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = np.uint32(1) << (codes & _KINDS)
    return np.bitwise_or.reduceat(kinds, np.concatenate(([0], ends[:-1])))
