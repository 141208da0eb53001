"""The meetings and journeys that pass every filter of a question, found in indexes."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from knowledge.answering.case import Case, is_asked_for, meant
from knowledge.answering.offices import fits_office
from knowledge.events import Event, Journey, Source
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.question import Ask, Office, Question
from knowledge.records import Mode, Post, Status

_FIRST_PASSAGES = 12
NAMED_IN_PASSING = frozenset(
    "lunch|dinner|breakfast|working lunch|working dinner|working breakfast|pull-aside".split("|")
)
"""Kinds that a record may tell of beside the meeting that it is about."""
EventTest = Callable[[Event], bool]


def matching_events(case: Case) -> list[Event]:
    """Meetings that pass every filter, oldest first."""
    tests = list(_tests(case))
    events = case.archive.events
    found = (events[k] for k in sorted(_candidates(case)))
    return [event for event in found if all(test(event) for test in tests)]


def matching_journeys(case: Case) -> list[Journey]:
    """Journeys that pass the filters of people, place, time and status, oldest first."""
    question, journeys = case.question, case.archive.journeys
    found = (journeys[k] for k in sorted(_journey_candidates(case)))
    return [journey for journey in found if _goes(case, question, journey)]


def _candidates(case: Case) -> Iterable[int]:
    """Positions out of the smallest index that a filter can be looked up in."""
    indexes, question = case.archive.indexes, case.question
    everybody = range(len(case.archive.events))
    choices = [
        {e for key in keys for e in indexes.events_of_person.get(key, ())} for keys in case.groups
    ]
    codes = () if question.either else (*question.countries, *question.lands)
    choices += [set(indexes.events_of_country.get(code, ())) for code in codes]
    if question.cities:
        names = [place_key(city) for city in question.cities]
        choices.append({e for name in names for e in indexes.events_of_place.get(name, ())})
    if (years := _years(question)) is not None:
        choices.append({e for year in years for e in indexes.events_of_year.get(year, ())})
    return _smallest(choices) if choices else everybody


def _smallest(choices: list[set[int]]) -> set[int]:
    return min(choices, key=len)


def _years(question: Question) -> list[int] | None:
    """Years asked for; None where there is no bound to look up."""
    spans = [asked.span for asked in question.dates]
    if not spans or question.ask is Ask.ON_THIS_DAY:
        return None
    years: set[int] = set()
    for span in spans:
        if span is None or span.start is None or span.end is None:
            return None
        years.update(range(span.start.year, span.end.year + 1))
    return sorted(years)


def _tests(case: Case) -> Iterable[EventTest]:
    """The filters as tests."""
    question, groups = case.question, case.groups
    if groups:
        yield partial(_has_people, groups)
    for spot in question.without:
        yield partial(_has_none, meant(spot))
    if question.countries:
        yield partial(_is_of_countries, question)
    if question.lands:
        yield partial(_is_in, frozenset(question.lands))
    if question.not_countries:
        left_out = frozenset(question.not_countries)
        yield partial(_is_without_countries, left_out, together=question.not_together)
    if question.cities:
        yield partial(_is_at, frozenset(map(place_key, question.cities)))
    if question.not_cities:
        yield partial(_is_not_at, frozenset(map(place_key, question.not_cities)))
    if question.dates or question.not_dates:
        yield lambda event: is_asked_for(
            question, event.meeting.when.value if event.meeting.when else None
        )
    for office in question.offices:
        yield partial(_has_office, case, office)
    yield from _manner(case)


def _manner(case: Case) -> Iterable[EventTest]:
    """The filters of kind, mode, status and length."""
    question = case.question
    if question.third:
        yield _is_in_third_country
    if question.kind:
        yield partial(_is_of_kind, case, question.kind)
    if question.mode is not None:
        yield lambda event: event.meeting.mode.value is question.mode
    if question.not_mode is not None:
        yield lambda event: event.meeting.mode.value is not question.not_mode
    if question.status is not None:
        yield partial(_has_status, question.status)
    if question.unconfirmed:
        yield lambda event: event.status is Status.PLANNED
    if question.minutes is not None:
        shortest, longest = question.minutes
        yield (
            lambda event: (
                event.meeting.duration is not None
                and shortest <= event.meeting.duration.value.minutes <= longest
            )
        )


def _has_people(groups: Sequence[frozenset[int]], event: Event) -> bool:
    """Each of those named took part; two readings of one name are two people."""
    members = set(event.people)
    if not all(keys & members for keys in groups):
        return False
    return len(frozenset().union(*groups) & members) >= len(groups)


def _has_none(keys: frozenset[int], event: Event) -> bool:
    return not keys & set(event.people)


def _is_of_countries(question: Question, event: Event) -> bool:
    """All of several countries took part; one alone may also be where it was held."""
    wanted = set(question.countries)
    if question.either:
        return bool(wanted & event.countries)
    if wanted <= event.countries:
        return True
    place = event.meeting.place.value.country if event.meeting.place else None
    alone = len(wanted) == 1 or bool(question.people)
    return alone and place is not None and wanted <= event.countries | {place}


def _is_without_countries(codes: frozenset[str], event: Event, *, together: bool) -> bool:
    """None of the countries took part; where only their meetings are left out, not all of them."""
    return not codes <= event.countries if together else not codes & event.countries


def _is_in(lands: frozenset[str], event: Event) -> bool:
    return any(s.meeting.place and s.meeting.place.value.country in lands for s in event.sources)


def _is_in_third_country(event: Event) -> bool:
    place = event.meeting.place.value.country if event.meeting.place else None
    return place is not None and bool(event.countries) and place not in event.countries


def _is_at(names: frozenset[str], event: Event) -> bool:
    places = [source.meeting.place.value for source in event.sources if source.meeting.place]
    return any(place_key(name) in names for p in places for name in (p.city, p.venue) if name)


def _is_not_at(names: frozenset[str], event: Event) -> bool:
    return not _is_at(names, event)


def _has_office(case: Case, office: Office, event: Event) -> bool:
    """Whether somebody who met held the office; beside a name, whether that very person did."""
    keys = case.people[office.person] if office.person is not None else None
    if keys is not None and _only_ever(case, keys, office):
        return True
    pairs = zip(event.people, event.meeting.participants, strict=False)
    return any(
        (keys is None or key in keys)
        and any(fits_office(found.value, office, figure.country) for found in figure.roles)
        for key, figure in pairs
    )


def _only_ever(case: Case, keys: frozenset[int], office: Office) -> bool:
    """Whether no record shows the people in another office, so that the office beside a name narrows nothing."""
    roles = [held.role for key in keys for held in case.archive.people[key].roles]
    return bool(roles) and all(
        fits_office(role, office) or role.post in (Post.OTHER, Post.OFFICIAL) for role in roles
    )


def _is_of_kind(case: Case, kind: str, event: Event) -> bool:
    """Whether a record calls the meeting so, in its text or its title; three countries make a trilateral."""
    if kind == "trilateral" and len(event.countries) > 2:
        return True
    if kind == "bilateral":
        return len(event.people) == 2 and event.meeting.mode.value is Mode.IN_PERSON
    wanted = set(words(kind))
    if any(wanted - {"working"} <= _stems(s.meeting.kind.value) for s in event.sources):
        return True
    return any(
        wanted <= _stems(told)
        for source in event.sources
        for told in _told(case, source, wanted, spoken=kind in NAMED_IN_PASSING)
    )


def _told(case: Case, source: Source, wanted: set[str], *, spoken: bool) -> Iterable[str]:
    """What a record calls a meeting: its kind, its title where that is not another meeting's; a meal anywhere in it."""
    record = case.archive.records[source.record]
    yield source.meeting.kind.value
    if not any(wanted <= _stems(meeting.kind.value) for meeting in record.meetings):
        yield record.document.title.value
    if not spoken:
        return
    yield record.document.said(source.evidence)
    if len(record.meetings) == 1:
        yield " ".join(record.document.said(p.span) for p in record.passages[:_FIRST_PASSAGES])


