"""Many times looked at at once are of those asked for exactly where each alone is."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.asked_times import asked_for
from knowledge.answering.case import is_asked_for
from knowledge.columns.spans import Spans
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import own_days
from knowledge.gist.spans import told_of
from knowledge.question import Ask, Question

_DAYS = st.dates(date(1995, 1, 1), date(2005, 12, 31))
_LENGTHS = st.sampled_from((0, 1, 2, 13, 14, 15, 29, 61, 62, 364, 2000))


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    """A time with both sides, or with one of them open."""
    start = draw(_DAYS)
    precision = draw(st.sampled_from(Precision))
    length = 0 if precision is Precision.DAY else draw(_LENGTHS)
    sides = (start, start + timedelta(length))
    if precision is not Precision.DAY:
        sides = draw(st.sampled_from((sides, (None, sides[1]), (start, None))))
    return DateSpan(*sides, precision, draw(st.booleans()))


@st.composite
def asked(draw: st.DrawFn) -> AskedDate:
    """A time asked for: days, or what comes again each year, or a day that there is not."""
    day = draw(_DAYS)
    recurring = (day.month, draw(st.sampled_from((day.day, None))))
    if draw(st.booleans()):
        return AskedDate(0, 1, None, draw(st.sampled_from((recurring, (2, 29), None))))
    return AskedDate(0, 1, draw(spans()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question for some times and not for others."""
    dates, not_dates = (tuple(draw(st.lists(asked(), max_size=2))) for _ in range(2))
    ask = draw(st.sampled_from((Ask.LIST, Ask.ON_THIS_DAY)))
    return Question("", ask, dates=dates, not_dates=not_dates)


def in_columns(times: list[DateSpan | None]) -> Spans:
    """Times as the gist tells them."""
    told = np.array([told_of(when) for when in times], np.int64).reshape(-1, 4)
    return Spans.told(*told.T)


@given(questions(), st.lists(st.none() | spans(), max_size=20))
def test_many_times_are_asked_for_where_each_alone_is(
    question: Question, times: list[DateSpan | None]
) -> None:
    found = asked_for(question, in_columns(times), np.arange(len(times)))
    assert found.tolist() == [is_asked_for(question, when) for when in times]


@given(st.lists(st.none() | spans(), max_size=20))
def test_times_in_columns_have_as_many_own_days_as_alone(times: list[DateSpan | None]) -> None:
    told = in_columns(times)
    assert told.own.tolist() == [len(own_days(when)) if when else 0 for when in times]
    assert told.dated.tolist() == [when is not None for when in times]


@given(st.lists(_DAYS))
def test_single_days_are_times_like_others(days: list[date]) -> None:
    told = Spans.of_days(np.array([day.toordinal() for day in days], np.int64))
    plain = in_columns([DateSpan.of_day(day) for day in days])
    for name, column in told.arrays().items():
        assert column.tolist() == plain.arrays()[name].tolist()
