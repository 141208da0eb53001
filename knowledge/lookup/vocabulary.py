"""Words by number and numbers by word, without an object for each word: sorted hashes beside one heap of letters."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from knowledge.lookup.places import Places
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

    def __init__(self, places: Places, starts: Array, letters: Array) -> None:
        """Wrap arrays that are filled: places of hashes, and where the letters of each word begin."""
        self.hashes: Hashes = places.keys
        self.hash_at = places.__getitem__
        """The hash of the word of a number."""
        self._places = places
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
        return cls(Places.of(hashes), starts, np.frombuffer(b"".join(letters), np.uint8))

    @classmethod
    def woven(cls, one: "Vocabulary", two: "Vocabulary", order: Array) -> Self:
        """Some words of two vocabularies, counted through both, in the order of their hashes."""
        hashes = np.concatenate((one.hashes, two.hashes))[order]
        letters = np.concatenate((one._letters, two._letters))
        firsts = np.asarray(one._starts).astype(np.int64), np.asarray(two._starts).astype(np.int64)
        begins = np.concatenate((firsts[0][:-1], firsts[1][:-1] + firsts[0][-1]))[order]
        lengths = np.concatenate((np.diff(firsts[0]), np.diff(firsts[1])))[order]
        starts = np.zeros(len(order) + 1, np.uint32)
        np.cumsum(lengths, out=starts[1:])
        inside = np.arange(int(starts[-1])) - np.repeat(starts[:-1].astype(np.int64), lengths)
        picked = letters[np.repeat(begins, lengths) + inside]
        return cls(Places.of(hashes), starts, picked)

    @classmethod
    def among(cls, arrays: dict[str, Array], name: str) -> Self:
        """The vocabulary that `arrays` gave out under a name."""
        places = Places.among(arrays, f"{name}.hashes")
        return cls(places, arrays[f"{name}.starts"], arrays[f"{name}.letters"])

    def arrays(self, name: str) -> dict[str, Array]:
        """What is kept of it."""
        return {
            **self._places.arrays(f"{name}.hashes"),
            f"{name}.starts": np.asarray(self._starts),
            f"{name}.letters": np.asarray(self._letters),
        }

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> str:
        """The word of a number."""
        return str(self._letters[self._starts[number] : self._starts[number + 1]], "utf-8")

    def find(self, word: str) -> int:
        """The number of a word; `ABSENT` for one that is not here."""
        return next(self._places.all_of(hash_of(word)), ABSENT)
