"""Records shown and listed: which of them, their titles and dates, and how they begin."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from knowledge.addresses import bare_address
from knowledge.answer import Answer, Line
from knowledge.answering.candidates import years_asked
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.choosing import counted_off
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import described
from knowledge.answering.telling import count_of, listed
from knowledge.events import persons
from knowledge.question import PAGE, Ask, Order
from knowledge.records import Record

_BEGINNING = 600
_MOST_SHOWN = 5
_MOST_NEAR = 2


def answer_records(case: Case) -> Answer:
    """Records that fit people, countries, words and time: shown with their beginning, or only listed."""
    question = case.question
    if question.files:
        positions = _named(case)
    else:
        positions = _picked(case, _positions(case))
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
        dates=tuple(dict.fromkeys(day for k in page if (day := _day(case.archive.records[k])))),
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
    near = _positions(case.asking(replace(question, dates=()))) if question.dates else []
    lines = tuple(_line(case, position, whole=False) for position in near[-_MOST_NEAR:])
    return Answer(
        False,
        f"No record {told or 'fits that'}. {case.coverage()}",
        records=tuple(line.record for line in lines),
        near=lines,
    )


def _positions(case: Case) -> list[int]:
    """Records of the meetings that fit, then those that name everything asked, then those that speak of it."""
    question = case.question
    found: dict[int, None] = {}
    if question.people or question.countries or question.cities or question.lands or question.kind:
        events = matching_events(case)
        found.update(dict.fromkeys(s.record for e in events for s in e.sources))
    if not found or question.topic or question.ask is not Ask.SHOW:
        found.update(dict.fromkeys(_naming(case)))
    if question.topic:
        spoken = case.text.find((*question.topic, *question.kind.split()), frozenset())
        speaking = spoken.hits.records
        both = [position for position in speaking if position in found]
        whole = list(speaking) if spoken.share == 1 or not found else []
        found = dict.fromkeys(both or [*whole, *found])
    return [k for k in found if _is_then(case, case.archive.records[k])]


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


def _naming(case: Case) -> Iterable[int]:
    """Records that name each person and country asked for; with neither, all of the time asked for."""
    indexes, question = case.archive.indexes, case.question
    sets = [
        {r for key in keys for r in indexes.records_of_person.get(key, ())} for keys in case.people
    ]
    sets += [
        set(indexes.records_of_country.get(code, ()))
        for code in (*question.countries, *question.lands)
    ]
    if not sets and question.cities:
        sets = [{k for city in question.cities for k in indexes.records_of_city.get(city, ())}]
    if not sets and (question.kind or question.topic):
        return ()
    if not sets and not (
        question.dates or question.order or question.ask in (Ask.LIST, Ask.HOW_MANY)
    ):
        return ()
    if (years := years_asked(question, indexes.records_of_year)) is not None:
        sets.append({k for year in years for k in indexes.records_of_year[year]})
    return sorted(set.intersection(*sets)) if sets else range(len(case.archive.records))


def _is_then(case: Case, record: Record) -> bool:
    """Whether a record was published at the time asked for, or tells of a meeting then."""
    if not (case.question.dates or case.question.not_dates):
        return True
    published = record.document.published
    if is_asked_for(case.question, published.value if published else None):
        return True
    return any(is_asked_for(case.question, m.when.value) for m in record.meetings if m.when)


def _picked(case: Case, positions: list[int]) -> list[int]:
    """The latest or earliest record; copies once."""
    kept = _without_copies(case, positions)
    order = case.question.order
    if order is None or not kept:
        return kept
    days = {k: _published(case.archive.records[k]) for k in kept}
    dated = sorted((k for k in kept if days[k] > date.min), key=days.__getitem__) or kept
    wanted = case.question if order is Order.FIRST else replace(case.question, order=Order.LAST)
    return list(counted_off(wanted, dated))


def _without_copies(case: Case, positions: Iterable[int]) -> list[int]:
    """The first copy of each record."""
    seen: set[int] = set()
    kept = []
    for position in positions:
        if position not in seen:
            kept.append(position)
            seen.update(case.archive.copies.get(position, ()))
    return kept


def _published(record: Record) -> date:
    """The day of a record; those without one come first."""
    published = record.document.published
    return (published and published.value.start) or date.min


def _day(record: Record) -> str | None:
    return record.document.published.value.iso() if record.document.published else None


def _line(case: Case, position: int, *, whole: bool) -> Line:
    """A record: its date, title and address, and how it begins."""
    record = case.archive.records[position]
    document = record.document
    body = " ".join(" ".join(document.said(p.span) for p in record.passages[:3]).split())
    beginning = body[:_BEGINNING] + (" …" if len(body) > _BEGINNING else "")
    head = ", ".join(part for part in (_day(record) or "", document.title.value) if part)
    address = f" <{document.url}>" if document.url else ""
    told = f"{head}{address}: {beginning}" if whole and beginning else f"{head}{address}"
    return Line(told, record.name, beginning, case.copies_of(position))
