"""Many phrases as one pattern, made so that little of it is tried at most letters of a question."""

import re

from knowledge.patterns import lazy

_BOUND = r"\b"


def any_of(*phrases: str) -> re.Pattern[str]:
    """One pattern of which any phrase will do; those that begin with a word are tried where a word begins, not at each letter."""
    bound = [phrase.removeprefix(_BOUND) for phrase in phrases if phrase.startswith(_BOUND)]
    free = [phrase for phrase in phrases if not phrase.startswith(_BOUND)]
    return lazy("|".join((rf"\b(?:{'|'.join(bound)})", *free) if bound else free))
