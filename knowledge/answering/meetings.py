"""Meetings told for the ask, one page of them, with what was not clear; or those in which somebody only sat in."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.choosing import ordered
from knowledge.answering.headlines import HEADLINES, counted_of, summary
from knowledge.answering.matching import NAMED_IN_PASSING, matching_events
from knowledge.answering.nothing import nothing
from knowledge.answering.positions import any_of, array_of
from knowledge.answering.row import Row
from knowledge.answering.telling import count_of, dates_of, lines_of_events, listed, sentence
from knowledge.columns.events import NO_DAY, Numbers
from knowledge.events import Event, event_of
from knowledge.question import PAGE, Ask, Order
from knowledge.records import Status

_COUNTED = frozenset({Ask.HOW_MANY, Ask.ON_THIS_DAY, Ask.DID_MEET})


def answer_meetings(case: Case) -> Answer:
    """The meetings that fit; without any, what is near."""
    events = told_events(case)
    return tell(case, events) if events else _sat_in(case) or nothing(case)


def told_events(case: Case, among: Numbers | None = None) -> Row:
    """Meetings to be told: those only mentioned come in where two people are asked for, or nothing else is found."""
    question, found = case.question, matching_events(case, among)
    if question.ask is Ask.ON_THIS_DAY:
        found = found.not_of_status(Status.CANCELLED)
    whom = question.ask is Ask.WHO_MET and bool(question.people)
    every = whom or len(question.people) > 1
    told = found if every else found.not_of_status(Status.MENTIONED) or found
    if question.ask is Ask.UPCOMING or question.order is Order.NEXT:
        told = _ahead(case, told)
    if question.ask is Ask.WHO_MET and question.status is None:
        told = _met_first(told)
    return ordered(case, told)


def _met_first(events: Row) -> Row:
    """Whom somebody met before whom somebody is to meet; what was called off is no meeting, if there are others."""
    return (events.not_of_status(Status.CANCELLED) or events).held_first()


def _ahead(case: Case, events: Row) -> Row:
    """Meetings as they were announced that are still to come, or lie in a time that was asked for."""
    days = events.columns.announced[events.at]
    ahead = days > 0 if case.question.dates else days >= case.today.toordinal()
    return Row.of([event for each in events.where(ahead) if (event := announced(each))])


def announced(event: Event) -> Event | None:
    """A meeting as it was announced, whatever later records tell of it; None where none announced it."""
    planned = [s for s in event.sources if s.meeting.status.value is Status.PLANNED]
    later = [source for source in event.sources if source not in planned]
    return event_of(event.people, event.delegation, (*planned, *later)) if planned else None


def tell(case: Case, events: Row) -> Answer:
    """Meetings as an answer to the ask, one page of them."""
    question = case.question
    shown, more = question.page_of(events, PAGE)
    assert isinstance(shown, Row)
    page = list(shown)
    members = events.met(case.asked)
    asked = [key for keys in case.people for key in sorted(keys) if key in members]
    people = case.names((*asked, *(key for event in page for key in event.people)))
    return Answer(
        answered=True,
        headline=HEADLINES.get(question.ask, summary)(case, events),
        lines=lines_of_events(case, shown),
        people=people,
        choices=_unclear(case, members),
        dates=tuple(dict.fromkeys(day for event in page for day in dates_of(event))),
        records=cited(case, page),
        count=len(counted_of(case, events)) if question.ask in _COUNTED else None,
        notes=(*_topic_notes(case), *_aside(case, events), *_mentioned_before(case, events)),
        more=more,
    )


def cited(case: Case, events: Iterable[Event]) -> tuple[str, ...]:
    """Records of meetings: the best of each first, then announcements and copies."""
    events = list(events)
    first = [case.record_name(event.sources[0].record) for event in events]
    rest = [case.record_name(s.record) for event in events for s in event.sources[1:]]
    copies = [name for event in events for name in case.copies_of(event.sources[0].record)]
    return tuple(dict.fromkeys((*first, *rest, *copies)))


def _unclear(case: Case, members: frozenset[int]) -> tuple[str, ...]:
    """Readings of a name that several people bear: all of them, or those that the one who met leaves."""
    told = set(case.names(members))
    return tuple(
        name
        for keys in case.people
        if len(keys) > 1
        for name in case.names(sorted(keys))
        if len(keys & members) != 1 or name not in told
    )


def _topic_notes(case: Case) -> tuple[str, ...]:
    """Words that nothing was found for, so that nobody takes the answer to be about them."""
    strange = case.question.left_out
    return (f"No record speaks of {listed(f'“{word}”' for word in strange)}",) if strange else ()


def _aside(case: Case, events: Row) -> Iterator[str]:
    """That a meal is told beside the meeting, so that nobody takes the meeting's hours for its own."""
    kind = case.question.kind
    meal = kind.split()[-1] if kind in NAMED_IN_PASSING else ""
    if meal and any(meal not in source.meeting.kind.value for e in events for source in e.sources):
        yield f"The {kind} is spoken of beside the meeting; times and lengths are those of the meeting"


def _mentioned_before(case: Case, events: Row) -> Iterator[str]:
    """That a record mentions an earlier meeting than the first one told of as held."""
    question = case.question
    if question.order is not Order.FIRST or question.rank or question.dates or not events:
        return
    mentioned = case.archive.indexes.events_of_status.get(Status.MENTIONED, ())
    every = matching_events(case, array_of(mentioned)).of_status(Status.MENTIONED)
    days = every.columns.first[every.at]
    earlier = every.where((days > NO_DAY) & (days < events[0].day.toordinal()))
    if earlier and events[0].meeting.when:
        yield f"A record mentions an earlier one: {sentence(case, earlier[0])}"


def _sat_in(case: Case) -> Answer | None:
    """Meetings in which somebody asked for only sat in."""
    question, indexes = case.question, case.archive.indexes
    if len(question.people) == 0 or question.ask in (Ask.UPCOMING, Ask.HOW_MANY):
        return None
    keys = case.people[0]
    attended = any_of(indexes.events_attended.get(key, ()) for key in keys)
    rest = question.about(question.people[1:])
    events = matching_events(case.asking(rest), attended)
    if not events:
        return None
    who = " or ".join(case.names(keys))
    told = tell(case.asking(rest), events)
    names = (*case.names(keys), *(name for name in told.people))
    return replace(
        told,
        headline=f"{who} sat in on {count_of(len(events), 'meeting')}, and is not told as one of those who met.",
        people=tuple(dict.fromkeys(names)),
        count=0 if question.ask is Ask.DID_MEET else None,
    )
