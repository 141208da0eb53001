"""Socket Mode: one-time WebSocket addresses, envelopes, acks, hello and disconnect (apis/events-api/using-socket-mode)."""

import asyncio
import json
import socket
import struct
from contextlib import suppress
from itertools import count
from secrets import token_urlsafe
from typing import Any

from aiohttp import WSMsgType, web

from tests.emulator.clock import Json
from tests.emulator.core import Core
from tests.emulator.courier import Courier
from tests.emulator.deliveries import Delivery, Envelope

RESET = struct.pack("ii", 1, 0)
"""SO_LINGER of no time: closing sends a reset."""
PING_SECONDS = 2.0
MOST_CONNECTIONS = 10
"""Connections an app may hold at a time."""


class Connection:
    """One open socket of the app."""

    def __init__(
        self, name: str, link: web.WebSocketResponse, transport: asyncio.Transport | None
    ) -> None:
        self.name = name
        self.link = link
        self.transport = transport
        self.silent = False
        self.leaving = False
        self.gone = asyncio.Event()
        self.pings = 0
        self.pongs = 0

    @property
    def usable(self) -> bool:
        """Whether Slack sends envelopes over it."""
        return not self.leaving and not self.gone.is_set() and not self.link.closed

    async def send(self, body: Json) -> None:
        """Send one frame; a socket that broke meanwhile is no matter here, the reader notices."""
        if self.silent:
            return
        try:
            await self.link.send_str(json.dumps(body))
        except (ConnectionError, RuntimeError):
            self.gone.set()


