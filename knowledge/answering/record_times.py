"""Records of the time that a question asks for: published then, or telling of a meeting then."""

import numpy as np

from knowledge.answering.asked_times import asked_for
from knowledge.answering.case import Case
from knowledge.columns.events import NO_DAY, Numbers, flat
from knowledge.columns.spans import EVERY, Spans

_FEW = 8
"""The times of fewer than the eighth part of all records are looked at apart."""


def of_asked_time(case: Case, positions: Numbers) -> Numbers:
    """Those of some records that were published at the time asked for, or tell of a meeting then."""
    columns = case.archive.record_columns
    if not (case.question.dates or case.question.not_dates) or not len(positions):
        return positions
    if len(positions) * _FEW > len(columns.day):
        return positions[fit_asked_time(case)[positions]]
    starts = columns.starts
    sizes = starts[positions + 1] - starts[positions]
    rows = flat(starts, np.arange(len(columns.when), dtype=np.int32), positions)
    fits = asked_for(case.question, columns.when, rows)
    return positions[np.logical_or.reduceat(fits, sizes.cumsum() - sizes)]


def fit_asked_time(case: Case) -> Numbers:
    """For each record whether it was published at the time asked for, or tells of a meeting then."""
    columns = case.archive.record_columns
    fits = asked_for(case.question, columns.when, EVERY)
    found: Numbers = np.logical_or.reduceat(fits, columns.starts[:-1]) if len(fits) else fits
    return found


def published_at_asked_time(case: Case) -> Numbers:
    """For each record whether it was published at the time asked for."""
    columns = case.archive.record_columns
    return asked_for(case.question, columns.when, columns.starts[:-1])


def seen_at_asked_time(case: Case) -> Numbers:
    """For each record whether its own day is one asked for, or that of a meeting which it tells of as held."""
    question, columns = case.question, case.archive.record_columns
    held = np.flatnonzero(columns.held)
    then = held[asked_for(question, columns.when, held)]
    known = columns.day != NO_DAY
    seen: Numbers = known & asked_for(question, Spans.of_days(columns.day), EVERY)
    seen[columns.starts.searchsorted(then, side="right") - 1] = True
    return seen


def records_of_events(case: Case, at: Numbers) -> Numbers:
    """The records that tell of some meetings, one meeting behind another."""
    columns = case.archive.columns
    return flat(columns.sources_from, columns.sources, at)
