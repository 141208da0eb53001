"""Sends answers to Slack: at once where that may be, else from a thread of its own that waits in place of listeners."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Condition, Thread
from time import monotonic
from typing import assert_never
from uuid import uuid4

from slack_sdk import WebClient

from handlers.slack.delivery import Parcel, deliver, told
from handlers.slack.finding import Absent, Finder, Found, Unknown, Unread
from handlers.slack.outbox import Job, Outbox, Pace
from handlers.slack.outcomes import (
    UNREACHABLE,
    Outcome,
    Posted,
    Queued,
    RateLimited,
    Refused,
    Spot,
    Unsure,
    Way,
)
from handlers.views.message import Message

log = logging.getLogger("diplo.slack")

Sent = Posted | Queued | Refused | Unsure
"""What a listener is told; unsure only where nothing can be looked up, as with what one person alone sees."""
FULL = "too_many_waiting"
"""The reason for which a message is refused when too many wait already."""
_NOT_CONFIRMED = "Slack did not confirm my answer. If you do not see it here, please ask again."
_TOO_SLOW = "Slack lets me write too rarely here just now, and my answer had to be dropped. Please ask again later."  # fmt: skip
_LOOK_AFTER = 2.0
"""Seconds after which an unconfirmed message is looked up, and again: Slack may be slow with the first."""
_LOOKS = 2
_SENT_AT_MOST = 4
"""How often a message is sent that Slack does not confirm."""
_TRY_AGAIN = 5.0
_GIVE_UP = 300.0
"""Seconds after which an answer interests nobody any more."""
_SLACK_CLOCK = 300.0
"""Seconds by which our clock may be ahead of Slack's."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Time, so that tests may set it."""

    now: Callable[[], float]
    """Unix time, which Slack names messages by."""
    waiting: Callable[[], float] = monotonic
    """What waiting is measured by."""


class Sender:
    """Posts messages one in 1.1 seconds a channel; who calls it never waits for Slack's limits."""

    def __init__(
        self,
        clocks: Clocks,
        finder: Finder,
        count: Callable[[str], None] = lambda outcome: None,
        mark: Callable[[], str] = lambda: uuid4().hex,
        pace: Pace | None = None,
    ) -> None:
        self._clocks, self._finder, self._count, self._mark = clocks, finder, count, mark
        self._pace = pace or Pace()
        self._outbox = Outbox(self._pace)
        self._changed = Condition()
        self._closing = self._closed = False
        self._thread = Thread(target=self._run, name="sender", daemon=True)

    def post(self, client: WebClient, spot: Spot, message: Message) -> Sent:
        """Post an answer where it belongs, or in a moment; refused only when no way is left."""
        parcel, now = Parcel(spot, message, self._mark()), self._clocks.waiting()
        with self._changed:
            job = Job(client, parcel, self._clocks.now() - _SLACK_CLOCK, now, self._outbox.number())
            free = not self._outbox.waits_in(parcel.lane) and self._pace.take(parcel.lane, now)
        sent = self._send(job) if free else self._put(job)
        if sent == Refused(FULL):
            self._tell(job, _TOO_SLOW)
        return sent

    def whisper(self, client: WebClient, spot: Spot, message: Message) -> Outcome:
        """Tell one person something at once, in the channel or else directly; not looked up, not sent again."""
        outcome = deliver(client, Parcel(spot, message), Way.WHISPER)
        self._count(told(outcome))
        if not isinstance(outcome, Posted):
            log.warning("not told for sure: %s", outcome)
        return outcome

    def start(self) -> None:
        """Begin to send what waits."""
        self._thread.start()

    def close(self, seconds: float) -> int:
        """Send what waits as far as time allows, and stop; the number of messages that were left."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(seconds)
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            left = len(self._outbox)
        if left:
            log.error("%d messages were not sent: diplo had to leave", left)
        return left

    def step(self) -> float | None:
        """Do the first job whose time has come; seconds until the next, None with nothing to do."""
        now = self._clocks.waiting()
        with self._changed:
            job = self._outbox.pop(now)
        if job is not None:
            self._look_up(job) if job.unsure else self._send(job)
        with self._changed:
            at = self._outbox.next_at()
        return None if at is None else max(0.0, at - self._clocks.waiting())

    def _run(self) -> None:
        """The thread: one job after another until told to stop."""
        while not self._closed:
            try:
                seconds = self.step()
            except Exception:  # the rim of a thread: the next messages must go on
                log.exception("a message could not be sent")
                self._count("error")
                continue
            with self._changed:
                if seconds is None and self._closing:
                    return
                if seconds is None or seconds > 0:
                    self._changed.wait(seconds)

    def _put(self, job: Job) -> Queued | Refused:
        """Let a job wait, unless too many do."""
        with self._changed:
            if not self._outbox.has_room():
                log.error("a message was dropped: too many wait")
                return Refused(FULL)
            self._outbox.put(job)
            self._changed.notify_all()
        return Queued()

    def _send(self, job: Job) -> Sent:
        """Send a message now, and decide what its outcome asks for."""
        job = replace(job, tries=job.tries + 1, looks=0, unsure=False)
        outcome = deliver(job.client, job.parcel)
        self._count(told(outcome))
        now = self._clocks.waiting()
        with self._changed:
            self._pace.rest(job.parcel.lane, now)
        match outcome:
            case Posted():
                return outcome
            case RateLimited(seconds):
                with self._changed:
                    self._pace.hold(job.parcel.lane, now + seconds)
                return self._again(job, now + seconds)
            case Refused(reason):
                if reason == UNREACHABLE:
                    return self._again(job, now + _TRY_AGAIN)
                log.error("answer refused: %s", reason)
                return outcome
            case Unsure(reason, way):
                log.warning("answer not confirmed: %s", reason)
                if way is not Way.CHANNEL:
                    return outcome
                return self._put(replace(job, unsure=True, due=now + _LOOK_AFTER))
            case _:
                assert_never(outcome)

    def _again(self, job: Job, due: float) -> Queued | Refused:
        """Send a message later, unless it has waited for so long that nobody wants it."""
        if due - job.begun > _GIVE_UP:
            self._tell(job, _TOO_SLOW)
            return Refused("too_late")
        return self._put(replace(job, due=due))

    def _look_up(self, job: Job) -> None:
        """See whether an unconfirmed message is there; it is sent again only when it surely is not."""
        spot, now = job.parcel.spot, self._clocks.waiting()
        found = self._finder.find(job.client, spot, job.parcel.mark, job.since)
        match found:
            case Found():
                log.info("answer found: it had arrived")
            case Unread(seconds):
                self._later(job, now + seconds)
            case Absent() if job.looks + 1 < _LOOKS:
                self._later(replace(job, looks=job.looks + 1), now + 2 * _LOOK_AFTER)
            case Absent() if job.tries < _SENT_AT_MOST:
                self._put(replace(job, unsure=False, due=now))
            case Absent() | Unknown():
                self._tell(job, _NOT_CONFIRMED)
            case _:
                assert_never(found)

    def _later(self, job: Job, due: float) -> None:
        """Look a message up later, unless it is too late for it."""
        if due - job.begun > _GIVE_UP:
            self._tell(job, _NOT_CONFIRMED)
        else:
            self._put(replace(job, due=due))

    def _tell(self, job: Job, sentence: str) -> None:
        """Tell who asked that the answer may be missing."""
        if job.parcel.spot.user:
            self.whisper(job.client, job.parcel.spot, Message(sentence))
