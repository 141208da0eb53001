"""What Slack sends to the app and what the app answered: one Delivery for each event, command and interaction."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tests.emulator.clock import Json


class Envelope(StrEnum):
    """Types of Socket Mode envelopes (apis/events-api/using-socket-mode)."""

    EVENT = "events_api"
    COMMAND = "slash_commands"
    INTERACTIVE = "interactive"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time a delivery was sent."""

    at: float
    """When, by the emulated clock."""
    number: int
    """0 the first time and after a cut socket; 1 and more for retries after silence."""
    reason: str
    """Why it is a retry, as `http_timeout`; empty the first time."""
    via: str
    """The connection or URL it went to."""


@dataclass(frozen=True, slots=True)
class Ack:
    """One acknowledgement by the app."""

    at: float
    """When, by the emulated clock."""
    body: Any
    """Payload of the ack or body of the HTTP response; None when empty."""
    via: str
    """The connection or URL it came from."""


@dataclass(slots=True, eq=False)
class Delivery:
    """A thing Slack tells the app until the app says it heard."""

    envelope: Envelope
    """Its type."""
    payload: Json
    """What the app gets."""
    user: str = ""
    """Who acted."""
    context: Json = field(default_factory=dict)
    """What the emulator must remember to act on the ack: channel, view."""
    envelope_ids: list[str] = field(default_factory=list)
    """Ids of its envelopes; a cut socket repeats the last, a retry has a new one."""
    attempts: list[Attempt] = field(default_factory=list)
    """Every sending."""
    acks: list[Ack] = field(default_factory=list)
    """Every ack; only the first counts."""
    error: str = ""
    """What the user is told when nothing came: `operation_timeout`, `dispatch_failed`, `invalid_blocks`."""
    complaints: list[str] = field(default_factory=list)
    """What Slack would not accept in the answer."""
    shown: list[Any] = field(default_factory=list)
    """Messages and views that the ack brought on screen."""
    settled: bool = False
    """Whether Slack is done with it: acknowledged or given up."""

    @property
    def acked(self) -> bool:
        """Whether the app acknowledged in time."""
        return bool(self.acks) and not self.error

    @property
    def answer(self) -> Any:
        """Body of the ack that counted."""
        return self.acks[0].body if self.acks else None

    @property
    def extra_acks(self) -> list[Ack]:
        """Acks after the one that counted, which Slack drops."""
        return self.acks[1:]

    @property
    def event_id(self) -> str:
        """Id of the event, the same in every retry."""
        return str(self.payload.get("event_id", ""))

    @property
    def retries(self) -> int:
        """How often it was repeated after silence."""
        return max((each.number for each in self.attempts), default=0)
