"""Things by the beginnings of their words: a sorted list of words, in which a prefix is a stretch."""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import merge
from itertools import islice

from knowledge.names.folding import fold

_SHORT = 2
"""Prefixes up to so many letters fit very many words: what they fit is gathered beforehand."""
_LAST = "\U0010ffff"


def typed_words(text: str) -> list[str]:
    """Words as they are compared; Hangul letter by letter, for a syllable is typed in parts."""
    return unicodedata.normalize("NFD", fold(text)).split()


class PrefixIndex:
    """Positions by prefixes of words; of two that fit, the lower position goes first."""

    def __init__(self, words_of: Iterable[Iterable[str]]) -> None:
        """Note the words of each position, folded as `typed_words` gives them."""
        held: dict[str, list[int]] = defaultdict(list)
        short: dict[str, dict[int, None]] = defaultdict(dict)
        for position, words in enumerate(words_of):
            for word in dict.fromkeys(words):
                held[word].append(position)
                for size in range(1, _SHORT + 1):
                    short[word[:size]][position] = None
        self._words = sorted(held)
        self._held = dict(held)
        self._short = {prefix: list(found) for prefix, found in short.items()}

    def find(self, words: Sequence[str], most: int) -> list[int]:
        """Positions of which each typed word begins a word, those that have the very words first."""
        whole = self._sharing([self._held.get(word, []) for word in words], most)
        begun = self._sharing([self._beginning(word) for word in words], most + len(whole))
        return list(dict.fromkeys((*whole, *begun)))[:most]

    def _beginning(self, prefix: str) -> list[int]:
        """Positions that have a word with a prefix, in order."""
        if len(prefix) <= _SHORT:
            return self._short.get(prefix, [])
        first = bisect_left(self._words, prefix)
        last = bisect_left(self._words, prefix + _LAST, first)
        found = merge(*(self._held[word] for word in self._words[first:last]))
        return list(dict.fromkeys(found))

    @staticmethod
    def _sharing(postings: Sequence[list[int]], most: int) -> list[int]:
        """The first positions that all of several lists have."""
        if not postings:
            return []
        rarest, *others = sorted(postings, key=len)
        sets = [set(posting) for posting in others if posting is not rarest]
        return list(islice((at for at in rarest if all(at in held for held in sets)), most))
