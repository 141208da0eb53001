"""A meeting or journey told in words: day, people with their roles then, place, kind, length, status."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from knowledge.answer import Line, Party, Told
from knowledge.answering.case import Case
from knowledge.answering.row import Row
from knowledge.dates.speaking import speak, speak_minutes, speak_time
from knowledge.events import Event, Journey, Source
from knowledge.places.scanning import label
from knowledge.records import Duration, Figure, Meeting, Mode, Place, StartTime, Status

STATUSES = {
    Status.HELD: "",
    Status.PLANNED: "planned; no record that it was held",
    Status.MENTIONED: "mentioned only",
    Status.CANCELLED: "cancelled or postponed",
}
"""What is said of a meeting that no record tells as held."""
_MOST_KEPT = 20_000
_MODES = {Mode.IN_PERSON: "", Mode.PHONE: "by telephone", Mode.VIDEO: "by video"}


def lines_of_events(case: Case, events: Row) -> tuple[Line, ...]:
    """Meetings told whole, one a line."""
    if not events.kept:
        return tuple(line_of_event(case, event) for event in events)
    return tuple(line_at(case, position) for position in events.at.tolist())


def line_at(case: Case, position: int) -> Line:
    """One meeting of the archive, worded once; the archive keeps what it told lately."""
    told = case.archive.told
    line = told.get(position)
    if line is None:
        if len(told) >= _MOST_KEPT:
            told.clear()
        line = told[position] = line_of_event(case, case.archive.events[position])
    return line


def line_of_event(case: Case, event: Event) -> Line:
    """One meeting told whole, with its best record and the others that tell of it."""
    best = event.sources[0]
    meeting = best.meeting
    when = speak(meeting.when.value) if meeting.when else "no date given"
    parties = tuple(_party(figure, name) for figure, name in named(case, event))
    facts, caution = tuple(filter(None, _facts(event))), STATUSES[event.status]
    who = " – ".join(party.text for party in parties)
    archive = case.archive
    return Line(
        f"{when}: {who} ({'; '.join(filter(None, (*facts, caution)))})",
        archive.name_of(best.record),
        " ".join(archive.said(best.record, meeting.evidence).split()),
        _others(case, event.sources),
        event,
        Told(when, parties, facts, event.status, caution),
        meeting.evidence,
    )


def _others(case: Case, sources: Sequence[Source]) -> tuple[str, ...]:
    """The records beside the best one: announcements and copies."""
    if len(sources) == 1 and sources[0].record not in case.archive.copies:
        return ()
    names = dict.fromkeys(case.record_name(source.record) for source in sources)
    names.update(dict.fromkeys(n for s in sources for n in case.copies_of(s.record)))
    return tuple(names)[1:]


def _facts(event: Event) -> tuple[str, ...]:
    """What is known of a meeting beside who, when and whether; empty where the record does not say."""
    meeting = event.meeting
    kind, mode = meeting.kind.value, _MODES[meeting.mode.value]
    return (
        kind,
        where(meeting),
        mode if mode and mode.split()[-1] not in kind else "",
        clock(meeting.start.value) if meeting.start else "",
        length(meeting.duration.value) if meeting.duration else "",
        f"on the occasion of {meeting.occasion.value}" if meeting.occasion else "",
    )


def line_of_journey(case: Case, journey: Journey) -> Line:
    """One journey told whole."""
    visit, archive = journey.visit, case.archive
    when = speak(visit.when.value) if visit.when else "no date given"
    parties = tuple(_party(f, name_of(case, journey.record, f)) for f in visit.people)
    aim, status = f"to {place_words(visit.place.value)}", visit.status.value
    caution = "planned" if status is Status.PLANNED else STATUSES[status]
    who = ", ".join(party.text for party in parties)
    return Line(
        f"{when}: {who} {aim}{f' ({caution})' if caution else ''}",
        archive.name_of(journey.record),
        " ".join(archive.said(journey.record, visit.evidence).split()),
        case.copies_of(journey.record),
        told=Told(when, parties, (aim,), status, caution),
        span=visit.evidence,
    )


def _party(figure: Figure, name: str) -> Party:
    """Somebody who met or travelled, with the role and country of that time."""
    return Party(person_then(figure, name), figure.country.value if figure.country else "")


def named(case: Case, event: Event) -> list[tuple[Figure, str]]:
    """Those who met as the record has them, each with the name that the whole archive shows."""
    best = event.sources[0]
    return [(f, name_of(case, best.record, f)) for f in best.meeting.participants]


def name_of(case: Case, record: int, figure: Figure) -> str:
    """The name that the whole archive shows for a figure of a record."""
    key = case.archive.who.get((record, figure.name))
    return figure.name if key is None else case.archive.person_name(key)


def person_then(figure: Figure, name: str) -> str:
    """A name with the role at that time, and the country where the role does not say it."""
    role = figure.role.value.label if figure.role else ""
    told = _standing(role, label(figure.country.value) if figure.country else "")
    return f"{name} ({told})" if told else name


@lru_cache(maxsize=4096)  # an archive has few roles beside its meetings
def _standing(role: str, country: str) -> str:
    """A role with its country, unless its own words name the country as we show it."""
    if not role or not country:
        return role or country
    low = role.lower()
    said = any(part.strip(" ()").lower() in low for part in country.split(" ("))
    return role if said else f"{role}, {country}"


def where(meeting: Meeting) -> str:
    """The place of a meeting; empty where the record gives none."""
    return place_words(meeting.place.value) if meeting.place else ""


def place_words(place: Place) -> str:
    """A place from the smallest part to its country."""
    land = label(place.country) if place.country else ""
    parts = (place.venue, place.city, land if land != place.city else "")
    return ", ".join(filter(None, parts))


def clock(start: StartTime) -> str:
    """A start time as precise as the record gives it."""
    about = "about " if start.approximate else ""
    other = f" ({speak_time(start.elsewhere)} at the ministry)" if start.elsewhere else ""
    return f"{about}{speak_time(start.local)}{other}"


def length(duration: Duration) -> str:
    """A duration as precise as the record gives it."""
    return f"{'about ' if duration.approximate else ''}{speak_minutes(duration.minutes)}"


_PLURALS = {"person": "people", "country": "countries"}


def count_of(number: int, noun: str) -> str:
    """A number with its noun: `1 meeting`, `2 people`."""
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def listed(names: Iterable[str]) -> str:
    """Names in a row: `A, B and C`."""
    names = list(names)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def dates_of(event: Event) -> list[str]:
    """Dates of a meeting, ISO 8601: its day, and the last one of a span."""
    when = event.meeting.when
    return [day for day in (when.value.iso(), when.value.iso_end()) if day] if when else []


def different(told: Iterable[str], most: int) -> list[str]:
    """The first so many different words; what comes behind them is not looked at."""
    found: dict[str, None] = {}
    for each in told:
        found[each] = None
        if len(found) == most:
            break
    return list(found)


def sentence(case: Case, event: Event) -> str:
    """One meeting as a sentence: `Kishida Fumio met Yoon Suk Yeol on 26 May 2024 in Seoul, for about 50 minutes.`"""
    meeting = event.meeting
    first, *others = [name for _, name in named(case, event)]
    parts = [f"{first} {_verb(event)} {listed(others)}"]
    if meeting.when:
        day = speak(meeting.when.value)
        parts.append(
            f"on {day}" if day[:1].isdigit() and " " in day and "–" not in day else f"({day})"
        )
    if place := where(meeting):
        parts.append(
            f"in {place}" if meeting.place and meeting.place.value.venue is None else f"at {place}"
        )
    told = " ".join(parts)
    if meeting.duration:
        told += f", for {length(meeting.duration.value)}"
    status = STATUSES[event.status]
    return f"{told} ({status})." if status and event.status is not Status.MENTIONED else f"{told}."


_HELD = {
    Mode.IN_PERSON: "met",
    Mode.PHONE: "spoke by telephone with",
    Mode.VIDEO: "spoke by video with",
}
_AHEAD = {
    Mode.IN_PERSON: "was to meet",
    Mode.PHONE: "was to speak by telephone with",
    Mode.VIDEO: "was to speak by video with",
}


def _verb(event: Event) -> str:
    """What they did, or were to do."""
    ahead = event.status in (Status.PLANNED, Status.CANCELLED)
    return (_AHEAD if ahead else _HELD)[event.mode]