class SocketMode:
    """All connections of the app, and the road over them."""

    def __init__(self, core: Core, courier: Courier) -> None:
        self.connections: list[Connection] = []
        self._core = core
        self._courier = courier
        self._tickets: set[str] = set()
        self._names = count(1)
        self._turn = count()
        self._pending: dict[str, tuple[Delivery, list[asyncio.Event]]] = {}
        self._opened = asyncio.Event()
        self._closing: set[asyncio.Task[None]] = set()

    def open_link(self) -> str:
        """An address that opens one connection (reference/methods/apps.connections.open)."""
        ticket = token_urlsafe(16)
        self._tickets.add(ticket)
        host = self._core.base_url.removeprefix("http://")
        return f"ws://{host}/link/?ticket={ticket}&app_id={self._core.app.app_id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection from its hello to its end."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=408, text="the ticket is unknown or used")
        self._tickets.discard(ticket)
        link = web.WebSocketResponse(autoping=False)
        await link.prepare(request)
        connection = Connection(f"link-{next(self._names)}", link, request.transport)
        if len(self.usable()) >= MOST_CONNECTIONS:
            await connection.send({"type": "disconnect", "reason": "too_many_websockets"})
            await link.close()
            return link
        await self._welcome(connection)
        pinging = asyncio.create_task(self._ping(connection))
        try:
            await self._listen(connection)
        finally:
            pinging.cancel()
            self._forget(connection)
        return link

    def usable(self) -> list[Connection]:
        """Connections that take envelopes."""
        return [each for each in self.connections if each.usable]

    async def send(self, delivery: Delivery, number: int, reason: str) -> str:
        """Over one connection; when that breaks before the ack, at once over another."""
        deadline = self._courier.loop_time() + self._courier.patience.ack_seconds
        acked = self._waiter(delivery)
        while (left := deadline - self._courier.loop_time()) > 0:
            connection = await self._next_connection(left)
            if connection is None:
                return "connection_failed"
            self._courier.note_attempt(delivery, number, reason, connection.name)
            await connection.send(_envelope(delivery, number, reason))
            if self._courier.cut_now(delivery):
                self.cut(connection)
            await _first_of(acked, connection.gone, seconds=deadline - self._courier.loop_time())
            if acked.is_set():
                return ""
            if connection.gone.is_set():
                deadline = max(
                    deadline, self._courier.loop_time() + self._courier.patience.ack_seconds
                )
        return "timeout"

    def _waiter(self, delivery: Delivery) -> asyncio.Event:
        """Set by the next ack of the delivery's last envelope."""
        _, waiters = self._pending.setdefault(delivery.envelope_ids[-1], (delivery, []))
        waiters.append(asyncio.Event())
        return waiters[-1]

    async def disconnect(self, reason: str, close_after: float) -> None:
        """Tell every connection to go, then close it; envelopes go elsewhere from now on."""
        for connection in self.usable():
            await connection.send(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": connection.name}}
            )
            connection.leaving = True
            task = asyncio.create_task(_close_later(connection, close_after))
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)

    def cut(self, connection: Connection) -> None:
        """Break a connection without a word: reset, so that its other end notices at once."""
        connection.gone.set()
        if connection.transport is not None and not connection.transport.is_closing():
            raw = connection.transport.get_extra_info("socket")
            if raw is not None:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            connection.transport.abort()

    async def _welcome(self, connection: Connection) -> None:
        with self._core.workspace.changed:
            self.connections.append(connection)
        info = {"app_id": self._core.app.app_id}
        debug = {"host": connection.name, "build_number": 1, "approximate_connection_time": 18060}
        number = len(self.usable())
        await connection.send(
            {
                "type": "hello",
                "num_connections": number,
                "connection_info": info,
                "debug_info": debug,
            }
        )
        self._opened.set()
        self._opened = asyncio.Event()
        with self._core.workspace.changed:
            self._core.workspace.changed.notify_all()

    def _forget(self, connection: Connection) -> None:
        connection.gone.set()
        with self._core.workspace.changed:
            self.connections.remove(connection)
            self._core.workspace.changed.notify_all()

    async def _ping(self, connection: Connection) -> None:
        """Slack pings too; a client that does not answer is left alone here, tests look at `pongs`."""
        while not connection.gone.is_set():
            await asyncio.sleep(PING_SECONDS)
            if not connection.silent and not connection.link.closed:
                with suppress(ConnectionError):
                    await connection.link.ping(b"Ping from applink")

    async def _listen(self, connection: Connection) -> None:
        async for frame in connection.link:
            if frame.type is WSMsgType.PING and not connection.silent:
                connection.pings += 1
                with suppress(ConnectionError):
                    await connection.link.pong(frame.data)
            elif frame.type is WSMsgType.PONG:
                connection.pongs += 1
            elif frame.type is WSMsgType.TEXT and not connection.silent:
                self._hear(connection, json.loads(frame.data))

    def _hear(self, connection: Connection, said: Json) -> None:
        """An ack names its envelope; the payload counts only where the envelope accepts one."""
        if (pending := self._pending.get(said.get("envelope_id", ""))) is None:
            return
        delivery, waiters = pending
        body = said.get("payload") if delivery.envelope is not Envelope.EVENT else None
        self._courier.acknowledge(delivery, body, connection.name)
        while waiters:
            waiters.pop().set()

    async def _next_connection(self, seconds: float) -> Connection | None:
        """Connections take turns; without one, wait for the app to come back."""
        while not (usable := self.usable()):
            waiter, started = self._opened, self._courier.loop_time()
            if not await _first_of(waiter, seconds=seconds):
                return None
            seconds -= self._courier.loop_time() - started
        return usable[next(self._turn) % len(usable)]


def _envelope(delivery: Delivery, number: int, reason: str) -> dict[str, Any]:
    body: dict[str, Any] = {
        "envelope_id": delivery.envelope_ids[-1],
        "payload": delivery.payload,
        "type": str(delivery.envelope),
        "accepts_response_payload": delivery.envelope is not Envelope.EVENT,
    }
    if delivery.envelope is Envelope.EVENT:
        body |= {"retry_attempt": number, "retry_reason": reason}
    return body


async def _close_later(connection: Connection, seconds: float) -> None:
    await asyncio.sleep(seconds)
    await connection.link.close()


async def _first_of(*events: asyncio.Event, seconds: float) -> bool:
    """Whether one of the events came in time."""
    tasks = [asyncio.ensure_future(each.wait()) for each in events]
    done, _ = await asyncio.wait(
        tasks, timeout=max(seconds, 0), return_when=asyncio.FIRST_COMPLETED
    )
    for task in tasks:
        task.cancel()
    return bool(done)
