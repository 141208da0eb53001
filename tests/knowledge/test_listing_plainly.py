"""Journeys and records that columns find are those that a plain look at each of them finds."""

from datetime import date
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.case import Case, is_asked_for, meant
from knowledge.answering.journeys import matching_journeys
from knowledge.answering.offices import fits_office
from knowledge.answering.positions import firsts
from knowledge.answering.record_times import of_asked_time, seen_at_asked_time
from knowledge.archive import Archive, build_archive
from knowledge.columns.journeys import JourneyColumns
from knowledge.columns.records import RecordColumns
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan, Precision
from knowledge.events import Journey
from knowledge.gist.columns import STATUSES
from knowledge.lookup.entry import How, Match, NameSpot
from knowledge.places.naming import place_key
from knowledge.question import Ask, Office, Question
from knowledge.records import Post, Record, Status
from knowledge.search import TextIndex
from tests.corpus_cases import opened
from tests.knowledge.invented_records import FIRST, LANDS, invented_record

TODAY = date(2026, 2, 20)
CITIES = ("Wellington", "wellington", "Oslo")
OFFICES = (Office("prime minister", Post.HEAD_OF_GOVERNMENT), Office("envoy", country="KR"))


def some(random: Random, values: tuple[str, ...]) -> tuple[str, ...]:
    """Mostly none of some values, or one or two."""
    return tuple(random.sample(values, random.choice((0, 0, 0, 1, 2))))


def times(random: Random) -> tuple[AskedDate, ...]:
    """No time, or one that some records are of."""
    month = DateSpan(FIRST, FIRST.replace(day=28), Precision.MONTH)
    spans = (month, DateSpan.of_day(FIRST.replace(day=2)), DateSpan(None, FIRST, Precision.RANGE))
    asked = [AskedDate(0, 1, span) for span in spans] + [AskedDate(0, 1, None, (1, None))]
    return tuple(random.sample(asked, random.choice((0, 0, 1, 2))))


def spots(random: Random, archive: Archive) -> tuple[NameSpot, ...]:
    """Nobody, or people of whom each may be one or two."""
    keys = range(len(archive.people))
    chosen = [random.sample(keys, min(len(keys), 2)) for _ in range(random.choice((0, 0, 1)))]
    return tuple(
        NameSpot(0, 1, "", tuple(Match(key, "", How.EXACT, 1.0, "") for key in row))
        for row in chosen
    )


def asking(random: Random, archive: Archive) -> Case:
    """A question with filters by chance."""
    question = Question(
        "",
        random.choice((Ask.LIST, Ask.ON_THIS_DAY)),
        people=spots(random, archive),
        without=spots(random, archive),
        countries=some(random, LANDS),
        not_countries=some(random, LANDS),
        lands=some(random, ("NZ", "KR")),
        cities=some(random, CITIES),
        not_cities=some(random, CITIES) if random.random() < 0.2 else (),
        either=random.random() < 0.3,
        dates=times(random),
        not_dates=times(random),
        offices=tuple(random.sample(OFFICES, random.choice((0, 0, 1)))),
        status=random.choice((None, None, *Status)),
    )
    return Case(archive, TextIndex(archive.records, archive.who), question, TODAY)


def goes(case: Case, journey: Journey) -> bool:
    """Whether a journey passes every filter."""
    question, travellers, visit = case.question, set(journey.people), journey.visit
    place = visit.place.value
    names = {place_key(name) for name in (place.city, place.venue) if name}
    touched = {case.archive.people[key].country for key in travellers} | {place.country}
    wanted = [code in touched for code in question.countries]
    return (
        all(keys & travellers for keys in case.groups)
        and not any(meant(spot) & travellers for spot in question.without)
        and (not question.lands or place.country in question.lands)
        and (not question.cities or bool(names & set(map(place_key, question.cities))))
        and not names & set(map(place_key, question.not_cities))
        and (any(wanted) if question.either else all(wanted))
        and not touched & set(question.not_countries)
        and (question.status is None or visit.status.value is question.status)
        and is_asked_for(question, visit.when.value if visit.when else None)
        and all(travels_as(office, journey) for office in question.offices)
    )


