"""What doors remember, over a database that may be away: then memory is lost for a while, and no answer is."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import sleep

from handlers.listeners.lately import Lately, Unwritten
from handlers.listeners.recent import Recent
from handlers.state import State, StateError
from handlers.state.feedback import Ballot
from handlers.state.places import Place
from handlers.state.threads import Thread

log = logging.getLogger("diplo.memory")

_PAUSE = 0.2
"""Seconds after which what was said is written down: what a sudden death may cost."""


class Memory:
    """Threads, events and votes as the doors use them."""

    def __init__(
        self,
        state: State,
        now: Callable[[], datetime],
        later: Callable[..., object],
        pause: Callable[[float], None] = sleep,
    ) -> None:
        self._state, self._now, self._later, self._pause = state, now, later, pause
        self._claimed, self._lately, self._unwritten = Recent(), Lately(), Unwritten()

    def recall(self, place: Place) -> Thread | None:
        """What was asked last in a place; what this process alone writes need not be read again."""
        if self._is_ours and (known := self._lately.get(place)):
            return known.thread
        try:
            thread = self._state.threads.recall(place)
        except StateError as error:
            log.warning("thread not recalled: %s", error)
            return None
        self._lately.put(place, thread)
        return thread

    def remember(self, place: Place, thread: Thread) -> None:
        """Keep what was asked last in a place; nobody waits for the disk where nobody else reads it."""
        self._lately.put(place, thread)
        if not self._is_ours:
            self._write(place, thread)
        elif self._unwritten.add(place):
            self._later(self._write_down)

    @property
    def _is_ours(self) -> bool:
        """Whether no other process has the database: SQLite serves one, PostgreSQL several."""
        return self._state.kind == "sqlite"

    def _write_down(self) -> None:
        """Write what was said in the last moment: a writer that woke at once would hold up the answer."""
        self._pause(_PAUSE)
        for place in self._unwritten.take():
            known = self._lately.get(place)
            if known and known.thread:
                self._write(place, known.thread)

    def _write(self, place: Place, thread: Thread) -> None:
        """Write one thread down."""
        try:
            self._state.threads.remember(place, thread, self._now())
        except StateError as error:
            log.warning("thread not remembered: %s", error)

    def claim(self, team: str, key: str) -> bool:
        """Whether an event is ours to answer; without a database this process alone knows."""
        try:
            return self._state.seen.claim(team, key, self._now())
        except StateError as error:
            log.warning("event claimed in memory alone: %s", error)
            return self._claimed.add(f"{team}:{key}")

    def finish(self, team: str, key: str) -> None:
        """The event was answered."""
        try:
            self._state.seen.finish(team, key, self._now())
        except StateError as error:
            log.warning("event not marked as answered: %s", error)

    def release(self, team: str, key: str) -> None:
        """The event was not answered: it may come again."""
        self._claimed.discard(f"{team}:{key}")
        try:
            self._state.seen.release(team, key)
        except StateError as error:
            log.warning("event not released: %s", error)

    def vote(self, ballot: Ballot) -> bool:
        """Keep whether an answer was right; False when it could not be kept."""
        try:
            self._state.feedback.record(ballot, self._now())
        except StateError as error:
            log.warning("vote not kept: %s", error)
            return False
        return True
