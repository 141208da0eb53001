"""The filters of a question that columns can answer, each as a mask over meetings."""

from calendar import isleap
from collections.abc import Callable, Iterator
from datetime import date

import numpy as np

from knowledge.answering.candidates import days_asked
from knowledge.answering.case import Case, days_between
from knowledge.answering.positions import any_of, is_in
from knowledge.columns import MODES, STATUSES, EventColumns, Numbers
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan
from knowledge.dates.yearly import Leap, days_remembered, observed
from knowledge.question import Ask, Question
from knowledge.records import Status

Mask = Callable[[Numbers], Numbers]
"""For meetings by position whether each passes."""


def masks(case: Case) -> Iterator[Mask]:
    """A mask for each filter that is set."""
    question, columns = case.question, case.archive.columns
    if question.countries:
        yield lambda at: _of_countries(question, columns, at)
    if question.lands:
        lands = columns.bits(question.lands)
        yield lambda at: _any(columns.lands[at] & lands)
    if question.not_countries:
        yield lambda at: _without_countries(question, columns, at)
    if question.third:
        yield lambda at: _in_third_country(columns, at)
    if question.dates:
        yield from _times(case)
    if question.not_dates:
        yield lambda at: ~_on_any(case, question.not_dates, at, yearly=False)
    yield from _manner(question, columns)


def _manner(question: Question, columns: EventColumns) -> Iterator[Mask]:
    """The masks of mode, status and length."""
    if question.mode is not None:
        mode = MODES.index(question.mode)
        yield lambda at: columns.mode[at] == mode
    if question.not_mode is not None:
        other = MODES.index(question.not_mode)
        yield lambda at: columns.mode[at] != other
    if question.status is not None:
        yield _of_status(question.status, columns)
    if question.unconfirmed:
        planned = STATUSES.index(Status.PLANNED)
        yield lambda at: columns.status[at] == planned
    if question.minutes is not None:
        shortest, longest = max(0, question.minutes[0]), question.minutes[1]
        yield lambda at: (columns.minutes[at] >= shortest) & (columns.minutes[at] <= longest)


def _of_status(status: Status, columns: EventColumns) -> Mask:
    """Held means held; planned and cancelled, that a record says so, whatever came later."""
    number = STATUSES.index(status)
    if status is Status.HELD:
        return lambda at: columns.status[at] == number
    return lambda at: (columns.said[at] >> number & 1).astype(np.bool_)


def _of_countries(question: Question, columns: EventColumns, at: Numbers) -> Numbers:
    """All of several countries took part; one alone may also be where it was held."""
    wanted, parties = columns.bits(question.countries), columns.parties[at]
    if question.either:
        return _any(parties & wanted)
    if not set(question.countries).issubset(columns.codes):
        return np.zeros(len(at), np.bool_)
    if len(set(question.countries)) == 1 or question.people:
        parties = parties | _land_bits(columns, at)
    missing: Numbers = ~_any(wanted & ~parties)
    return missing


def _without_countries(question: Question, columns: EventColumns, at: Numbers) -> Numbers:
    """None of the countries took part; where only their meetings are left out, not all of them."""
    codes, parties = columns.bits(question.not_countries), columns.parties[at]
    if not question.not_together:
        return ~_any(parties & codes)
    if not set(question.not_countries).issubset(columns.codes):
        return np.ones(len(at), np.bool_)
    return _any(codes & ~parties)


def _in_third_country(columns: EventColumns, at: Numbers) -> Numbers:
    """Held in a country that none of those who met speaks for."""
    parties, lands = columns.parties[at], _land_bits(columns, at)
    return _any(lands) & _any(parties) & ~_any(lands & parties)


def _land_bits(columns: EventColumns, at: Numbers) -> Numbers:
    """The country of the place by the best source, as bits."""
    lands = columns.land[at].astype(np.int64) - 1
    made = np.zeros((len(at), columns.parties.shape[1]), np.uint64)
    known = np.flatnonzero(lands >= 0)
    numbers = lands[known]
    made[known, numbers >> 6] = np.left_shift(np.uint64(1), (numbers & 63).astype(np.uint64))
    return made


def _any(bits: Numbers) -> Numbers:
    """For each row of bits whether any is set."""
    found: Numbers = bits[:, 0] != 0
    for word in range(1, bits.shape[1]):
        found |= bits[:, word] != 0
    return found


def _times(case: Case) -> Iterator[Mask]:
    """The times asked for, and the years under which meetings of such times are looked up."""
    question, columns = case.question, case.archive.columns
    yearly = question.ask is Ask.ON_THIS_DAY
    yield lambda at: _on_any(case, question.dates, at, yearly=yearly)
    spans = [asked.span for asked in question.dates if asked.span]
    if len(spans) == len(question.dates) and not yearly and days_asked(question) is None:
        yield lambda at: _in_years(columns, spans, at)


def _in_years(columns: EventColumns, spans: list[DateSpan], at: Numbers) -> Numbers:
    """Whether a meeting is looked up under a year of any of some times."""
    found = np.zeros(len(at), np.bool_)
    first, last = columns.year_from[at], columns.year_to[at]
    for span in spans:
        late = last >= span.start.year if span.start else last > 0
        found |= late & (first <= (span.end.year if span.end else last))
    return found


def _on_any(case: Case, dates: tuple[AskedDate, ...], at: Numbers, *, yearly: bool) -> Numbers:
    """Whether a meeting is dated to any of some times."""
    found = np.zeros(len(at), np.bool_)
    for asked in dates:
        found |= _on(case, asked, at, yearly=yearly)
    return found & case.archive.columns.dated[at]


def _on(case: Case, asked: AskedDate, at: Numbers, *, yearly: bool) -> Numbers:
    """Whether a meeting may be of one time; `on this day` wants a day of its own."""
    columns = case.archive.columns
    if asked.recurring is not None:
        month, day = asked.recurring
        index = case.archive.indexes.events_of_day.get((month, day or 0), ())
        fits = is_in(at, any_of([index]), len(columns.first))
        return fits & (columns.own[at] > 0) if yearly and day is not None else fits
    if asked.span is None:
        return np.zeros(len(at), np.bool_)
    if yearly and asked.span.start and asked.span.end:
        return _comes_up(columns, asked.span, at)
    start, end = asked.span.start, asked.span.end
    found = np.ones(len(at), np.bool_)
    if start:
        found &= columns.last[at] >= start.toordinal()
    if end:
        found &= columns.first[at] <= end.toordinal()
    return found


def _comes_up(columns: EventColumns, span: DateSpan, at: Numbers) -> Numbers:
    """Whether a meeting comes up on one of some days, as a digest of that day has it."""
    first, own = columns.first[at], columns.own[at]
    found = np.zeros(len(at), np.bool_)
    if not own.any():
        return found
    days = np.array(list(_remembered(span, int(first[own > 0].min()))), np.int32)
    for number in range(int(own.max())):
        found |= (own > number) & np.isin(first + number, days)
    return found


def _remembered(span: DateSpan, earliest: int) -> Iterator[int]:
    """Every day from an earliest one on that comes up on one of some days."""
    assert span.start
    assert span.end
    for day in days_between(span.start, span.end):
        for year in range(date.fromordinal(earliest).year, day.year + 1):
            for month, number in days_remembered(day):
                if _is_day(year, month, number):
                    own = date(year, month, number)
                    if observed(own, day.year, Leap.BEFORE) == day:
                        yield own.toordinal()


def _is_day(year: int, month: int, number: int) -> bool:
    """Whether the calendar has a day."""
    return (month, number) != (2, 29) or isleap(year)
