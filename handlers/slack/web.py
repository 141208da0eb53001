"""A small web server that stops gracefully: no new connections, the answers under way, and then the end."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from waitress import create_server, wasyncore  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Application = Callable[["WSGIEnvironment", "StartResponse"], Iterable[bytes]]
"""A WSGI application."""
_LARGEST_BODY = 1_000_000
_STEP = 0.02


class WebServer:
    """Waitress on one port, on a thread of its own."""

    def __init__(self, application: Application, port: int, host: str, threads: int) -> None:
        self._server: Any = create_server(
            application,
            host=host,
            port=port,
            threads=threads,
            max_request_body_size=_LARGEST_BODY,
            ident=None,
        )
        self.port: int = int(self._server.effective_port)
        self._thread = Thread(target=self._server.run, name=f"web-{self.port}", daemon=True)
        self._stopped = False

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def refuse_new(self) -> None:
        """Take no new connections; those that are open are still answered."""
        self._in_loop(lambda: wasyncore.dispatcher.close(self._server))

    def stop(self, seconds: float) -> None:
        """Let answers under way reach who asked, and end; a second time there is nothing left to end."""
        if self._stopped:
            return
        self._stopped = True
        self.refuse_new()
        until = monotonic() + seconds
        while self._is_busy() and monotonic() < until:
            self._thread.join(_STEP)
        self._server.task_dispatcher.shutdown(timeout=_STEP * 10)
        self._in_loop(self._close)
        self._thread.join(max(_STEP, until - monotonic()))

    def _is_busy(self) -> bool:
        """Whether an answer has not reached who asked."""
        channels = list(self._server.active_channels.values())
        return any(channel.requests or channel.total_outbufs_len for channel in channels)

    def _close(self) -> None:
        """Close all but the trigger: who pulls it late must not write into whatever has its number by then."""
        self._server.trigger.del_channel()
        wasyncore.close_all(self._server._map, ignore_all=True)

    def _in_loop(self, work: Callable[[], object]) -> None:
        """Do something on the server's own thread, whose sockets are nobody else's business."""
        self._server.trigger.pull_trigger(work)


def plain(
    start: "StartResponse", status: HTTPStatus, said: str, *headers: tuple[str, str]
) -> list[bytes]:
    """A short answer in plain words."""
    return answered(
        start, status, said.encode(), ("content-type", "text/plain; charset=utf-8"), *headers
    )


def answered(
    start: "StartResponse", status: HTTPStatus, body: bytes, *headers: tuple[str, str]
) -> list[bytes]:
    """An answer with its length."""
    start(f"{status.value} {status.phrase}", [*headers, ("content-length", str(len(body)))])
    return [body]
