"""What was worked out of a name, kept, since the people of an archive come again and again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_LONGEST = 80
"""Characters of a text that is kept; no name is longer, and long ones would cost memory."""
_MOST = 1 << 15
"""Results kept of each function."""


def remembered(work: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """The same function of a name, which works out what is asked again but once."""
    kept = lru_cache(maxsize=_MOST)(work)

    @wraps(work)
    def recall(text: str, /, *rest: P.args, **named: P.kwargs) -> T:
        if len(text) > _LONGEST:
            return work(text, *rest, **named)
        return kept(text, *rest, **named)  # type: ignore[arg-type]

    return recall
