"""Carries deliveries to the app over either road, waits for acks, and repeats events that were not acknowledged."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol
from uuid import uuid4

from tests.emulator.core import Core
from tests.emulator.deliveries import Ack, Attempt, Delivery, Envelope


class Road(Protocol):
    """A way to the app: a socket or a request URL."""

    async def send(self, delivery: Delivery, number: int, reason: str) -> str:
        """Send once and wait for the ack; why it failed, empty when it was acknowledged."""
        ...


@dataclass(slots=True)
class Patience:
    """How long Slack waits, so that tests can be quick."""

    ack_seconds: float = 3.0
    """Three seconds to acknowledge (apis/events-api)."""
    retry_after: tuple[float, ...] = (0.0, 60.0, 300.0)
    """Retries of events: nearly at once, after one minute, after five (apis/events-api, retries)."""


class Courier:
    """Every delivery of the test, in order."""

    def __init__(self, core: Core, on_ack: Callable[[Delivery], None]) -> None:
        self.patience = Patience()
        self.deliveries: list[Delivery] = []
        self.under_way = 0
        self.traffic = 0
        self._core = core
        self._on_ack = on_ack
        self._tasks: set[asyncio.Task[None]] = set()
        self.road: Road | None = None
        self._chance, self._duplicates, self._cuts = Random(0), 0.0, 0.0
        self.loop: asyncio.AbstractEventLoop | None = None

    def send(self, delivery: Delivery) -> Delivery:
        """Send from any thread; the answer is waited for elsewhere."""
        with self._core.workspace.changed:
            self.deliveries.append(delivery)
            self.under_way += 1
            self.traffic += 1
        if self.loop is None:
            self._give_up(delivery, "not running")
        else:
            self.loop.call_soon_threadsafe(self._start, delivery)
        return delivery

    def repeat(self, delivery: Delivery, number: int, reason: str) -> None:
        """Send once more, as Slack does when it did not see the ack."""
        assert self.loop is not None
        asyncio.run_coroutine_threadsafe(self._again(delivery, number, reason), self.loop)

    def trouble(self, seed: int, duplicates: float, cuts: float) -> None:
        """Chances that a delivery comes twice and that its socket breaks before the ack."""
        self._chance, self._duplicates, self._cuts = Random(seed), duplicates, cuts

    def cut_now(self, delivery: Delivery) -> bool:
        """Whether the socket breaks at this sending; only at the first, or many under way would never get through."""
        return len(delivery.attempts) == 1 and self._chance.random() < self._cuts

    def acknowledge(self, delivery: Delivery, body: Any, via: str) -> None:
        """Note an ack; the first in time has its effect, the others are only kept to be seen."""
        changed = self._core.workspace.changed
        with changed:
            first = not delivery.acks and not delivery.settled
            delivery.acks.append(Ack(self._core.clock.now(), body, via))
            self.traffic += 1
            if first:
                self._on_ack(delivery)
                self._settle(delivery)
            changed.notify_all()

    def note_attempt(self, delivery: Delivery, number: int, reason: str, via: str) -> None:
        """Remember a sending."""
        with self._core.workspace.changed:
            delivery.attempts.append(Attempt(self._core.clock.now(), number, reason, via))
            self.traffic += 1
            self._core.workspace.changed.notify_all()

    def loop_time(self) -> float:
        """The loop's own clock, for real waiting."""
        assert self.loop is not None
        return self.loop.time()

    async def close(self) -> None:
        """Stop all waiting."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, delivery: Delivery) -> None:
        assert self.loop is not None
        task = self.loop.create_task(self._carry(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _again(self, delivery: Delivery, number: int, reason: str) -> None:
        assert self.road is not None
        if number:
            delivery.envelope_ids.append(str(uuid4()))
        await self.road.send(delivery, number, reason)

    async def _carry(self, delivery: Delivery) -> None:
        assert self.road is not None
        delivery.envelope_ids.append(str(uuid4()))
        if self._chance.random() < self._duplicates:
            self.repeat(delivery, 0, "")
        failure = await self.road.send(delivery, 0, "")
        waits = self.patience.retry_after if delivery.envelope is Envelope.EVENT else ()
        for number, wait in enumerate(waits, start=1):
            if not failure or failure == "no_retry":
                break
            await asyncio.sleep(wait)
            if delivery.settled:
                return
            delivery.envelope_ids.append(str(uuid4()))
            failure = await self.road.send(delivery, number, failure)
        if failure:
            self._give_up(delivery, failure)

    def _give_up(self, delivery: Delivery, failure: str) -> None:
        with self._core.workspace.changed:
            if not delivery.settled:
                timeout = failure in ("http_timeout", "timeout")
                delivery.error = "operation_timeout" if timeout else "dispatch_failed"
                self._settle(delivery)
            self._core.workspace.changed.notify_all()

    def _settle(self, delivery: Delivery) -> None:
        delivery.settled = True
        self.under_way -= 1
