"""The office of digests, put together: what the doors call, and the worker that sends."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from uuid import uuid4

from handlers.digest.deliver import Tools
from handlers.digest.letters import composer
from handlers.digest.pacing import Turnstile
from handlers.digest.subscribing import Digests
from handlers.digest.worker import Round, Worker
from handlers.slack.courier import Courier
from handlers.state import State
from knowledge.desk import Desk


@dataclass(frozen=True, slots=True)
class Means:
    """What the office works with."""

    team: str
    """Workspace."""
    state: State
    """Subscriptions and the ledger."""
    desk: Callable[[], Desk]
    """The archive of the moment."""
    courier: Courier
    """The way to Slack, with a client of its own."""
    now: Callable[[], datetime]
    """The moment, aware."""
    count: Callable[[str], None]
    """Counts what becomes of digests."""


@dataclass(frozen=True, slots=True)
class Office:
    """Digests in this process."""

    digests: Digests
    """What the doors call."""
    worker: Worker
    """Sends them."""


def open_office(means: Means) -> Office:
    """The office, its worker not yet begun."""
    stop = Event()
    turnstile = Turnstile(stop.wait)
    compose = composer(means.desk)
    tools = Tools(
        means.state, means.courier, compose, means.now, turnstile.wait_for_turn, means.count
    )
    round_ = Round(tools, means.team, holder=uuid4().hex)
    worker = Worker(round_.step, stop, tidy=lambda: means.state.expire(means.now()))
    digests = Digests(means.team, means.state, compose, means.now, worker.wake)
    return Office(digests, worker)
