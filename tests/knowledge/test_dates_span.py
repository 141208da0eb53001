"""A span of days: its ISO forms, and whether it lies in what was asked for."""

from datetime import date

import pytest

from knowledge.dates.span import DateSpan, Overlap, Precision

MAY = DateSpan(date(2024, 5, 1), date(2024, 5, 31), Precision.MONTH)
YEAR = DateSpan(date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR)
WEEK = DateSpan(date(2024, 5, 20), date(2024, 5, 26), Precision.RANGE)
SINCE = DateSpan(date(2024, 5, 20), None, Precision.RANGE)
BEFORE = DateSpan(None, date(2024, 4, 30), Precision.RANGE)
DAY = DateSpan.of_day(date(2024, 5, 26), "today")


def test_iso_tells_no_more_than_is_known() -> None:
    assert [span.iso() for span in (DAY, MAY, YEAR, WEEK, BEFORE)] == [
        "2024-05-26", "2024-05", "2024", "2024-05-20", None,
    ]  # fmt: skip
    assert [span.iso_end() for span in (DAY, WEEK, SINCE)] == [None, "2024-05-26", None]


@pytest.mark.parametrize(
    ("event", "asked", "overlap"),
    [
        (DAY, MAY, Overlap.DEFINITE), (MAY, DAY, Overlap.POSSIBLE), (DAY, BEFORE, Overlap.NONE),
        (BEFORE, DAY, Overlap.NONE), (DAY, SINCE, Overlap.DEFINITE), (YEAR, SINCE, Overlap.POSSIBLE),
        (SINCE, YEAR, Overlap.POSSIBLE), (BEFORE, YEAR, Overlap.POSSIBLE), (SINCE, SINCE, Overlap.DEFINITE),
    ],
)  # fmt: skip
def test_an_event_lies_in_a_period_as_far_as_is_known(
    event: DateSpan, asked: DateSpan, overlap: Overlap
) -> None:
    assert event.overlap(asked) is overlap
