"""A WebSocket to Slack that notices when it is cut, and knows when it last heard something.

The SDK's connection goes on reading a socket that the other side closed, sends frames in part when they are long, and
speaks TLS on port 443 alone; those three are mended here, the rest is the SDK's.
"""

import socket
import ssl
from collections.abc import Callable
from errno import ECONNRESET
from logging import Logger
from typing import Any
from urllib.parse import SplitResult, urlsplit

from slack_sdk.errors import SlackClientNotConnectedError
from slack_sdk.socket_mode.builtin.connection import Connection
from slack_sdk.socket_mode.builtin.internals import (
    _establish_new_socket_connection,
    _generate_sec_websocket_key,
    _parse_handshake_response,
    _validate_sec_websocket_accept,
)

_CONNECT_SECONDS = 10.0
_READ_SECONDS = 1.0
"""How long a read may hold the socket, which whoever closes it has to wait for."""


class Wire:
    """A socket as the SDK's connection uses one: whole frames out, an end that is told, and the time of the last byte."""

    def __init__(self, sock: socket.socket, heard: Callable[[], None]) -> None:
        self._sock, self._heard = sock, heard

    def recv(self, size: int) -> bytes:
        """Read what there is; the end of the stream is an error, as nothing will come any more."""
        received = self._sock.recv(size)
        if not received:
            raise ConnectionResetError(ECONNRESET, "closed by the other side")
        self._heard()
        return received

    def send(self, data: bytes) -> int:
        """Send the whole of it; after a frame that broke off nothing else can be sent."""
        try:
            self._sock.sendall(data)
        except OSError:
            self.wake()
            raise
        return len(data)

    def wake(self) -> None:
        """Let a read that waits come back at once."""
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def close(self) -> None:
        """Close it."""
        self._sock.close()


class Line(Connection):
    """The SDK's connection over a Wire."""

    def __init__(self, url: str, logger: Logger, heard: Callable[[], None], **rest: Any) -> None:
        super().__init__(url, logger, **rest)
        self._heard = heard
        self.wire: Wire | None = None

    def connect(self) -> None:
        """Connect and shake hands; trouble is told to the listener, and the line then is not active."""
        try:
            url = urlsplit(self.url.strip())
            sock = _opened(self, url)
            _shake_hands(sock, url)
        except (OSError, ValueError, SlackClientNotConnectedError) as error:
            self.logger.warning("no connection to Slack: %s", error)
            return
        sock.settimeout(_READ_SECONDS)
        self.wire = Wire(sock, self._heard)
        self.sock = self.wire  # type: ignore[assignment]
        self._heard()

    def disconnect(self) -> None:
        """Close the line; a read under way is woken rather than waited for."""
        if self.wire is not None:
            self.wire.wake()
        super().disconnect()


def _opened(line: "Line", url: SplitResult) -> socket.socket:
    """A socket to the server, under TLS for wss; a proxy is for servers far away, which speak TLS."""
    host, secure = url.hostname or "", url.scheme == "wss"
    port = url.port or (443 if secure else 80)
    if line.proxy and secure:
        return _through_proxy(line, host, port)
    sock = socket.create_connection((host, port), _CONNECT_SECONDS)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if not secure:
        return sock
    context = line.ssl_context or ssl.create_default_context()
    return context.wrap_socket(sock, server_hostname=host)


def _through_proxy(line: "Line", host: str, port: int) -> socket.socket:
    """A socket through a proxy, as the SDK makes one."""
    return _establish_new_socket_connection(
        line.session_id,
        host,
        port,
        line.logger,
        line.sock_send_lock,
        _CONNECT_SECONDS,
        line.proxy,
        line.proxy_headers,
        False,
        line.ssl_context,
    )


def _shake_hands(sock: socket.socket, url: SplitResult) -> None:
    """The opening handshake of RFC 6455."""
    key = _generate_sec_websocket_key()
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: {url.netloc.rpartition('@')[2]}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {key}",
        "Sec-WebSocket-Version: 13",
    ]
    sock.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("ascii"))
    status, headers, _ = _parse_handshake_response(sock)  # type: ignore[arg-type]
    if status != 101 or not _validate_sec_websocket_accept(key, headers):
        raise SlackClientNotConnectedError(f"the handshake was answered with status {status}")
