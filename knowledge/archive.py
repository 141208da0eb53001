"""The archive: records with their people merged and their meetings joined, indexed once and never changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.answer import Line
from knowledge.columns import EventColumns
from knowledge.events import Event, Journey, Who, join_meetings, join_visits
from knowledge.indexes import Indexes, build_indexes
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.index import NameIndex
from knowledge.names.hypocorisms import other_forms
from knowledge.people import Curated, Person, Seen, merge_people
from knowledge.records import Problem, Record, Span, Status


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything known, with the indexes that questions need."""

    records: Sequence[Record]
    """Records by position, sorted by name."""
    people: Sequence[Person]
    """Persons by position."""
    events: Sequence[Event]
    """Meetings by position, oldest first."""
    journeys: Sequence[Journey]
    """Journeys by position, oldest first."""
    problems: tuple[Problem, ...]
    """Every problem of every file."""
    names: NameIndex
    """Looks names up."""
    indexes: Indexes = field(repr=False)
    """Looks everything else up."""
    copies: Mapping[int, Sequence[int]] = field(repr=False)
    """Records with the same body, by position."""
    span: tuple[date, date] | None
    """First and last day of any record or dated meeting."""
    who: Who = field(repr=False)
    """The person behind each figure of each record."""
    statuses: Mapping[Status, int] = field(repr=False)
    """How many meetings were held, planned, called off and mentioned."""
    columns: EventColumns = field(repr=False, compare=False)
    """Meetings in columns, by position."""
    told: dict[int, Line] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Meetings told lately in a line, by position: what is asked often is not worded anew."""

    def name_of(self, record: int) -> str:
        """The file name of a record."""
        return self.records[record].name

    def title_of(self, record: int) -> str:
        """The title of a record."""
        return self.records[record].document.title.value

    def url_of(self, record: int) -> str | None:
        """The address of a record's original, where it gives one."""
        return self.records[record].document.url

    def said(self, record: int, span: Span) -> str:
        """The words of a span of a record."""
        return self.records[record].document.said(span)

    def person_name(self, person: int) -> str:
        """The name of a person."""
        return self.people[person].name


def build_archive(
    records: Sequence[Record], problems: Iterable[Problem] = (), curated: Sequence[Curated] = ()
) -> Archive:
    """The archive of records: people merged, copies and announcements joined, indexes built."""
    kept = tuple(record for record in records if record.document.text.strip())
    seen = [
        Seen(figure, position, _day(record))
        for position, record in enumerate(kept)
        for figure in record.figures
    ]
    people, belongs = merge_people(seen, curated)
    who = {(s.record, s.figure.name): belongs[k] for k, s in enumerate(seen)}
    events = join_meetings(kept, who)
    journeys = join_visits(kept, who)
    return Archive(
        records=kept,
        people=people,
        events=events,
        journeys=journeys,
        problems=(*problems, *(p for record in records for p in record.problems)),
        names=NameIndex.build(_entries(people)),
        indexes=build_indexes(kept, people, events, journeys, who),
        copies=_copies(kept),
        span=_span(kept, events),
        who=who,
        statuses=Counter(event.status for event in events),
        columns=EventColumns.of(events),
    )


def _day(record: Record) -> date | None:
    """The day of a record: of its date line, else of the first meeting that it tells of as held."""
    published = record.document.published
    if published and published.value.start:
        return published.value.start
    days = [m.when.value.start for m in record.meetings if m.when and m.status.value is Status.HELD]
    return next((day for day in days if day), None)


def _entries(people: Sequence[Person]) -> list[NameEntry]:
    """People as the name index takes them."""
    return [
        NameEntry(
            key,
            person.name,
            (*person.forms, *_short_and_long(person)),
            person.surname,
            person.country,
            len(person.records),
        )
        for key, person in enumerate(people)
    ]


def _short_and_long(person: Person) -> tuple[str, ...]:
    """The name with its other given forms: who asks for Elizabeth Truss means Liz Truss."""
    given, *rest = person.name.split(" ")
    if not rest or given.casefold() == (person.surname or "").casefold():
        return ()
    return tuple(" ".join((form.title(), *rest)) for form in sorted(other_forms(given.casefold())))


def _span(records: Sequence[Record], events: Sequence[Event]) -> tuple[date, date] | None:
    """First and last day of any record or dated meeting."""
    days = [d.document.published.value.start for d in records if d.document.published]
    days += [event.day for event in events if event.day != date.min]
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def _copies(records: Sequence[Record]) -> dict[int, tuple[int, ...]]:
    """Records whose bodies are the same."""
    same: dict[str, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        if record.document.fingerprint:
            same[record.document.fingerprint].append(position)
    return {k: tuple(group) for group in same.values() if len(group) > 1 for k in group}
