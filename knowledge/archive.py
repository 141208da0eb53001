"""The archive: records with their people merged and their meetings joined, indexed once and never changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.dates.span import Overlap
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.index import NameIndex
from knowledge.people import Curated, Person, Seen, merge_people
from knowledge.records import Figure, Meeting, Mode, Problem, Record, Span, Status, Visit


@dataclass(frozen=True, slots=True)
class Source:
    """A record that an event rests on, with the words."""

    record: int
    """Position of the record in the archive."""
    evidence: Span
    """The sentence."""
    meeting: Meeting
    """What that record says."""


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting as the whole archive knows it: copies, announcements and read-outs joined."""

    people: tuple[int, ...]
    """Persons who met."""
    delegation: tuple[int, ...]
    """Persons who sat in."""
    sources: tuple[Source, ...]
    """Records that tell of it, the one that tells most first."""

    @property
    def meeting(self) -> Meeting:
        """What the best source says."""
        return self.sources[0].meeting

    @property
    def status(self) -> Status:
        """Held if any record says so."""
        return self.meeting.status.value

    @property
    def day(self) -> date:
        """Its first day, for sorting; events without a date come first."""
        return self.meeting.when.value.start or date.min if self.meeting.when else date.min

    @property
    def countries(self) -> frozenset[str]:
        """Countries of those who met."""
        return frozenset(p.country.value for p in self.meeting.participants if p.country)


@dataclass(frozen=True, slots=True)
class Journey:
    """A visit with its record."""

    people: tuple[int, ...]
    """Persons who travel."""
    visit: Visit
    """The visit."""
    record: int
    """Position of the record."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything known, with the indexes that questions need."""

    records: tuple[Record, ...]
    """Records by position, sorted by name."""
    people: tuple[Person, ...]
    """Persons by position."""
    events: tuple[Event, ...]
    """Events by position, oldest first."""
    journeys: tuple[Journey, ...]
    """Visits, oldest first."""
    problems: tuple[Problem, ...]
    """Every problem of every file."""
    names: NameIndex
    """Looks names up."""
    events_of_person: dict[int, tuple[int, ...]] = field(repr=False)
    """Events by person."""
    events_of_country: dict[str, tuple[int, ...]] = field(repr=False)
    """Events by country of those who met."""
    records_of_person: dict[int, tuple[int, ...]] = field(repr=False)
    """Records by person named."""
    records_of_country: dict[str, tuple[int, ...]] = field(repr=False)
    """Records by country named."""
    copies: dict[int, tuple[int, ...]] = field(repr=False)
    """Records with the same body, by position."""

    @property
    def span(self) -> tuple[date, date] | None:
        """First and last day of any record or dated event."""
        days = [d.document.published.value.start for d in self.records if d.document.published]
        days += [event.day for event in self.events if event.day != date.min]
        known = [day for day in days if day is not None]
        return (min(known), max(known)) if known else None


def build_archive(
    records: Sequence[Record], problems: Iterable[Problem] = (), curated: Sequence[Curated] = ()
) -> Archive:
    """The archive of records: people merged, copies and announcements joined, indexes built."""
    kept = tuple(record for record in records if record.document.text.strip())
    seen = [
        Seen(
            figure,
            position,
            record.document.published.value.start if record.document.published else None,
        )
        for position, record in enumerate(kept)
        for figure in record.figures
    ]
    people, belongs = merge_people(seen, curated)
    who = {(s.record, s.figure.name): belongs[k] for k, s in enumerate(seen)}
    events = _events(kept, who)
    journeys = tuple(
        Journey(_people(visit.people, who, position), visit, position)
        for position, record in enumerate(kept)
        for visit in record.visits
    )
    by_person, by_country = _event_indexes(events)
    named, countries = _record_indexes(kept, who)
    return Archive(
        records=kept,
        people=people,
        events=events,
        journeys=journeys,
        problems=(*problems, *(p for record in records for p in record.problems)),
        names=NameIndex.build(_entries(people)),
        events_of_person=by_person,
        events_of_country=by_country,
        records_of_person=named,
        records_of_country=countries,
        copies=_copies(kept),
    )


