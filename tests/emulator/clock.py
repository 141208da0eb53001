"""The clock of the emulated Slack: real time that a test may move forward, so thirty minutes need no waiting."""

from threading import Lock
from time import time  # noqa: TID251 - signatures are checked by the bot against the real clock
from typing import Any

Json = dict[str, Any]


class Clock:
    """Real time plus what a test added."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._last = 0
        self._lock = Lock()

    def now(self) -> float:
        """Seconds since 1970, so that what expires in Slack can be made to expire in a test."""
        return time() + self._ahead

    def real(self) -> float:
        """The unmoved clock, since a bot refuses signatures of another time than its own."""
        return time()

    def advance(self, seconds: float) -> None:
        """Let time pass for response URLs, triggers and timestamps."""
        self._ahead += seconds

    def stamp(self) -> str:
        """A message timestamp: unique and increasing, as `docs.slack.dev/messaging/retrieving-messages` says."""
        with self._lock:
            self._last = max(self._last + 1, int(self.now() * 1_000_000))
            return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
