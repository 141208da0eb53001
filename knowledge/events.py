"""Meetings and journeys as the whole archive knows them: copies, announcements and read-outs of one joined."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from knowledge.dates.span import Overlap
from knowledge.records import Figure, Meeting, Mode, Record, Span, Status, Visit

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


@dataclass(frozen=True, slots=True)
class Event:
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


def join_meetings(records: Sequence[Record], who: Who) -> tuple[Event, ...]:
    """Meetings of all records, oldest first; those of the same people at the same time are one."""
    groups: dict[tuple[frozenset[int], bool], list[list[Source]]] = defaultdict(list)
    for position, record in enumerate(records):
        for meeting in record.meetings:
            people = frozenset(persons(meeting.participants, who, position))
            if len(people) > 1:
                source = Source(position, meeting.evidence, meeting)
                _join(groups[(people, meeting.mode.value is Mode.IN_PERSON)], source)
    joined = _join_announcements(groups)
    events = [_event(sources, who) for sources in joined]
    return tuple(sorted(events, key=lambda event: (event.day, event.sources[0].record)))


def join_visits(records: Sequence[Record], who: Who) -> tuple[Journey, ...]:
    """Journeys of all records, oldest first; copies of one record tell of one journey."""
    found: dict[object, Journey] = {}
    for position, record in enumerate(records):
        for number, visit in enumerate(record.visits):
            print_ = record.document.fingerprint
            key = (print_, number) if print_ else (position, number)
            people = persons(visit.people, who, position)
            found.setdefault(key, Journey(people, visit, position))
    return tuple(sorted(found.values(), key=lambda journey: (journey.day, journey.record)))


WORTH = {Status.HELD: 0, Status.CANCELLED: 1, Status.PLANNED: 2, Status.MENTIONED: 3}
"""Which source tells most of a meeting."""


def _join(group: list[list[Source]], source: Source) -> None:
    """Put a source with those that tell of the same meeting, or by itself."""
    for sources in group:
        if any(_same(source.meeting, other.meeting) for other in sources):
            sources.append(source)
            return
    group.append([source])


def _join_announcements(
    groups: Mapping[tuple[frozenset[int], bool], list[list[Source]]],
) -> list[list[Source]]:
    """Groups, an announcement or mention of some of those who met put with the read-out that names them all."""
    held_by_person: dict[int, list[tuple[frozenset[int], bool, list[Source]]]] = defaultdict(list)
    waiting: list[tuple[frozenset[int], bool, list[Source]]] = []
    kept: list[list[Source]] = []
    for (people, in_person), group in groups.items():
        for sources in group:
            if any(source.meeting.status.value is Status.HELD for source in sources):
                kept.append(sources)
                for person in people:
                    held_by_person[person].append((people, in_person, sources))
            else:
                waiting.append((people, in_person, sources))
    for people, in_person, sources in waiting:
        later = _read_out(people, in_person, sources, held_by_person[min(people)])
        (kept.append(sources) if later is None else later.extend(sources))
    return kept


def _read_out(
    people: frozenset[int],
    in_person: bool,
    sources: Sequence[Source],
    held: Sequence[tuple[frozenset[int], bool, list[Source]]],
) -> list[Source] | None:
    """The one meeting held by all of these people and more at a time that agrees."""
    found = [
        others
        for members, mode, others in held
        if people < members
        and mode is in_person
        and all(
            source.meeting.when and _same(source.meeting, others[0].meeting) for source in sources
        )
    ]
    return found[0] if len(found) == 1 else None


def _same(one: Meeting, two: Meeting) -> bool:
    """Whether two records tell of one meeting of the same people: their days agree, and their hours do."""
    if one.when is None or two.when is None:
        return one.when is two.when and one.status.value is two.status.value
    if one.when.value.overlap(two.when.value) is Overlap.NONE:
        return False
    return not (one.start and two.start and one.start.value.local != two.start.value.local)


def _event(sources: list[Source], who: Who) -> Event:
    """An event from all that tell of it."""
    ordered = sorted(
        sources,
        key=lambda s: (WORTH[s.meeting.status.value], s.meeting.duration is None, s.record),
    )
    best = ordered[0]
    return event_of(
        persons(best.meeting.participants, who, best.record),
        persons(best.meeting.delegation, who, best.record),
        tuple(ordered),
    )
