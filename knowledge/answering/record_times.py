"""Records of the time that a question asks for: published then, or telling of a meeting then."""

import numpy as np

from knowledge.answering.asked_times import asked_for
from knowledge.answering.case import Case
from knowledge.columns.events import NO_DAY, Numbers, flat
from knowledge.columns.spans import Spans


def of_asked_time(case: Case, positions: Numbers) -> Numbers:
    """Those of some records that were published at the time asked for, or tell of a meeting then."""
    question, columns = case.question, case.archive.record_columns
    if not (question.dates or question.not_dates) or not len(positions):
        return positions
    starts = columns.starts
    sizes = starts[positions + 1] - starts[positions]
    rows = flat(starts, np.arange(len(columns.when), dtype=np.int32), positions)
    fits = asked_for(question, columns.when, rows)
    return positions[np.logical_or.reduceat(fits, sizes.cumsum() - sizes)]


def seen_at_asked_time(case: Case) -> Numbers:
    """For each record whether its own day is one asked for, or that of a meeting which it tells of as held."""
    question, columns = case.question, case.archive.record_columns
    held = np.flatnonzero(columns.held)
    then = held[asked_for(question, columns.when, held)]
    known = np.flatnonzero(columns.day != NO_DAY)
    days = columns.day[known]
    seen = np.zeros(len(columns.day), np.bool_)
    seen[known] = asked_for(question, Spans.of_days(days), np.arange(len(days)))
    seen[columns.starts.searchsorted(then, side="right") - 1] = True
    return seen
