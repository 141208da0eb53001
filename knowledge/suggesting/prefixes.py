"""Things by the beginnings of their words: a sorted list of words, in which a prefix is a stretch."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

import numpy as np

from knowledge.names.folding import fold
from knowledge.postings import Words
from knowledge.rows import Ints, Numbers

_SHORT = 2
"""Prefixes up to so many letters fit very many words: what they fit is gathered beforehand."""


def typed_words(text: str) -> list[str]:
    """Words as they are compared; Hangul letter by letter, for a syllable is typed in parts."""
    return unicodedata.normalize("NFD", fold(text)).split()


class PrefixIndex:
    """Positions by prefixes of words; of two that fit, the lower position goes first."""

    def __init__(self, words: Words, short: Words) -> None:
        """Take over the words, and what is gathered of short prefixes."""
        self._words, self._short = words, short

    @classmethod
    def of(cls, words_of: Iterable[Iterable[str]]) -> "PrefixIndex":
        """Note the words of each position, folded as `typed_words` gives them."""
        return cls._of(Words.of(_held(enumerate(words_of))))

    @classmethod
    def renewed(
        cls, older: "PrefixIndex", moved: Ints, added: Iterable[tuple[int, Iterable[str]]]
    ) -> "PrefixIndex":
        """The words of an older index, whose positions have moved, gone ones to -1, and those of further positions."""
        return cls._of(Words.renewed(older._words, moved, _held(added)))

    @classmethod
    def _of(cls, words: Words) -> "PrefixIndex":
        """Words, with what their short beginnings fit."""
        starts = sorted({word[:size] for word in words.words for size in range(1, _SHORT + 1)})
        place = {start: at for at, start in enumerate(starts)}
        owners, values = words.rows.owners, words.rows.values
        keys = [
            np.array([place[word[:size]] for word in words.words], np.int64)[owners]
            for size in range(1, _SHORT + 1)
        ]
        short = Words.of_pairs(np.concatenate(keys), np.tile(values, _SHORT), starts)
        return cls(words, short)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str) -> "PrefixIndex":
        """The index that was kept among arrays under a name; KeyError where there is none."""
        return cls(Words.among(arrays, name), Words.among(arrays, f"{name}.short"))

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        return {**self._words.arrays(name), **self._short.arrays(f"{name}.short")}

    def find(self, words: Sequence[str], most: int) -> list[int]:
        """Positions of which each typed word begins a word, those that have the very words first."""
        whole = self._sharing([self._words.row(word) for word in words], most)
        begun = self._sharing([self._beginning(word) for word in words], most + len(whole))
        return list(dict.fromkeys((*whole, *begun)))[:most]

    def _beginning(self, prefix: str) -> Ints:
        """Positions that have a word with a prefix, in order."""
        if len(prefix) <= _SHORT:
            return self._short.row(prefix)
        return self._words.beginning(prefix)

    @staticmethod
    def _sharing(postings: Sequence[Ints], most: int) -> list[int]:
        """The first positions that all of several rows have."""
        if not postings:
            return []
        rarest, *others = sorted(postings, key=len)
        if not others:
            return list(rarest[:most].tolist())
        sets = [set(posting.tolist()) for posting in others if posting is not rarest]
        return list(islice((at for at in rarest.tolist() if all(at in s for s in sets)), most))


def _held(words_of: Iterable[tuple[int, Iterable[str]]]) -> dict[str, list[int]]:
    """Positions by word."""
    held: dict[str, list[int]] = defaultdict(list)
    for position, words in words_of:
        for word in dict.fromkeys(words):
            held[word].append(position)
    return held
