"""The first sentence of an answer about meetings: who, whether, when, where, how long, how, how many, why."""

from collections.abc import Callable, Sequence

from knowledge.answering.case import Case
from knowledge.answering.telling import clock, count_of, length, listed, sentence, where
from knowledge.dates.speaking import speak, speak_minutes
from knowledge.events import Event
from knowledge.question import Ask
from knowledge.records import Mode, Status

Headline = Callable[[Case, Sequence[Event]], str]
"""The first sentence of an answer, from the meetings that it tells."""


def counted_of(case: Case, events: Sequence[Event]) -> list[Event]:
    """What `how many` counts: meetings held, unless planned or cancelled ones are asked for."""
    if case.question.ask is Ask.ON_THIS_DAY or case.question.status in (
        Status.PLANNED,
        Status.CANCELLED,
    ):
        return list(events)
    return [event for event in events if event.status is Status.HELD]


def summary(case: Case, events: Sequence[Event]) -> str:
    """One meeting as a sentence; of several how many were held, planned and mentioned."""
    return sentence(case, events[0]) if len(events) == 1 else f"{counts(events)}:"


def counts(events: Sequence[Event]) -> str:
    """How many meetings were held, planned, called off and mentioned."""
    told = [event.status for event in events]
    parts = [
        f"{count_of(number, 'meeting')} {word}"
        for status, word in (
            (Status.HELD, "held"),
            (Status.PLANNED, "planned"),
            (Status.CANCELLED, "cancelled or postponed"),
            (Status.MENTIONED, "only mentioned"),
        )
        if (number := told.count(status))
    ]
    return listed(parts)


def _who_met(case: Case, events: Sequence[Event]) -> str:
    """Whom the one asked for met."""
    if len(case.people) != 1 or len(events) == 1:
        return summary(case, events)
    asked = {key for key in case.people[0] if any(key in event.people for event in events)}
    held = [e for e in events if e.status is Status.HELD]
    if len(held) == 1:
        others = [event for event in events if event.status is not Status.HELD]
        return f"{sentence(case, held[0])} Besides, {counts(others)}:"
    met = case.names(k for e in held for k in e.people if k not in asked)
    who = " or ".join(case.names(sorted(asked)))
    if not met or len(met) > 12:
        return f"{who}: {summary(case, events)}"
    return f"{who} met {listed(met)}. {summary(case, events)}"


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
        remote = event.mode is not Mode.IN_PERSON
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
    ways = dict.fromkeys(said[event.mode] for event in events)
    return f"{listed(ways)}. {sentence(case, events[-1])}" if len(ways) == 1 else f"{listed(ways)}."


def _how_many(case: Case, events: Sequence[Event]) -> str:
    """How many were held, the planned and mentioned ones apart."""
    counted = counted_of(case, events)
    known = set(map(id, counted))
    apart = [event for event in events if id(event) not in known]
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
