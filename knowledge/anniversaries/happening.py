"""Something that a digest may tell: a meeting, call, visit or speech, a record, or an anniversary spoken of."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.span import DateSpan
from knowledge.events import Event, Journey
from knowledge.records import Commemoration, Record, Span, Speech, Status


@dataclass(frozen=True, slots=True)
class Words:
    """Where a record tells of something."""

    record: int
    """Position of the record."""
    evidence: Span
    """The words."""


class Thing(IntEnum):
    """Where in an archive a thing that comes up is found."""

    MEETING = 0
    """Among its meetings, by position."""
    JOURNEY = 1
    """Among its journeys, by position."""
    SPEECH = 2
    """Among the speeches of a record, by the record's position and its number there."""
    RECORD = 3
    """Among its records, by position."""
    COMMEMORATION = 4
    """Among the commemorations of a record, by the record's position and its number there."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that comes up, whatever it is."""

    kind: Kind
    """What kind of thing it is."""
    when: DateSpan
    """When it was, or was to be; of an anniversary, when it falls."""
    status: Status
    """Held, planned or mentioned; what was called off is no happening."""
    people: tuple[int, ...]
    """Persons whom it is about."""
    countries: frozenset[str]
    """Countries that it is about, ISO 3166-1 alpha-2."""
    sources: tuple[Words, ...]
    """Records that tell of it, the best first."""
    thing: Thing
    """Where the thing itself is found."""
    at: tuple[int, int]
    """Its place there, and its number in it."""
    office: int
    """Rank of the highest office in it, 0 for heads of state and government."""

    @property
    def day(self) -> date:
        """Its first day, or the first of its month or year."""
        return self.when.start or date.min


def told_of(archive: Archive, each: Happening) -> Event | Journey | Speech | Record | Commemoration:
    """The thing itself."""
    place, number = each.at
    match each.thing:
        case Thing.MEETING:
            return archive.events[place]
        case Thing.JOURNEY:
            return archive.journeys[place]
        case Thing.SPEECH:
            return archive.records[place].speeches[number]
        case Thing.RECORD:
            return archive.records[place]
        case Thing.COMMEMORATION:
            return archive.records[place].commemorations[number]
