"""Something that a digest may tell: a meeting, call, visit or speech, a record, or an anniversary spoken of."""

from dataclasses import dataclass
from datetime import date

from knowledge.anniversaries.wish import Kind
from knowledge.dates.span import DateSpan
from knowledge.events import Event, Journey
from knowledge.records import Commemoration, Span, Speech, Status


@dataclass(frozen=True, slots=True)
class Words:
    """Where a record tells of something."""

    record: int
    """Position of the record."""
    evidence: Span
    """The words."""


@dataclass(frozen=True, slots=True)
class Published:
    """A record of its day, which tells of nothing that has a day of its own."""

    title: str
    """Its title."""


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
    told: Event | Journey | Speech | Published | Commemoration
    """The thing itself."""
    office: int
    """Rank of the highest office in it, 0 for heads of state and government."""

    @property
    def day(self) -> date:
        """Its first day, or the first of its month or year."""
        return self.when.start or date.min
