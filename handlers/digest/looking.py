"""Whether an unconfirmed digest is in its conversation: it is posted again only where it surely is not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from handlers.digest.entries import patience, sent, settled, unconfirmed, waiting
from handlers.slack.finding import Absent, Finding, Found, Unknown, Unread
from handlers.state import State
from handlers.state.ledger import Delivery, Standing

LOOK_AFTER: Final = (timedelta(seconds=10), timedelta(minutes=1))
"""When an unconfirmed post is looked up, and once more: Slack may be slow with what it did not confirm."""
NOT_THERE = "Slack did not confirm it, and it surely is not there."
UNREAD = "It may have arrived: Slack did not confirm it, and I cannot read the conversation"
_AGAIN, _LONGEST = timedelta(seconds=30), timedelta(minutes=10)
_GIVE_UP = timedelta(days=1)
_SLACK_CLOCK = timedelta(minutes=5)
"""How far our clock may be ahead of Slack's."""

Find = Callable[[str, str, float], Finding]
"""Looks for a mark in a conversation after a Unix time."""


class Looker:
    """Looks up what may have been posted."""

    def __init__(self, state: State, find: Find) -> None:
        self._state, self._find = state, find

    def look_up(self, delivery: Delivery, now: datetime) -> Delivery:
        """How an unconfirmed delivery stands after a look."""
        conversation = self._conversation(delivery)
        if not conversation:
            return settled(delivery, Standing.UNSURE, f"{UNREAD} (its id is not known).", now)
        since = (delivery.tried_at or delivery.made_at) - _SLACK_CLOCK
        found = self._find(conversation, delivery.slot.mark, since.timestamp())
        match found:
            case Found(ts):
                return sent(delivery, conversation, ts, now)
            case Absent():
                return _absent(delivery, now)
            case Unread(seconds):
                return _unread(delivery, now, timedelta(seconds=seconds))
            case Unknown(reason):
                return settled(delivery, Standing.UNSURE, f"{UNREAD} ({reason}).", now)
            case _:
                assert_never(found)

    def _conversation(self, delivery: Delivery) -> str:
        """Where it would stand; the direct messages of a user have an id that Slack tells with the first post."""
        if not delivery.target.startswith(("U", "W")):
            return delivery.target
        return self._state.deliveries.conversation_with(delivery.slot.team, delivery.target)


def _absent(delivery: Delivery, now: datetime) -> Delivery:
    """After the second look it surely is not there."""
    looks = delivery.looks + 1
    looked = replace(delivery, looks=looks)
    if looks < len(LOOK_AFTER):
        return unconfirmed(looked, now + LOOK_AFTER[looks], delivery.reason, now)
    return waiting(looked, now + patience(delivery.tries, _AGAIN, _LONGEST), NOT_THERE, now)


def _unread(delivery: Delivery, now: datetime, pause: timedelta) -> Delivery:
    """Slack did not let us look just now: the longer that lasts, the more rarely it is tried."""
    age = now - (delivery.tried_at or delivery.made_at)
    if age > _GIVE_UP:
        return settled(delivery, Standing.UNSURE, f"{UNREAD} (for a whole day).", now)
    return unconfirmed(delivery, now + max(pause, min(age / 4, _LONGEST)), delivery.reason, now)
