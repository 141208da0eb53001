"""Words one or two slips away, found through the words that both become when letters are left out.

Each word of the vocabulary is noted under all that it becomes when up to two of its first seven letters are left
out (its neighbourhood of deletions); a typed word is looked up under all that it becomes itself. Whatever differs
by a slip meets in one of them: a letter too many is left out here, a missing one there, a wrong or swapped one in
both. What is noted is a number of 32 bits for each such form, sorted; the few words found are then compared.
"""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple, Self
from zlib import crc32

import numpy as np
from rapidfuzz.distance import OSA

from knowledge.lookup.places import Places
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
_HIGH: Final = np.uint64(32)


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

    def __init__(self, words: Vocabulary, forms: Places, numbers: Array) -> None:
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
        return cls(words, Places.among(arrays, "spellings"), arrays["spellings.numbers"])

    def _near(self, word: str, most: int) -> Options:
        reached = self.reach(word, most)
        return [o for o in reached if keeps_start(word, o.word) and o.word not in PARTICLES]

    def _reach(self, word: str, most: int) -> Options:
        return self._compared(word, self._sharing(word, most), most) if most else ()

    def _sharing(self, word: str, most: int) -> set[int]:
        """Words that become what a word becomes when letters are left out."""
        found: set[int] = set()
        numbers, places_of = self._numbers, self._forms.all_of
        for form in _shortened(word, most):
            found.update([numbers[place] for place in places_of(form)])
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
    return spellings_of(*shortened_forms(words, range(len(words))))


def shortened_forms(words: Vocabulary, numbers: Iterable[int]) -> tuple[Array, Array]:
    """Shortened forms of some words, with the word of each."""
    forms, owners = array("I"), array("I")
    for number in numbers:
        word = words[number]
        if word.isalpha():
            shortened = _shortened(word, 2 if len(word) >= _MIDDLE else 1)
            forms.extend(shortened)
            owners.extend([number] * len(shortened))
    return np.array(forms, np.uint32), np.array(owners, np.uint32)


def spellings_of(forms: Array, numbers: Array) -> dict[str, Array]:
    """The same in order, as `Spellings` wraps them."""
    pairs = sorted_pairs(forms, numbers)
    return {
        **Places.of((pairs >> _HIGH).astype(np.uint32)).arrays("spellings"),
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


def _shortened(word: str, most: int) -> set[int]:
    """Numbers that stand for a word without up to `most` of its first letters."""
    head = word[:_PREFIX]
    forms = [head, *(head[:at] + head[at + 1 :] for at in range(len(head)))]
    if most > 1:
        forms += map("".join, combinations(head, max(len(head) - most, 0)))
    return {crc32(form.encode("utf-8", "replace")) for form in forms}
