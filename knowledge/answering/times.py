"""The meetings of a time asked for: as they stand in the order of their days, a few looks tell most of them."""

from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

import numpy as np

from knowledge.answering.case import Case, days_between
from knowledge.answering.positions import any_of, both, is_in
from knowledge.columns.events import NO_DAY, NO_END, SHORT, EventColumns, Numbers
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan
from knowledge.dates.yearly import Leap, days_remembered, observed
from knowledge.question import Ask, Question


class Timed(Protocol):
    """Columns of things that have a time."""

    @property
    def first(self) -> Numbers:
        """Ordinals of first days."""

    @property
    def last(self) -> Numbers:
        """Ordinals of last days."""

    @property
    def own(self) -> Numbers:
        """How many days each has for its own."""


def of_time(case: Case, found: Numbers | None) -> Numbers:
    """Those of a rising row of meetings, or of all of them for None, that are of a time asked for."""
    question, columns = case.question, case.archive.columns
    spans = _spans(question)
    if len(spans) == 1:
        return _of_span(columns, spans[0], found)
    at = np.arange(len(columns.first), dtype=np.int32) if found is None else found
    if question.dates and len(at):
        at = at[on_any(case, question.dates, at, yearly=question.ask is Ask.ON_THIS_DAY)]
    if spans and len(at):
        at = at[_in_years(columns, spans, at)]
    return at


def on_any(case: Case, dates: tuple[AskedDate, ...], at: Numbers, *, yearly: bool) -> Numbers:
    """Whether each meeting is dated to any of some times."""
    found = np.zeros(len(at), np.bool_)
    for asked in dates:
        found |= _on(case, asked, at, yearly=yearly)
    return found & case.archive.columns.dated[at]


def days_asked(question: Question) -> list[tuple[int, int]] | None:
    """Days of the year that are asked for, whatever the year; None where any time asked for is another one."""
    if not question.dates:
        return None
    days = [list(_days(question, asked)) for asked in question.dates]
    return [day for group in days for day in group] if all(days) else None


def _days(question: Question, asked: AskedDate) -> Iterator[tuple[int, int]]:
    """Days of the year that are asked for, whatever the year."""
    if asked.recurring:
        month, day = asked.recurring
        yield month, day or 0
    elif question.ask is Ask.ON_THIS_DAY and asked.span and asked.span.start and asked.span.end:
        for each in days_between(asked.span.start, asked.span.end):
            yield from days_remembered(each)


def _spans(question: Question) -> list[DateSpan]:
    """The times asked for; none where any of them comes again each year."""
    spans = [asked.span for asked in question.dates if asked.span]
    yearly = question.ask is Ask.ON_THIS_DAY or len(spans) < len(question.dates)
    return [] if yearly or days_asked(question) is not None else spans


def _of_span(columns: EventColumns, span: DateSpan, found: Numbers | None) -> Numbers:
    """Those that begin in a time, which are of it for certain, and those begun before it that reach into it."""
    start = span.start.toordinal() if span.start else NO_DAY + 1
    end = span.end.toordinal() if span.end else NO_END
    looked = np.array((start - SHORT if span.start else start, start, end + 1), np.int32)
    early, first, last = columns.first.searchsorted(looked).tolist()
    if found is None:
        inside: Numbers = np.arange(first, last, dtype=np.int32)
        vague = columns.vague[: columns.vague.searchsorted(np.int32(early))]
        before = np.concatenate((vague, np.arange(early, first, dtype=np.int32)))
    else:
        low, begin, stop = found.searchsorted(np.array((early, first, last), found.dtype)).tolist()
        inside = found[begin:stop]
        size = len(columns.first)
        vague = both(found[:low], columns.vague, size) if low and len(columns.vague) else found[:0]
        before = np.concatenate((vague, found[low:begin])) if len(vague) else found[low:begin]
    if not len(before):
        return inside
    reaching = columns.dated[before] & reaches(columns, span, before)
    before = before[reaching & _in_years(columns, [span], before)]
    return np.concatenate((before, inside)) if len(before) else inside


def _in_years(columns: EventColumns, spans: Sequence[DateSpan], at: Numbers) -> Numbers:
    """Whether a meeting is looked up under a year of any of some times."""
    found = np.zeros(len(at), np.bool_)
    first, last = columns.year_from[at], columns.year_to[at]
    for span in spans:
        late = last >= span.start.year if span.start else last > 0
        found |= late & (first <= (span.end.year if span.end else last))
    return found


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
        return comes_up(columns, asked.span, at)
    return reaches(columns, asked.span, at)


def reaches(columns: Timed, span: DateSpan, at: Numbers | slice) -> Numbers:
    """Whether each of some things may lie in a time."""
    last = columns.last[at]
    found = np.ones(len(last), np.bool_)
    if span.start:
        found &= last >= span.start.toordinal()
    if span.end:
        found &= columns.first[at] <= span.end.toordinal()
    return found


def comes_up(columns: Timed, span: DateSpan, at: Numbers | slice) -> Numbers:
    """Whether each of some things comes up on one of some days, as a digest of that day has it."""
    first, own = columns.first[at], columns.own[at]
    found = np.zeros(len(first), np.bool_)
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
