"""When a digest is due: in every zone once on every date that the zone has, at its time, whatever is done to the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.digest.schedule import (
    EVERY_DAY,
    WEEKDAYS,
    Schedule,
    is_open,
    local_date,
    missed,
    next_run,
    run_on,
    window,
)
from tests.handlers.digest.zones import Change, kinds_of_change, kinds_of_year, minutes_of, zones

YEAR = date(2023, 6, 1), date(2024, 6, 30)
"""A year and a month with a leap day in it."""
CHANGES = kinds_of_change(date(2022, 1, 1), date(2028, 1, 1))
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def at(hour: int, minute: int = 0) -> time:
    return time(hour, minute)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def shown(schedule: Schedule, moment: datetime | None) -> str:
    """What clocks of the zone show at a moment."""
    return moment.astimezone(schedule.clock).strftime("%Y-%m-%d %H:%M") if moment else ""


# every zone, every day ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zone", kinds_of_year(*YEAR))
def test_in_every_zone_every_date_of_a_year_is_visited_once_at_its_time(zone: str) -> None:
    schedule = Schedule(at(9), zone)
    first, last = (run_on(schedule, day) for day in YEAR)
    assert first is not None
    assert last is not None

    dates = missed(schedule, first - MINUTE, last)

    assert list(dates) == [YEAR[0] + n * DAY for n in range((YEAR[1] - YEAR[0]).days + 1)]
    for day in dates:
        assert shown(schedule, run_on(schedule, day)) == f"{day} 09:00"


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: f"{c.zone} {c.at:%Y-%m-%d}")
def test_around_every_clock_change_each_date_is_visited_once(change: Change) -> None:
    clock = ZoneInfo(change.zone)
    jump = (change.at - MINUTE).astimezone(clock), change.at.astimezone(clock)
    days = {moment.date() for moment in jump}
    times = {(moment + n * timedelta(minutes=20)).time().replace(second=0) for moment in jump for n in (-1, 1)}  # fmt: skip
    for day in sorted(days):
        minutes = minutes_of(change.zone, day)
        for clock_time in times:
            _is_right(Schedule(clock_time, change.zone), day, minutes)


def _is_right(schedule: Schedule, day: date, minutes: list[datetime]) -> None:
    """The moment of a date is the first that shows its time, else the first after the gap, else the last before it."""
    moment = run_on(schedule, day)
    if not minutes:
        assert moment is None
        return
    clock = schedule.clock
    later = (m for m in minutes if m.astimezone(clock).time() >= schedule.at)
    exact = (m for m in minutes if m.astimezone(clock).time() == schedule.at)
    assert moment == next(exact, next(later, minutes[-1]))
    assert moment is not None
    assert local_date(schedule, moment) == day
    assert next_run(schedule, moment - MINUTE) == moment
    following = next_run(schedule, moment)
    assert following is not None
    assert local_date(schedule, following) > day


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(zones()),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.sets(st.integers(0, 6), min_size=1).map(frozenset),
    st.integers(0, 130 * 365 * 24 * 60).map(
        lambda n: datetime(1970, 1, 2, tzinfo=UTC) + n * MINUTE
    ),
)
def test_the_next_run_is_later_on_a_day_wished_for_and_nothing_lies_between(
    zone: str, clock_time: time, days: frozenset[int], since: datetime
) -> None:
    schedule = Schedule(clock_time, zone, days)

    moment = next_run(schedule, since)

    assert moment is not None
    assert moment > since
    assert moment.tzinfo is UTC
    day = local_date(schedule, moment)
    assert day.weekday() in days
    assert run_on(schedule, day) == moment
    between = (day - n * DAY for n in range(1, 9))
    assert all((run := run_on(schedule, each)) is None or run <= since for each in between)


# places that are known for it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "clock_time", "after", "expected"),
    [
        ("America/New_York", at(1, 30), utc(2026, 10, 31, 12), ["2026-11-01 01:30", "2026-11-02 01:30"]),
        ("America/New_York", at(2, 30), utc(2026, 3, 7, 12), ["2026-03-08 03:00", "2026-03-09 02:30"]),
        ("America/New_York", at(9), utc(2026, 3, 7, 12), ["2026-03-07 09:00", "2026-03-08 09:00"]),
        ("Pacific/Apia", at(9), utc(2011, 12, 29, 12), ["2011-12-29 09:00", "2011-12-31 09:00"]),
        ("Pacific/Kwajalein", at(9), utc(1993, 8, 20, 20), ["1993-08-20 09:00", "1993-08-22 09:00"]),
        ("Australia/Lord_Howe", at(2, 10), utc(2026, 10, 3, 12), ["2026-10-04 02:30", "2026-10-05 02:10"]),
        ("Australia/Lord_Howe", at(1, 45), utc(2026, 4, 4, 12), ["2026-04-05 01:45", "2026-04-06 01:45"]),
        ("Asia/Kathmandu", at(9), utc(2026, 5, 1, 4), ["2026-05-02 09:00", "2026-05-03 09:00"]),
        ("America/Nuuk", at(23, 30), utc(2026, 3, 28, 12), ["2026-03-28 22:59", "2026-03-29 23:30"]),
        ("America/Havana", at(0), utc(2026, 3, 8, 4), ["2026-03-08 01:00", "2026-03-09 00:00"]),
        ("Antarctica/Casey", at(23, 30), utc(2010, 3, 4, 12), ["2010-03-04 23:30", "2010-03-05 23:30"]),
        ("Pacific/Auckland", at(2, 30), utc(2026, 9, 26, 12), ["2026-09-27 03:00", "2026-09-28 02:30"]),
    ],
)  # fmt: skip
def test_clock_changes_neither_double_nor_lose_a_morning(
    zone: str, clock_time: time, after: datetime, expected: list[str]
) -> None:
    schedule = Schedule(clock_time, zone)
    first = next_run(schedule, after)
    assert first is not None

    assert [shown(schedule, first), shown(schedule, next_run(schedule, first))] == expected


def test_a_date_that_a_zone_never_had_has_no_run_and_no_window() -> None:
    schedule = Schedule(at(9), "Pacific/Apia")

    assert run_on(schedule, date(2011, 12, 30)) is None
    assert window(schedule, date(2011, 12, 30)) is None


def test_one_moment_has_its_own_date_in_every_zone() -> None:
    moment = utc(2026, 5, 26, 10, 30)

    places = "Pacific/Kiritimati", "Asia/Tokyo", "Pacific/Pago_Pago"

    assert [local_date(Schedule(at(9), zone), moment).day for zone in places] == [27, 26, 25]


# days, pauses -------------------------------------------------------------------------------------------------------


def test_weekdays_are_those_of_the_zone() -> None:
    schedule = Schedule(at(8), "Pacific/Auckland", WEEKDAYS)
    runs = missed(schedule, utc(2026, 5, 1), utc(2026, 6, 1))

    assert {day.weekday() for day in runs} == set(range(5))
    assert len(runs) == 21


def test_a_weekly_digest_comes_every_seven_days() -> None:
    runs = missed(Schedule(at(8), "Asia/Seoul", frozenset({0})), utc(2026, 1, 1), utc(2026, 12, 31))

    assert {day.weekday() for day in runs} == {0}
    assert {later - earlier for earlier, later in pairwise(runs)} == {7 * DAY}


def test_a_pause_ends_on_its_date() -> None:
    schedule = Schedule(at(9), "Asia/Tokyo", WEEKDAYS, date(2026, 12, 5))

    assert shown(schedule, next_run(schedule, utc(2026, 5, 1))) == "2026-12-07 09:00"
    assert run_on(schedule, date(2026, 12, 4)) is None
    assert run_on(schedule, date(2026, 12, 7)) is not None
    assert shown(schedule, next_run(schedule, utc(2027, 1, 1, 12))) == "2027-01-04 09:00"


@pytest.mark.parametrize(
    "schedule",
    [Schedule(at(9), "UTC", EVERY_DAY, date.max), Schedule(at(9), "UTC", frozenset())],
)
def test_without_end_or_days_nothing_is_due(schedule: Schedule) -> None:
    assert next_run(schedule, utc(2026, 5, 1)) is None
    assert missed(schedule, utc(2026, 5, 1), utc(2027, 5, 1)) == ()
    assert run_on(schedule, date(2026, 5, 4)) is None


# windows ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "opened"),
    [
        (utc(2026, 5, 26, 0, 0), True),
        (utc(2026, 5, 25, 23, 59), False),
        (utc(2026, 5, 26, 8, 59), True),
        (utc(2026, 5, 26, 9, 0), False),
        (utc(2026, 5, 27, 1, 0), False),
    ],
)
def test_a_morning_may_be_told_until_six_in_the_evening_there(now: datetime, opened: bool) -> None:
    schedule = Schedule(at(9), "Asia/Tokyo")

    assert is_open(schedule, date(2026, 5, 26), now) is opened
    assert not is_open(schedule, date(2026, 5, 25), now) or not opened


def test_an_evening_digest_has_two_hours_but_never_the_next_day() -> None:
    evening, night = Schedule(at(19), "Europe/Berlin"), Schedule(at(23, 30), "Europe/Berlin")
    day = date(2026, 5, 26)

    assert is_open(evening, day, utc(2026, 5, 26, 18, 59))
    assert not is_open(evening, day, utc(2026, 5, 26, 19, 0))
    assert is_open(night, day, utc(2026, 5, 26, 21, 59))
    assert not is_open(night, day, utc(2026, 5, 26, 22, 0))


def test_another_closing_time_may_be_set() -> None:
    schedule, day = Schedule(at(9), "UTC"), date(2026, 5, 26)

    assert window(schedule, day, at(12)) == (utc(2026, 5, 26, 9), utc(2026, 5, 26, 12))
    assert is_open(schedule, day, utc(2026, 5, 26, 12), at(20))


def test_downtime_swallows_the_dates_between_and_no_other() -> None:
    schedule = Schedule(at(9), "Asia/Tokyo", WEEKDAYS)
    run = run_on(schedule, date(2026, 5, 26))
    assert run is not None

    assert missed(schedule, run, run) == ()
    assert missed(schedule, run - MINUTE, run) == (date(2026, 5, 26),)
    assert missed(schedule, run, run + 4 * DAY) == (date(2026, 5, 27), date(2026, 5, 28), date(2026, 5, 29))  # fmt: skip
