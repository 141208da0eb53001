"""Meetings counted: by year, by counterpart; and people listed."""

from collections import Counter
from functools import partial

import numpy as np

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import nothing
from knowledge.answering.offices import fits_office, shown_as
from knowledge.answering.row import Row
from knowledge.answering.telling import count_of, listed
from knowledge.columns.events import NO_DAY, Numbers
from knowledge.people import Person
from knowledge.places.scanning import label
from knowledge.records import Status
from knowledge.rows import risen

_MOST = 20
MOST_CITED = 200
"""Records of what was counted that are cited."""


def answer_per_year(case: Case) -> Answer:
    """Meetings held in each year."""
    held = matching_events(case).of_status(Status.HELD)
    events = held.where(held.columns.first[held.at] > NO_DAY)
    if not events:
        return nothing(case)
    years, first, counts = np.unique(events.years, return_index=True, return_counts=True)
    records = events.columns.record[events.at[first]].tolist()
    lines = tuple(
        Line(f"{year}: {count_of(count, 'meeting')}", case.record_name(record))
        for year, count, record in zip(years.tolist(), counts.tolist(), records, strict=True)
    )
    return Answer(
        True,
        f"{count_of(len(events), 'meeting')} held, by year:",
        lines,
        case.names(sorted(case.asked)),
        dates=tuple(map(str, years.tolist())),
        records=cites(case, events),
        count=len(events),
    )


def answer_counterparts(case: Case) -> Answer:
    """Who was met most often by those asked for; of countries alone, which countries."""
    events = matching_events(case).of_status(Status.HELD)
    if not events:
        return nothing(case)
    own, people = set(case.question.countries), case.archive.people
    by_country = bool(own) and not case.question.people
    counts = np.bincount(events.people)
    counts[[key for key in case.asked if key < len(counts)]] = 0
    met = np.flatnonzero(counts)
    if by_country:
        met = met[np.array([people[k].country not in own for k in met.tolist()], np.bool_)]
    best = _most_often(case, met, counts)
    lines = tuple(Line(f"{name}: {count_of(number, 'meeting')}") for name, number in best)
    headline = f"{best[0][0]}, {count_of(best[0][1], 'meeting')}." if best else "Nobody."
    if by_country:
        lands = Counter({c: n for c, n in events.lands().items() if c not in own}).most_common(5)
        told = listed(f"{label(code)} ({count_of(number, 'meeting')})" for code, number in lands)
        headline = f"{told}; by person:"
    return Answer(
        True,
        headline,
        lines,
        tuple(dict.fromkeys((*case.names(sorted(case.asked)), *(name for name, _ in best)))),
        records=cites(case, events),
        count=len(met),
    )


def _most_often(case: Case, met: Numbers, counts: Numbers) -> list[tuple[str, int]]:
    """Names of those met most often with how often, the most first, then by name; the others need no name."""
    if len(met) > _MOST:
        met = met[counts[met] >= np.partition(counts[met], -_MOST)[-_MOST]]
    told = [(case.archive.person_name(key), int(counts[key])) for key in met.tolist()]
    return sorted(told, key=lambda pair: (-pair[1], pair[0]))[:_MOST]


def answer_people(case: Case) -> Answer:
    """Which people: named in the archive, of a country, in an office."""
    question, archive = case.question, case.archive
    events = matching_events(case) if question.dates or question.cities or question.kind else None
    keys = np.arange(len(archive.people)) if events is None else risen(events.people)
    found: list[int] = keys[_wanted(case)[keys]].tolist()
    records = archive.indexes.records_of_person
    found.sort(key=lambda key: (-len(records.get(key, ())), archive.person_name(key)))
    if not found:
        return nothing(case)
    page, more = question.page_of(found, _MOST)
    lines = tuple(
        Line(_introduced(archive.people[key]), case.record_name(archive.people[key].records[0]))
        for key in page
    )
    return Answer(
        True,
        f"{count_of(len(found), 'person')}:",
        lines,
        case.names(page),
        records=tuple(dict.fromkeys(line.record for line in lines)),
        count=len(found),
        more=more,
    )


def _wanted(case: Case) -> Numbers:
    """For each person whether he or she is of the countries and was in the offices asked for."""
    question, columns = case.question, case.archive.person_columns
    wanted = np.full(len(case.archive.people), not question.countries)
    for code in question.countries:
        wanted |= columns.of_country(code)
    for office in question.offices:
        shown = shown_as(case, partial(fits_office, office=office))
        wanted &= np.isin(np.arange(len(wanted)), list(shown))
    return wanted


def _introduced(person: Person) -> str:
    """A person in a line: name, latest role, country."""
    role = person.roles[-1].role.label if person.roles else ""
    land = label(person.country) if person.country else ""
    return ", ".join(part for part in (person.name, role, land) if part)


def cites(case: Case, events: Row) -> tuple[str, ...]:
    """The best records of the first of many meetings, which stand for all that were counted."""
    records = events.distinct(events.columns.record)[:MOST_CITED]
    return tuple(map(case.record_name, events.columns.record[records.at].tolist()))
