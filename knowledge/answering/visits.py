"""Who went where and when: journeys told for the ask, and meetings abroad where no journey is told."""

from collections.abc import Sequence

from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.answering.abroad import visitors, with_visitors
from knowledge.answering.case import Case
from knowledge.answering.choosing import wanted
from knowledge.answering.journeys import matching_journeys
from knowledge.answering.meetings import tell, told_events
from knowledge.answering.nothing import nothing
from knowledge.answering.telling import count_of, different, line_of_journey, listed, place_words
from knowledge.answering.trips import Trips
from knowledge.dates.speaking import speak
from knowledge.events import Journey
from knowledge.question import PAGE, Ask, Order, Question
from knowledge.records import Status

_MOST_TIMES, _MOST_PLACES = 5, 8
"""So many are told in a headline."""


def answer_visits(case: Case) -> Answer:
    """Journeys that fit; where the records tell of none, the meetings held there."""
    journeys = _picked(case, matching_journeys(case))
    if not journeys:
        return _by_meetings(case)
    page, more = case.question.page_of(journeys, PAGE)
    times = [j.visit.when.value for j in page if j.visit.when]
    dates = [day for when in times for day in (when.iso(), when.iso_end()) if day]
    counted = journeys.of_status(Status.HELD) or journeys
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


def _picked(case: Case, journeys: Trips) -> Trips:
    """The first, the last, those to come, or all."""
    question = case.question
    if question.ask is Ask.UPCOMING or question.order is Order.NEXT:
        journeys = journeys.of_status(Status.PLANNED)
        if not question.dates:
            journeys = journeys.not_before(case.today)
    if question.order in (Order.FIRST, Order.NEXT, Order.LAST):
        return journeys[wanted(question, len(journeys))]
    return journeys


def _headline(case: Case, journeys: Trips) -> str:
    """What was asked first: when, where, how many; else how many there are."""
    planned = len(journeys.of_status(Status.PLANNED)) == len(journeys)
    note = " (planned; no record that it was made)" if planned else ""
    match case.question.ask:
        case Ask.WHEN if dated := journeys.dated():
            return f"{listed(different(map(_time, dated), _MOST_TIMES))}{note}."
        case Ask.WHERE:
            return (
                f"{listed(different(map(_place, journeys.to_each_place()), _MOST_PLACES))}{note}."
            )
        case Ask.DID_MEET:
            return (
                f"{'Planned only' if planned else 'Yes'}: {count_of(len(journeys), 'visit')}{note}."
            )
        case _:
            return f"{count_of(len(journeys), 'visit')}{' planned' if planned else ''}:"


def _time(journey: Journey) -> str:
    return speak(journey.visit.when.value) if journey.visit.when else ""


def _place(journey: Journey) -> str:
    return place_words(journey.visit.place.value)


def _by_meetings(case: Case) -> Answer:
    """Meetings held abroad show a journey too; nobody is at home there."""
    question = case.question
    looser = replace(question, ask=_as_meeting(question))
    events = with_visitors(case, told_events(case.asking(looser)))
    if events and (question.lands or question.cities or question.people):
        answer = tell(case.asking(looser), events)
        told = "The records tell of no journey as such, but of meetings abroad"
        return replace(answer, headline=f"{told}. {answer.headline}", people=visitors(case, events))
    return nothing(case)


def _as_meeting(question: Question) -> Ask:
    return Ask.LIST if question.ask is Ask.WHO_MET else question.ask
