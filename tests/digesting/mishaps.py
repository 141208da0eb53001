"""What goes wrong: processes that die at named points, a network that is down, machines that are off; by chance, with a seed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from handlers.slack.courier import Courier
from handlers.slack.finding import Finding
from handlers.slack.outcomes import Outcome
from handlers.state import State
from handlers.state.agenda import Agenda, Due, Planner
from handlers.state.database import Database
from handlers.state.deliveries import Deliveries
from handlers.state.ledger import Delivery, Standing
from handlers.views.message import Message
from tests.emulator import LostAnswer, LostCall, RateLimited, Refused, ServerError

FAULTS = (
    (LostAnswer(), 0.01),
    (LostCall(), 0.01),
    (RateLimited(30), 0.01),
    (ServerError(503), 0.01),
    (ServerError(500, performed=True), 0.01),
    (Refused("internal_error"), 0.005),
)
"""What a call of Slack may meet."""
KILLS = 0.004
"""How likely a process dies at each point it comes by."""


class KilledError(BaseException):
    """The process is gone, as by SIGKILL: nobody catches it on the way."""


@dataclass
class Fate:
    """Decides by chance, and counts."""

    chance: Random
    odds: float = KILLS
    kills: Counter[str] = field(default_factory=Counter)

    def at(self, point: str) -> None:
        """A point at which a process may die."""
        if self.chance.random() < self.odds:
            self.kills[point] += 1
            raise KilledError(point)


class MortalAgenda(Agenda):
    """Dies when something was claimed."""

    def __init__(self, database: Database, fate: Fate) -> None:
        super().__init__(database)
        self._fate = fate

    def claim(self, team: str, holder: str, now: datetime, planner: Planner) -> Due | None:
        due = super().claim(team, holder, now, planner)
        if due is not None and due.delivery is not None:
            self._fate.at("claimed, not noted")
        return due


class MortalDeliveries(Deliveries):
    """Dies between the steps of a delivery."""

    def __init__(self, database: Database, fate: Fate) -> None:
        super().__init__(database)
        self._fate = fate

    def begin(self, delivery: Delivery, now: datetime) -> Delivery | None:
        begun = super().begin(delivery, now)
        self._fate.at("noted, not posted")
        return begun

    def settle(self, delivery: Delivery) -> bool:
        if delivery.standing is Standing.SENT:
            self._fate.at("posted, not confirmed")
        written = super().settle(delivery)
        if delivery.standing is Standing.SENT:
            self._fate.at("confirmed")
        return written


def mortal(state: State, fate: Fate) -> State:
    """A state whose process may die."""
    database = state.threads._database
    state.agenda, state.deliveries = MortalAgenda(database, fate), MortalDeliveries(database, fate)
    return state


@dataclass
class Weather:
    """When machines are off, and when the network is down."""

    chance: Random
    off: list[tuple[datetime, datetime]] = field(default_factory=list)
    down: list[tuple[datetime, datetime]] = field(default_factory=list)

    def of_a_day(self, now: datetime) -> datetime | None:
        """What a day brings: until when everything is off, or nothing."""
        if self.chance.random() < 0.04:
            self.down.append((now, now + timedelta(minutes=self.chance.randint(20, 900))))
        if self.chance.random() < 0.04:
            self.off.append((now, now + timedelta(minutes=self.chance.randint(30, 3000))))
            return self.off[-1][1]
        return None

    def is_down(self, now: datetime) -> bool:
        return any(start <= now < end for start, end in self.down[-2:])


class Road:
    """The way to Slack, which ends at a closed port while the network is down."""

    def __init__(self, road: Courier, nowhere: Courier, is_down: Callable[[], bool]) -> None:
        self._road, self._nowhere, self._is_down = road, nowhere, is_down

    def post(self, target: str, message: Message, mark: str) -> Outcome:
        return self._way.post(target, message, mark)

    def find(self, conversation: str, mark: str, since: float) -> Finding:
        return self._way.find(conversation, mark, since)

    @property
    def _way(self) -> Courier:
        return self._nowhere if self._is_down() else self._road
