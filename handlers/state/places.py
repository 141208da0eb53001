"""Where a conversation takes place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One conversation: whoever asks there goes on from what was asked last."""

    team: str
    """Workspace."""
    channel: str
    """Channel, or the direct messages of a user."""
    thread: str
    """The `ts` of a thread's first message, or `user:U123` for what one user asks privately in the channel."""
