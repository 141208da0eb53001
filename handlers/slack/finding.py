"""Whether a message that Slack did not confirm is there after all, looked up by its metadata."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from handlers.slack.calls import attempt
from handlers.slack.delivery import EVENT_TYPE
from handlers.slack.outcomes import UNREACHABLE, RateLimited, Refused, Spot, Unsure

_HISTORY = {
    "C": frozenset({"channels:history", "groups:history"}),
    "G": frozenset({"groups:history", "mpim:history"}),
    "D": frozenset({"im:history"}),
}
"""Scopes that may read a conversation, by the first letter of its id; private channels have a C as well."""
_MOST_PAGES = 5
_PAGE = 100


@dataclass(frozen=True, slots=True)
class Found:
    """It is there."""

    ts: str
    """Its time."""


@dataclass(frozen=True, slots=True)
class Absent:
    """The whole conversation since then was read, and it is not there."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It could not be looked up."""

    reason: str
    """Why, for the log."""


@dataclass(frozen=True, slots=True)
class Unread:
    """It could not be looked up just now."""

    seconds: float
    """After which it may be tried again."""


Finding = Found | Absent | Unknown | Unread
_SOON = 5.0


class Finder:
    """Reads conversations where the scopes of the installation let it."""

    def __init__(self, scopes: frozenset[str] | None = None) -> None:
        self._scopes = scopes

    def find(self, client: WebClient, spot: Spot, mark: str, since: float) -> Finding:
        """Look for a message by its mark among those posted after a Unix time."""
        if not self._allowed(spot.channel):
            return Unknown("no scope to read this conversation")
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = attempt(lambda cursor=cursor: _page(client, spot, since, cursor))  # type: ignore[misc]
            match page:
                case RateLimited(seconds):
                    return Unread(seconds)
                case Unsure():
                    return Unread(_SOON)
                case Refused(reason):
                    return Unread(_SOON) if reason == UNREACHABLE else Unknown(reason)
                case _:
                    pass
            if ts := _marked(page.get("messages") or (), mark):
                return Found(ts)
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                return Unknown("more pages than cursors") if page.get("has_more") else Absent()
        return Unknown("too many messages since")

    def _allowed(self, channel: str) -> bool:
        """Whether it is worth asking; Slack decides where it did not tell the scopes."""
        needed = _HISTORY.get(channel[:1], frozenset())
        return bool(needed) and (self._scopes is None or bool(needed & self._scopes))


def _page(client: WebClient, spot: Spot, since: float, cursor: str) -> SlackResponse:
    """A page of the thread or of the conversation, with metadata.

    Who reads a whole thread needs conversations.replies; docs.slack.dev/reference/methods/conversations.replies.
    """
    window: dict[str, Any] = {
        "channel": spot.channel,
        "oldest": f"{since:.6f}",
        "limit": _PAGE,
        "include_all_metadata": True,
        "cursor": cursor or None,
    }
    if spot.thread:
        return client.conversations_replies(ts=spot.thread, **window)
    return client.conversations_history(**window)


def _marked(messages: Iterable[dict[str, Any]], mark: str) -> str:
    """The ts of the message with a mark; empty when none has it."""
    for message in messages:
        metadata = message.get("metadata") or {}
        payload = metadata.get("event_payload") or {}
        if metadata.get("event_type") == EVENT_TYPE and payload.get("id") == mark:
            return str(message.get("ts") or "")
    return ""
