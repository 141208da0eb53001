"""What becomes of a message to Slack, as values: a caller that forgets one is told so by the type checker."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

UNREACHABLE = "unreachable"
"""The reason where nothing reached Slack: the connection could not be made, so nothing can have been posted."""


class Way(Enum):
    """How a message reaches people."""

    CHANNEL = "channel"
    """Where everybody reads it."""
    WHISPER = "whisper"
    """In the channel, for one person."""
    DIRECT = "direct"
    """In the direct message with one person."""
    RESPONSE = "response"
    """Through the response_url of an interaction."""


class Spot(Protocol):
    """Where an answer belongs, and whom to tell when it cannot be there."""

    @property
    def channel(self) -> str:
        """The conversation; empty in modals and on the home tab."""

    @property
    def thread(self) -> str:
        """The ts of the thread; empty outside threads."""

    @property
    def user(self) -> str:
        """Who asked; empty when nobody waits."""


@dataclass(frozen=True, slots=True)
class Posted:
    """Slack confirmed it."""

    channel: str
    """Where it stands."""
    ts: str
    """Its time, which is its name in Slack; empty when Slack gives none."""
    way: Way = Way.CHANNEL
    """How it got there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack does not take it: nothing was posted."""

    reason: str
    """Slack's code, such as not_in_channel, or `unreachable`."""
    way: Way = Way.CHANNEL
    """What was tried last."""


@dataclass(frozen=True, slots=True)
class RateLimited:
    """Slack wants us to wait: nothing was posted."""

    retry_after: float
    """Seconds."""
    way: Way = Way.CHANNEL
    """What was tried."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may or may not have been posted: the answer was lost, or Slack broke down over it."""

    reason: str
    """What happened, for the log."""
    way: Way = Way.CHANNEL
    """What was tried."""


@dataclass(frozen=True, slots=True)
class Queued:
    """It is sent in a moment, by the sender's own thread."""


Outcome = Posted | Refused | RateLimited | Unsure
"""What becomes of one attempt."""
