"""Sends digests on a thread of its own: APScheduler wakes it, the database says what is due."""

import logging
from collections.abc import Callable
from datetime import UTC
from threading import Event, Thread
from typing import Final

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from handlers.digest.deliver import Deliverer, Tools
from handlers.digest.planning import plan
from handlers.state import StateError

log = logging.getLogger("diplo.digest")

TICK: Final = 5
"""Seconds between two looks at what is due."""
_TIDY: Final = 3600
"""Seconds between two looks at what was kept for long enough."""
_LATE: Final = 6 * 3600
"""Seconds by which a tick may be late and still count: a machine that slept wakes up to today's digests."""


class Round:
    """One thing after another, as long as something is due."""

    def __init__(self, tools: Tools, team: str, holder: str) -> None:
        self._tools, self._team, self._holder = tools, team, holder
        self._deliverer = Deliverer(tools)

    def step(self) -> float | None:
        """Do one thing that is due; the seconds for which Slack wants to be left alone, None when nothing is due."""
        state, now = self._tools.state, self._tools.now()
        delivery = state.deliveries.take(self._team, self._holder, now)
        while delivery is None:
            due = state.agenda.claim(self._team, self._holder, now, lambda found: plan(found, now))
            if due is None:
                return None
            delivery = due.delivery
        return self._deliverer.handle(delivery)


class Worker:
    """The thread, and the clock that wakes it."""

    def __init__(
        self,
        step: Callable[[], float | None],
        stop: Event,
        tidy: Callable[[], object] = lambda: None,
    ) -> None:
        self._step, self._stop, self._tidy = step, stop, tidy
        self._due, self._untidy = Event(), Event()
        # Its pool would hold the process back from leaving, so a tick does nothing but wake our own thread, a daemon.
        self._scheduler = BackgroundScheduler(timezone=UTC)
        self._thread = Thread(target=self._run, name="digests", daemon=True)

    def start(self) -> None:
        """Begin; what came due while nobody was there is looked at at once."""
        self._every(TICK, self.wake, "digests")
        self._every(_TIDY, self._untidy.set, "tidying")
        self._untidy.set()
        self._thread.start()
        self._scheduler.start()
        self.wake()

    def wake(self) -> None:
        """Look now, as somebody does not want to wait for the next tick."""
        self._due.set()

    def leave(self) -> None:
        """Begin nothing new; whoever calls need not wait."""
        self._stop.set()
        self._due.set()

    def close(self, seconds: float) -> bool:
        """Wait until the digest in hand is done; False if it was not, and the ledger will have it looked up."""
        self.leave()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._thread.is_alive():
            self._thread.join(max(0.0, seconds))
        return not self._thread.is_alive()

    def _every(self, seconds: int, job: Callable[[], object], name: str) -> None:
        self._scheduler.add_job(
            job,
            IntervalTrigger(seconds=seconds, timezone=UTC),
            id=name,
            replace_existing=True,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=_LATE,
        )

    def _run(self) -> None:
        """The thread: woken, it works until nothing is due."""
        while not self._stop.is_set():
            self._due.wait()
            self._due.clear()
            self._work()

    def _work(self) -> None:
        """Everything that is due; what breaks is told, and the next tick goes on."""
        try:
            while not self._stop.is_set() and (seconds := self._step()) is not None:
                self._stop.wait(seconds)
            self._tidy_up()
        except StateError as error:
            log.error("digests wait for the database: %s", error)
        except Exception:
            log.exception("a digest broke down: it is tried again when its lease is over")

    def _tidy_up(self) -> None:
        """Let the state forget what was kept for long enough."""
        if self._untidy.is_set():
            self._untidy.clear()
            self._tidy()
