"""The SDK's Socket Mode client, with lines that notice their end and with pauses between hasty reconnects."""

import json
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from queue import Empty
from threading import Event, Thread
from time import monotonic
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError, SlackClientNotConnectedError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.builtin.connection import ConnectionState
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from handlers.slack.connection import Line

log = logging.getLogger("diplo.slack.socket")

Receive = Callable[[SocketModeRequest, str], dict[str, Any] | None]
"""Takes a request and the name of the line it came through; gives the payload of its acknowledgement, None for none."""
_PING_SECONDS = 5.0
_BUFFER = 65_536
"""The SDK reads a frame by recursion, one level a buffer: with a small one, large requests are too deep."""
_SHORT_LIVED = 10.0
_LONGEST_PAUSE = 30.0
_AT_ONCE = 2
"""Tries without a pause: the first line, and another in the place of one that broke."""


class Frame(str):
    """A frame that remembers the line it came through: an acknowledgement of another line may have been lost."""

    line: str = ""


class SocketClient(SocketModeClient):
    """Receives Slack's requests; each goes to one function, whose result acknowledges it."""

    def __init__(
        self,
        app_token: str,
        web_client: WebClient,
        receive: Receive,
        workers: Executor,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        # The SDK starts threads before it is ready: what they use stands first.
        self._receive, self._clock = receive, clock
        self._begun, self._leaving = Event(), Event()
        self._heard_at: float | None = None
        self._connected_at: float | None = None
        self._tries = 0
        super().__init__(
            app_token, log, web_client, ping_interval=_PING_SECONDS, receive_buffer_size=_BUFFER
        )
        self.message_workers.shutdown()
        self.message_workers = workers  # type: ignore[assignment]

    def begin(self, url: str = "") -> None:
        """Connect, and from now on reconnect whenever there is no line."""
        self.wss_uri = url or None
        self._begun.set()

    def leave(self) -> None:
        """Close the line; nothing is heard any more."""
        self._leaving.set()
        self.closed = True
        self.enqueue_message(Frame())  # wakes who waits for one
        self.close()

    def age(self) -> float | None:
        """Seconds since Slack was heard last; None before the first time."""
        return None if self._heard_at is None else self._clock() - self._heard_at

    def connect(self) -> None:
        """Open a new line, and only then close the one before it, so that no request falls between."""
        url, self.wss_uri = self.wss_uri or self.issue_new_wss_url(), None
        line, old = self._line(url), self.current_session
        line.connect()
        if not line.is_active():
            raise SlackClientError("the socket's address does not answer")
        self.current_session_state.terminated = True
        self.current_session, self.current_session_state = line, ConnectionState()  # type: ignore[no-untyped-call]
        self._connected_at = self._clock()
        if old is not None:
            old.close()
        if not self.current_app_monitor_started:
            self.current_app_monitor_started = True
            self.current_app_monitor.start()
        log.info("connected to Slack")

    def connect_to_new_endpoint(self, force: bool = False) -> None:
        """Reconnect, slowly when lines die before they were of use: Slack may be down, or have too many of them."""
        with self.connect_operation_lock:
            if self._leaving.is_set() or (self.is_connected() and not force):
                return
            if not self._leaving.wait(self._next_pause()):
                self.connect()

    def process_message(self) -> None:
        """Take one frame off the queue; a reconnect does not hold up those behind it."""
        try:
            frame = self.message_queue.get(timeout=1)
        except Empty:
            return
        message = json.loads(frame) if frame.startswith("{") else {}
        if "envelope_id" in message:
            self._tries = 0
        if message.get("type") != "disconnect":
            self.message_workers.submit(self.run_message_listeners, message, frame)
        elif frame.line == self.session_id():
            log.info("Slack asks to reconnect: %s", message.get("reason"))
            Thread(target=self._refresh, name="reconnect", daemon=True).start()

    def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Answer one frame; what is no request, such as hello, was heard and needs nothing."""
        request = SocketModeRequest.from_dict(message)
        if request is None:
            return
        try:
            payload = self._receive(request, getattr(raw_message, "line", ""))
            if payload is not None:
                answer = SocketModeResponse(request.envelope_id, payload or None)
                self.send_socket_mode_response(answer)
        except SlackClientNotConnectedError:
            log.warning(
                "an acknowledgement was lost with its socket; Slack delivers the request again"
            )
        except Exception:
            log.exception("a request was not acknowledged")

    def _run_current_session(self) -> None:
        """Read until the line ends, and open another at once rather than at the next ping."""
        super()._run_current_session()  # type: ignore[no-untyped-call]
        if self._begun.is_set() and not self.is_connected():
            self._refresh(force=False)

    def _refresh(self, force: bool = True) -> None:
        """Reconnect on a thread of ours, again and again until there is a line."""
        while not self._leaving.is_set():
            try:
                self.connect_to_new_endpoint(force)
            except Exception as error:  # noqa: BLE001 - the rim of a thread: it must go on trying
                log.warning("not reconnected: %s", error)
            else:
                return

    def _next_pause(self) -> float:
        """Seconds to wait before the next try: none after a line that lived, then longer and longer."""
        at, self._connected_at = self._connected_at, None
        if at is not None and self._clock() - at >= _SHORT_LIVED:
            self._tries = 0
        self._tries += 1
        return 0.0 if self._tries <= _AT_ONCE else min(_LONGEST_PAUSE, 2.0 ** (self._tries - 3))

    def _line(self, url: str) -> Line:
        """A line whose frames know that they came through it."""

        def hear(text: str) -> None:
            frame = Frame(text)
            frame.line = line.session_id
            self.enqueue_message(frame)

        line: Line = Line(
            url,
            log,
            self._hear,
            ping_interval=self.ping_interval,
            receive_buffer_size=self.receive_buffer_size,
            proxy=self.proxy,
            ssl_context=self.web_client.ssl,
            on_message_listener=hear,
            on_error_listener=lambda error: self._end(line, error),
        )
        return line

    def _hear(self) -> None:
        """Bytes came in."""
        self._heard_at = self._clock()

    def _end(self, line: Line, error: Exception) -> None:
        """A line broke off; one that was given up for a newer one is nobody's loss."""
        if line is self.current_session and not self._leaving.is_set():
            log.warning("the socket was lost: %s", error)
