"""Patterns that cost nothing before they are needed, and the small letters in which their cues are looked for."""

import re
from collections.abc import Iterable
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_LIKE_SMALL_LETTERS = str.maketrans("İıſ\u212a", "iisk")
"""Letters that `re.IGNORECASE` takes for i, s and k, beside the capitals of these."""


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first searched for: compiling them all would be most of every start."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Stands for a pattern; once that is compiled, its methods are found here without a detour."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for many phrases, the longest first, that tries no letter twice, as `re` does with branches that begin alike."""
    tails: dict[str, set[str]] = {}
    for phrase in phrases:
        tails.setdefault(phrase[:1], set()).add(phrase[1:])
    branches = [re.escape(head) + any_of(rest) for head, rest in sorted(tails.items()) if head]
    found = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return "" if not branches else f"(?:{found})?" if "" in tails else found


def lowered(text: str) -> str:
    """A text in the letters in which `re.IGNORECASE` compares, one for each, so that a cue not in it cannot be matched."""
    low = text.lower()
    if len(low) == len(text) and "ı" not in text and "ſ" not in text:
        return low
    return text.translate(_LIKE_SMALL_LETTERS).lower()
