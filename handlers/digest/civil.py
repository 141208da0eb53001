"""A day and a time of day in a zone to the one moment at which clocks there show it, clock changes included."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@lru_cache(maxsize=4096)  # a thousand subscriptions ask for the same few mornings
def moment_of(shown: datetime, zone: tzinfo) -> datetime | None:
    """The moment at which clocks show a time; the first where they show it twice.

    Where clocks jump over it, the first moment after the jump. Where that is another day already, the last minute before the
    jump; None where the whole day is jumped over, as 30 December 2011 was in Samoa.
    """
    plain = shown.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if plain.astimezone(zone).replace(tzinfo=None) == shown:
        return plain
    jump = _jump(shown, zone)
    for moment in (jump, jump - _MINUTE):
        if local_date_of(moment, zone) == shown.date():
            return moment
    return None


def local_date_of(moment: datetime, zone: tzinfo) -> date:
    """The date that calendars of a zone show at a moment."""
    return moment.astimezone(zone).date()


def changes_clocks(zone: tzinfo, day: date) -> bool:
    """Whether clocks of a zone are changed within a year of a day."""
    noon = datetime(day.year, day.month, min(day.day, 28), 12, tzinfo=UTC)
    offsets = {(noon + timedelta(days=n)).astimezone(zone).utcoffset() for n in range(0, 366, 7)}
    return len(offsets) > 1


def _jump(shown: datetime, zone: tzinfo) -> datetime:
    """The first moment after the jump over a time that clocks never show."""
    before = shown.replace(tzinfo=zone, fold=0).utcoffset()
    after = shown.replace(tzinfo=zone, fold=1).utcoffset()
    assert before is not None
    assert after is not None
    low, high = shown.replace(tzinfo=UTC) - after, shown.replace(tzinfo=UTC) - before
    while high - low > _SECOND:
        middle = low + ((high - low) // 2 // _SECOND) * _SECOND
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high
