"""What comes up on a day: the first days and the others of something, and where 29 February goes."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import Leap, Recurrence, days_remembered, own_days, recurrence

CYCLE = [date(2024, 1, 1) + timedelta(n) for n in range(1461)]
"""Every day of a leap cycle."""


def spread(start: date, end: date, precision: Precision = Precision.RANGE) -> DateSpan:
    return DateSpan(start, end, precision)


@pytest.mark.parametrize("leap", Leap)
def test_every_day_of_a_leap_cycle_comes_up_once_in_each_later_year_as_the_setting_says(
    leap: Leap,
) -> None:
    for own in CYCLE:
        for year in range(own.year + 1, own.year + 5):
            days = [
                day for day in _around(own, year) if recurrence(DateSpan.of_day(own), day, leap)
            ]
            missing = _is_leap_day(own) and not isleap(year)
            assert (
                days
                == ([_INSTEAD[leap](year)] if missing else [own.replace(year=year)])[
                    : 0 if missing and leap is Leap.ONLY else 1
                ]
            )


_INSTEAD = {
    Leap.BEFORE: lambda year: date(year, 2, 28),
    Leap.AFTER: lambda year: date(year, 3, 1),
    Leap.ONLY: lambda year: None,
}


def _around(own: date, year: int, reach: int = 4) -> list[date]:
    """Days of a year near a day of another."""
    middle = date(year, own.month, min(own.day, 28))
    return [middle + timedelta(n) for n in range(-reach, reach + 4)]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 14), st.sampled_from(Leap))
def test_what_lasts_some_days_begins_on_one_of_them_alone(
    start: date, more: int, leap: Leap
) -> None:
    span = spread(start, start + timedelta(more))
    year = start.year + 8
    days = [*_around(start, year), *_around(start, year, 20)]
    found = [each for day in sorted(set(days)) if (each := recurrence(span, day, leap))]

    begun = [each for each in found if each.first and each.years == year - start.year]
    assert len(begun) == (
        0 if _is_leap_day(start) and leap is Leap.ONLY and not isleap(year) else 1
    )


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (2, 29)


def test_the_years_are_counted_from_the_day_that_comes_up() -> None:
    span = spread(date(2005, 12, 30), date(2006, 1, 2))

    assert recurrence(span, date(2025, 12, 30)) == Recurrence(20, first=True)
    assert recurrence(span, date(2026, 1, 1)) == Recurrence(20, first=False)
    assert recurrence(span, date(2006, 1, 1)) == Recurrence(0, first=False)
    assert recurrence(span, date(2005, 1, 1)) is None
    assert recurrence(span, date(2026, 1, 3)) is None


@pytest.mark.parametrize(
    "span",
    [
        DateSpan(date(2016, 9, 1), date(2016, 9, 1), Precision.DAY, approximate=True),
        spread(date(2016, 9, 1), date(2016, 9, 30), Precision.MONTH),
        spread(date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
        spread(date(2016, 9, 1), date(2016, 9, 16)),
        DateSpan(date(2016, 9, 1), None, Precision.RANGE),
        DateSpan(None, date(2016, 9, 1), Precision.RANGE),
    ],
)
def test_what_has_no_day_of_its_own_comes_up_on_none(span: DateSpan) -> None:
    assert own_days(span) == ()
    assert recurrence(span, date(2026, 9, 1)) is None


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 40), st.sampled_from(Leap))
def test_an_index_by_month_and_day_misses_nothing(own: date, years: int, leap: Leap) -> None:
    for day in _around(own, own.year + years):
        if recurrence(DateSpan.of_day(own), day, leap):
            assert (own.month, own.day) in days_remembered(day)
