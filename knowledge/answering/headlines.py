"""The first sentence of an answer about meetings: who, whether, when, where, how long, how, how many, why."""

from collections.abc import Callable, Sequence

import numpy as np

from knowledge.answering.case import Case
from knowledge.answering.positions import firsts
from knowledge.answering.row import Row
from knowledge.answering.telling import clock, count_of, length, listed, sentence, where
from knowledge.dates.speaking import speak, speak_minutes
from knowledge.events import Event
from knowledge.gist.columns import MODES
from knowledge.question import Ask
from knowledge.records import Mode, Status

_MOST_MET = 12
"""People whom a headline names; of more, the lines tell."""
_IN_PERSON = MODES.index(Mode.IN_PERSON)
Headline = Callable[[Case, Row], str]
"""The first sentence of an answer, from the meetings that it tells."""


def counted_of(case: Case, events: Row) -> Row:
    """What `how many` counts: meetings held, unless planned or cancelled ones are asked for."""
    if case.question.ask is Ask.ON_THIS_DAY or case.question.status in (
        Status.PLANNED,
        Status.CANCELLED,
    ):
        return events
    return events.of_status(Status.HELD)


def summary(case: Case, events: Row) -> str:
    """One meeting as a sentence; of several how many were held, planned and mentioned."""
    return sentence(case, events[0]) if len(events) == 1 else f"{counts(events)}:"


def counts(events: Row) -> str:
    """How many meetings were held, planned, called off and mentioned."""
    tally = events.tally()
    parts = [
        f"{count_of(number, 'meeting')} {word}"
        for status, word in (
            (Status.HELD, "held"),
            (Status.PLANNED, "planned"),
            (Status.CANCELLED, "cancelled or postponed"),
            (Status.MENTIONED, "only mentioned"),
        )
        if (number := tally[status])
    ]
    return listed(parts)


def _who_met(case: Case, events: Row) -> str:
    """Whom the one asked for met."""
    if len(case.people) != 1 or len(events) == 1:
        return summary(case, events)
    asked = events.met(case.people[0])
    held = events.of_status(Status.HELD)
    if len(held) == 1:
        others = events.not_of_status(Status.HELD)
        return f"{sentence(case, held[0])} Besides, {counts(others)}:"
    met = _names_of_those_met(case, held, asked)
    who = " or ".join(case.names(sorted(asked)))
    if not met or len(met) > _MOST_MET:
        return f"{who}: {summary(case, events)}"
    return f"{who} met {listed(met)}. {summary(case, events)}"


def _names_of_those_met(case: Case, held: Row, asked: frozenset[int]) -> Sequence[str]:
    """Everybody but those asked for, in the order of the meetings; where they are very many, some more than are told."""
    met: dict[str, None] = {}
    people = held.people
    for key in people[firsts(people)].tolist():
        if key not in asked:
            met[case.archive.person_name(key)] = None
        if len(met) > _MOST_MET:
            break
    return list(met)


def _whether(case: Case, events: Row) -> str:
    """Yes, planned only, or mentioned only; `no` is never said."""
    held = events.of_status(Status.HELD)
    if held:
        times = "" if len(held) == 1 else f", {len(held)} times"
        return f"Yes{times}. {sentence(case, held[-1])}"
    best = events[-1]
    if best.status is Status.MENTIONED:
        return f"Yes, as another record mentions. {sentence(case, best)}"
    return f"{'Only planned' if best.status is Status.PLANNED else 'Cancelled or postponed'}: {sentence(case, best)}"


def _when(_case: Case, events: Row) -> str:
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


def _where_at(_case: Case, events: Row) -> str:
    """Each place once."""
    remote = events.columns.mode[events.at] != _IN_PERSON
    place = events.columns.place[events.at].astype(np.int32) + 2
    different = events.at[firsts(np.where(place > 1, place, remote))]
    places = dict.fromkeys(_place_of(events.events[k]) for k in different.tolist())
    return f"{listed(places)}."


def _place_of(event: Event) -> str:
    place = event.meeting.place.value if event.meeting.place else None
    if place is None:
        remote = event.mode is not Mode.IN_PERSON
        return (
            "At no one place: they spoke from afar" if remote else "The record does not say where"
        )
    told = where(event.meeting)
    return told if place.city or place.venue else f"{told} (the record names no city)"


def _how_long(_case: Case, events: Row) -> str:
    """How long one meeting took; of several the total too."""
    known = events.where(events.minutes >= 0)
    if not known:
        return "No record says how long."
    first = (event.meeting.duration for event in known[:5])
    told = listed(length(duration.value) for duration in first if duration)
    if len(known) == 1:
        return f"{told[:1].upper()}{told[1:]}."
    total = speak_minutes(int(known.minutes.sum()))
    about = "about " if known.columns.about[known.at].any() else ""
    return f"{about}{total} in all: {told}."


def _in_which_way(case: Case, events: Row) -> str:
    """In person, by telephone or by video."""
    said = {Mode.IN_PERSON: "In person", Mode.PHONE: "By telephone", Mode.VIDEO: "By video"}
    ways = [said[event.mode] for event in events.distinct(events.columns.mode)]
    return f"{listed(ways)}. {sentence(case, events[-1])}" if len(ways) == 1 else f"{listed(ways)}."


def _how_many(case: Case, events: Row) -> str:
    """How many were held, the planned and mentioned ones apart."""
    counted = counted_of(case, events)
    apart = {} if len(counted) == len(events) else events.tally()
    planned, mentioned = (apart.get(s, 0) for s in (Status.PLANNED, Status.MENTIONED))
    more = [f"{planned} planned with no record that it was held"] if planned else []
    more += [f"{mentioned} that another record only mentions"] if mentioned else []
    told = count_of(len(counted), "meeting")
    return f"{told}; besides, {listed(more)}." if more else f"{told}."


def _occasion(_case: Case, events: Row) -> str:
    """On what occasion, as far as the record says."""
    named = events.distinct(events.columns.occasion)
    told = [e.meeting.occasion.value for e in named if e.meeting.occasion]
    return f"{listed(told)}." if told else "No record names an occasion."


def _of_the_day(_case: Case, events: Row) -> str:
    return f"{count_of(len(events), 'meeting')} on this day:"


HEADLINES: dict[Ask, Headline] = {
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
