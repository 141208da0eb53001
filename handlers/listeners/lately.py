"""Threads as this process knows them: the last ones only, with those of which it knows that there is nothing."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from handlers.state.places import Place
from handlers.state.threads import Thread

_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a place."""

    thread: Thread | None
    """What was asked last there; None where nothing was."""


class Lately:
    """A memory of bounded size; the place not heard of for longest is forgotten first."""

    def __init__(self) -> None:
        self._known: OrderedDict[Place, Known] = OrderedDict()
        self._lock = Lock()

    def get(self, place: Place) -> Known | None:
        """What is known; None where the database has to be asked."""
        with self._lock:
            return self._known.get(place)

    def put(self, place: Place, thread: Thread | None) -> None:
        """Keep it."""
        with self._lock:
            self._known[place] = Known(thread)
            self._known.move_to_end(place)
            while len(self._known) > _MOST:
                self._known.popitem(last=False)


class Unwritten:
    """Places whose threads have still to be written down."""

    def __init__(self) -> None:
        self._places: set[Place] = set()
        self._lock = Lock()

    def add(self, place: Place) -> bool:
        """Put a place there; True when nobody is on the way to write yet."""
        with self._lock:
            first = not self._places
            self._places.add(place)
            return first

    def take(self) -> set[Place]:
        """All of them, which are then taken care of."""
        with self._lock:
            taken, self._places = self._places, set()
            return taken
