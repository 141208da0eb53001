"""Which of many times are of those that a question asks for: what `is_asked_for` tells of one, told of all of them at once."""

import numpy as np

from knowledge.answering.times import comes_up, reaches
from knowledge.columns.events import Numbers
from knowledge.columns.spans import Spans
from knowledge.dates.asking import AskedDate
from knowledge.question import Ask, Question


def asked_for(question: Question, spans: Spans, at: Numbers) -> Numbers:
    """Whether each of some times is one of those asked for and none of those left out; no time fits no date asked."""
    found = spans.dated[at] if question.dates else np.ones(len(at), np.bool_)
    if question.dates:
        yearly = question.ask is Ask.ON_THIS_DAY
        found &= _on_any(question.dates, spans, at, yearly=yearly)
    if question.not_dates:
        left_out = spans.dated[at] & _on_any(question.not_dates, spans, at, yearly=False)
        found &= ~left_out
    return found


def _on_any(dates: tuple[AskedDate, ...], spans: Spans, at: Numbers, *, yearly: bool) -> Numbers:
    found = np.zeros(len(at), np.bool_)
    for asked in dates:
        found |= _on(asked, spans, at, yearly=yearly)
    return found


def _on(asked: AskedDate, spans: Spans, at: Numbers, *, yearly: bool) -> Numbers:
    """Whether each time may be of one asked for; `on this day` wants a day of its own."""
    if asked.recurring is not None:
        month, day = asked.recurring
        if not day:
            return spans.fall_in(month, at)
        found = spans.fall_on(month, day, at)
        return found & (spans.own[at] > 0) if yearly else found
    if asked.span is None:
        return np.zeros(len(at), np.bool_)
    if yearly and asked.span.start and asked.span.end:
        return comes_up(spans, asked.span, at)
    return reaches(spans, asked.span, at)
