"""Meetings counted: by year, by counterpart, by country; and people and countries listed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.journeys import matching_journeys
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import nothing
from knowledge.answering.offices import fits_office
from knowledge.answering.telling import count_of, listed
from knowledge.events import Event, Journey
from knowledge.people import Person
from knowledge.places.scanning import label
from knowledge.question import Matter
from knowledge.records import Status

_MOST = 20


def answer_per_year(case: Case) -> Answer:
    """Meetings held in each year."""
    events = [event for event in _held(case) if event.meeting.when]
    years = Counter(event.day.year for event in events)
    if not years:
        return nothing(case)
    first = {e.day.year: case.record_name(e.sources[0].record) for e in reversed(events)}
    lines = tuple(
        Line(f"{year}: {count_of(years[year], 'meeting')}", first[year]) for year in sorted(years)
    )
    return Answer(
        True,
        f"{count_of(years.total(), 'meeting')} held, by year:",
        lines,
        case.names(sorted(case.asked)),
        dates=tuple(str(year) for year in sorted(years)),
        records=_cites(case, events),
        count=years.total(),
    )


def answer_counterparts(case: Case) -> Answer:
    """Who was met most often by those asked for; of countries alone, which countries."""
    events = _held(case)
    if not events:
        return nothing(case)
    own, people = set(case.question.countries), case.archive.people
    by_country = bool(own) and not case.question.people
    tally = Counter(
        people[k].name
        for e in events
        for k in e.people
        if k not in case.asked and not (by_country and people[k].country in own)
    )
    best = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
    lines = tuple(Line(f"{name}: {count_of(number, 'meeting')}") for name, number in best)
    headline = f"{best[0][0]}, {count_of(best[0][1], 'meeting')}." if best else "Nobody."
    if by_country:
        lands = Counter(c for e in events for c in e.countries - own).most_common(5)
        told = listed(f"{label(code)} ({count_of(number, 'meeting')})" for code, number in lands)
        headline = f"{told}; by person:"
    return Answer(
        True,
        headline,
        lines,
        tuple(dict.fromkeys((*case.names(sorted(case.asked)), *(name for name, _ in best)))),
        records=_cites(case, events),
        count=len(tally),
    )


def answer_countries(case: Case) -> Answer:
    """Which countries: of the archive, or of those who met or travelled as asked."""
    archive, question = case.archive, case.question
    if not question.is_narrowed:
        rows = sorted(archive.indexes.records_of_country.items(), key=lambda r: (-len(r[1]), r[0]))
        lines = tuple(Line(f"{label(c)}: {count_of(len(found), 'record')}") for c, found in rows)
        headline = f"{count_of(len(rows), 'country')} named:"
        page, more = question.page_of(lines, _MOST)
        return Answer(True, headline, tuple(page), count=len(rows), more=more)
    events: Sequence[Event] = matching_events(case)
    journeys = matching_journeys(case)
    own = {archive.people[key].country for key in case.asked} | set(question.countries)
    if question.matter is Matter.LANDS:
        events = [event for event in events if _is_abroad(event, own)]
        codes = Counter(c for e in events if (p := e.meeting.place) and (c := p.value.country))
    else:
        own |= set(question.lands)
        codes = Counter(c for e in events for c in e.countries if c not in own)
    codes.update(c for j in journeys for c in _ends(case, j) if c not in own)
    if not codes:
        return nothing(case)
    lines = tuple(Line(label(code)) for code, _ in codes.most_common(_MOST))
    records = dict.fromkeys(
        (*_cites(case, events), *(case.record_name(j.record) for j in journeys))
    )
    return Answer(
        True,
        f"{count_of(len(codes), 'country')}:",
        lines,
        case.names(sorted(case.asked)),
        records=tuple(records),
        count=len(codes),
    )


def _ends(case: Case, journey: Journey) -> set[str]:
    """Where a journey went; where that is what was asked, the countries of those who came."""
    if case.question.lands:
        found = {case.archive.people[key].country for key in journey.people}
    else:
        found = {journey.visit.place.value.country}
    return {code for code in found if code}


def _is_abroad(event: Event, own: set[str | None]) -> bool:
    """Whether a meeting that was not called off was in a country of none of those asked for."""
    place = event.meeting.place.value.country if event.meeting.place else None
    return place is not None and place not in own and event.status is not Status.CANCELLED


def answer_people(case: Case) -> Answer:
    """Which people: named in the archive, of a country, in an office."""
    question, archive = case.question, case.archive
    events = matching_events(case) if question.dates or question.cities or question.kind else None
    keys: Iterable[int] = (
        range(len(archive.people))
        if events is None
        else dict.fromkeys(k for e in events for k in e.people)
    )
    found = [key for key in keys if _is_wanted(case, archive.people[key])]
    found.sort(key=lambda key: (-len(archive.people[key].records), archive.people[key].name))
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


def _is_wanted(case: Case, person: Person) -> bool:
    question = case.question
    offices = all(
        any(fits_office(held.role, office) for held in person.roles) for office in question.offices
    )
    return offices and (not question.countries or person.country in question.countries)


def _introduced(person: Person) -> str:
    """A person in a line: name, latest role, country."""
    role = person.roles[-1].role.label if person.roles else ""
    land = label(person.country) if person.country else ""
    return ", ".join(part for part in (person.name, role, land) if part)


def _held(case: Case) -> list[Event]:
    return [event for event in matching_events(case) if event.status is Status.HELD]


def _cites(case: Case, events: Sequence[Event]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.record_name(event.sources[0].record) for event in events))
