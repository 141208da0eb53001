"""Whole names in any order of their words: one number for each, so that an exact name is found in one look.

The number of a name is the sum of the hashes of its words, which no order changes. A name with slips is looked up
by the sums of the words that come near the typed ones, without going through everybody who bears one of them.
"""

from array import array
from collections.abc import Iterable
from itertools import islice
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from knowledge.lookup.people import Words
from knowledge.lookup.places import Places
from knowledge.lookup.shelf import Array
from knowledge.lookup.vocabulary import Hashes, fresh_hash, hash_of

WRAP: Final = (1 << 64) - 1
"""Sums keep their lowest 64 bits."""
MOST_NAMESAKES: Final = 200
"""People of one name who are looked at, the most named first."""


def whole_key(words: Iterable[str]) -> int:
    """The number of a name."""
    return sum(map(hash_of, words)) & WRAP


class WholeNames:
    """People by the words of a printed form."""

    def __init__(self, places: Places, positions: npt.NDArray[np.uint32]) -> None:
        """Wrap arrays that are filled: places of the numbers of names, and who bears each."""
        self._places = places
        self._positions = positions.data

    @classmethod
    def among(cls, arrays: dict[str, Array]) -> Self:
        """The names that `WholeNotes` gave out."""
        return cls(Places.among(arrays, "whole"), arrays["whole.positions"])

    def find(self, key: int) -> list[int]:
        """Who bears the name of a number, the most named first."""
        places = islice(self._places.all_of(key), MOST_NAMESAKES)
        return [self._positions[place] for place in places]

    def held(self, keys: Hashes) -> list[int]:
        """Which of several numbers are names of somebody, by their places."""
        known = self._places.keys
        if not len(known):
            return []
        found = known.take(known.searchsorted(keys), mode="clip")
        held: list[int] = (found == keys).nonzero()[0].tolist()
        return held


class WholeNotes:
    """Names as they come, to be put in order."""

    def __init__(self) -> None:
        """Begin with none."""
        self._keys = array("Q")
        self._positions = array("I")

    def note(self, form: Words, position: int) -> None:
        """Note a form, and the form written as one word."""
        self._add(whole_key(form), position)
        if len(form) > 1:
            self._add(fresh_hash("".join(form)), position)

    def _add(self, key: int, position: int) -> None:
        self._keys.append(key)
        self._positions.append(position)

    def noted(self) -> tuple[Array, Array]:
        """The numbers of names, and who bears each."""
        return np.array(self._keys, np.uint64), np.array(self._positions, np.uint32)

    def arrays(self) -> dict[str, Array]:
        """What `WholeNames` wraps."""
        return whole_arrays(*self.noted())


def whole_arrays(keys: Array, positions: Array) -> dict[str, Array]:
    """Names in the order of their numbers, those who bear one as records name them most often."""
    order = np.lexsort((positions, keys))
    return {
        **Places.of(keys[order]).arrays("whole"),
        "whole.positions": positions[order],
    }
