"""Faults to order: what can go wrong between a bot and Slack, on call or at random with a seed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import assert_never

from tests.emulator.clock import Json


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """Slack did it, the connection broke before the answer came."""


@dataclass(frozen=True, slots=True)
class LostCall:
    """The connection broke before Slack did anything."""


@dataclass(frozen=True, slots=True)
class RateLimited:
    """HTTP 429 with `Retry-After` and the error `ratelimited` (apis/web-api/rate-limits)."""

    retry_after: int = 1
    """Seconds to wait."""


@dataclass(frozen=True, slots=True)
class ServerError:
    """HTTP 5xx."""

    status: int = 500
    """HTTP status."""
    performed: bool = False
    """Whether Slack did it before it failed."""


@dataclass(frozen=True, slots=True)
class Slow:
    """Slack does it and takes its time to answer."""

    seconds: float = 1.0
    """How long the answer is held back."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack says no: `{"ok": false, "error": …}` with status 200."""

    error: str
    """The error code."""
    extra: Json = field(default_factory=dict)
    """More keys of the answer, as `needed`."""


Fault = LostAnswer | LostCall | RateLimited | ServerError | Slow | Refused
When = Callable[[Json], bool]


def stopped_by(fault: Fault | None) -> tuple[int, Json] | None:
    """The answer of a fault that keeps Slack from doing anything; None when it is done all the same."""
    match fault:
        case RateLimited(retry_after):
            return 429, {"ok": False, "error": "ratelimited", "retry_after": retry_after}
        case Refused(error, extra):
            return 200, {"ok": False, "error": error} | extra
        case ServerError(status, performed):
            return None if performed else (status, {})
        case LostCall():
            return 599, {}
        case LostAnswer() | Slow() | None:
            return None
        case _:
            assert_never(fault)


@dataclass(slots=True)
class _Order:
    method: str
    fault: Fault
    left: int
    when: When


class Faults:
    """The orders of a test, taken before chance."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []
        self._random: Random | None = None
        self._odds: Sequence[tuple[Fault, float]] = ()
        self._methods: frozenset[str] | None = None

    def order(self, method: str, fault: Fault, times: int = 1, when: When = lambda _: True) -> None:
        """Let the next calls of a method (or of any, `*`) meet a fault; `response_url` counts as a method."""
        self._orders.append(_Order(method, fault, times, when))

    def at_random(
        self, seed: int, odds: Sequence[tuple[Fault, float]], methods: Sequence[str] = ()
    ) -> None:
        """Let calls meet faults by chance, the same with the same seed and order of calls; no odds end it."""
        self._random, self._odds = Random(seed), tuple(odds)
        self._methods = frozenset(methods) or None

    def pick(self, method: str, args: Json) -> Fault | None:
        """The fault this call meets."""
        for order in self._orders:
            if order.left and order.method in (method, "*") and order.when(args):
                order.left -= 1
                return order.fault
        return self._by_chance(method)

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._orders.clear()
        self._odds = ()

    def _by_chance(self, method: str) -> Fault | None:
        if self._random is None or (self._methods is not None and method not in self._methods):
            return None
        for fault, chance in self._odds:
            if self._random.random() < chance:
                return fault
        return None
