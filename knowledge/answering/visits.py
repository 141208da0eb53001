"""Who went where and when: journeys told for the ask, and meetings abroad where no journey is told."""

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.choosing import counted_off
from knowledge.answering.journeys import matching_journeys
from knowledge.answering.meetings import tell, told_events
from knowledge.answering.nothing import nothing
from knowledge.answering.telling import count_of, line_of_journey, listed, place_words
from knowledge.dates.speaking import speak
from knowledge.events import Event, Journey
from knowledge.question import PAGE, Ask, Order, Question
from knowledge.records import Status


def answer_visits(case: Case) -> Answer:
    """Journeys that fit; where the records tell of none, the meetings held there."""
    journeys = _picked(case, matching_journeys(case))
    if not journeys:
        return _by_meetings(case)
    page, more = case.question.page_of(journeys, PAGE)
    times = [j.visit.when.value for j in page if j.visit.when]
    dates = [day for when in times for day in (when.iso(), when.iso_end()) if day]
    counted = [j for j in journeys if j.visit.status.value is Status.HELD] or journeys
    records = (
        name for j in page for name in (case.record_name(j.record), *case.copies_of(j.record))
    )
    return Answer(
        True,
        _headline(case, journeys),
        tuple(line_of_journey(case, journey) for journey in page),
        case.names((*_asked(case, page), *(key for j in page for key in j.people))),
        dates=tuple(dict.fromkeys(dates)),
        records=tuple(dict.fromkeys(records)),
        count=len(counted) if case.question.ask in (Ask.HOW_MANY, Ask.DID_MEET) else None,
        more=more,
    )


def _asked(case: Case, journeys: Sequence[Journey]) -> list[int]:
    """Those asked for who travelled."""
    members = {key for journey in journeys for key in journey.people}
    return sorted(case.asked & members)


def _picked(case: Case, journeys: Sequence[Journey]) -> list[Journey]:
    """The first, the last, those to come, or all."""
    question = case.question
    if question.ask is Ask.UPCOMING or question.order is Order.NEXT:
        journeys = [
            j for j in journeys if j.visit.status.value is Status.PLANNED and _is_ahead(case, j)
        ]
    if question.order in (Order.FIRST, Order.NEXT, Order.LAST):
        return list(counted_off(question, journeys))
    return list(journeys)


def _is_ahead(case: Case, journey: Journey) -> bool:
    when = journey.visit.when
    return bool(case.question.dates) or when is None or (when.value.end or case.today) >= case.today


def _headline(case: Case, journeys: Sequence[Journey]) -> str:
    """What was asked first: when, where, how many; else how many there are."""
    places = dict.fromkeys(place_words(j.visit.place.value) for j in journeys)
    times = dict.fromkeys(speak(j.visit.when.value) for j in journeys if j.visit.when)
    planned = all(j.visit.status.value is Status.PLANNED for j in journeys)
    note = " (planned; no record that it was made)" if planned else ""
    match case.question.ask:
        case Ask.WHEN if times:
            return f"{listed(list(times)[:5])}{note}."
        case Ask.WHERE:
            return f"{listed(list(places)[:8])}{note}."
        case Ask.DID_MEET:
            return (
                f"{'Planned only' if planned else 'Yes'}: {count_of(len(journeys), 'visit')}{note}."
            )
        case _:
            return f"{count_of(len(journeys), 'visit')}{' planned' if planned else ''}:"


def _by_meetings(case: Case) -> Answer:
    """Meetings held abroad show a journey too; nobody is at home there."""
    question = case.question
    looser = replace(question, ask=_as_meeting(question))
    found = told_events(case.asking(looser))
    events = found.where(np.array([_has_visitor(case, event) for event in found], np.bool_))
    if events and (question.lands or question.cities or question.people):
        answer = tell(case.asking(looser), events)
        told = "The records tell of no journey as such, but of meetings abroad"
        return replace(
            answer, headline=f"{told}. {answer.headline}", people=_visitors(case, events)
        )
    return nothing(case)


def _as_meeting(question: Question) -> Ask:
    return Ask.LIST if question.ask is Ask.WHO_MET else question.ask


def _has_visitor(case: Case, event: Event) -> bool:
    """Whether somebody met outside his or her own country, of those asked for where somebody is."""
    place = event.meeting.place.value.country if event.meeting.place else None
    travellers = case.asked or frozenset(event.people)
    return place is not None and any(
        key in travellers and case.archive.people[key].country not in (place, None)
        for key in event.people
    )


def _visitors(case: Case, events: Sequence[Event]) -> tuple[str, ...]:
    """Those who were abroad."""
    found = [
        key
        for event in events
        for key in event.people
        if event.meeting.place
        and case.archive.people[key].country != event.meeting.place.value.country
    ]
    return case.names(found)
