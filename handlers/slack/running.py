"""diplo in Slack from its first word to its last: begins in order, and leaves within ten seconds with nothing half done."""

import logging
import signal
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic
from types import FrameType
from typing import Protocol

from handlers.slack.health import Health
from handlers.slack.identity import Identity
from handlers.slack.posting import Sender
from handlers.slack.workers import Workers

log = logging.getLogger("diplo")

_LEAVE_WITHIN = 9.0
"""Seconds, one less than those after which whoever stops us loses patience."""
_FOR_TRANSPORT, _FOR_WORK, _FOR_SENDER, _FOR_HEALTH = 2.0, 3.5, 2.5, 0.5
_GLANCE = 1.0


class Transport(Protocol):
    """How Slack's requests reach us."""

    def start(self) -> str:
        """Begin to receive; what to do when that cannot be, else empty."""

    def stop(self, seconds: float) -> None:
        """Receive no more."""

    def age(self) -> float | None:
        """Seconds since Slack was heard last, where there is a socket."""

    def trouble(self) -> str:
        """Why requests do not reach us at this moment; empty when they do."""

    def given_up(self) -> str:
        """Why it makes no sense to go on; empty while it does."""


class Background(Protocol):
    """Work that nobody asked for at this moment, on a thread of its own."""

    def start(self) -> None:
        """Begin."""

    def leave(self) -> None:
        """Begin nothing new."""

    def close(self, seconds: float) -> bool:
        """Finish what is in hand; False if it could not be."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What is begun and ended together."""

    transport: Transport
    """Receives."""
    workers: Workers
    """Do the work behind acknowledgements."""
    sender: Sender
    """Sends."""
    health: Health
    """Says how we are."""
    close: Callable[[], None]
    """Gives back what the others have used, such as the database, when they are done."""
    beside: tuple[Background, ...] = ()
    """Works beside the answers: sends digests, renews the archive."""


def run(parts: Parts, stop: Event, health_port: int | None = None) -> str:
    """Answer until told to stop; empty then, else a sentence on why it could not go on."""
    reason = _begun(parts, health_port)
    while not reason and not stop.wait(_GLANCE):
        reason = parts.transport.given_up()
    leave(parts)
    return reason


def leave(parts: Parts, clock: Callable[[], float] = monotonic) -> None:
    """End in the order in which nothing gets lost: hear no more, finish, send what waits, and close."""
    until = clock() + _LEAVE_WITHIN
    parts.health.leave()
    for work in parts.beside:
        work.leave()
    parts.transport.stop(_FOR_TRANSPORT)
    if not parts.workers.drain(_FOR_WORK):
        log.error("%d answers were not finished", parts.workers.unfinished)
    parts.workers.shutdown()
    parts.sender.close(min(_FOR_SENDER, max(0.0, until - clock())))
    for work in parts.beside:
        if not work.close(until - clock() - _FOR_HEALTH):
            log.error("a digest was not finished: it will be looked up")
    try:
        parts.close()
    except Exception:
        log.exception("not closed properly")
    parts.health.stop(max(0.1, min(_FOR_HEALTH, until - clock())))
    log.info("left")


def stop_on_signals(stop: Event) -> None:
    """Stop when asked to (SIGTERM, SIGINT); who asks twice does not want to wait."""

    def heed(number: int, frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, heed)


def arrival(identity: Identity, loaded: str, door: str) -> list[str]:
    """What is said at the start: what was loaded, as whom we are connected and how, and what the scopes allow."""
    where = f"{identity.team} ({identity.url})" if identity.url else identity.team
    return [
        loaded,
        f"Connected to {where} as {identity.user}, {door}.",
        *identity.features.sentences(),
    ]


def _begun(parts: Parts, health_port: int | None) -> str:
    """Begin; health first, so that whoever watches sees the rest come."""
    if health_port is not None and (reason := parts.health.start(health_port)):
        return reason
    parts.sender.start()
    for work in parts.beside:
        work.start()
    return parts.transport.start()
