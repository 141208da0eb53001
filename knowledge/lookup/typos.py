"""Words one or two slips away, found through the words that both become when letters are left out."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

# Slips in the first letters bring words together; what follows is checked by distance.
_PREFIX: Final = 7
_LONG: Final = 8
_SHORT: Final = 4


def budget(word: str) -> int:
    """How many slips a typed word may hold: none up to 3 letters, one up to 7, then two; digits none."""
    if len(word) < _SHORT or not word.isalpha():
        return 0
    return 1 if len(word) < _LONG else 2


class Spellings:
    """A vocabulary that can be asked for the words near a typed one, without looking at every word."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Note each word under each of its shortened forms."""
        self._shortened: dict[str, list[str]] = {}
        for word in vocabulary:
            if len(word) >= _SHORT - 1 and word.isalpha():
                for form in _shortenings(word, 2 if len(word) >= _LONG - 2 else 1):
                    self._shortened.setdefault(form, []).append(word)

    def near(self, word: str) -> tuple[tuple[str, int], ...]:
        """Words within the budget with their distance, nearest first; the first letter is kept or swapped."""
        allowed = budget(word)
        if not allowed:
            return ()
        seen: dict[str, int] = {}
        for form in _shortenings(word, allowed):
            for other in self._shortened.get(form, ()):
                if other not in seen and _keeps_start(word, other):
                    seen[other] = OSA.distance(word, other, score_cutoff=allowed)
        kept = [(other, edits) for other, edits in seen.items() if 0 < edits <= allowed]
        return tuple(sorted(kept, key=lambda pair: (pair[1], pair[0])))


def slip(typed: str, word: str) -> str:
    """What went wrong between a typed word and the word taken, in plain words."""
    edits = OSA.distance(typed, word)
    if edits > 1:
        return "two letters differ"
    if len(typed) < len(word):
        return "one letter missing"
    if len(typed) > len(word):
        return "one letter too many"
    return "two letters swapped" if sorted(typed) == sorted(word) else "one letter differs"


def _shortenings(word: str, most: int) -> set[str]:
    head = word[:_PREFIX]
    forms = {head}
    for count in range(1, most + 1):
        forms.update("".join(kept) for kept in combinations(head, len(head) - count))
    return forms


def _keeps_start(typed: str, word: str) -> bool:
    return typed[0] == word[0] or typed[:2] == word[1::-1]
