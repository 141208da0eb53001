"""The journeys that pass the filters of a question."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from knowledge.answering.asked_times import asked_for
from knowledge.answering.case import Case, meant
from knowledge.answering.offices import fits_office
from knowledge.answering.positions import any_of, both, without
from knowledge.answering.trips import Trips
from knowledge.columns.events import Numbers
from knowledge.gist.columns import STATUSES
from knowledge.places.naming import place_key

_Mask = Callable[[Numbers], Numbers]
"""For journeys by position whether each passes."""


def matching_journeys(case: Case) -> Trips:
    """Journeys that pass the filters of people, place, time and status, oldest first."""
    at = _looked_up(case)
    for mask in _masks(case):
        if len(at):
            at = at[mask(at)]
    return Trips(case.archive, at)


def _looked_up(case: Case) -> Numbers:
    """Journeys that the indexes have for every filter that they know, rising."""
    size, rows = len(case.archive.journeys), list(_rows(case))
    found = rows[0] if rows else np.arange(size, dtype=np.int32)
    for row in rows[1:]:
        found = both(found, row, size)
    return without(found, any_of(_left_out(case)), size)


def _rows(case: Case) -> Iterator[Numbers]:
    """For each filter of people and places what its index has."""
    indexes, question = case.archive.indexes, case.question
    for keys in case.groups:
        yield any_of(indexes.journeys_of_person.get(key, ()) for key in keys)
    for aims in (question.lands, tuple(map(place_key, question.cities))):
        if aims:
            yield any_of(indexes.journeys_to.get(aim, ()) for aim in dict.fromkeys(aims))


def _left_out(case: Case) -> Iterator[Sequence[int]]:
    """Journeys of people and to places that the question leaves out."""
    indexes, question = case.archive.indexes, case.question
    for key in frozenset().union(*map(meant, question.without)):
        yield indexes.journeys_of_person.get(key, ())
    for city in question.not_cities:
        yield indexes.journeys_to.get(place_key(city), ())


def _masks(case: Case) -> Iterator[_Mask]:
    """A mask for each filter that is set and that the columns know."""
    question, columns = case.question, case.archive.journey_columns
    if question.status is not None:
        status = STATUSES.index(question.status)
        yield lambda at: columns.status[at] == status
    if question.dates or question.not_dates:
        yield lambda at: asked_for(question, columns.when, at)
    if question.countries or question.not_countries or question.either:
        yield lambda at: _of_countries(case)[at]
    for office in question.offices:
        held = columns.in_office(partial(fits_office, office=office))
        yield held.__getitem__


def _of_countries(case: Case) -> Numbers:
    """Whether the travellers of each journey serve the countries asked for or go there, and none that is left out."""
    question, touches = case.question, case.archive.journey_columns.touches
    joined = np.logical_or if question.either else np.logical_and
    found = np.full(len(case.archive.journeys), not question.either)
    for code in question.countries:
        joined(found, touches(code), out=found)
    for code in question.not_countries:
        found &= ~touches(code)
    return found
