"""Where the meetings that a question asks for are looked up: in the shortest row of an index."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.answering.case import Case, meant
from knowledge.answering.positions import any_of, array_of, both, without
from knowledge.answering.times import days_asked, of_time
from knowledge.columns.events import Numbers
from knowledge.dates.span import DateSpan
from knowledge.event_keys import TRILATERAL
from knowledge.gist.saying import kind_key
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.question import Ask, Question
from knowledge.records import Mode, Status


def candidates(case: Case, among: Numbers | None = None) -> Numbers:
    """Positions of the meetings that every index alone can vouch for has, rising; only those among some where these are given."""
    size = len(case.archive.columns.first)
    rows = sorted(_vouched(case), key=len)
    if among is not None:
        rows.insert(0, among)
    begun = rows[0] if rows else _beginning(case)
    for row in rows[1:]:
        begun = both(begun, row, size) if begun is not None else row
    found = of_time(case, begun)
    left_out = any_of(_left_out(case))
    return without(found, left_out, size)


def _vouched(case: Case) -> Iterator[Numbers]:
    """For each filter that no column has, the meetings that its index has."""
    indexes, question = case.archive.indexes, case.question
    for keys in case.groups:
        yield any_of(indexes.events_of_person.get(key, ()) for key in keys)
    if question.cities:
        names = dict.fromkeys(map(place_key, question.cities))
        yield any_of(indexes.events_of_place.get(name, ()) for name in names)
    if question.kind:
        yield from _called(case)
    if (days := days_asked(question)) is not None:
        yield any_of(indexes.events_of_day.get(day, ()) for day in days)


def _beginning(case: Case) -> Numbers | None:
    """The shortest row of a filter that a column has too; None where there is no such filter."""
    rows = list(_rows(case))
    return any_of(min(rows, key=lambda row: sum(map(len, row)))) if rows else None


def _rows(case: Case) -> Iterator[Sequence[Sequence[int]]]:
    """For each such filter what its index has."""
    indexes, question = case.archive.indexes, case.question
    countries = [indexes.events_of_country.get(code, ()) for code in question.countries]
    if countries and question.either:
        yield countries
    else:
        yield from ([row] for row in countries)
    if question.lands:
        yield [indexes.events_of_country.get(code, ()) for code in question.lands]
    for status in (question.status, Status.PLANNED if question.unconfirmed else None):
        if status not in (None, Status.HELD):
            yield [indexes.events_of_status.get(status, ())]
    if question.mode not in (None, Mode.IN_PERSON):
        yield [indexes.events_of_mode.get(question.mode, ())]


def _left_out(case: Case) -> Iterator[Sequence[int]]:
    """Meetings of people and at places that the question leaves out."""
    indexes, question = case.archive.indexes, case.question
    for spot in question.without:
        for key in meant(spot):
            yield indexes.events_of_person.get(key, ())
    for city in question.not_cities:
        yield indexes.events_of_place.get(place_key(city), ())


def _called(case: Case) -> Iterator[Numbers]:
    """Meetings that a record calls so; every meeting of two can be a bilateral."""
    called, kind = case.archive.indexes.events_called, case.question.kind
    if kind == "bilateral":
        return
    keys = [kind_key(word) for word in words(kind) if word != "working"]
    rows = sorted((array_of(called.get(key, ())) for key in keys), key=len)
    found, size = rows[0], len(case.archive.columns.first)
    for row in rows[1:]:
        found = both(found, row, size)
    yield any_of((found, called.get(TRILATERAL, ()))) if kind == "trilateral" else found


def years_asked(question: Question, known: Iterable[int]) -> list[int] | None:
    """The years, of those known, that are asked for; None where the question names no years."""
    spans = [asked.span for asked in question.dates if asked.span]
    if not spans or len(spans) < len(question.dates) or question.ask is Ask.ON_THIS_DAY:
        return None
    return [year for year in known if any(_is_year_of(year, span) for span in spans)]


def _is_year_of(year: int, span: DateSpan) -> bool:
    early = span.start is not None and year < span.start.year
    late = span.end is not None and year > span.end.year
    return not (early or late)
