"""Dates in a question: every way of typing them, related, recurring, impossible or mended."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.asking import AskedDate, find_asked, speak_recurring
from knowledge.dates.speaking import speak_edtf

TODAY = date(2024, 5, 26)


def _only(question: str) -> AskedDate:
    found = find_asked(question, TODAY)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "words",
    [
        "26 May 2024", "26 may 2024", "may 26th, 2024", "MAY 26 2024", "2024-05-26", "2024/5/26", "26/05/2024",
        "26.5.24", "26-May-2024", "2024 May 26", "26th of may '24", "2024年5月26日", "２０２４年５月２６日", "令和6年5月26日",
        "2024년 5월 26일", "today", "this day", "今日", "오늘", "05/26/2024", "26 May, 2024", "sun 26 may 2024",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_typed(words: str) -> None:
    asked = _only(f"who met {words}?")

    assert asked.span is not None
    assert speak_edtf(asked.span) == "2024-05-26"
    assert f"who met {words}?"[asked.start : asked.end].strip() == asked.span.text


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("may 2023", "2023-05"), ("2023-05", "2023-05"), ("05/2023", "2023-05"), ("2024年5月", "2024-05"),
        ("2023년", "2023"), ("平成28年", "2016"), ("平成元年", "1989"), ("昭和64年1月7日", "1989-01-07"),
        ("2023", "2023"), ("2016-2018", "2016/2018"), ("2016-18", "2016/2018"), ("2016 to 2018", "2016/2018"),
        ("since 2016", "2016/.."), ("after May 2020", "2020-06/.."), ("before 2010", "../2009"),
        ("until 2015", "../2015"), ("by 2015", "../2015"), ("up to 2015", "../2015"), ("prior to 2010", "../2009"),
        ("from 2016 on", "2016/.."), ("2016 onwards", "2016/.."), ("2016 or later", "2016/.."), ("from 2016", "2016"),
        ("2016 and earlier", "../2016"), ("between 2016 and 2023", "2016/2023"), ("between 2023 and 2016", "2016/2023"),
        ("from May to July 2023", "2023-05/2023-07"), ("between may and july 2023", "2023-05/2023-07"),
        ("between May and July", "2024-05/2024-07"), ("from last May to today", "2023-05-01/2024-05-26"),
        ("from 2016 to now", "2016-01-01/2024-05-26"), ("after 2016 and before 2020", "2017/2019"),
        ("since 2016 until 2020", "2016/2020"), ("between last year and this year", "2023/2024"),
        ("between this year and last year", "2023/2024"), ("since about 2016", "2016~/.."),
        ("after 2020 and before 2016", "2021/.. ../2015"), ("since today until yesterday", "2024-05-26/.. ../2024-05-25"),
        ("from last year until 2024", "2023/2024"), ("2026 to date", "2026-01-01/2026-01-01"),
        ("in the 1990s", "1990/1999"), ("the nineties", "1990/1999"), ("the 90s", "1990/1999"), ("the 20s", "2020/2029"),
        ("the early 1990s", "1990~/1993~"), ("Q2 2023", "2023-34"), ("second quarter of 2023", "2023-34"),
        ("first half of 2023", "2023-01/2023-06"), ("h2 2023", "2023-07/2023-12"), ("FY2023", "2023-04/2024-03"),
        ("the week of 15 May 2008", "2008-05-12/2008-05-18"), ("spring 2024", "2024-21"), ("last spring", "2023-21"),
        ("this fiscal year", "2024-04/2025-03"), ("yesterday", "2024-05-25"), ("tomorrow", "2024-05-27"),
        ("the day before yesterday", "2024-05-24"), ("the day after tomorrow", "2024-05-28"),
        ("this week", "2024-05-20/2024-05-26"), ("last week", "2024-05-13/2024-05-19"), ("this month", "2024-05"),
        ("last year", "2023"), ("next month", "2024-06"), ("last 3 months", "2024-02-26/2024-05-26"),
        ("the past two years", "2022-05-26/2024-05-26"), ("in the last decade", "2014-05-26/2024-05-26"),
        ("past few weeks", "2024-05-05~/2024-05-26~"), ("the last year", "2023-05-26/2024-05-26"),
        ("last decade", "2014-05-26/2024-05-26"), ("next 10 days", "2024-05-26/2024-06-05"),
        ("3 years ago", "2021"), ("2016年以降", "2016/.."), ("2020年から", "2020/.."), ("2020年以前", "../2020"),
        ("2023年5月から7月まで", "2023-05/2023-07"), ("昨年", "2023"), ("先月", "2024-04"), ("작년", "2023"),
        ("on Monday", "2024-05-20"), ("since May", "2024-05/.."), ("before march", "../2024-02"),
        ("about December 2015", "2015-12~"), ("end of last year", "2023-12~"), ("last may", "2023-05"),
    ],
)  # fmt: skip
def test_a_period_is_read_with_its_relation(words: str, edtf: str) -> None:
    found = find_asked(f"meetings {words}?", TODAY)

    assert " ".join(speak_edtf(asked.span) for asked in found if asked.span) == edtf


@pytest.mark.parametrize(
    ("words", "recurring"),
    [
        ("on 26 May", (5, 26)), ("in may", (5, None)), ("May", (5, None)), ("5月26日", (5, 26)), ("5月", (5, None)),
        ("26th of may", (5, 26)), ("7 may", (5, 7)), ("29 February", (2, 29)), ("in dec", (12, None)),
        ("Wed 3 July", (7, 3)), ("on march 3", (3, 3)),
    ],
)  # fmt: skip
def test_a_day_or_month_without_a_year_is_asked_of_every_year(
    words: str, recurring: tuple[int, int | None]
) -> None:
    asked = _only(words)

    assert (asked.recurring, asked.span, asked.impossible) == (recurring, None, False)


@pytest.mark.parametrize(
    "words",
    [
        "30 February",
        "31/02/2023",
        "2023-13-01",
        "February 29 2023",
        "2023年13月",
        "13/2023",
        "31 april",
        "20000 BC",
    ],
)
def test_an_impossible_date_is_named_as_typed(words: str) -> None:
    found = find_asked(f"who met on {words}?", TODAY)
    named = [(asked.impossible, asked.span, asked.note) for asked in found]

    assert named == ([] if "BC" in words else [(True, None, f"there is no {words}")])


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("05/06/2024", "read 05/06/2024 as 5 June 2024, day first"),
        ("05/26/2024", "read 05/26/2024 as 26 May 2024, month first"),
        ("05/05/2024", ""),
        ("26/05/2024", ""),
        ("Janaury 2023", "read Janaury as January"),
        ("3 Septmber 2020", "read Septmber as September"),
        ("last spring", "read last spring as March–May 2023"),
        ("this fiscal year", "read this fiscal year as April 2024 – March 2025"),
        ("last 3 months", "read last 3 months as 26 February – 26 May 2024"),
        ("on Monday", "read Monday as 20 May 2024"),
        ("since May", "read May as May 2024"),
        ("Mon 26 May 2024", "26 May 2024 is a Sunday"),
        ("between last spring and last summer",
         "read last spring as March–May 2023; read last summer as June–August 2023"),
        ("2023", ""),
    ],
)  # fmt: skip
def test_what_was_assumed_is_told(words: str, note: str) -> None:
    assert _only(f"meetings {words}").note == note


def test_a_question_about_the_future_looks_ahead() -> None:
    asked = _only("who will meet until March?")

    assert asked.span is not None
    assert asked.span.end == date(2025, 3, 31)


@pytest.mark.parametrize(
    "question",
    [
        "what may he do", "who may have met and may still", "did he march in Paris", "with Theresa May", "50 minutes",
        "24:00", "meetings per year", "last meeting", "Augusto Pinochet", "Sundar", "did Jan meet Jun", "???", "",
        "the seven o'clock news", "recently", "12 people", "the day after the summit", "which summit", "résumé",
    ],
)  # fmt: skip
def test_words_that_are_no_dates_are_left_alone(question: str) -> None:
    assert find_asked(question, TODAY) == []


def test_two_years_to_compare_stay_two() -> None:
    assert [asked.span and asked.span.text for asked in find_asked("2016 vs 2024", TODAY)] == [
        "2016",
        "2024",
    ]
    assert len(find_asked("May 2023 and June 2024", TODAY)) == 2


def test_offsets_are_those_of_the_question_as_typed() -> None:
    question = "岸田 ２０２４年５月 と Janaury 2023 ﬁn"

    assert [question[a.start : a.end].strip() for a in find_asked(question, TODAY)] == [
        "２０２４年５月",
        "Janaury 2023",
    ]


def test_a_recurring_date_is_said_without_a_year() -> None:
    assert [speak_recurring((5, 26)), speak_recurring((5, None))] == ["26 May", "May"]


ASKISH = st.sampled_from(
    "since before until by from to between and 2016 2023 may May july Janaury 26 3rd last next this past 3 month "
    "months year week today now 05/06/2024 2023-13-01 2024年 5月 26日 令和6年 から 以降 spring Q2 1990s nineties "
    "onwards or later about early end of the week '23 - – 30 feb monday in on 2023-05 9999 years ago ½ İ ß".split()
)


@given(st.text() | st.lists(ASKISH, max_size=12).map(" ".join), st.dates())
def test_no_question_is_too_strange(question: str, today: date) -> None:
    for asked in find_asked(question, today):
        assert 0 <= asked.start < asked.end <= len(question)
        assert (asked.span is None) == (asked.recurring is not None or asked.impossible)
        if asked.span and asked.span.start and asked.span.end:
            assert asked.span.start <= asked.span.end
