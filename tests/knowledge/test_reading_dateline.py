"""Datelines and header dates are read strictly: a date with what may stand beside it, or nothing."""

import pytest

from knowledge.dates.span import Precision
from knowledge.reading.dateline import (
    date_at_end,
    inline_dateline,
    read_date,
    read_dateline,
    read_field,
)
from knowledge.records import Basis


@pytest.mark.parametrize(
    "line",
    [
        "May 26, 2024",
        "MAY 26, 2024",
        "May 26 2024",
        "May 26th, 2024",
        "26 May 2024",
        "26th of May 2024",
        "26-May-2024",
        "2024-05-26",
        "2024/05/26",
        "2024.05.26.",
        "2024. 5. 26",
        "2024년 5월 26일",
        "2024年5月26日",
        "26/05/2024",
        "05/26/2024",
        "(May 26, 2024)",
        "[May 26, 2024]",
        "Sunday, May 26, 2024",
        "May 26, 2024 (Sunday)",
        "Sunday 26 May 2024",
        "Date : 2024-05-26 14:36:31",
        "Date 2024-05-26 hit 2006",
        "Posted on: May 26, 2024",
        "Published 26 May 2024",
        "May 26, 2024, 4:30 p.m. EDT",
        "2024-05-26T23:00:00+13:00",
        "Tokyo, 26 May 2024",
        "WASHINGTON, D.C., May 26, 2024",
        "Brussels (26 May 2024)",
        "May 26, 2024 - Ottawa, Ontario - Global Affairs Canada",
        "Press release | 26 May 2024 | Brussels",
        "Maay 26, 2024",
    ],
)
def test_every_form_of_dateline_gives_its_day(line: str) -> None:
    dateline = read_dateline(line)

    assert dateline is not None
    assert dateline.reading.span is not None
    assert dateline.reading.span.iso() == "2024-05-26"
    assert any(char.isdigit() for char in line[dateline.start : dateline.end])


@pytest.mark.parametrize(
    "line",
    [
        "",
        "hit",
        "2006",
        "No digits here",
        "PM call with President Zelenskyy: 26 May 2024",
        "Meeting in Tokyo - 26 May 2024",
        "Prime Minister Kishida, 26 May 2024",
        "seoul, 26 May 2024",
        "On May 26, 2024, the ministers met.",
        "Flurb 26, 2024",
        "Budget 2024",
        "May 26",
        "1. May 26, 2024 was a Sunday",
        "May 26, 2024 and much more " * 9,
    ],
)
def test_what_is_no_dateline_is_left_alone(line: str) -> None:
    assert read_dateline(line) is None


@pytest.mark.parametrize(
    "line", ["February 30, 2024", "2024-13-01", "31/04/2024", "May 28-26, 2024"]
)
def test_impossible_dates_are_seen_and_not_mended(line: str) -> None:
    dateline = read_dateline(line)

    assert dateline is not None
    assert dateline.reading.span is None


@pytest.mark.parametrize("line", ["May 26-28, 2024", "26 - 28 May 2024", "26 to 28 May 2024"])
def test_a_dateline_may_run_over_days(line: str) -> None:
    dateline = read_dateline(line)

    assert dateline is not None
    assert dateline.reading.span is not None
    assert dateline.reading.span.precision is Precision.RANGE
    assert dateline.reading.span.iso_end() == "2024-05-28"


@pytest.mark.parametrize(
    ("text", "iso", "basis"),
    [
        ("08/07/2016", "2016-07-08", Basis.INFERRED),
        ("07/07/2016", "2016-07-07", Basis.STATED),
        ("28/07/2016", "2016-07-28", Basis.STATED),
        ("07/28/2016", "2016-07-28", Basis.INFERRED),
        ("08.07.2016", "2016-07-08", Basis.INFERRED),
        ("8 July 2016", "2016-07-08", Basis.STATED),
        ("July 8, 2016", "2016-07-08", Basis.STATED),
        ("2016", "2016", Basis.STATED),
        ("2016-07", "2016-07", Basis.STATED),
        ("July 2016", "2016-07", Basis.STATED),
        ("20160708", "2016-07-08", Basis.STATED),
        ("2016-07-08 10:00:00", "2016-07-08", Basis.STATED),
        ("Febuary 8, 2016", "2016-02-08", Basis.INFERRED),
    ],
)
def test_header_dates_say_how_sure_they_are(text: str, iso: str, basis: Basis) -> None:
    reading = read_field(text)

    assert reading is not None
    assert reading.span is not None
    assert (reading.span.iso(), reading.basis) == (iso, basis)


@pytest.mark.parametrize("text", ["soon", "last week", "x" * 200, "Smarch 2016"])
def test_a_header_that_gives_no_date_gives_none(text: str) -> None:
    assert read_field(text) is None


def test_a_thirteenth_month_is_no_month() -> None:
    reading = read_field("2016-13")

    assert reading is not None
    assert reading.span is None


def test_british_titles_end_in_their_date() -> None:
    dated = date_at_end("PM call with President Zelenskyy: 26 May 2024")

    assert dated is not None
    assert dated.reading.span is not None
    assert dated.reading.span.iso() == "2024-05-26"
    assert date_at_end("Meetings in New York (September 22 and 23)") is None
    assert read_date("(") is None


@pytest.mark.parametrize(
    "opening",
    [
        "MANILA 26 May 2024 — ",
        "MANILA, 26 May 2024 – ",
        "Ottawa, Ontario, May 26, 2024 – ",
        "WASHINGTON, D.C., May 26, 2024 – ",
        "PARIS (May 26, 2024) -- ",
        "(26 May 2024) - ",
        "26 May 2024: ",
        "MANILA, 26th May, 2024: ",
    ],
)
def test_an_agency_opens_its_first_sentence_with_place_and_date(opening: str) -> None:
    text = f"{opening}The Secretary received the Ambassador on 25 May 2024."

    dateline = inline_dateline(text)

    assert dateline is not None
    assert dateline.reading.span is not None
    assert dateline.reading.span.iso() == "2024-05-26"
    assert text[dateline.start : dateline.end] in opening


@pytest.mark.parametrize(
    "text",
    [
        "On 26 May 2024 the Secretary received the Ambassador.",
        "On 26 May 2024, the Secretary received the Ambassador.",
        "Manila, 26 May 2024 The Secretary received the Ambassador.",
        "MANILA — The Secretary received the Ambassador on 26 May 2024.",
        "MANILA, May 2024 — The Secretary received the Ambassador.",
        "In 2024 — a year of elections — the Secretary stayed at home.",
    ],
)
def test_a_date_without_a_dash_behind_it_is_part_of_the_sentence(text: str) -> None:
    assert inline_dateline(text) is None


def test_an_impossible_date_that_opens_a_sentence_is_seen_and_not_mended() -> None:
    dateline = inline_dateline("MANILA 31 February 2024 — The Secretary received the Ambassador.")

    assert dateline is not None
    assert dateline.reading.span is None
