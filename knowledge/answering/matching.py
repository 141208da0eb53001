"""The meetings that pass every filter of a question."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from knowledge.answering.candidates import candidates
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.offices import fits_office
from knowledge.events import Event, Source
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.question import Office, Question
from knowledge.records import Mode, Post, Status

_FIRST_PASSAGES = 12
NAMED_IN_PASSING: Final = frozenset(
    "lunch|dinner|breakfast|working lunch|working dinner|working breakfast|pull-aside".split("|")
)
"""Kinds that a record may tell of beside the meeting that it is about."""
EventTest = Callable[[Event], bool]


def matching_events(case: Case, among: frozenset[int] | None = None) -> list[Event]:
    """Meetings that pass every filter, oldest first; only those at some positions where these are given."""
    tests = list(_tests(case))
    events, possible = case.archive.events, candidates(case)
    if among is None and not tests and len(possible) == len(events):
        return list(events)
    found = (events[k] for k in sorted(possible if among is None else among.intersection(possible)))
    return [event for event in found if all(test(event) for test in tests)]


def last_match(case: Case) -> Event | None:
    """The latest of them, found from the end."""
    tests = list(_tests(case))
    events = case.archive.events
    found = (events[k] for k in sorted(candidates(case), reverse=True))
    return next((event for event in found if all(test(event) for test in tests)), None)


def _tests(case: Case) -> Iterable[EventTest]:
    """The filters as tests."""
    question, groups = case.question, case.groups
    if groups:
        yield partial(_has_people, groups)
    if question.countries:
        yield partial(_is_of_countries, question)
    if question.lands:
        yield partial(_is_in, frozenset(question.lands))
    if question.not_countries:
        left_out = frozenset(question.not_countries)
        yield partial(_is_without_countries, left_out, together=question.not_together)
    if question.cities:
        yield partial(_is_at, frozenset(map(place_key, question.cities)))
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
        yield lambda event: event.mode is question.mode
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
    return len(groups) == 1 or len(frozenset().union(*groups) & members) >= len(groups)


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
        return len(event.people) == 2 and event.mode is Mode.IN_PERSON
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
