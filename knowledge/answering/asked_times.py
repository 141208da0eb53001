"""Which of many times are of those that a question asks for: what `is_asked_for` tells of one, told of all of them at once."""

import numpy as np

from knowledge.answering.times import comes_up, reaches
from knowledge.columns.events import Numbers
from knowledge.columns.spans import Spans
from knowledge.dates.asking import AskedDate
from knowledge.question import Ask, Question


def asked_for(question: Question, spans: Spans, at: Numbers | slice) -> Numbers:
    """Whether each of some times is one of those asked for and none of those left out; no time fits no date asked."""
    found, yearly = np.ones(len(spans.dated[at]), np.bool_), question.ask is Ask.ON_THIS_DAY
    if question.dates:
        found &= _on_any(question.dates, spans, at, yearly=yearly)
    if question.not_dates:
        found &= ~_on_any(question.not_dates, spans, at, yearly=False)
    return found


def _on_any(
    dates: tuple[AskedDate, ...], spans: Spans, at: Numbers | slice, *, yearly: bool
) -> Numbers:
    """Whether each time is known and may be of any of some times."""
    found = np.zeros(len(spans.dated[at]), np.bool_)
    for asked in dates:
        found |= _on(asked, spans, at, yearly=yearly)
    found &= spans.dated[at]
    return found


def _on(asked: AskedDate, spans: Spans, at: Numbers | slice, *, yearly: bool) -> Numbers:
    """Whether each time may be of one asked for; `on this day` wants a day of its own."""
    if asked.recurring is not None:
        month, day = asked.recurring
        if not day:
            return spans.fall_in(month, at)
        found = spans.fall_on(month, day, at)
        return found & (spans.own[at] > 0) if yearly else found
    if asked.span is None:
        return np.zeros(len(spans.dated[at]), np.bool_)
    if yearly and asked.span.start and asked.span.end:
        return comes_up(spans, asked.span, at)
    return reaches(spans, asked.span, at)
