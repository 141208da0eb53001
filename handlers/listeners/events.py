"""What all events share: one delivered twice is answered once, and what nobody should answer is passed over."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack
from slack_bolt.response import BoltResponse

from handlers.listeners.asker import Payload
from handlers.listeners.house import House

_SPOKEN = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of message events in which a person speaks; joins, edits and the like have others."""


def acknowledge(ack: Ack) -> None:
    """Tell Slack that the event arrived; the work goes on behind."""
    ack()


def is_spoken(event: Payload) -> bool:
    """Whether a person said something: no bot, no edit, no join, not Slack itself."""
    machine = event.get("bot_id") or event.get("user") in (None, "USLACKBOT")
    changed = event.get("subtype") not in _SPOKEN or event.get("edited") or event.get("hidden")
    return not machine and not changed


def claimed(house: House) -> Callable[..., BoltResponse | None]:
    """Middleware: lets an event through once; one whose first try broke down is let through again."""

    def claim(body: Payload, context: Any, next: Callable[[], None]) -> BoltResponse | None:
        team, key = str(body.get("team_id") or ""), _key(body)
        if house.memory.claim(team, key):
            context["claim"] = key
            next()
            return None
        house.metrics.count_duplicate("event")
        # What another process may have died over is not acknowledged, so that it comes again when that is known.
        return BoltResponse(status=503) if house.memory.may_be_lost(team, key) else None

    return claim


def _key(body: Payload) -> str:
    """What tells an event from others: a message by its place in the channel, as two events may tell of it."""
    event = body["event"]
    if event.get("channel") and event.get("ts"):
        return f"message:{event['channel']}:{event['ts']}"
    return f"event:{body.get('event_id')}"
