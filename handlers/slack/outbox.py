"""Messages that wait to be sent: which is next and when, at most one in 1.1 seconds a channel."""

from dataclasses import dataclass

from slack_sdk import WebClient

from handlers.slack.delivery import Parcel

PACE = 1.1
"""Seconds between two messages in a channel; docs.slack.dev/apis/web-api/rate-limits allows one a second."""
_MOST = 500
_MANY_CHANNELS = 1_000


@dataclass(frozen=True, slots=True)
class Job:
    """A message to send, or one to look up that Slack did not confirm."""

    client: WebClient
    """Sends it."""
    parcel: Parcel
    """What, and where to."""
    since: float
    """The Unix time at which it was first tried."""
    begun: float
    """The same by the clock of waiting."""
    order: int = 0
    """Its place in the line."""
    due: float = 0.0
    """Not to be touched before."""
    tries: int = 0
    """How often it was sent."""
    looks: int = 0
    """How often it was looked up since it was sent last."""
    unsure: bool = False
    """Whether it has to be looked up before it may be sent again."""


class Pace:
    """When each channel may be written to again."""

    def __init__(self, gap: float = PACE) -> None:
        self._gap = gap
        self._free: dict[str, float] = {}

    def free_at(self, channel: str) -> float:
        """When a channel is free."""
        return self._free.get(channel, 0.0)

    def take(self, channel: str, now: float) -> bool:
        """Whether the channel is free at this moment; then it is taken."""
        if self.free_at(channel) > now:
            return False
        self._forget(now)
        self._free[channel] = now + self._gap
        return True

    def rest(self, channel: str, now: float) -> None:
        """Count from the end of a call: one that took long to arrive must not be followed too soon."""
        self.hold(channel, now + self._gap)

    def hold(self, channel: str, until: float) -> None:
        """Leave a channel alone for as long as Slack says."""
        self._free[channel] = max(self.free_at(channel), until)

    def _forget(self, now: float) -> None:
        """Drop channels that are free, so that there are never more than were written to just now."""
        if len(self._free) > _MANY_CHANNELS:
            self._free = {name: at for name, at in self._free.items() if at > now}


class Outbox:
    """A line of jobs, not thread-safe: whoever holds it has a lock."""

    def __init__(self, pace: Pace, most: int = _MOST) -> None:
        self._pace, self._most = pace, most
        self._jobs: list[Job] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._jobs)

    def number(self) -> int:
        """The next place in the line."""
        self._count += 1
        return self._count

    def has_room(self) -> bool:
        """Whether one more may wait."""
        return len(self._jobs) < self._most

    def waits_in(self, lane: str) -> bool:
        """Whether something is about to be sent there, which must not be overtaken."""
        return any(job.parcel.lane == lane and not job.unsure for job in self._jobs)

    def put(self, job: Job) -> None:
        """Add a job, or one that has to be done again."""
        self._jobs.append(job)

    def next_at(self) -> float | None:
        """When there is something to do; None with nothing in the line."""
        return min(map(self._ready_at, self._jobs), default=None)

    def pop(self, now: float) -> Job | None:
        """The first job whose time has come; a channel that it needs is taken."""
        for job in sorted(self._jobs, key=lambda job: (self._ready_at(job), job.order)):
            if self._ready_at(job) > now:
                return None
            if job.unsure or self._pace.take(job.parcel.lane, now):
                self._jobs.remove(job)
                return job
        return None

    def _ready_at(self, job: Job) -> float:
        """When a job can be done."""
        return job.due if job.unsure else max(job.due, self._pace.free_at(job.parcel.lane))
