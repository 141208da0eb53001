"""What a subscription is due at a moment: today's digest, those that downtime swallowed, and the next run."""

import logging
from datetime import datetime, timedelta

from handlers.digest.arrangements import Arrangement, arrangement_of
from handlers.digest.schedule import is_open, local_date, missed, next_run, window
from handlers.state.agenda import Plan
from handlers.state.ledger import Delivery
from handlers.state.subscriptions import Subscription

log = logging.getLogger("diplo.digest")

UNREADABLE = "unreadable"
"""The trouble of a subscription that this diplo cannot read."""
NOT_RUNNING = "diplo was not running when it was due."
TOO_LATE = "It could not be sent within its hours."
OFF = "It was turned off before it was sent."
PAUSED = "It was paused before it was sent."
_MOST = 400
"""Dates that are written down as not sent; more than a year of silence is told by the first of them missing."""
_MOMENT = timedelta(microseconds=1)


def plan(subscription: Subscription, now: datetime) -> Plan:
    """What to claim, what to write down as not sent, and when to look again."""
    try:
        arrangement = arrangement_of(subscription)
    except ValueError:
        log.exception("the digest of %s cannot be read: it is paused", subscription.channel)
        return Plan(None, trouble=UNREADABLE)
    schedule = arrangement.schedule
    since = (subscription.next_run_at or now) - _MOMENT
    dates = missed(schedule, since, now)[-_MOST:]
    today = dates[-1] if dates and is_open(schedule, dates[-1], now, arrangement.closes) else None
    passed = [(day, NOT_RUNNING) for day in dates[:-1]]
    passed += [(day, TOO_LATE) for day in dates[-1:] if day != today]
    return Plan(next_run(schedule, now), today, tuple(passed))


def hindrance(delivery: Delivery, arrangement: Arrangement, now: datetime) -> str:
    """Why a digest that was claimed is not to be sent any more; empty when it is."""
    schedule, day = arrangement.schedule, delivery.slot.day
    if local_date(schedule, now) != day:
        return TOO_LATE
    if delivery.asked_by:
        return ""
    if schedule.paused_until and day < schedule.paused_until:
        return PAUSED
    hours = window(schedule, day, arrangement.closes)
    return "" if hours is None or now < hours[1] else TOO_LATE
