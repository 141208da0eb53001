"""What was worked out of a name or a line, kept, since those of an archive come again and again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

NAME = 80
"""Characters of a name, at most."""


def remembered(
    longest: int = NAME, most: int = 1 << 15
) -> Callable[[Callable[Concatenate[str, P], T]], Callable[Concatenate[str, P], T]]:
    """Make a function of a text remember its results, but not those of long texts, which would only cost memory."""

    def remembering(work: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
        kept = lru_cache(maxsize=most)(work)

        @wraps(work)
        def recall(text: str, /, *rest: P.args, **named: P.kwargs) -> T:
            if len(text) > longest:
                return work(text, *rest, **named)
            return kept(text, *rest, **named)  # type: ignore[arg-type]

        return recall

    return remembering
