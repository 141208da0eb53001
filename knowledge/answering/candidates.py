"""Which meetings can pass the filters of a question, out of indexes, so that none is looked at in vain."""

from collections.abc import Collection, Iterable, Iterator

from knowledge.answering.case import Case, days_between, meant
from knowledge.answering.offices import bearers_of
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan
from knowledge.dates.yearly import days_remembered
from knowledge.event_keys import TRILATERAL
from knowledge.gist.saying import kind_key
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.question import Ask, Office, Question
from knowledge.records import Status


def candidates(case: Case) -> Collection[int]:
    """Positions of the meetings that every index which a filter can be looked up in has."""
    choices = list(_choices(case))
    found = set.intersection(*choices) if choices else range(len(case.archive.events))
    left_out = set(_left_out(case))
    return set(found) - left_out if left_out else found


def _left_out(case: Case) -> Iterator[int]:
    """Meetings of people, at places and in a mode that the question leaves out."""
    indexes, question = case.archive.indexes, case.question
    for spot in question.without:
        for key in meant(spot):
            yield from indexes.events_of_person.get(key, ())
    for city in question.not_cities:
        yield from indexes.events_of_place.get(place_key(city), ())
    if question.not_mode is not None:
        yield from indexes.events_of_mode.get(question.not_mode, ())


def _choices(case: Case) -> Iterator[set[int]]:
    """For each filter the meetings that its index has."""
    indexes, question = case.archive.indexes, case.question
    for keys in case.groups:
        yield {e for key in keys for e in indexes.events_of_person.get(key, ())}
    countries = [indexes.events_of_country.get(code, ()) for code in question.countries]
    if question.either and countries:
        yield set().union(*countries)
    else:
        yield from map(set, countries)
    if question.lands:
        yield {e for code in question.lands for e in indexes.events_of_country.get(code, ())}
    if question.cities:
        names = [place_key(city) for city in question.cities]
        yield {e for name in names for e in indexes.events_of_place.get(name, ())}
    for status in (question.status, Status.PLANNED if question.unconfirmed else None):
        if status is not None:
            yield set(indexes.events_of_status.get(status, ()))
    if question.mode is not None:
        yield set(indexes.events_of_mode.get(question.mode, ()))
    if question.dates:
        yield from _then(case)
    if question.kind:
        yield from _called(case)
    yield from (_in_office(case, office) for office in question.offices if office.person is None)


def _called(case: Case) -> Iterator[set[int]]:
    """Meetings that a record calls so; every meeting of two can be a bilateral."""
    called, kind = case.archive.indexes.events_called, case.question.kind
    if kind == "bilateral":
        return
    keys = [kind_key(word) for word in words(kind) if word != "working"]
    found = set.intersection(*(set(called.get(key, ())) for key in keys))
    yield found | set(called.get(TRILATERAL, ())) if kind == "trilateral" else found


def _in_office(case: Case, office: Office) -> set[int]:
    """Meetings of anybody who was ever seen in an office; of which country, the meeting tells."""
    people = bearers_of(case, Office(office.words, office.post))
    events = case.archive.indexes.events_of_person
    return {e for key in people for e in events.get(key, ())}


def _then(case: Case) -> Iterator[set[int]]:
    """Meetings in the years or on the days asked for; nothing where there is no bound to look up."""
    question, indexes = case.question, case.archive.indexes
    days = [list(_days(question, asked)) for asked in question.dates]
    if all(days):
        yield {e for group in days for day in group for e in indexes.events_of_day.get(day, ())}
    elif (years := years_asked(question, indexes.events_of_year)) is not None:
        yield {e for year in years for e in indexes.events_of_year[year]}


def years_asked(question: Question, known: Iterable[int]) -> list[int] | None:
    """The years, of those known, that are asked for; None where the question names no years."""
    spans = [asked.span for asked in question.dates if asked.span]
    if not spans or len(spans) < len(question.dates) or question.ask is Ask.ON_THIS_DAY:
        return None
    return [year for year in known if any(_is_year_of(year, span) for span in spans)]


def _days(question: Question, asked: AskedDate) -> Iterator[tuple[int, int]]:
    """Days of the year that are asked for, whatever the year."""
    if asked.recurring:
        month, day = asked.recurring
        yield month, day or 0
    elif question.ask is Ask.ON_THIS_DAY and asked.span and asked.span.start and asked.span.end:
        for each in days_between(asked.span.start, asked.span.end):
            yield from days_remembered(each)


def _is_year_of(year: int, span: DateSpan) -> bool:
    early = span.start is not None and year < span.start.year
    late = span.end is not None and year > span.end.year
    return not (early or late)
