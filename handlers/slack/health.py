"""Whether diplo is alive and ready, and what it counted, for whoever runs it."""

import json
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from time import monotonic
from typing import TYPE_CHECKING, Any

from handlers.metrics import CONTENT_TYPE, Metrics
from handlers.slack.web import WebServer, answered, plain

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Probe = Callable[[], str]
"""Why a part is not ready, in a sentence; empty when it is."""
_THREADS = 2
_JSON = ("content-type", "application/json; charset=utf-8")


class Health:
    """Answers /healthz, /readyz and /metrics."""

    def __init__(
        self,
        probes: Mapping[str, Probe],
        metrics: Metrics,
        age: Callable[[], float | None] = lambda: None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._probes, self._metrics, self._age, self._clock = probes, metrics, age, clock
        self._began, self._leaving = clock(), False
        self._server: WebServer | None = None

    @property
    def port(self) -> int:
        """The port that is listened on; 0 before."""
        return self._server.port if self._server else 0

    def start(self, port: int, host: str = "0.0.0.0") -> str:
        """Listen; what to do when that cannot be, else empty."""
        try:
            self._server = WebServer(self, port, host, _THREADS)
        except OSError as error:
            return f"HEALTH_PORT {port} cannot be listened on ({error.strerror}). Please set another one."
        self._server.start()
        return ""

    def leave(self) -> None:
        """Be ready no more: diplo finishes what it does, and nothing new should come."""
        self._leaving = True

    def stop(self, seconds: float) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.stop(seconds)

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return plain(
                start, HTTPStatus.METHOD_NOT_ALLOWED, "Please GET.\n", ("allow", "GET, HEAD")
            )
        match environ.get("PATH_INFO"):
            case "/healthz":
                return _told(start, HTTPStatus.OK, {"alive": True, **self._times()})
            case "/readyz":
                return self._tell_readiness(start)
            case "/metrics":
                return answered(
                    start, HTTPStatus.OK, self._metrics.render(), ("content-type", CONTENT_TYPE)
                )
            case _:
                return plain(
                    start, HTTPStatus.NOT_FOUND, "There are /healthz, /readyz and /metrics.\n"
                )

    def _tell_readiness(self, start: "StartResponse") -> Iterable[bytes]:
        """Whether questions are answered at this moment, and what stands in the way."""
        reasons = {name: said for name, probe in self._probes.items() if (said := _asked(probe))}
        if self._leaving:
            reasons["leaving"] = "diplo is leaving"
        parts = {name: reasons.get(name, "ok") for name in (*self._probes, *reasons)}
        status = HTTPStatus.SERVICE_UNAVAILABLE if reasons else HTTPStatus.OK
        return _told(start, status, {"ready": not reasons, "parts": parts, **self._times()})

    def _times(self) -> dict[str, float | None]:
        """How long diplo runs, and how old the last frame of the socket is."""
        age = self._age()
        return {
            "seconds_up": round(self._clock() - self._began, 1),
            "seconds_since_last_frame": None if age is None else round(age, 1),
        }


def _asked(probe: Probe) -> str:
    """What a probe says; one that breaks down is a part that is not ready."""
    try:
        return probe()
    except Exception as error:  # noqa: BLE001 - the rim: a broken probe must not hide the others
        return f"cannot be asked ({type(error).__name__})"


def _told(start: "StartResponse", status: HTTPStatus, said: Mapping[str, Any]) -> Iterable[bytes]:
    """JSON."""
    return answered(start, status, json.dumps(said).encode() + b"\n", _JSON)
