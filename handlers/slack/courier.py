"""Takes messages to conversations while nobody waits: one try each, and a look whether an unconfirmed one is there."""

from dataclasses import dataclass

from slack_sdk import WebClient

from handlers.slack.delivery import Parcel, deliver
from handlers.slack.finding import Finder, Finding
from handlers.slack.outcomes import Outcome
from handlers.views.message import Message


@dataclass(frozen=True, slots=True)
class Doorstep:
    """Where a message goes that nobody asked for at this moment."""

    channel: str
    """A conversation, or a user for the direct messages."""
    thread: str = ""
    """Never in a thread."""
    user: str = ""
    """Nobody waits for it."""


class Courier:
    """One client, and the finder that may read what it posted."""

    def __init__(self, client: WebClient, finder: Finder) -> None:
        self._client, self._finder = client, finder

    def post(self, target: str, message: Message, mark: str) -> Outcome:
        """Post a message; in a smaller form where Slack surely refused the larger, and never twice."""
        return deliver(self._client, Parcel(Doorstep(target), message, mark))

    def find(self, conversation: str, mark: str, since: float) -> Finding:
        """Look for a message by its mark among those posted after a Unix time."""
        return self._finder.find(self._client, Doorstep(conversation), mark, since)