def travels_as(office: Office, journey: Journey) -> bool:
    return any(
        fits_office(found.value, office, figure.country)
        for figure in journey.visit.people
        for found in figure.roles
    )


def is_then(question: Question, record: Record) -> bool:
    """Whether a record was published at the time asked for, or tells of a meeting then."""
    published = record.document.published
    if is_asked_for(question, published.value if published else None):
        return True
    return any(is_asked_for(question, m.when.value) for m in record.meetings if m.when)


def is_seen(question: Question, record: Record, day: date | None) -> bool:
    """Whether roles of a record were seen at the time asked for."""
    if day is not None and is_asked_for(question, DateSpan.of_day(day)):
        return True
    return any(
        is_asked_for(question, meeting.when.value)
        for meeting in record.meetings
        if meeting.when and meeting.status.value is Status.HELD
    )


def invented(random: Random) -> Archive:
    names = [f"{number:02}.txt" for number in range(random.randint(0, 20))]
    return build_archive([invented_record(random, name) for name in names])


@given(st.randoms(use_true_random=False))
def test_journeys_in_columns_pass_the_filters_that_each_passes(random: Random) -> None:
    archive = invented(random)
    for _ in range(10):
        case = asking(random, archive)
        assert list(matching_journeys(case)) == [j for j in archive.journeys if goes(case, j)]


@given(st.randoms(use_true_random=False))
def test_records_of_a_time_are_those_that_each_tell_of_it(random: Random) -> None:
    archive = invented(random)
    every = np.arange(len(archive.records), dtype=np.int32)[::-1]
    days = {h.record: h.day for person in archive.people for h in person.roles}
    for _ in range(10):
        case = asking(random, archive)
        records, question = archive.records, case.question
        found = of_asked_time(case, every).tolist()
        assert found == [k for k in every.tolist() if is_then(question, records[k])]
        seen = seen_at_asked_time(case).tolist()
        assert all(seen[k] == is_seen(question, records[k], day) for k, day in days.items() if k)


def test_columns_of_journeys_say_what_the_journeys_say() -> None:
    archive = opened("records").archive
    columns = archive.journey_columns
    places: dict[object, int] = {}
    for at, journey in enumerate(archive.journeys):
        visit = journey.visit
        place = visit.place.value
        assert STATUSES[columns.status[at]] is visit.status.value
        assert columns.when.first[at] == journey.day.toordinal()
        assert columns.when.dated[at] == (visit.when is not None)
        assert place.country == ((*columns.codes, None)[int(columns.land[at]) - 1])
        assert places.setdefault(place, columns.place[at]) == columns.place[at]
        people = slice(columns.people_from[at], columns.people_from[at + 1])
        assert tuple(columns.people[people].tolist()) == journey.people
        roles = columns.roles[columns.roles_from[at] : columns.roles_from[at + 1]].tolist()
        printed = [found.value.label for figure in visit.people for found in figure.roles]
        assert [columns.offices[k].label for k in roles] == printed
    assert len(set(places.values())) == len(places)


def test_columns_of_records_tell_of_their_copies_and_days() -> None:
    archive = opened("records").archive
    columns = archive.record_columns
    for at, record in enumerate(archive.records):
        published = record.document.published
        known = published.value.start if published else None
        assert columns.published[at] == (known or date.min).toordinal()
        assert columns.copied[at] == min(archive.copies.get(at, (at,)))
        dated = [meeting for meeting in record.meetings if meeting.when]
        assert columns.starts[at + 1] - columns.starts[at] == 1 + len(dated)


def test_columns_are_kept_as_they_are() -> None:
    archive = opened("records").archive
    for one, kind in (
        (archive.journey_columns, JourneyColumns),
        (archive.record_columns, RecordColumns),
    ):
        again = kind.among(one.arrays()).arrays()
        assert all(np.array_equal(again[name], each) for name, each in one.arrays().items())


@given(st.lists(st.integers(-5, 9)))
def test_values_are_taken_where_they_stand_first(values: list[int]) -> None:
    row = np.array(values, np.int32)
    assert row[firsts(row)].tolist() == list(dict.fromkeys(values))
