"""Connects a Bolt app to the emulated Slack in either mode, for tests of the emulator itself and of listeners."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient

from tests.emulator.slack import Slack


def bolt_app(slack: Slack, **more: Any) -> App:
    """A Bolt app with the tokens of the emulated Slack."""
    client = WebClient(slack.app.bot_token, base_url=slack.api_url)
    return App(client=client, signing_secret=slack.app.signing_secret, **more)


@contextmanager
def connected(app: App, slack: Slack) -> Iterator[None]:
    """Connect the app in the mode of the emulated Slack."""
    with _socket(app, slack) if slack.mode == "socket" else _http(app, slack):
        yield


def hang_up(client: SocketModeClient, slack: Slack) -> None:
    """Close a Socket Mode client without waiting: its threads end within a second when the socket is gone."""
    client.auto_reconnect_enabled = False
    slack.cut_socket()
    Thread(target=client.close, daemon=True).start()


@contextmanager
def _socket(app: App, slack: Slack) -> Iterator[None]:
    handler = SocketModeHandler(app, slack.app.app_token, ping_interval=0.1)
    handler.client.connect()
    try:
        slack.wait_until_connected()
        yield
    finally:
        hang_up(handler.client, slack)


@contextmanager
def _http(app: App, slack: Slack) -> Iterator[None]:
    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = app.dispatch(BoltRequest(body=body, headers=dict(self.headers)))
            self.send_response(answer.status)
            for name, value in answer.first_headers().items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body.encode())

        def log_message(self, format: str, *args: Any) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    slack.request_url = f"http://127.0.0.1:{server.server_address[1]}/slack/events"
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
