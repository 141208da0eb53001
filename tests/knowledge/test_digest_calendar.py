"""A leap cycle of mornings: every thing comes up once a year, wherever 29 February goes, and a week is its seven days."""

from calendar import isleap
from collections import Counter
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.anniversaries.wish import Wish
from knowledge.dates.yearly import Leap
from knowledge.desk import Desk
from tests.world import ALVAREZ, LINDQVIST, OKAFOR, TOMAS, Met, desk_of, record

FIRST = date(2021, 1, 1)
OWN = [FIRST + timedelta(n) for n in range(1461)]
"""Each day of the cycle in which things happened."""
MORNINGS = [date(2025, 1, 1) + timedelta(n) for n in range(1461)]
"""Each day of the cycle in which they are told."""
MONTHS = [f"{year}-{month:02}" for year in range(2021, 2025) for month in range(1, 13)]


@cache
def busy() -> Desk:
    """Something on every day and in every month of four years."""
    days = [
        record(f"d{n:04}.txt", met=[Met([ALVAREZ, TOMAS], day.isoformat())])
        for n, day in enumerate(OWN)
    ]
    months = [
        record(f"m{n:02}.txt", met=[Met([LINDQVIST, OKAFOR], month)])
        for n, month in enumerate(MONTHS)
    ]
    return desk_of(*days, *months)  # fmt: skip


def remembered(day: date, leap: Leap) -> set[date]:
    """Days of the cycle that a morning has to tell, by the calendar alone."""
    own = {each for each in OWN if (each.month, each.day) == (day.month, day.day)}
    instead = {Leap.BEFORE: (2, 28), Leap.AFTER: (3, 1)}.get(leap)
    if not isleap(day.year) and (day.month, day.day) == instead:
        own.add(date(2024, 2, 29))
    return own


@pytest.mark.parametrize("leap", Leap)
def test_every_morning_of_a_leap_cycle_selects_rightly(leap: Leap) -> None:
    told: Counter[tuple[date | None, int]] = Counter()
    for morning in MORNINGS:
        digest = busy().digest(morning, Wish(leap=leap))
        assert {item.when.start for item in digest.every} == remembered(morning, leap)
        assert all(item.years == morning.year - item.when.start.year for item in digest.every if item.when.start)  # fmt: skip
        told.update((item.when.start, morning.year) for item in digest.every)
    missed = 3 if leap is Leap.ONLY else 0
    assert set(told.values()) == {1}
    assert len(told) == 4 * len(OWN) - missed


def test_every_month_is_told_once_a_year_on_its_first_working_day() -> None:
    told = [
        (item.when.start, morning)
        for morning in MORNINGS
        for item in busy().digest(morning).every_month
    ]

    assert len(told) == len(set(told)) == 4 * len(MONTHS)
    for start, morning in told:
        assert start is not None
        assert start.month == morning.month
        assert morning.weekday() < 5
        before = [morning.replace(day=day) for day in range(1, morning.day)]
        assert all(day.weekday() > 4 for day in before)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(MORNINGS), st.sampled_from(Leap))
def test_a_week_is_the_union_of_its_days(first: date, leap: Leap) -> None:
    week = busy().digest(first, Wish(leap=leap, weekly=True))
    days = [busy().digest(first + timedelta(n), Wish(leap=leap)) for n in range(7)]

    for section in ("every", "every_spoken", "every_month"):
        alone = [item for day in days for item in getattr(day, section)]
        assert Counter(map(_key, getattr(week, section))) == Counter(map(_key, alone))
    assert week.total == sum(day.total for day in days)


def _key(item: object) -> tuple[object, ...]:
    return tuple(getattr(item, name) for name in ("day", "years", "short", "line"))
