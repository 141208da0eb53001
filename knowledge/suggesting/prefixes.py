"""Things by the beginnings of their words: a sorted list of words, in which a prefix is a stretch."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

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
        held: dict[str, list[int]] = defaultdict(list)
        short: dict[str, dict[int, None]] = defaultdict(dict)
        for position, words in enumerate(words_of):
            for word in dict.fromkeys(words):
                held[word].append(position)
                for size in range(1, _SHORT + 1):
                    short[word[:size]][position] = None
        return cls(Words.of(held), Words.of(short))

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
