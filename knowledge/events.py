"""The nouns of meetings and journeys as the whole archive knows them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from knowledge.records import Figure, Meeting, Mode, Span, Status, Visit

Who = Mapping[tuple[int, str], int]
"""The person behind each figure, by position of the record and name of the figure."""


class Source(Struct, frozen=True, array_like=True, gc=False):
    """A record that an event rests on, with the words."""

    record: int
    """Position of the record in the archive."""
    evidence: Span
    """The sentence."""
    meeting: Meeting
    """What that record says."""


class Event(Struct, frozen=True, gc=False):
    """One meeting as the whole archive knows it; what most questions look at costs nothing, the rest is in its sources."""

    people: tuple[int, ...]
    """Persons who met."""
    delegation: tuple[int, ...]
    """Persons who sat in."""
    sources: Sequence[Source]
    """Records that tell of it, the one that tells most first; in a snapshot they are read when they are looked at."""
    status: Status
    """Held if any record says so."""
    mode: Mode
    """How they spoke with each other, by the best source."""
    day: date
    """Its first day, for sorting; events without a date come first."""
    last_day: date
    """The last day on which it may be; without a date, the end of time."""
    countries: frozenset[str]
    """Countries of those who met."""

    @property
    def meeting(self) -> Meeting:
        """What the best source says."""
        return self.sources[0].meeting


def event_of(
    people: tuple[int, ...], delegation: tuple[int, ...], sources: Sequence[Source]
) -> Event:
    """The event that sources tell of, with what every question looks at worked out once."""
    meeting = sources[0].meeting
    when = meeting.when.value if meeting.when else None
    return Event(
        people,
        delegation,
        sources,
        meeting.status.value,
        meeting.mode.value,
        (when and when.start) or date.min,
        (when and when.end) or date.max,
        frozenset(p.country.value for p in meeting.participants if p.country),
    )


class Journey(Struct, frozen=True, array_like=True, gc=False):
    """A visit with its record."""

    people: tuple[int, ...]
    """Persons who travel."""
    visit: Visit
    """The visit."""
    record: int
    """Position of the record."""

    @property
    def day(self) -> date:
        """Its first day, for sorting; journeys without a date come first."""
        return self.visit.when.value.start or date.min if self.visit.when else date.min


def persons(figures: Iterable[Figure], who: Who, record: int) -> tuple[int, ...]:
    """Persons behind the figures of a record."""
    found = (who.get((record, figure.name)) for figure in figures)
    return tuple(dict.fromkeys(key for key in found if key is not None))


WORTH = {Status.HELD: 0, Status.CANCELLED: 1, Status.PLANNED: 2, Status.MENTIONED: 3}
"""Which source tells most of a meeting."""
