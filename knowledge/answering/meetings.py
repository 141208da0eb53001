"""Meetings told for the ask: who, whether, when, where, how long, how, how many, who sat in, on what occasion."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.choosing import ordered
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import nothing
from knowledge.answering.telling import (
    clock,
    count_of,
    dates_of,
    length,
    line_of_event,
    listed,
    sentence,
    where,
)
from knowledge.asking.following import PAGE
from knowledge.dates.speaking import speak, speak_minutes
from knowledge.events import Event
from knowledge.question import Ask, Order
from knowledge.records import Mode, Status

Headline = Callable[[Case, Sequence[Event]], str]
"""The first sentence of an answer, from the meetings that it tells."""
_COUNTED = frozenset({Ask.HOW_MANY, Ask.ON_THIS_DAY, Ask.DID_MEET})


def answer_meetings(case: Case) -> Answer:
    """The meetings that fit; without any, what is near."""
    events = told_events(case)
    return tell(case, events) if events else _sat_in(case) or nothing(case)


def told_events(case: Case) -> list[Event]:
    """Meetings to be told: those only mentioned come in where two people are asked for, or nothing else is found."""
    question, found = case.question, matching_events(case)
    if question.ask is Ask.ON_THIS_DAY:
        found = [e for e in found if e.status is not Status.CANCELLED]
    told = [event for event in found if event.status is not Status.MENTIONED]
    if not told or len(question.people) > 1:
        told = found
    if question.ask is Ask.UPCOMING or question.order is Order.NEXT:
        told = [e for e in told if e.status is Status.PLANNED and _is_ahead(case, e)]
    if question.ask is Ask.WHO_MET and question.status is None:
        told = _met_first(told)
    return ordered(case, told)


def _met_first(events: list[Event]) -> list[Event]:
    """Whom somebody met before whom somebody is to meet; what was called off is no meeting, if there are others."""
    on = [event for event in events if event.status is not Status.CANCELLED] or events
    return sorted(on, key=lambda event: event.status is not Status.HELD)


def tell(case: Case, events: Sequence[Event]) -> Answer:
    """Meetings as an answer to the ask, one page of them."""
    question = case.question
    page = list(events[question.skip : question.skip + PAGE])
    if not page:
        return Answer(True, "That was all.")
    counted = _counted(case, events)
    members = frozenset(key for event in events for key in event.people)
    asked = [key for keys in case.people for key in sorted(keys) if key in members]
    people = case.names((*asked, *(key for event in page for key in event.people)))
    return Answer(
        answered=True,
        headline=_HEADLINES.get(question.ask, _summary)(case, events),
        lines=tuple(line_of_event(case, event) for event in page),
        people=people,
        choices=_unclear(case, members),
        dates=tuple(dict.fromkeys(day for event in page for day in dates_of(event))),
        records=cited(case, page),
        count=len(counted) if question.ask in _COUNTED else None,
        notes=_topic_notes(case),
        more=max(0, len(events) - question.skip - PAGE),
    )


def cited(case: Case, events: Iterable[Event]) -> tuple[str, ...]:
    """Records of meetings: the best of each first, then announcements and copies."""
    events = list(events)
    first = [case.record_name(event.sources[0].record) for event in events]
    rest = [case.record_name(s.record) for event in events for s in event.sources[1:]]
    copies = [name for event in events for name in case.copies_of(event.sources[0].record)]
    return tuple(dict.fromkeys((*first, *rest, *copies)))


def _is_ahead(case: Case, event: Event) -> bool:
    """Whether a planned meeting is still to come, or lies in a time that was asked for."""
    return bool(case.question.dates) or event.last_day >= case.today


def _counted(case: Case, events: Sequence[Event]) -> list[Event]:
    """What `how many` counts: meetings held, unless planned or cancelled ones are asked for."""
    if case.question.ask is Ask.ON_THIS_DAY or case.question.status in (
        Status.PLANNED,
        Status.CANCELLED,
    ):
        return list(events)
    return [event for event in events if event.status is Status.HELD]


def _unclear(case: Case, members: frozenset[int]) -> tuple[str, ...]:
    """Readings of a name that several people here bear, each of them in the answer."""
    return tuple(
        name
        for keys in case.people
        if len(keys) > 1 and len(keys & members) != 1
        for name in case.names(sorted(keys))
    )


def _topic_notes(case: Case) -> tuple[str, ...]:
    """Words that nothing was found for, so that nobody takes the answer to be about them."""
    strange = case.question.left_out
    return (f"No record speaks of {listed(f'“{word}”' for word in strange)}",) if strange else ()


def _sat_in(case: Case) -> Answer | None:
    """Meetings in which somebody asked for only sat in."""
    question, indexes = case.question, case.archive.indexes
    if len(question.people) == 0 or question.ask in (Ask.UPCOMING, Ask.HOW_MANY):
        return None
    keys = case.people[0]
    positions = sorted({e for key in keys for e in indexes.events_attended.get(key, ())})
    rest = question.about(question.people[1:])
    fitting = set(map(id, matching_events(case.asking(rest)))) if positions else set()
    events = [case.archive.events[k] for k in positions if id(case.archive.events[k]) in fitting]
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


def _summary(case: Case, events: Sequence[Event]) -> str:
    """One meeting as a sentence; of several how many were held, planned and mentioned."""
    if len(events) == 1:
        return sentence(case, events[0])
    parts = [
        f"{count_of(number, 'meeting')} {word}"
        for status, word in (
            (Status.HELD, "held"),
            (Status.PLANNED, "planned"),
            (Status.CANCELLED, "cancelled or postponed"),
            (Status.MENTIONED, "only mentioned"),
        )
        if (number := sum(event.status is status for event in events))
    ]
    return f"{listed(parts)}:"


def _who_met(case: Case, events: Sequence[Event]) -> str:
    """Whom the one asked for met."""
    if len(case.people) != 1 or len(events) == 1:
        return _summary(case, events)
    asked = {key for key in case.people[0] if any(key in event.people for event in events)}
    held = [e for e in events if e.status is Status.HELD]
    met = case.names(k for e in held for k in e.people if k not in asked)
    who = " or ".join(case.names(sorted(asked)))
    if not met or len(met) > 12:
        return f"{who}: {_summary(case, events)}"
    return f"{who} met {listed(met)}. {_summary(case, events)}"


def _whether(case: Case, events: Sequence[Event]) -> str:
    """Yes, planned only, or mentioned only; `no` is never said."""
    held = [event for event in events if event.status is Status.HELD]
    if held:
        times = "" if len(held) == 1 else f", {len(held)} times"
        return f"Yes{times}. {sentence(case, held[-1])}"
    best = events[-1]
    if best.status is Status.MENTIONED:
        return f"Yes, as another record mentions. {sentence(case, best)}"
    return f"{'Only planned' if best.status is Status.PLANNED else 'Cancelled or postponed'}: {sentence(case, best)}"


def _when(_case: Case, events: Sequence[Event]) -> str:
    """The day and hour of one meeting; of several each."""
    return " ".join(f"{_time_of(event)}." for event in events[:3])


def _time_of(event: Event) -> str:
    meeting = event.meeting
    told = speak(meeting.when.value) if meeting.when else "The record does not say when"
    if meeting.start:
        told += f", at {clock(meeting.start.value)} local time"
    status = {
        Status.PLANNED: " (planned; no record that it was held)",
        Status.CANCELLED: " (cancelled or postponed)",
        Status.MENTIONED: " (as another record mentions)",
    }.get(event.status, "")
    return f"{told}{status}"


def _where_at(_case: Case, events: Sequence[Event]) -> str:
    """Each place once."""
    places = list(dict.fromkeys(_place_of(event) for event in events))
    return f"{listed(places)}."


def _place_of(event: Event) -> str:
    place = event.meeting.place.value if event.meeting.place else None
    if place is None:
        remote = event.meeting.mode.value is not Mode.IN_PERSON
        return (
            "At no one place: they spoke from afar" if remote else "The record does not say where"
        )
    told = where(event.meeting)
    return told if place.city or place.venue else f"{told} (the record names no city)"


def _how_long(_case: Case, events: Sequence[Event]) -> str:
    """How long one meeting took; of several the total too."""
    known = [event.meeting.duration.value for event in events if event.meeting.duration]
    if not known:
        return "No record says how long."
    told = listed(length(duration) for duration in known[:5])
    if len(known) == 1:
        return f"{told[:1].upper()}{told[1:]}."
    total = speak_minutes(sum(duration.minutes for duration in known))
    about = "about " if any(duration.approximate for duration in known) else ""
    return f"{about}{total} in all: {told}."


def _in_which_way(case: Case, events: Sequence[Event]) -> str:
    """In person, by telephone or by video."""
    said = {Mode.IN_PERSON: "In person", Mode.PHONE: "By telephone", Mode.VIDEO: "By video"}
    ways = dict.fromkeys(said[event.meeting.mode.value] for event in events)
    return f"{listed(ways)}. {sentence(case, events[-1])}" if len(ways) == 1 else f"{listed(ways)}."


def _how_many(case: Case, events: Sequence[Event]) -> str:
    """How many were held, the planned and mentioned ones apart."""
    counted = _counted(case, events)
    apart = [event for event in events if event not in counted]
    planned = sum(event.status is Status.PLANNED for event in apart)
    mentioned = sum(event.status is Status.MENTIONED for event in apart)
    more = [f"{planned} planned with no record that it was held"] if planned else []
    more += [f"{mentioned} that another record only mentions"] if mentioned else []
    told = count_of(len(counted), "meeting")
    return f"{told}; besides, {listed(more)}." if more else f"{told}."


def _occasion(_case: Case, events: Sequence[Event]) -> str:
    """On what occasion, as far as the record says."""
    told = [e.meeting.occasion.value for e in events if e.meeting.occasion]
    return f"{listed(dict.fromkeys(told))}." if told else "No record names an occasion."


def _of_the_day(_case: Case, events: Sequence[Event]) -> str:
    return f"{count_of(len(events), 'meeting')} on this day:"


_HEADLINES: dict[Ask, Headline] = {
    Ask.WHO_MET: _who_met,
    Ask.DID_MEET: _whether,
    Ask.WHEN: _when,
    Ask.WHERE: _where_at,
    Ask.HOW_LONG: _how_long,
    Ask.HOW: _in_which_way,
    Ask.HOW_MANY: _how_many,
    Ask.OCCASION: _occasion,
    Ask.ON_THIS_DAY: _of_the_day,
}
