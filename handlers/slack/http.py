"""HTTP mode: Slack's requests to a public address, behind a production server.

Bolt's own WSGI adapter breaks down over a body that is no UTF-8 and calls every other request unknown, so it is not used.
"""

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_bolt.response import BoltResponse

from handlers.slack.web import WebServer, answered, plain

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PATH = "/slack/events"
"""Where Slack's requests go, all of them."""
_THREADS = 8


class HttpTransport:
    """Runs a Bolt app behind waitress."""

    def __init__(self, app: App, port: int, host: str = "0.0.0.0") -> None:
        self._app, self._port, self._host = app, port, host
        self._server: WebServer | None = None
        self._stopping = False

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return self._server.port if self._server else self._port

    def start(self) -> str:
        """Listen; what to do when that cannot be, else empty."""
        try:
            self._server = WebServer(self, self._port, self._host, _THREADS)
        except OSError as error:
            return f"PORT {self._port} cannot be listened on ({error.strerror}). Please set PORT to another one."
        self._server.start()
        return ""

    def stop(self, seconds: float) -> None:
        """Take no new requests and finish those that came."""
        self._stopping = True
        if self._server is not None:
            self._server.stop(seconds)

    def age(self) -> float | None:
        """HTTP has no socket that could be silent."""
        return None

    def trouble(self) -> str:
        """Why requests do not reach us; empty when they may."""
        return "" if self._server else "not listening yet"

    def given_up(self) -> str:
        """There is nothing to give up: Slack comes to us."""
        return ""

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        if environ.get("PATH_INFO") != PATH:
            return plain(start, HTTPStatus.NOT_FOUND, f"Slack is served at {PATH}.\n")
        if environ["REQUEST_METHOD"] != "POST":
            return plain(start, HTTPStatus.METHOD_NOT_ALLOWED, "Please POST.\n", ("allow", "POST"))
        if self._stopping:
            return plain(start, HTTPStatus.SERVICE_UNAVAILABLE, "Leaving.\n")
        try:
            body = _body(environ)
        except UnicodeDecodeError:
            return plain(start, HTTPStatus.BAD_REQUEST, "The body is not UTF-8.\n")
        return _told(start, self._app.dispatch(_request(environ, body)))


def _body(environ: "WSGIEnvironment") -> str:
    """The body, which waitress has bounded and whose length it knows."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    return bytes(environ["wsgi.input"].read(length)).decode("utf-8")


def _request(environ: "WSGIEnvironment", body: str) -> BoltRequest:
    """The request as Bolt takes it."""
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") or name in ("CONTENT_TYPE", "CONTENT_LENGTH")
    }
    return BoltRequest(body=body, query=environ.get("QUERY_STRING", ""), headers=dict(headers))


def _told(start: "StartResponse", response: BoltResponse) -> Iterable[bytes]:
    """Bolt's response."""
    headers = [
        (name, value)
        for name, values in response.headers.items()
        if name.lower() != "content-length"
        for value in values
    ]
    return answered(start, HTTPStatus(response.status), response.body.encode(), *headers)
