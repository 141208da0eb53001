"""Time that jumps to where something happens; the emulated Slack lives in it too."""

from datetime import UTC, datetime
from threading import Lock

from tests.emulator.clock import Clock


class Jumping(Clock):
    """A clock that stands still until somebody waits."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self._seconds = start.timestamp()
        self._moving = Lock()

    def now(self) -> float:
        return self._seconds

    def moment(self) -> datetime:
        return datetime.fromtimestamp(self._seconds, UTC)

    def advance(self, seconds: float) -> None:
        with self._moving:
            self._seconds += max(0.0, seconds)

    def jump(self, moment: datetime) -> None:
        with self._moving:
            self._seconds = max(self._seconds, moment.timestamp())
