"""What doors remember, over a database that may be away: then memory is lost for a while, and no answer is."""

import logging
from collections.abc import Callable
from datetime import datetime

from handlers.listeners.recent import Recent
from handlers.state import State, StateError
from handlers.state.feedback import Ballot
from handlers.state.places import Place
from handlers.state.threads import Thread

log = logging.getLogger("diplo.memory")


class Memory:
    """Threads, events and votes as the doors use them."""

    def __init__(self, state: State, now: Callable[[], datetime]) -> None:
        self._state, self._now = state, now
        self._claimed = Recent()

    def recall(self, place: Place) -> Thread | None:
        """What was asked last in a place."""
        try:
            return self._state.threads.recall(place)
        except StateError as error:
            log.warning("thread not recalled: %s", error)
            return None

    def remember(self, place: Place, thread: Thread) -> None:
        """Keep what was asked last in a place."""
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
