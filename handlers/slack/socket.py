"""Socket Mode: Slack's requests through a WebSocket that diplo opens; docs.slack.dev/apis/events-api/using-socket-mode."""

import json
import logging
from collections.abc import Callable, Sequence
from threading import Thread
from time import monotonic
from typing import Any

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk import WebClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web import SlackResponse

from handlers.slack.calls import attempt
from handlers.slack.outcomes import UNREACHABLE, Refused
from handlers.slack.socket_client import SocketClient
from handlers.slack.workers import Workers

log = logging.getLogger("diplo.slack.socket")

_OLDEST = 30.0
"""Seconds without a frame after which a socket is not ready; the client pings more often than that."""
_WORKERS = 10


class SocketTransport:
    """Runs a Bolt app over Socket Mode."""

    def __init__(
        self,
        app: App,
        app_token: str,
        web_client: WebClient,
        patience: float = 300.0,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._app, self._token, self._web_client = app, app_token, web_client
        self._patience, self._clock = patience, clock
        self._workers = Workers(_WORKERS, "socket")
        self._client: SocketClient | None = None
        self._began, self._stopping = 0.0, False

    def start(self) -> str:
        """Connect; what to do when Slack refuses the token, empty when it is tried from now on."""
        self._began = self._clock()
        opened = attempt(lambda: self._web_client.apps_connections_open(app_token=self._token))
        if isinstance(opened, Refused) and opened.reason != UNREACHABLE:
            return _advice(opened.reason)
        url = str(opened["url"]) if isinstance(opened, SlackResponse) else ""
        if not url:
            log.warning("Slack does not open a socket yet (%s); trying again", opened)
        self._client = SocketClient(
            self._token, self._web_client, self._answer, self._workers, self._clock
        )
        self._client.begin(url)
        return ""

    def stop(self, seconds: float) -> None:
        """Hear no more, send what acknowledgements are under way, and close the socket."""
        self._stopping = True
        self._workers.drain(seconds / 2)
        if self._client is not None:
            # The SDK waits for its threads, one of which may be calling Slack.
            closing = Thread(target=self._client.leave, name="closing", daemon=True)
            closing.start()
            closing.join(seconds / 2)

    def age(self) -> float | None:
        """Seconds since Slack was heard last; None before the first time."""
        return self._client.age() if self._client else None

    def trouble(self) -> str:
        """Why requests of Slack do not reach us at this moment; empty when they do."""
        age = self.age()
        if self._client is None or age is None:
            return "not connected to Slack yet"
        if not self._client.is_connected():
            return "the socket to Slack is lost; reconnecting"
        return f"nothing heard from Slack for {age:.0f} s" if age > _OLDEST else ""

    def given_up(self) -> str:
        """Why it makes no sense to go on: without a socket for too long, so that a restart may help."""
        age = self.age()
        down = self._clock() - self._began if age is None else age
        if down < self._patience:
            return ""
        return (
            f"No socket to Slack for {down / 60:.0f} minutes: leaving, so that a restart may help."
        )

    def _answer(self, request: SocketModeRequest, line: str) -> dict[str, Any] | None:
        """The payload that acknowledges a request; None leaves it to Slack to deliver it again."""
        if self._stopping:
            return None
        response = self._app.dispatch(
            BoltRequest(
                mode="socket_mode",
                body=request.payload,
                headers=_retry_headers(request),
                context={"connection": line},
            )
        )
        if response.status != 200:
            log.info("request not acknowledged: status %s", response.status)
            return None
        return _payload(response)


def _payload(response: BoltResponse) -> dict[str, Any]:
    """The body of a response as an envelope takes it."""
    if not response.body:
        return {}
    kind = response.headers.get("content-type", [""])[0]
    if kind.startswith("application/json"):
        read: dict[str, Any] = json.loads(response.body)
        return read
    return {"text": response.body}


def _retry_headers(request: SocketModeRequest) -> dict[str, str | Sequence[str]] | None:
    """What Slack says of a delivery that comes again, as in the headers of HTTP."""
    said: dict[str, str | Sequence[str]] = {}
    if request.retry_attempt is not None:
        said["x-slack-retry-num"] = str(request.retry_attempt)
    if request.retry_reason is not None:
        said["x-slack-retry-reason"] = request.retry_reason
    return said or None


def _advice(reason: str) -> str:
    """What to do when Slack opens no socket."""
    match reason:
        case "missing_scope" | "no_permission":
            return "SLACK_APP_TOKEN lacks the scope connections:write. Please make a new app-level token with it."
        case (
            "not_allowed_token_type"
            | "invalid_auth"
            | "not_authed"
            | "token_revoked"
            | "token_expired"
        ):
            return (
                f"Slack refuses SLACK_APP_TOKEN ({reason}). Please copy the app-level token, which begins with xapp-, "
                "from Basic Information on your app's page at api.slack.com."
            )
        case _:
            return (
                f"Slack opens no socket ({reason}). Please turn Socket Mode on at your app's page at api.slack.com, "
                "or leave SLACK_APP_TOKEN out and set SLACK_SIGNING_SECRET for HTTP."
            )