def _stems(text: str) -> set[str]:
    found = set(words(text))
    return found | {word.removesuffix("s") for word in found} | {f"{word}s" for word in found}


def _has_status(status: Status, event: Event) -> bool:
    """Held means held; planned and cancelled, that a record says so, whatever came later."""
    if status is Status.HELD:
        return event.status is Status.HELD
    return any(source.meeting.status.value is status for source in event.sources)


def _journey_candidates(case: Case) -> Iterable[int]:
    indexes, question = case.archive.indexes, case.question
    choices = [
        {j for key in keys for j in indexes.journeys_of_person.get(key, ())} for keys in case.groups
    ]
    aims = [*question.lands, *(place_key(city) for city in question.cities)]
    if aims:
        choices.append({j for aim in aims for j in indexes.journeys_to.get(aim, ())})
    return _smallest(choices) if choices else range(len(case.archive.journeys))


def _goes(case: Case, question: Question, journey: Journey) -> bool:
    """Whether a journey is by those asked, to where was asked, then."""
    place, travellers = journey.visit.place.value, set(journey.people)
    own = {case.archive.people[key].country for key in journey.people}
    names = {place_key(name) for name in (place.city, place.venue) if name}
    when = journey.visit.when.value if journey.visit.when else None
    return (
        all(keys & travellers for keys in case.groups)
        and not any(meant(spot) & travellers for spot in question.without)
        and (not question.lands or place.country in question.lands)
        and all(code in own or code == place.country for code in question.countries)
        and (not question.cities or bool(names & set(map(place_key, question.cities))))
        and (question.status is None or journey.visit.status.value is question.status)
        and is_asked_for(question, when)
        and all(_travels_in_office(case, office, journey) for office in question.offices)
    )


def _travels_in_office(case: Case, office: Office, journey: Journey) -> bool:
    return any(
        fits_office(found.value, office, figure.country)
        for figure in journey.visit.people
        for found in figure.roles
    )
