"""Words one or two slips away, found through the words that both become when letters are left out.

Each word of the vocabulary is noted under all that it becomes when up to two of its first seven letters are left
out (its neighbourhood of deletions); a typed word is looked up under all that it becomes itself. Whatever differs
by a slip meets in one of them: a letter too many is left out here, a missing one there, a wrong or swapped one in
both. What is noted is a number of 32 bits for each such form, sorted; the few words found are then compared.
"""

import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple, Self

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from knowledge.lookup.postings import sorted_pairs
from knowledge.lookup.shelf import Array
from knowledge.lookup.vocabulary import Vocabulary
from knowledge.names.surnames import PARTICLES

# Slips in the first letters bring words together; what follows is checked by distance.
_PREFIX: Final = 7
_LONG: Final = 8
_SHORT: Final = 4
_KEPT: Final = 1024
_MIDDLE: Final = 4
_PRIMES: Final = np.array(
    [pow(0x9E3779B97F4A7C15, at + 1, 1 << 64) | 1 for at in range(_PREFIX)], np.uint64
)
_HIGH: Final = np.uint64(32)
_UPPER: Final = 1 if sys.byteorder == "little" else 0
"""Which half of a number holds its better mixed bits."""


class Option(NamedTuple):
    """A word of the vocabulary that may be meant by a typed one."""

    word: str
    """The word."""
    number: int
    """Its number in the vocabulary."""
    slips: int = 0
    """Letters wrong; none in another spelling of the same sound."""


Options = Sequence[Option]


def budget(word: str) -> int:
    """How many slips a typed word may hold: none up to 3 letters, one up to 7, then two; digits none."""
    if len(word) < _SHORT or not word.isalpha():
        return 0
    return 1 if len(word) < _LONG else 2


class Spellings:
    """A vocabulary that can be asked for the words near a typed one, without looking at every word."""

    def __init__(self, words: Vocabulary, forms: Array, numbers: Array) -> None:
        """Wrap arrays that are filled: sorted shortened forms, and the word of each."""
        self._words = words
        self._forms = forms
        self._numbers = numbers.data
        self.reach = lru_cache(maxsize=_KEPT)(self._reach)
        """Other words up to so many slips away, nearest first, and in order of their letters."""
        self.near = lru_cache(maxsize=_KEPT)(self._near)
        """The same, where the first letter is kept or swapped, as few slips are made in it; no particles."""

    @classmethod
    def among(cls, arrays: dict[str, Array], words: Vocabulary) -> Self:
        """The spellings of a vocabulary that `spelling_arrays` gave out."""
        return cls(words, arrays["spellings.forms"], arrays["spellings.numbers"])

    def _near(self, word: str, most: int) -> Options:
        reached = self.reach(word, most)
        return [o for o in reached if keeps_start(word, o.word) and o.word not in PARTICLES]

    def _reach(self, word: str, most: int) -> Options:
        return self._compared(word, self._sharing(word, most), most) if most else ()

    def _sharing(self, word: str, most: int) -> set[int]:
        """Words that become what a word becomes when letters are left out."""
        forms = _shortened(_codes(word), most)
        firsts = self._forms.searchsorted(forms).tolist()
        lasts = self._forms.searchsorted(forms, "right").tolist()
        found: set[int] = set()
        for first, last in zip(firsts, lasts, strict=True):
            if first < last:
                found.update(self._numbers[first:last])
        return found

    def _compared(self, word: str, numbers: Iterable[int], most: int) -> Options:
        words = self._words
        compared = []
        for number in numbers:
            other = words[number]
            slips = OSA.distance(word, other, score_cutoff=most)
            if 0 < slips <= most:
                compared.append(Option(other, number, slips))
        return sorted(compared, key=_nearest)


def spelling_arrays(words: Vocabulary) -> dict[str, Array]:
    """The shortened forms of words, as `Spellings` wraps them."""
    forms: list[npt.NDArray[np.uint32]] = []
    numbers: list[npt.NDArray[np.uint32]] = []
    for (size, most), group in _grouped(words).items():
        heads = "".join(words[number][:_PREFIX] for number in group)
        codes = _codes(heads).reshape(len(group), size)
        shortened = _shortened(codes, most)
        forms.append(shortened.ravel())
        numbers.append(np.repeat(np.array(group, np.uint32), shortened.shape[1]))
    empty = np.empty(0, np.uint32)
    pairs = sorted_pairs(np.concatenate([empty, *forms]), np.concatenate([empty, *numbers]))
    return {
        "spellings.forms": (pairs >> _HIGH).astype(np.uint32),
        "spellings.numbers": pairs.astype(np.uint32),
    }


def slip(typed: str, word: str) -> str:
    """What went wrong between a typed word and the word taken, in plain words."""
    edits = OSA.distance(typed, word)
    if edits > 1:
        return "two letters differ" if edits == 2 else "several letters differ"
    if len(typed) < len(word):
        return "one letter missing"
    if len(typed) > len(word):
        return "one letter too many"
    return "two letters swapped" if sorted(typed) == sorted(word) else "one letter differs"


def keeps_start(typed: str, word: str) -> bool:
    """Whether the first letter is kept, or swapped with the second: few slips are made in it."""
    return typed[0] == word[0] or typed[:2] == word[1::-1]


def _nearest(option: Option) -> tuple[int, str]:
    return option.slips, option.word


def _grouped(words: Vocabulary) -> dict[tuple[int, int], list[int]]:
    """Numbers of words of letters by the length of their heads and how many letters are left out of them."""
    groups: dict[tuple[int, int], list[int]] = {}
    for number, word in enumerate(words):
        if word.isalpha():
            most = 2 if len(word) >= _MIDDLE else 1
            groups.setdefault((min(len(word), _PREFIX), most), []).append(number)
    return groups


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)


def _shortened(codes: npt.NDArray[np.uint32], most: int) -> npt.NDArray[np.uint32]:
    """Numbers that stand for words without up to `most` of their first letters; a row of them for each word."""
    factors = _factors(min(codes.shape[-1], _PREFIX), most)
    mixed = codes[..., :_PREFIX].astype(np.uint64) @ factors
    return mixed.view(np.uint32)[..., _UPPER::2]


@lru_cache(maxsize=32)
def _factors(size: int, most: int) -> npt.NDArray[np.uint64]:
    """A column for each way to leave letters out: the factor of each letter by its place among those kept."""
    ways = [
        kept
        for count in range(most + 1)
        for kept in combinations(range(size), max(size - count, 0))
    ]
    factors = np.zeros((size, len(ways)), np.uint64)
    for column, kept in enumerate(ways):
        factors[list(kept), column] = _PRIMES[: len(kept)]
    return factors
