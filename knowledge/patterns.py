"""Patterns that cost nothing before they are needed, and the small letters in which their cues are looked for."""

import re
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


def lowered(text: str) -> str:
    """A text in the letters in which `re.IGNORECASE` compares, each for one of its own: a cue not in it cannot be matched."""
    low = text.lower()
    if len(low) == len(text) and "ı" not in text and "ſ" not in text:
        return low
    return text.translate(_LIKE_SMALL_LETTERS).lower()
