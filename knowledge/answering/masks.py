"""The filters of a question that columns can answer, each as a mask over meetings."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from knowledge.answering.case import Case
from knowledge.answering.offices import fits_office
from knowledge.answering.times import on_any
from knowledge.columns.events import EventColumns, Numbers
from knowledge.gist.columns import MODES, STATUSES
from knowledge.question import Office, Question
from knowledge.records import Post, Status

Mask = Callable[[Numbers], Numbers]
"""For meetings by position whether each passes."""


def masks(case: Case) -> Iterator[Mask]:
    """A mask for each filter that is set."""
    question, columns = case.question, case.archive.columns
    if question.countries:
        yield lambda at: _of_countries(question, columns, at)
    if question.lands:
        lands = columns.bits(question.lands)
        yield lambda at: _any(columns.lands[:, at] & lands)
    if question.not_countries:
        yield lambda at: _without_countries(question, columns, at)
    if question.third:
        yield lambda at: _in_third_country(columns, at)
    if question.not_dates:
        yield lambda at: ~on_any(case, question.not_dates, at, yearly=False)
    yield from _manner(question, columns)
    for office in question.offices:
        keys = case.people[office.person] if office.person is not None else None
        if keys is None or not _only_ever(case, keys, office):
            yield partial(_in_office, case, office, keys)


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
    codes = dict.fromkeys(question.countries)
    if question.either:
        return _any(columns.parties[:, at] & columns.bits(codes))
    if not columns.knows(codes):
        return np.zeros(len(at), np.bool_)
    if len(codes) == 1:
        number = columns.codes.index(question.countries[0])
        there: Numbers = columns.has_party(at, number) | (columns.land[at] == number + 1)
        return there
    if not question.people:
        found = np.ones(len(at), np.bool_)
        for code in codes:
            found &= columns.has_party(at, columns.codes.index(code))
        return found
    parties = columns.parties[:, at] | _land_bits(columns, at)
    missing: Numbers = _any(columns.bits(codes) & ~parties)
    return ~missing


def _without_countries(question: Question, columns: EventColumns, at: Numbers) -> Numbers:
    """None of the countries took part; where only their meetings are left out, not all of them."""
    codes, parties = columns.bits(question.not_countries), columns.parties[:, at]
    if not question.not_together:
        return ~_any(parties & codes)
    if not columns.knows(question.not_countries):
        return np.ones(len(at), np.bool_)
    return _any(codes & ~parties)


def _in_third_country(columns: EventColumns, at: Numbers) -> Numbers:
    """Held in a country that none of those who met speaks for."""
    parties, lands = columns.parties[:, at], _land_bits(columns, at)
    return _any(lands) & _any(parties) & ~_any(lands & parties)


def _land_bits(columns: EventColumns, at: Numbers) -> Numbers:
    """The country of the place by the best source, as bits."""
    lands = columns.land[at].astype(np.int64) - 1
    made = np.zeros((len(columns.parties), len(at)), np.uint64)
    known = np.flatnonzero(lands >= 0)
    numbers = lands[known]
    made[numbers >> 6, known] = np.left_shift(np.uint64(1), (numbers & 63).astype(np.uint64))
    return made


def _in_office(case: Case, office: Office, keys: frozenset[int] | None, at: Numbers) -> Numbers:
    """Somebody who met held the office; beside a name, that very person."""
    return case.archive.office_columns.any_held(
        at, lambda held: fits_office(held[0], office, held[1]), keys
    )


def _only_ever(case: Case, keys: frozenset[int], office: Office) -> bool:
    """Whether no record shows the people in another office, so that the office beside a name narrows nothing."""
    roles = [held.role for key in keys for held in case.archive.people[key].roles]
    return bool(roles) and all(
        fits_office(role, office) or role.post in (Post.OTHER, Post.OFFICIAL) for role in roles
    )


def _any(bits: Numbers) -> Numbers:
    """For each meeting whether any bit is set."""
    found: Numbers = bits[0] != 0
    for row in bits[1:]:
        found |= row != 0
    return found
