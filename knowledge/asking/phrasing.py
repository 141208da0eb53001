"""Many phrases as one pattern, made so that little of it is tried at most letters of a question."""

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from knowledge.patterns import lazy

T = TypeVar("T")
_SHORT = 120
"""Characters; longer texts are hardly ever put twice."""
_BOUND = r"\b"


def remembered(find: Callable[[str], T]) -> Callable[[str], T]:
    """The same search, which remembers what it found in short texts: people put their questions in few ways."""
    kept = lru_cache(maxsize=2048)(find)

    @wraps(find)
    def found(words: str) -> T:
        return kept(words) if len(words) <= _SHORT else find(words)

    return found


def any_of(*phrases: str) -> re.Pattern[str]:
    """One pattern of which any phrase will do; those that begin with a word are tried where a word begins, not at each letter."""
    bound = [phrase.removeprefix(_BOUND) for phrase in phrases if phrase.startswith(_BOUND)]
    free = [phrase for phrase in phrases if not phrase.startswith(_BOUND)]
    return lazy("|".join((rf"\b(?:{'|'.join(bound)})", *free) if bound else free))
