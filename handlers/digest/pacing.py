"""When Slack may be written to once more, for digests all together: who waits for an answer comes first."""

from collections.abc import Callable
from time import monotonic
from typing import Final

GAP: Final = 1.0
"""Seconds between two digests of a workspace, whatever their channels.

docs.slack.dev/apis/web-api/rate-limits allows one message a second in a channel and names a limit of the workspace without a
figure, which answers to people share.
"""


class Turnstile:
    """Lets one through at a time."""

    def __init__(
        self,
        wait: Callable[[float], object],
        gap: float = GAP,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._wait, self._gap, self._clock = wait, gap, clock
        self._free_at = 0.0

    def wait_for_turn(self) -> None:
        """Wait until it is free, and take the turn."""
        self.rest()
        self._free_at = self._clock() + self._gap

    def rest(self) -> None:
        """Wait until it is free."""
        if (left := self._free_at - self._clock()) > 0:
            self._wait(left)

    def hold(self, seconds: float) -> None:
        """Let nobody through for as long as Slack says."""
        self._free_at = max(self._free_at, self._clock() + seconds)
