"""Subscriptions and deliveries for tests, each in a line."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from handlers.state import State
from handlers.state.agenda import Plan
from handlers.state.ledger import Delivery, Slot, Standing
from handlers.state.subscriptions import Subscription

NOW = datetime(2024, 5, 26, 9, 30, tzinfo=UTC)
DAY = date(2024, 5, 26)
SUBSCRIPTION = Subscription(
    "T1", "C1", "every day", "everything", "18:00", False, "U1", NOW, NOW, next_run_at=NOW
)


def subscribe(state: State, channel: str = "C1", **changes: Any) -> Subscription:
    """A subscription that is due now."""
    made = replace(SUBSCRIPTION, channel=channel, **changes)
    state.subscriptions.put(made)
    return made


def claim(state: State, holder: str = "one", now: datetime = NOW, **plan: Any) -> Delivery | None:
    """Claim what is due today, as a worker does."""
    wanted = Plan(**{"next_run_at": None, "today": DAY, **plan})
    due = state.agenda.claim("T1", holder, now, lambda _: wanted)
    return due.delivery if due else None


def slot(channel: str = "C1", day: date = DAY) -> Slot:
    return Slot("T1", channel, day)


def standing(state: State, channel: str = "C1") -> Standing | None:
    found = state.deliveries.get(slot(channel))
    return found.standing if found else None
