"""What was worked out of a name or a line, kept, since those of an archive come again and again."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

NAME = 80
"""Characters of a name, at most."""


def remembered(
    longest: int = NAME, most: int = 1 << 15
) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """Make a function of a text remember its results, but not those of long texts, which would only cost memory."""

    def remembering(work: Callable[[str], T]) -> Callable[[str], T]:
        return _Kept(work, longest, most).__getitem__

    return remembering


class _Kept(dict[str, T]):
    """Results by their text: a look into it costs a fifth of a call of a function in Python, which is what most recalls are."""

    def __init__(self, work: Callable[[str], T], longest: int, most: int) -> None:
        super().__init__()
        self._work, self._longest, self._most = work, longest, most

    def __missing__(self, text: str) -> T:
        """Work it out; when too many are known, as in few archives, all are forgotten."""
        found = self._work(text)
        if len(text) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[text] = found
        return found
