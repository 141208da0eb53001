"""What doors remember, over a database that may be away: then memory is lost for a while, and no answer is."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
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
_TIDY = timedelta(hours=1)
"""How often what was kept for long enough is forgotten."""


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
        self._tidied = datetime.min.replace(tzinfo=UTC)

    def begin(self) -> None:
        """Let go of what another process died over: a database of our own has nobody else's work in it."""
        if not self._is_ours:
            return
        try:
            self._state.seen.abandon()
        except StateError as error:
            log.warning("events in work not let go: %s", error)

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
        self._tidy()
        try:
            self._state.threads.remember(place, thread, self._now())
        except StateError as error:
            log.warning("thread not remembered: %s", error)

    def claim(self, team: str, key: str) -> bool:
        """Whether an event is ours to answer; without a database this process alone knows."""
        self._tidy()
        if not self._claimed.add(f"{team}:{key}"):
            return False
        try:
            ours = self._state.seen.claim(team, key, self._now())
        except StateError as error:
            log.warning("event claimed in memory alone: %s", error)
            return True
        if not ours:
            self._claimed.discard(f"{team}:{key}")
        return ours

    def may_be_lost(self, team: str, key: str) -> bool:
        """Whether an event that is not ours is not done either: whoever has it in work may have died over it."""
        if f"{team}:{key}" in self._claimed:
            return False
        try:
            return not self._state.seen.is_finished(team, key)
        except StateError:
            return False

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

    def _tidy(self) -> None:
        """Once in a while, behind the answers, forget what was kept for long enough."""
        now = self._now()
        if now - self._tidied >= _TIDY:
            self._tidied = now
            self._later(self._expire, now)

    def _expire(self, now: datetime) -> None:
        """Forget it."""
        try:
            self._state.expire(now)
        except StateError as error:
            log.warning("nothing expired: %s", error)
