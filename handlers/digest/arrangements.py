"""What a subscription says, out of the texts in which it is kept and back."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from handlers.digest.schedule import CLOSES, Schedule, next_run
from handlers.state.subscriptions import Subscription
from knowledge.anniversaries.wish import EVERYTHING, Kind, Wish
from knowledge.dates.yearly import Leap


@dataclass(frozen=True, slots=True)
class Arrangement:
    """When somebody wants a digest, and of what."""

    schedule: Schedule
    """Time, zone, days, and whether it is paused."""
    wish: Wish = EVERYTHING
    """Filters and manner."""
    closes: time = CLOSES
    """The local time until which a late digest still goes out."""
    tells_quiet_days: bool = False
    """Whether a day without anything to tell is told as such."""


def arrangement_of(subscription: Subscription) -> Arrangement:
    """What a subscription says; a ValueError when it was kept by a diplo that knew more."""
    try:
        return Arrangement(
            replace(_schedule(subscription.schedule), paused_until=subscription.paused_until),
            _wish(subscription.wish),
            time.fromisoformat(subscription.closes),
            subscription.tells_quiet_days,
        )
    except (KeyError, TypeError, OSError) as error:
        raise ValueError(f"unreadable: {error!r}") from error


def kept(subscription: Subscription, arrangement: Arrangement, now: datetime) -> Subscription:
    """A subscription that says something else from now on, without trouble, and with its next run."""
    schedule = arrangement.schedule
    return replace(
        subscription,
        schedule=_schedule_text(schedule),
        wish=_wish_text(arrangement.wish),
        closes=f"{arrangement.closes:%H:%M}",
        tells_quiet_days=arrangement.tells_quiet_days,
        paused_until=schedule.paused_until,
        trouble="",
        next_run_at=next_run(schedule, now),
        changed_at=now,
    )


def begun(team: str, channel: str, by: str, now: datetime) -> Subscription:
    """A subscription that says nothing yet."""
    return Subscription(team, channel, "", "", "", False, by, now, now)


def _schedule_text(schedule: Schedule) -> str:
    return json.dumps(
        {"at": f"{schedule.at:%H:%M}", "zone": schedule.zone, "days": sorted(schedule.days)}
    )


def _schedule(text: str) -> Schedule:
    said = json.loads(text)
    schedule = Schedule(time.fromisoformat(said["at"]), said["zone"], frozenset(said["days"]))
    _ = schedule.clock  # a zone that this machine does not know
    return schedule


def _wish_text(wish: Wish) -> str:
    return json.dumps(
        {
            "countries": wish.countries,
            "people": wish.people,
            "kinds": [kind.value for kind in wish.kinds],
            "leap": wish.leap.value,
            "weekly": wish.weekly,
        },
        ensure_ascii=False,
    )


def _wish(text: str) -> Wish:
    said = json.loads(text)
    return Wish(
        tuple(said["countries"]),
        tuple(said["people"]),
        tuple(Kind(each) for each in said["kinds"]),
        Leap(said["leap"]),
        bool(said["weekly"]),
    )


def resumed(arrangement: Arrangement, until: date | None = None) -> Arrangement:
    """The same, paused until a date; without one it goes on."""
    return replace(arrangement, schedule=replace(arrangement.schedule, paused_until=until))
