"""The words in which a digest is spoken of: when it comes, of what, and what to know about the night."""

from datetime import date, datetime, time
from typing import Final

from handlers.digest.civil import changes_clocks
from handlers.digest.schedule import EVERY_DAY, WEEKDAYS, Schedule
from knowledge.anniversaries.saying import filters
from knowledge.anniversaries.wish import EVERYTHING, Wish
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak
from knowledge.dates.vocabulary import WEEKDAY_NAMES

STOP: Final = "/diplo digest off"
"""How to stop it."""
_NIGHT_ENDS = time(3)


def tell_schedule(schedule: Schedule, wish: Wish = EVERYTHING) -> str:
    """`every weekday at 09:00 (Asia/Tokyo)`, with what is wished for and whether it is paused."""
    ahead = ", the week ahead" if wish.weekly else ""
    told = f"{_days(schedule.days)} at {schedule.at:%H:%M} ({schedule.zone}){ahead}"
    return "; ".join(part for part in (told, filters(wish), _pause(schedule)) if part)


def tell_moment(schedule: Schedule, moment: datetime) -> str:
    """`Monday 7 December 2026 at 09:00 (Asia/Tokyo)`."""
    shown = moment.astimezone(schedule.clock)
    day = f"{WEEKDAY_NAMES[shown.weekday()]} {speak(DateSpan.of_day(shown.date()))}"
    return f"{day} at {shown:%H:%M} ({schedule.zone})"


def tell_night(schedule: Schedule, today: date) -> str:
    """A word about clock changes, for a time at which they happen; empty for every other time."""
    if schedule.at > _NIGHT_ENDS or not changes_clocks(schedule.clock, today):
        return ""
    return (
        f"Clocks in {schedule.zone} are changed at night: once a year {schedule.at:%H:%M} may not come, "
        "and once it may come twice. "
        "The digest comes once in either night, as near to that time as there is."
    )


def _days(days: frozenset[int]) -> str:
    if days == EVERY_DAY:
        return "every day"
    if days == WEEKDAYS:
        return "every weekday"
    *most, last = (WEEKDAY_NAMES[day] for day in sorted(days)) if days else ("no day",)
    return f"every {', '.join(most)} and {last}" if most else f"every {last}" if days else last


def _pause(schedule: Schedule) -> str:
    if schedule.paused_until is None:
        return ""
    if schedule.paused_until == date.max:
        return "paused"
    return f"paused until {speak(DateSpan.of_day(schedule.paused_until))}"
