"""The running emulator: a server in its own thread, the workspace that tests set up, and waiting for what comes."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from threading import Event, Thread
from typing import Any, Literal, Self, TypeVar

from aiohttp import web

from tests.emulator.acks import Acks
from tests.emulator.core import Core
from tests.emulator.courier import Courier, Patience, Road
from tests.emulator.deliveries import Delivery
from tests.emulator.events import Events
from tests.emulator.faults import Fault
from tests.emulator.nouns import ApiCall, Channel, Kind, User
from tests.emulator.profile import AppProfile
from tests.emulator.request_url import RequestUrl
from tests.emulator.response_urls import ResponseUrls
from tests.emulator.socket_mode import SocketMode
from tests.emulator.web_api import WebApi, deliver_answer

Mode = Literal["socket", "http"]
Result = TypeVar("Result")
PATIENCE = 30.0
"""Seconds until a test gives up: nothing that works waits so long, even where two suites share a core."""
LARGEST_REQUEST = 16 * 2**20


class Stage:
    """The emulator without gestures of people."""

    def __init__(self, profile: AppProfile | None = None, mode: Mode = "socket") -> None:
        self.app = profile or AppProfile()
        self.mode = mode
        self.core = Core(self.app)
        self.courier = Courier(self.core, Acks(self.core))
        self.socket = SocketMode(self.core, self.courier)
        self.http = RequestUrl(self.core, self.courier)
        self.response_urls = ResponseUrls(self.core)
        self.events = Events(self.core, self.courier)
        self._web = WebApi(self.core)
        self._ready, self._over = Event(), asyncio.Event()
        self._thread = Thread(
            target=lambda: asyncio.run(self._serve()), name="emulated-slack", daemon=True
        )
        self._connect_parts()
        self.core.workspace.add_user(self.app.name, id=self.app.bot_user, is_bot=True)
        self.user = self.add_user("alice", tz="Asia/Seoul", is_admin=True)
        self.channel = self.add_channel("general")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Listen on a free port."""
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the emulated Slack did not start")

    def stop(self) -> None:
        """Close every connection and end the thread."""
        if self._thread.is_alive() and self.courier.loop is not None:
            self.courier.loop.call_soon_threadsafe(self._over.set)
            self._thread.join(10)

    @property
    def api_url(self) -> str:
        """Base URL for slack_sdk and for SLACK_API_URL."""
        return f"{self.core.base_url}/api/"

    @property
    def patience(self) -> Patience:
        """How long Slack waits for acks and between retries."""
        return self.courier.patience

    @property
    def request_url(self) -> str:
        """Where HTTP mode posts."""
        return self.http.url

    @request_url.setter
    def request_url(self, url: str) -> None:
        self.http.url = url

    @property
    def deliveries(self) -> list[Delivery]:
        """Everything sent to the app, in order."""
        with self.core.workspace.changed:
            return list(self.courier.deliveries)

    def calls(self, method: str = "") -> list[ApiCall]:
        """Calls of the Web API, of one method or of all; `response_url` for posts to response URLs."""
        with self.core.workspace.changed:
            return [each for each in self.core.calls if method in ("", each.method)]

    def add_user(self, name: str, **more: Any) -> User:
        """Somebody joins the workspace: `tz`, `is_admin`, `is_bot`, `deleted` as in a User."""
        return self.core.workspace.add_user(name, **more)

    def add_channel(
        self,
        name: str,
        *members: User,
        private: bool = False,
        with_bot: bool = True,
        archived: bool = False,
    ) -> Channel:
        """A channel with these members (all people when none is named) and with the bot unless told otherwise."""
        people = members or tuple(
            each for each in self.core.workspace.users.values() if not each.is_bot
        )
        ids = {each.id for each in people} | ({self.app.bot_user} if with_bot else set())
        channel = self.core.workspace.add_channel(
            name, Kind.PRIVATE if private else Kind.PUBLIC, ids
        )
        return self.core.workspace.alter(channel.id, archived=archived)

    def wait_for(
        self,
        ready: Callable[[], Result | None],
        what: str = "the expected state",
        timeout: float = PATIENCE,
    ) -> Result:
        """Wait until something is true and return it; says what Slack has seen when it never is."""
        deadline, changed = time.monotonic() + timeout, self.core.workspace.changed
        with changed:
            while not (result := ready()):
                if (left := deadline - time.monotonic()) <= 0:
                    raise AssertionError(f"Waited {timeout:g} s for {what}.\n{self.story()}")
                changed.wait(min(left, 0.05))
        return result

    def wait_until_connected(self, connections: int = 1, timeout: float = PATIENCE) -> None:
        """Wait until the app holds this many Socket Mode connections."""
        self.wait_for(
            lambda: len(self.socket.usable()) >= connections, f"{connections} connections", timeout
        )

    def story(self, last: int = 25) -> str:
        """What happened lately, for messages of failed tests."""
        calls = [
            f"  {each.method} {each.status} {str(each.answer)[:120]}"
            for each in self.core.calls[-last:]
        ]
        sent = [
            f"  {each.payload.get('type')} {each.payload.get('event', {}).get('type', '')} acks={len(each.acks)}"
            f" attempts={len(each.attempts)} {each.error} {each.complaints or ''}"
            for each in self.courier.deliveries[-last:]
        ]
        return "\n".join(["Calls:", *calls, "Deliveries:", *sent])

    def in_loop(self, work: Coroutine[Any, Any, Result], timeout: float = PATIENCE) -> Result:
        """Run something in the emulator's thread and wait for it."""
        assert self.courier.loop is not None
        return asyncio.run_coroutine_threadsafe(work, self.courier.loop).result(timeout)

    def _connect_parts(self) -> None:
        self.core.open_link = self.socket.open_link
        self.core.on_message = lambda message: _dropped(self.events.message(message))
        self.core.on_change = lambda kind, new, old: _dropped(self.events.change(kind, new, old))
        roads: dict[Mode, Road] = {"socket": self.socket, "http": self.http}
        self.courier.road = roads[self.mode]

    async def _serve(self) -> None:
        self.courier.loop = asyncio.get_running_loop()
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_route("*", "/api/{method}", self._web.serve)
        app.router.add_get("/link/", self.socket.serve)
        app.router.add_post("/{kind:commands|actions|app}/{rest:.*}", self._respond)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.core.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._ready.set()
        await self._over.wait()
        await self.courier.close()
        for connection in list(self.socket.connections):
            self.socket.cut(connection)
        await self.http.close()
        await runner.cleanup()

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        try:
            body = await request.json()
        except ValueError:
            body = None
        with self.core.workspace.changed:
            fault: Fault | None = self.core.faults.pick("response_url", body or {})
            status, said = self.response_urls.answer(request.path, body, fault)
            self.core.workspace.changed.notify_all()
        headers = {"Retry-After": str(said.get("retry_after", 1))} if status == 429 else {}
        return await deliver_answer(request, status, said, headers, fault)


def _dropped(_: object) -> None:
    """Nobody waits for events that the app itself caused."""
