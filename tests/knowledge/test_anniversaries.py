"""What comes up on a day: meetings of earlier years, whole days only, round years marked."""

from calendar import isleap
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.anniversaries import Almanac
from knowledge.dates.span import DateSpan, Precision
from knowledge.desk import open_desk
from knowledge.events import Event, Source
from knowledge.records import Found, Meeting, Mode, Span, Status

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def event(when: DateSpan | None, status: Status = Status.HELD) -> Event:
    found = Found(when, None) if when else None
    meeting = Meeting(
        (),
        Found(status, None),
        Found(Mode.IN_PERSON, None),
        Found("talks", None),
        Span(0, 0),
        found,
    )
    return Event((), (), (Source(0, Span(0, 0), meeting),))


def on_day(day: date, status: Status = Status.HELD) -> Event:
    return event(DateSpan.of_day(day), status)


def spread(start: date, end: date, precision: Precision = Precision.RANGE) -> DateSpan:
    return DateSpan(start, end, precision)


def test_a_meeting_comes_up_every_year_after_it() -> None:
    almanac = Almanac([on_day(date(2016, 9, 18))])

    assert [a.years for a in almanac.on(date(2026, 9, 18))] == [10]
    assert not almanac.on(date(2016, 9, 18))
    assert not almanac.on(date(2015, 9, 18))
    assert not almanac.on(date(2026, 9, 19))


def test_the_latest_stands_first() -> None:
    almanac = Almanac(
        [on_day(date(2000, 5, 1)), on_day(date(2020, 5, 1)), on_day(date(2010, 5, 1))]
    )

    assert [a.years for a in almanac.on(date(2025, 5, 1))] == [5, 15, 25]


@pytest.mark.parametrize(
    ("years", "is_round"), [(1, False), (5, True), (10, True), (15, False), (25, True), (75, True)]
)
def test_round_years_are_pointed_out(years: int, is_round: bool) -> None:
    (found,) = Almanac([on_day(date(1900, 5, 1))]).on(date(1900 + years, 5, 1))

    assert found.round is is_round


def test_the_29th_of_february_is_remembered_on_the_28th_of_other_years() -> None:
    almanac = Almanac([on_day(date(2020, 2, 29))])

    assert almanac.on(date(2023, 2, 28))
    assert not almanac.on(date(2024, 2, 28))
    assert almanac.on(date(2024, 2, 29))
    assert not almanac.on(date(2023, 3, 1))


@pytest.mark.parametrize(
    "forgotten",
    [
        event(None),
        on_day(date(2016, 9, 18), Status.CANCELLED),
        event(spread(date(2016, 9, 1), date(2016, 9, 30), Precision.MONTH)),
        event(spread(date(2016, 9, 1), date(2016, 11, 30))),
        event(DateSpan(date(2016, 9, 1), date(2016, 9, 1), Precision.DAY, approximate=True)),
        event(DateSpan(date(2016, 9, 1), None, Precision.RANGE)),
    ],
)
def test_what_has_no_day_of_its_own_is_not_remembered(forgotten: Event) -> None:
    assert Almanac([forgotten]).nearest(date(2026, 9, 1)) is None


def test_a_meeting_of_a_few_days_is_remembered_on_its_first() -> None:
    almanac = Almanac([event(spread(date(2008, 6, 16), date(2008, 6, 20)))])

    assert almanac.on(date(2018, 6, 16))
    assert not almanac.on(date(2018, 6, 17))


def test_the_nearest_day_may_lie_in_the_year_before_or_after() -> None:
    almanac = Almanac([on_day(date(2016, 1, 2))])

    assert almanac.nearest(date(2025, 12, 30)) == date(2026, 1, 2)
    assert almanac.nearest(date(2026, 1, 10)) == date(2026, 1, 2)
    assert almanac.nearest(date(2016, 1, 5)) == date(2017, 1, 2)
    assert almanac.nearest(date(2014, 6, 1)) is None


def test_the_ends_of_the_calendar_are_no_matter() -> None:
    almanac = Almanac([on_day(date(2016, 6, 1))])

    assert almanac.nearest(date.max) == date(9999, 6, 1)
    assert almanac.nearest(date.min) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 90))
def test_every_day_is_remembered_once_in_every_later_year(day: date, years: int) -> None:
    almanac, year = Almanac([on_day(day)]), day.year + years
    first = date(year, 1, 1)

    days = [first + timedelta(n) for n in range(366 if isleap(year) else 365)]

    assert sum(len(almanac.on(each)) for each in days) == 1


@pytest.mark.parametrize(
    ("day", "people"),
    [
        (date(2026, 5, 26), {"Kishida Fumio", "Yoon Suk Yeol"}),
        (date(2026, 9, 18), {"Kishida Fumio", "Yun Byung-se"}),
        (date(2026, 5, 14), {"Helen Clark", "Fukuda Yasuo"}),
    ],
)
def test_the_seeds_are_remembered_on_their_days(day: date, people: set[str]) -> None:
    desk = open_desk(SEEDS)

    (found,) = desk.anniversaries(day)

    assert {desk.archive.people[key].name for key in found.event.people} == people
    assert desk.nearest(day) == day
