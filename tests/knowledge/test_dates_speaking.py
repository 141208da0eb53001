"""What an answer says of a date, a time and a duration; a date that was said can be read again."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from knowledge.dates.asking import find_asked
from knowledge.dates.resolving import add_months
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak, speak_edtf, speak_minutes, speak_time

TODAY = date(2024, 5, 26)


def _span(start: str, end: str, precision: Precision, approximate: bool = False) -> DateSpan:
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    return DateSpan(days[0], days[1], precision, approximate)


@pytest.mark.parametrize(
    ("span", "words", "edtf"),
    [
        (_span("2024-05-26", "2024-05-26", Precision.DAY), "26 May 2024", "2024-05-26"),
        (_span("2024-05-01", "2024-05-31", Precision.MONTH), "May 2024", "2024-05"),
        (_span("2024-01-01", "2024-12-31", Precision.YEAR), "2024", "2024"),
        (_span("2024-03-01", "2024-05-31", Precision.SEASON), "spring 2024", "2024-21"),
        (_span("2023-12-01", "2024-02-29", Precision.SEASON), "winter 2023", "2023-24"),
        (_span("2023-04-01", "2023-06-30", Precision.QUARTER), "Q2 2023", "2023-34"),
        (_span("2024-06-16", "2024-06-20", Precision.RANGE), "16–20 June 2024", "2024-06-16/2024-06-20"),
        (_span("2024-06-28", "2024-07-02", Precision.RANGE), "28 June – 2 July 2024", "2024-06-28/2024-07-02"),
        (_span("2023-12-28", "2024-01-02", Precision.RANGE), "28 December 2023 – 2 January 2024",
         "2023-12-28/2024-01-02"),
        (_span("2016-01-01", "2023-12-31", Precision.RANGE), "2016–2023", "2016/2023"),
        (_span("2023-05-01", "2023-07-31", Precision.RANGE), "May–July 2023", "2023-05/2023-07"),
        (_span("2022-05-01", "2023-07-31", Precision.RANGE), "May 2022 – July 2023", "2022-05/2023-07"),
        (_span("2023-01-01", "2023-12-31", Precision.RANGE), "January–December 2023", "2023/2023"),
        (_span("2023-05-01", "2023-05-31", Precision.RANGE), "1–31 May 2023", "2023-05/2023-05"),
        (_span("2023-05-02", "2023-05-02", Precision.RANGE), "2 May 2023", "2023-05-02/2023-05-02"),
        (_span("2016-01-01", "", Precision.RANGE), "since 2016", "2016/.."),
        (_span("2016-03-01", "", Precision.RANGE), "since March 2016", "2016-03/.."),
        (_span("2016-03-02", "", Precision.RANGE), "since 2 March 2016", "2016-03-02/.."),
        (_span("", "2009-12-31", Precision.RANGE), "before 2010", "../2009"),
        (_span("", "2010-02-28", Precision.RANGE), "before March 2010", "../2010-02"),
        (_span("", "2010-03-02", Precision.RANGE), "until 2 March 2010", "../2010-03-02"),
        (_span("", "9999-12-31", Precision.RANGE), "until 31 December 9999", "../9999"),
        (_span("", "", Precision.RANGE), "at any time", "../.."),
        (_span("2015-12-01", "2015-12-31", Precision.MONTH, True), "about December 2015", "2015-12~"),
        (_span("2015-12-11", "2015-12-20", Precision.MONTH, True), "mid-December 2015", "2015-12~"),
        (_span("2015-12-21", "2015-12-31", Precision.MONTH, True), "late December 2015", "2015-12~"),
        (_span("2015-01-01", "2015-04-30", Precision.YEAR, True), "early 2015", "2015~"),
        (_span("2016-01-01", "", Precision.RANGE, True), "since about 2016", "2016~/.."),
        (_span("2024-06-16", "2024-06-20", Precision.RANGE, True), "about 16–20 June 2024",
         "2024-06-16~/2024-06-20~"),
    ],
)  # fmt: skip
def test_a_span_is_said_as_precisely_as_it_is_known(span: DateSpan, words: str, edtf: str) -> None:
    assert (speak(span), speak_edtf(span)) == (words, edtf)


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
PLAIN = st.one_of(
    DAYS.map(lambda day: DateSpan(day, day, Precision.DAY)),
    DAYS.map(lambda day: _months(day.replace(day=1), 1, Precision.MONTH)),
    DAYS.map(lambda day: _months(date(day.year, 1, 1), 12, Precision.YEAR)),
    DAYS.map(lambda day: _months(date(day.year, day.month // 4 * 3 + 3, 1), 3, Precision.SEASON)),
    DAYS.map(lambda day: _months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3, Precision.QUARTER)),
    st.tuples(DAYS, DAYS).filter(lambda pair: pair[0] != pair[1]).map(
        lambda pair: DateSpan(min(pair), max(pair), Precision.RANGE)
    ),
    DAYS.map(lambda day: DateSpan(day, None, Precision.RANGE)),
    DAYS.map(lambda day: DateSpan(None, day, Precision.RANGE)),
)  # fmt: skip


def _months(start: date, count: int, precision: Precision) -> DateSpan:
    return DateSpan(start, add_months(start, count) - timedelta(days=1), precision)


@given(PLAIN, st.booleans())
def test_what_was_said_is_read_as_it_was_meant(span: DateSpan, approximate: bool) -> None:
    meant = structs.replace(span, approximate=approximate)

    asked = find_asked(f"meetings {speak(meant)}?", TODAY)

    assert [said.span and structs.replace(said.span, text="") for said in asked] == [meant]


@pytest.mark.parametrize(
    "words",
    ["early May 2023", "mid-May 2023", "late May 2023", "early 2023", "mid-2023", "late 2023"],
)
def test_parts_of_a_month_or_year_are_said_as_they_were_asked(words: str) -> None:
    span = find_asked(words, TODAY)[0].span

    assert span is not None
    assert speak(span) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (time(16, 35), "4:35 p.m."),
        (time(0, 5), "12:05 a.m."),
        (time(12), "12:00 p.m."),
        (time(9, 30), "9:30 a.m."),
    ],
)
def test_a_time_is_said_as_read_outs_say_it(value: time, words: str) -> None:
    assert speak_time(value) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (50, "50 minutes"),
        (105, "1 hour 45 minutes"),
        (60, "1 hour"),
        (121, "2 hours 1 minute"),
        (0, "0 minutes"),
    ],
)
def test_a_duration_is_said_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert speak_minutes(minutes) == words
