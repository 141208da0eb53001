"""Everything of an archive that may come up: each thing once, journeys with the meetings that they were made for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.offices import office_rank
from knowledge.anniversaries.published import published
from knowledge.anniversaries.speeches import speeches
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.yearly import has_own_days, own_days
from knowledge.event_keys import countries_of
from knowledge.events import WORTH, Event, Journey
from knowledge.places.naming import place_key
from knowledge.records import Mode, Status

_Placed = tuple[int, Journey]
"""A journey with its position."""


def gather(archive: Archive) -> tuple[Happening, ...]:
    """Everything that has a day or a month, in a fixed order."""
    meetings = tuple(_meetings(archive.events))
    found = (*meetings, *_visits(archive, meetings), *speeches(archive))
    return (*found, *published(archive, found))


def is_of_month(span: DateSpan) -> bool:
    """Whether something is known to the month only, or to about a day of it."""
    if span.start is None or span.end is None or has_own_days(span):
        return False
    vague = span.precision in (Precision.DAY, Precision.MONTH, Precision.RANGE)
    return vague and (span.start.year, span.start.month) == (span.end.year, span.end.month)


def can_come_up(span: DateSpan | None) -> bool:
    """Whether something has a day or a month of the year."""
    return span is not None and (has_own_days(span) or is_of_month(span))


def _meetings(events: Iterable[Event]) -> Iterator[Happening]:
    """Meetings and calls that were not called off."""
    for position, event in enumerate(events):
        when = event.meeting.when
        if when is None or event.status is Status.CANCELLED or not can_come_up(when.value):
            continue
        in_person = event.mode is Mode.IN_PERSON
        yield Happening(
            Kind.MEETING if in_person else Kind.CALL,
            when.value,
            event.status,
            event.people,
            frozenset(countries_of(event)),
            tuple(Words(source.record, source.evidence) for source in event.sources),
            Thing.MEETING,
            (position, 0),
            office_rank(event.meeting.participants),
        )


def _visits(archive: Archive, meetings: Iterable[Happening]) -> Iterator[Happening]:
    """Journeys, several records of one joined, but for those that a meeting of the same day stands for."""
    met: dict[tuple[date, int], list[Happening]] = defaultdict(list)
    for meeting in meetings:
        for person in meeting.people:
            met[meeting.day, person].append(meeting)
    for journeys in _joined(archive.journeys):
        best = journeys[0][1]
        visit = _visit(archive, journeys)
        around = (m for person in visit.people for m in met.get((visit.day, person), ()))
        if visit.status is not Status.CANCELLED and not any(
            _stands_for(m, visit, best.visit.place.value.country) for m in around
        ):
            yield visit


def _stands_for(meeting: Happening, visit: Happening, land: str | None) -> bool:
    """Whether a meeting tells of the visit too: it begins with it, is there, and is no less certain."""
    certain = WORTH[meeting.status] <= WORTH[visit.status]
    same = has_own_days(meeting.when) is has_own_days(visit.when)
    return certain and same and land in meeting.countries


def _joined(journeys: Iterable[Journey]) -> Iterator[list[_Placed]]:
    """Journeys of the same people to the same place at times that agree; the surest and most precise first."""
    groups: dict[object, list[_Placed]] = defaultdict(list)
    for position, journey in enumerate(journeys):
        if can_come_up(_when(journey)):
            place = journey.visit.place.value
            aim = place.country or place_key(place.city or place.venue or "")
            groups[journey.people, aim].append((position, journey))
    for group in groups.values():
        yield from (sorted(one, key=_surest) for one in _at_one_time(group))


def _at_one_time(group: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """Journeys apart in time, oldest first: those with days by their days, others with the first of their month."""
    dated: list[list[_Placed]] = []
    vague: dict[tuple[int, int], list[_Placed]] = defaultdict(list)
    end = date.min
    for placed in group:
        when, day = _when(placed[1]), placed[1].day
        days = own_days(when) if when else ()
        if not days:
            vague[day.year, day.month].append(placed)
        elif dated and days[0] <= end:
            dated[-1].append(placed)
        else:
            dated.append([placed])
        end = max((end, *days[-1:]))
    for one in dated:
        day = one[0][1].day
        yield [*one, *vague.pop((day.year, day.month), ())]
    yield from vague.values()


def _when(journey: Journey) -> DateSpan | None:
    """The time of a journey."""
    return journey.visit.when.value if journey.visit.when else None


def _surest(placed: _Placed) -> tuple[int, bool, int]:
    journey = placed[1]
    when = _when(journey)
    vague = when is None or not has_own_days(when)
    return WORTH[journey.visit.status.value], vague, journey.record


def _visit(archive: Archive, journeys: list[_Placed]) -> Happening:
    """A journey with everything that tells of it."""
    position, best = journeys[0]
    assert best.visit.when is not None
    own = (archive.people[key].country for key in best.people)
    lands = (*own, best.visit.place.value.country)
    return Happening(
        Kind.VISIT,
        best.visit.when.value,
        best.visit.status.value,
        best.people,
        frozenset(land for land in lands if land),
        tuple(Words(journey.record, journey.visit.evidence) for _, journey in journeys),
        Thing.JOURNEY,
        (position, 0),
        office_rank(best.visit.people),
    )
