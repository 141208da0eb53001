"""What comes up, in words: the line that an answer would have, and how long ago it was."""

from collections.abc import Callable

from msgspec.structs import replace

from knowledge.anniversaries.happening import Happening, told_of
from knowledge.answer import Line, Party, Told
from knowledge.answering.case import Case
from knowledge.answering.telling import (
    line_of_event,
    line_of_journey,
    name_of,
    person_then,
    place_words,
)
from knowledge.dates.speaking import speak
from knowledge.events import Event, Journey
from knowledge.records import Commemoration, Record, Speech, Status

_CAUTION = {
    Status.HELD: "",
    Status.PLANNED: "planned then; no record that it took place",
    Status.MENTIONED: "as another record mentions",
    Status.CANCELLED: "cancelled or postponed",
}


def line_of(case: Case, happening: Happening) -> Line:
    """Something that comes up, told whole, with every record that tells of it."""
    match told_of(case.archive, happening):
        case Event() as event:
            line = _as_digest(line_of_event(case, event), _meeting_text)
        case Journey() as journey:
            line = _as_digest(line_of_journey(case, journey), _visit_text)
        case Speech() as speech:
            line = _speech(case, happening, speech)
        case Record() as record:
            line = Line(f"{speak(happening.when)}: “{record.document.title.value}”")
        case Commemoration() as spoken:
            line = Line(f"{speak(happening.when)}: {name_of_anniversary(spoken)}")
    return _with_sources(case, happening, line)


def years_ago(years: int) -> str:
    """`10 years ago`."""
    return "1 year ago" if years == 1 else f"{years} years ago"


def ordinal(number: int) -> str:
    """`60th`, `1st`, `112th`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def name_of_anniversary(spoken: Commemoration) -> str:
    """`60th anniversary of the normalization of the Japan-ROK relations`."""
    of = f" of {spoken.event.value}" if spoken.event else ""
    return f"{ordinal(spoken.number)} anniversary{of}"


def short(case: Case, happening: Happening) -> str:
    """The same in a few words, without day, roles and records."""
    names = [case.archive.people[key].name for key in happening.people]
    match told_of(case.archive, happening):
        case Event() as event:
            return f"{' – '.join(names)} ({event.meeting.kind.value})"
        case Journey() as journey:
            return f"{', '.join(names)} to {place_words(journey.visit.place.value)}"
        case Speech() as speech:
            return f"{', '.join(names) or speech.speaker.name} ({speech.kind.value})"
        case Record() as record:
            return f"“{record.document.title.value}”"
        case Commemoration() as spoken:
            return name_of_anniversary(spoken)


def _as_digest(line: Line, text: Callable[[Told], str]) -> Line:
    """The line of an answer, said as a digest says it: what was planned was planned then."""
    assert line.told is not None
    told = replace(line.told, caution=_CAUTION[line.told.status])
    return replace(line, text=text(told), told=told)


def _meeting_text(told: Told) -> str:
    """`14 May 2008: A – B (summit meeting; Japan; planned then)`."""
    facts = "; ".join(fact for fact in (*told.facts, told.caution) if fact)
    return f"{told.when}: {' – '.join(party.text for party in told.parties)} ({facts})"


def _visit_text(told: Told) -> str:
    """`May 2008: A to Japan (planned then)`."""
    who = ", ".join(party.text for party in told.parties)
    caution = f" ({told.caution})" if told.caution else ""
    return f"{told.when}: {who} {' '.join(told.facts)}{caution}"


def _speech(case: Case, happening: Happening, speech: Speech) -> Line:
    """A speech: who, what it is called, before whom."""
    figure, status = speech.speaker, speech.status.value
    who = person_then(figure, name_of(case, happening.sources[0].record, figure))
    country = figure.country.value if figure.country else ""
    audience = (speech.audience.value,) if speech.audience else ()
    facts = (speech.kind.value, *audience)
    told = Told(speak(happening.when), (Party(who, country),), facts, status, _CAUTION[status])
    return Line(_meeting_text(told), told=told)


def _with_sources(case: Case, happening: Happening, line: Line) -> Line:
    """A line with its record, the words of it, and the other records."""
    best, records = happening.sources[0], case.archive.records
    document = records[best.record].document
    names = dict.fromkeys(records[words.record].name for words in happening.sources)
    names.update(dict.fromkeys(n for w in happening.sources for n in case.copies_of(w.record)))
    return replace(
        line,
        record=document.name,
        evidence=" ".join(document.said(best.evidence).split()),
        also=tuple(names)[1:],
        span=best.evidence,
    )