def _entries(people: Sequence[Person]) -> list[NameEntry]:
    """People as the name index takes them."""
    return [
        NameEntry(
            key, person.name, person.forms, person.surname, person.country, len(person.records)
        )
        for key, person in enumerate(people)
    ]


def _people(
    figures: Iterable[Figure], who: dict[tuple[int, str], int], record: int
) -> tuple[int, ...]:
    """Persons behind the figures of a record."""
    return tuple(
        dict.fromkeys(
            who[(record, figure.name)] for figure in figures if (record, figure.name) in who
        )
    )


def _events(records: Sequence[Record], who: dict[tuple[int, str], int]) -> tuple[Event, ...]:
    """Meetings of all records, those of the same people at the same time joined."""
    groups: dict[tuple[frozenset[int], bool], list[list[Source]]] = defaultdict(list)
    for position, record in enumerate(records):
        for meeting in record.meetings:
            people = frozenset(_people(meeting.participants, who, position))
            if len(people) > 1:
                source = Source(position, meeting.evidence, meeting)
                _join(groups[(people, meeting.mode.value is Mode.IN_PERSON)], source)
    events = [_event(sources, who) for group in groups.values() for sources in group]
    return tuple(sorted(events, key=lambda event: (event.day, event.sources[0].record)))


_WORTH = {Status.HELD: 0, Status.CANCELLED: 1, Status.PLANNED: 2, Status.MENTIONED: 3}
"""Which source tells most of a meeting."""


def _join(group: list[list[Source]], source: Source) -> None:
    """Put a source with those that tell of the same meeting, or by itself."""
    for sources in group:
        if any(_same(source.meeting, other.meeting) for other in sources):
            sources.append(source)
            return
    group.append([source])


def _same(one: Meeting, two: Meeting) -> bool:
    """Whether two records tell of one meeting of the same people: their days agree, and their hours do."""
    if one.when is None or two.when is None:
        return one.when is two.when and one.status.value is two.status.value
    if one.when.value.overlap(two.when.value) is Overlap.NONE:
        return False
    if one.start and two.start and one.start.value.local != two.start.value.local:
        return False
    return True


def _event(sources: list[Source], who: dict[tuple[int, str], int]) -> Event:
    """An event from all that tell of it."""
    ordered = sorted(
        sources,
        key=lambda s: (_WORTH[s.meeting.status.value], s.meeting.duration is None, s.record),
    )
    best = ordered[0]
    return Event(
        _people(best.meeting.participants, who, best.record),
        _people(best.meeting.delegation, who, best.record),
        tuple(ordered),
    )


def _event_indexes(
    events: Sequence[Event],
) -> tuple[dict[int, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Events by person and by country."""
    by_person: dict[int, list[int]] = defaultdict(list)
    by_country: dict[str, list[int]] = defaultdict(list)
    for position, event in enumerate(events):
        for person in event.people:
            by_person[person].append(position)
        for country in event.countries:
            by_country[country].append(position)
    return {k: tuple(v) for k, v in by_person.items()}, {k: tuple(v) for k, v in by_country.items()}


def _record_indexes(
    records: Sequence[Record], who: dict[tuple[int, str], int]
) -> tuple[dict[int, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Records by person and by country named."""
    by_person: dict[int, list[int]] = defaultdict(list)
    by_country: dict[str, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        for person in _people(record.figures, who, position):
            by_person[person].append(position)
        for country in record.countries:
            by_country[country].append(position)
    return {k: tuple(v) for k, v in by_person.items()}, {k: tuple(v) for k, v in by_country.items()}


def _copies(records: Sequence[Record]) -> dict[int, tuple[int, ...]]:
    """Records whose bodies are the same."""
    same: dict[str, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        if record.document.fingerprint:
            same[record.document.fingerprint].append(position)
    return {k: tuple(group) for group in same.values() if len(group) > 1 for k in group}
