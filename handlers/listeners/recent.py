"""Keys seen a moment ago in this process: a payload that Slack delivers again is known by its key."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic

_MOST = 10_000
_SECONDS = 600.0


class Recent:
    """A set that forgets: after ten minutes, or when it has too many keys, the oldest first."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._seen: OrderedDict[str, float] = OrderedDict()

    def add(self, key: str) -> bool:
        """Whether the key is new; then it is kept."""
        now = self._clock()
        with self._lock:
            self._forget(now)
            if key in self._seen:
                return False
            self._seen[key] = now
            return True

    def __contains__(self, key: str) -> bool:
        """Whether the key was seen a moment ago."""
        with self._lock:
            return key in self._seen

    def age(self, key: str) -> float:
        """Seconds since a key was added; none for one that is not kept."""
        with self._lock:
            return self._clock() - self._seen.get(key, float("-inf"))

    def discard(self, key: str) -> None:
        """Forget a key, so that its payload is heard when it comes again."""
        with self._lock:
            self._seen.pop(key, None)

    def _forget(self, now: float) -> None:
        """Drop what is too old or too much."""
        while self._seen and (
            len(self._seen) >= _MOST or next(iter(self._seen.values())) < now - _SECONDS
        ):
            self._seen.popitem(last=False)
