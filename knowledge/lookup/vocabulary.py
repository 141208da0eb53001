"""Words by number and numbers by word, without an object for each word: sorted hashes beside one heap of letters."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from knowledge.lookup.shelf import Array

Hashes = npt.NDArray[np.uint64]
ABSENT = -1


def fresh_hash(word: str) -> int:
    """64 bits that stand for a word, the same in every process."""
    return int.from_bytes(
        blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little"
    )


hash_of: Final = lru_cache(maxsize=65536)(fresh_hash)
"""The same for words that come again and again, as those of names and questions do."""


class Vocabulary:
    """Distinct words; the number of a word is the place of its hash among all of them."""

    def __init__(self, hashes: Hashes, starts: Array, letters: Array) -> None:
        """Wrap arrays that are filled: sorted hashes, and where the letters of each word begin."""
        self.hashes = hashes
        self._sorted = hashes.data
        self._starts = starts.data
        self._letters = letters.data

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """The vocabulary of distinct words."""
        by_hash = {hash_of(word): word for word in words}
        hashes = np.array(sorted(by_hash), np.uint64)
        letters = [by_hash[key].encode() for key in hashes.tolist()]
        starts = np.zeros(len(letters) + 1, np.uint32)
        np.cumsum([*map(len, letters)], out=starts[1:])
        return cls(hashes, starts, np.frombuffer(b"".join(letters), np.uint8))

    @classmethod
    def among(cls, arrays: dict[str, Array], name: str) -> Self:
        """The vocabulary that `arrays` gave out under a name."""
        return cls(arrays[f"{name}.hashes"], arrays[f"{name}.starts"], arrays[f"{name}.letters"])

    def arrays(self, name: str) -> dict[str, Array]:
        """What is kept of it."""
        return {
            f"{name}.hashes": self.hashes,
            f"{name}.starts": np.asarray(self._starts),
            f"{name}.letters": np.asarray(self._letters),
        }

    def __len__(self) -> int:
        return len(self._sorted)

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> str:
        """The word of a number."""
        return str(self._letters[self._starts[number] : self._starts[number + 1]], "utf-8")

    def hash_at(self, number: int) -> int:
        """The hash of the word of a number."""
        return int(self._sorted[number])

    def find(self, word: str) -> int:
        """The number of a word; `ABSENT` for one that is not here."""
        key = hash_of(word)
        at = bisect_left(self._sorted, key)
        return at if at < len(self._sorted) and self._sorted[at] == key else ABSENT
