"""When a digest is due: pure questions about a schedule, a moment and a zone, with no clock of their own.

APScheduler's CronTrigger says on which dates and at which time; in a zone of its own it would fire twice in the hour that an
autumn night repeats, and an hour late in the one that a spring night leaves out. So it is asked in a calendar without clock
changes, and where each of its times falls in the zone is worked out here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Final
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from handlers.digest.civil import local_date_of, moment_of

EVERY_DAY: Final = frozenset(range(7))
WEEKDAYS: Final = frozenset(range(5))
CLOSES: Final = time(18)
"""When the window of a day closes: a digest that could not be sent until then is not sent any more."""
_LEAST = timedelta(hours=2)
"""So long a window is open at least, for a digest in the evening."""
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When somebody wants a digest."""

    at: time
    """Time of day, in whole minutes, on the clocks of the zone."""
    zone: str
    """Time zone of the IANA database."""
    days: frozenset[int] = EVERY_DAY
    """Days of the week, 0 for Monday."""
    paused_until: date | None = None
    """The first date that is told again; `date.max` until somebody resumes it."""

    @property
    def clock(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)


def next_run(schedule: Schedule, after: datetime) -> datetime | None:
    """The next moment at which a digest is due, in UTC; None without days, and while it is paused without end."""
    return next(_runs(schedule, after), None)


def run_on(schedule: Schedule, day: date) -> datetime | None:
    """The moment at which the digest of a date is due; None on a date without one."""
    paused = schedule.paused_until is not None and day < schedule.paused_until
    if paused or schedule.paused_until == date.max or day.weekday() not in schedule.days:
        return None
    return moment_of(datetime.combine(day, schedule.at), schedule.clock)


def local_date(schedule: Schedule, moment: datetime) -> date:
    """The date that a moment has where the digest is read: what a digest is about, and what it is claimed by."""
    return local_date_of(moment, schedule.clock)


def window(
    schedule: Schedule, day: date, closes: time = CLOSES
) -> tuple[datetime, datetime] | None:
    """From when and until when the digest of a date may be sent; None on a date without one."""
    opens = run_on(schedule, day)
    if opens is None:
        return None
    end = moment_of(datetime.combine(day, closes), schedule.clock)
    return opens, max(opens + _LEAST, end) if end else opens + _LEAST


def is_open(schedule: Schedule, day: date, now: datetime, closes: time = CLOSES) -> bool:
    """Whether the digest of a date may be sent now; never on another date, as it says `on this day`."""
    found = window(schedule, day, closes)
    return found is not None and found[0] <= now < found[1] and local_date(schedule, now) == day


def missed(schedule: Schedule, since: datetime, now: datetime) -> tuple[date, ...]:
    """Dates whose digests came due after a moment and until now, oldest first: those that downtime may have swallowed."""
    due = takewhile(lambda moment: moment <= now, _runs(schedule, since))
    return tuple(local_date(schedule, moment) for moment in due)


def _runs(schedule: Schedule, after: datetime) -> Iterator[datetime]:
    """Moments at which a digest is due, from one on, each date once."""
    if not schedule.days or schedule.paused_until == date.max:
        return
    # Where clocks are set back over midnight, yesterday's morning may still be to come.
    shown = after.astimezone(schedule.clock).replace(tzinfo=UTC) - _DAY
    trigger = _trigger(schedule.at, schedule.days, schedule.paused_until)
    while (found := trigger.get_next_fire_time(None, shown)) is not None:
        moment = moment_of(found.replace(tzinfo=None), schedule.clock)
        if moment is not None and moment > after:
            yield moment
        shown = found + _MINUTE


@lru_cache(maxsize=1024)
def _trigger(at: time, days: frozenset[int], start: date | None) -> CronTrigger:
    """The dates and times of a schedule, in a calendar without clock changes."""
    return CronTrigger(
        day_of_week=",".join(map(str, sorted(days))),
        hour=at.hour,
        minute=at.minute,
        start_date=datetime.combine(start, time(), tzinfo=UTC) if start else None,
        timezone=UTC,
    )
