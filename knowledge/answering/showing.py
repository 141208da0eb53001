"""Records shown and listed: which of them, their titles and dates, and how they begin."""

from collections.abc import Iterable

import numpy as np
from msgspec.structs import replace

from knowledge.addresses import bare_address
from knowledge.answer import Answer, Line
from knowledge.answering.candidates import years_asked
from knowledge.answering.case import Case
from knowledge.answering.choosing import wanted
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import described
from knowledge.answering.positions import NONE, any_of, array_of, both, firsts
from knowledge.answering.record_times import of_asked_time, records_of_events
from knowledge.answering.telling import count_of, listed
from knowledge.columns.events import NO_DAY, Numbers
from knowledge.events import persons
from knowledge.question import PAGE, Ask, Order

_BEGINNING = 600
_MOST_SHOWN = 5
_MOST_NEAR = 2


def answer_records(case: Case) -> Answer:
    """Records that fit people, countries, words and time: shown with their beginning, or only listed."""
    question = case.question
    positions = _named(case) if question.files else _picked(case, _positions(case)).tolist()
    if not positions:
        return _no_record(case)
    size = _MOST_SHOWN if question.ask is Ask.SHOW else PAGE
    page, more = question.page_of(positions, size)
    members = sorted(case.asked) if len(positions) > _MOST_SHOWN else _people(case, page)
    return Answer(
        True,
        f"{count_of(len(positions), 'record')}:",
        tuple(_line(case, position, whole=question.ask is Ask.SHOW) for position in page),
        case.names(members),
        dates=tuple(dict.fromkeys(day for k in page if (day := _day(case, k)))),
        records=tuple(dict.fromkeys(case.record_name(position) for position in page)),
        count=len(positions) if question.ask is Ask.HOW_MANY else None,
        more=more,
    )


def _no_record(case: Case) -> Answer:
    """Which record is not there, and those that fit but for the time."""
    question = case.question
    if question.files:
        return Answer(False, f"No record is called {listed(question.files)}. {case.coverage()}")
    told = ", ".join([*described(case), *(f"on “{word}”" for word in question.topic)])
    near = _positions(case.asking(replace(question, dates=()))) if question.dates else NONE
    latest = near[-_MOST_NEAR:].tolist()
    lines = tuple(_line(case, position, whole=False) for position in latest)
    return Answer(
        False,
        f"No record {told or 'fits that'}. {case.coverage()}",
        records=tuple(line.record for line in lines),
        near=lines,
    )


def _positions(case: Case) -> Numbers:
    """Records of the meetings that fit, then those that name everything asked, then those that speak of it."""
    question = case.question
    found = NONE
    if question.people or question.countries or question.cities or question.lands or question.kind:
        found = _telling(case)
    if not len(found) or question.topic or question.ask is not Ask.SHOW:
        found = _once(found, _naming(case))
    if question.topic:
        found = _speaking(case, found)
    return of_asked_time(case, found)


def _telling(case: Case) -> Numbers:
    """Records of the meetings that fit, each once."""
    return _once(records_of_events(case, matching_events(case).at))


def _speaking(case: Case, found: Numbers) -> Numbers:
    """Those of some records that speak of the topic; without any, those that speak of all of it and then all of them."""
    question, size = case.question, len(case.archive.records)
    spoken = case.text.find((*question.topic, *question.kind.split()), frozenset())
    speaking = np.array(spoken.hits.records, np.int32)
    among = np.zeros(size, np.bool_)
    among[found] = True
    fitting = speaking[among[speaking]]
    if len(fitting):
        return fitting
    whole = spoken.share == 1 or not len(found)
    return _once(speaking, found) if whole else found


def _once(*rows: Numbers) -> Numbers:
    """Records that stand in any row, each where it stands first."""
    every = np.concatenate(rows)
    return every[firsts(every)]


def _named(case: Case) -> list[int]:
    """Records by file name or address."""
    indexes = case.archive.indexes
    found = [
        indexes.record_named.get(name, indexes.record_at.get(bare_address(name)))
        for name in case.question.files
    ]
    return [position for position in found if position is not None]


def _people(case: Case, positions: Iterable[int]) -> list[int]:
    """Those asked for, then those who met by the records shown."""
    found = dict.fromkeys(sorted(case.asked))
    for position in positions:
        for meeting in case.archive.records[position].meetings:
            found.update(dict.fromkeys(persons(meeting.participants, case.archive.who, position)))
    return list(found)


def _naming(case: Case) -> Numbers:
    """Records that name each person and country asked for; with neither, all of the time asked for."""
    indexes, question = case.archive.indexes, case.question
    rows = [any_of(indexes.records_of_person.get(key, ()) for key in keys) for keys in case.people]
    rows += [
        array_of(indexes.records_of_country.get(code, ()))
        for code in (*question.countries, *question.lands)
    ]
    if not rows and question.cities:
        rows = [any_of(indexes.records_of_city.get(city, ()) for city in question.cities)]
    if not rows and (question.kind or question.topic):
        return NONE
    if not rows and not (
        question.dates or question.order or question.ask in (Ask.LIST, Ask.HOW_MANY)
    ):
        return NONE
    if (years := years_asked(question, indexes.records_of_year)) is not None:
        rows.append(any_of(indexes.records_of_year[year] for year in years))
    size = len(case.archive.records)
    found = rows[0] if rows else np.arange(size, dtype=np.int32)
    for row in rows[1:]:
        found = both(found, row, size)
    return found


def _picked(case: Case, positions: Numbers) -> Numbers:
    """The latest or earliest record; copies once."""
    columns, order = case.archive.record_columns, case.question.order
    kept = positions[firsts(columns.copied[positions])]
    if order is None or not len(kept):
        return kept
    days = columns.published[kept]
    dated = kept[days.argsort(kind="stable")][np.count_nonzero(days == NO_DAY) :]
    if not len(dated):
        dated = kept
    asked = case.question if order is Order.FIRST else replace(case.question, order=Order.LAST)
    return dated[wanted(asked, len(dated))]


def _day(case: Case, position: int) -> str | None:
    published = case.archive.published_of(position)
    return published.value.iso() if published else None


def _line(case: Case, position: int, *, whole: bool) -> Line:
    """A record: its date, title and address, and how it begins."""
    archive = case.archive
    said = (archive.said(position, p.span) for p in archive.passages_of(position)[:3])
    body = " ".join(" ".join(said).split())
    beginning = body[:_BEGINNING] + (" …" if len(body) > _BEGINNING else "")
    title, url = archive.title_of(position), archive.url_of(position)
    head = ", ".join(part for part in (_day(case, position) or "", title) if part)
    address = f" <{url}>" if url else ""
    told = f"{head}{address}: {beginning}" if whole and beginning else f"{head}{address}"
    return Line(told, archive.name_of(position), beginning, case.copies_of(position))
