"""How a delivery stands next, as an entry of the ledger; nothing is written here."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.state.ledger import Delivery, Standing


def settled(delivery: Delivery, standing: Standing, reason: str, now: datetime) -> Delivery:
    """Nothing will be done about it any more."""
    return replace(delivery, standing=standing, reason=reason, changed_at=now, held_until=None)


def sent(delivery: Delivery, conversation: str, ts: str, now: datetime) -> Delivery:
    """It stands in a conversation."""
    there = replace(delivery, posted_in=conversation, ts=ts)
    return settled(there, Standing.SENT, "", now)


def waiting(delivery: Delivery, until: datetime, reason: str, now: datetime) -> Delivery:
    """Surely nothing was posted, and whoever comes first after a moment tries again."""
    free = replace(delivery, standing=Standing.CLAIMED, held_until=until)
    return replace(free, reason=reason, changed_at=now)


def unconfirmed(delivery: Delivery, until: datetime, reason: str, now: datetime) -> Delivery:
    """It may have been posted, and whoever comes first after a moment looks."""
    free = replace(delivery, standing=Standing.UNSURE, held_until=until)
    return replace(free, reason=reason, changed_at=now)


def patience(tries: int, least: timedelta, longest: timedelta) -> timedelta:
    """How long to wait after a number of tries: each doubles it."""
    doubled: int = 2 ** min(max(tries - 1, 0), 16)
    return min(longest, least * doubled)
