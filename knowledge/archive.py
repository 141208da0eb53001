"""The archive: records with their people merged and their meetings joined, indexed once and never changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import numpy as np

from knowledge.answer import Line
from knowledge.columns.events import EventColumns
from knowledge.columns.joined import columns_of_parts
from knowledge.columns.journeys import JourneyColumns, columns_of_journeys
from knowledge.columns.offices import OfficeColumns, offices_of
from knowledge.columns.persons import PersonColumns, columns_of_persons
from knowledge.columns.records import RecordColumns, columns_of_records
from knowledge.dates.span import DateSpan
from knowledge.events import Event, Journey, Who
from knowledge.gist.columns import NO_DAY, STATUSES
from knowledge.gist.taking import take_gist
from knowledge.indexes import Indexes, build_indexes
from knowledge.joining.all import Parts, join_records
from knowledge.joining.occasions import Journeys, Occasions
from knowledge.joining.persons import Persons
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.index import NameIndex
from knowledge.lookup.renewing import Changes
from knowledge.names.hypocorisms import other_forms
from knowledge.people import Curated, Person
from knowledge.records import Found, Passage, Problem, Record, Span, Status
from knowledge.rows import Ints


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything known, with the indexes that questions need."""

    records: Sequence[Record]
    """Records by position, sorted by name; a shelf of them may tell names, titles and words without opening a record."""
    people: Sequence[Person]
    """Persons by position."""
    events: Sequence[Event]
    """Meetings by position, oldest first."""
    journeys: Sequence[Journey]
    """Journeys by position, oldest first."""
    problems: Sequence[Problem]
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
    office_columns: OfficeColumns = field(repr=False, compare=False)
    """The offices of those who met, likewise."""
    journey_columns: JourneyColumns = field(repr=False, compare=False)
    """Journeys in columns, by position."""
    person_columns: PersonColumns = field(repr=False, compare=False)
    """Persons in columns, by position."""
    record_columns: RecordColumns = field(repr=False, compare=False)
    """Records in columns, by position."""
    joined: Parts | None = field(default=None, repr=False, compare=False)
    """What it was joined out of; None in an archive out of a snapshot, which needs none of it."""
    told: dict[int, Line] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Meetings told lately in a line, by position: what is asked often is not worded anew."""

    @property
    def parts(self) -> Parts:
        """What it was joined out of, for tables that a snapshot keeps beside it."""
        if self.joined is None:
            raise RuntimeError("this archive was kept without what it was joined out of")
        return self.joined

    def name_of(self, record: int) -> str:
        """The file name of a record."""
        light: Callable[[int], str] | None = getattr(self.records, "name_of", None)
        return light(record) if light else self.records[record].name

    def title_of(self, record: int) -> str:
        """The title of a record."""
        light: Callable[[int], str] | None = getattr(self.records, "title_of", None)
        return light(record) if light else self.records[record].document.title.value

    def url_of(self, record: int) -> str | None:
        """The address of a record's original, where it gives one."""
        light: Callable[[int], str | None] | None = getattr(self.records, "url_of", None)
        return light(record) if light else self.records[record].document.url

    def published_of(self, record: int) -> Found[DateSpan] | None:
        """The day of a record, where it gives one."""
        light: Callable[[int], Found[DateSpan] | None] | None = getattr(
            self.records, "published_of", None
        )
        return light(record) if light else self.records[record].document.published

    def passages_of(self, record: int) -> Sequence[Passage]:
        """The passages of a record."""
        light: Callable[[int], Sequence[Passage]] | None = getattr(
            self.records, "passages_of", None
        )
        return light(record) if light else self.records[record].passages

    def said(self, record: int, span: Span) -> str:
        """The words of a span of a record."""
        light: Callable[[int, Span], str] | None = getattr(self.records, "said", None)
        return light(record, span) if light else self.records[record].document.said(span)

    def person_name(self, person: int) -> str:
        """The name of a person, told without all that is known of him or her."""
        light: Callable[[int], str] | None = getattr(self.people, "name", None)
        return light(person) if light else self.people[person].name


@dataclass(frozen=True, slots=True)
class Older:
    """What is known of people by an older archive."""

    names: NameIndex
    """Its index of names."""
    was: Ints
    """For each person who of the older archive has these very names, or -1."""


def build_archive(
    records: Sequence[Record], problems: Iterable[Problem] = (), curated: Sequence[Curated] = ()
) -> Archive:
    """The archive of records: people merged, copies and announcements joined, indexes built."""
    kept = tuple(record for record in records if record.document.text.strip())
    told = (*problems, *(p for record in records for p in record.problems))
    return archive_of(join_records(take_gist(kept), curated), kept, told, curated)


def archive_of(
    parts: Parts,
    records: Sequence[Record],
    problems: Sequence[Problem],
    curated: Sequence[Curated] = (),
    older: Older | None = None,
) -> Archive:
    """The archive of joined records with text, which are themselves read only when they are looked at."""
    people = Persons(parts.roster, parts.gist.tables, curated)
    copies = _copies(parts.gist.records.prints)
    return Archive(
        records=records,
        people=people,
        events=Occasions(parts.joined, parts.gist, records),
        journeys=Journeys(parts.travels, parts.gist, records),
        problems=problems,
        names=_names(people, older),
        indexes=build_indexes(parts),
        copies=copies,
        span=_span(parts),
        who=parts.who,
        statuses=_statuses(parts),
        columns=columns_of_parts(parts),
        office_columns=offices_of(parts),
        journey_columns=columns_of_journeys(parts, people.country),
        person_columns=columns_of_persons(parts, curated, people.country),
        record_columns=columns_of_records(parts, copies),
        joined=parts,
    )


def _names(people: Persons, older: Older | None) -> NameIndex:
    """The index of names; where an older one is known, only new names are taken apart."""
    if older is None:
        return NameIndex.build(_entry(people, key) for key in range(len(people)))
    weights = np.array([people.weight(key) for key in range(len(people))], np.int64)
    return NameIndex.renewed(older.names, Changes(older.was, weights, partial(_entry, people)))


def _entry(people: Persons, key: int) -> NameEntry:
    name, surname = people.name(key), people.surname(key)
    forms = (*people.forms(key), *_short_and_long(name, surname))
    return NameEntry(key, name, forms, surname, people.country(key), people.weight(key))


def _short_and_long(name: str, surname: str | None) -> tuple[str, ...]:
    """The name with its other given forms: who asks for Elizabeth Truss means Liz Truss."""
    given, *rest = name.split(" ")
    if not rest or given.casefold() == (surname or "").casefold():
        return ()
    return tuple(" ".join((form.title(), *rest)) for form in sorted(other_forms(given.casefold())))


def _span(parts: Parts) -> tuple[date, date] | None:
    """First and last day of any record or dated meeting."""
    published, held = parts.gist.records.published, parts.gist.meetings.start[parts.joined.best]
    known = np.concatenate((published[published != NO_DAY], held[held > date.min.toordinal()]))
    if not len(known):
        return None
    return date.fromordinal(int(known.min())), date.fromordinal(int(known.max()))


def _statuses(parts: Parts) -> Mapping[Status, int]:
    """How many meetings there are of each status."""
    found = np.bincount(parts.gist.meetings.status[parts.joined.best], minlength=len(STATUSES))
    counts = zip(STATUSES, found.tolist(), strict=True)
    return Counter({status: count for status, count in counts if count})


def _copies(prints: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """Records whose bodies are the same."""
    same: dict[str, list[int]] = defaultdict(list)
    for position, said in enumerate(prints):
        if said:
            same[said].append(position)
    return {k: tuple(group) for group in same.values() if len(group) > 1 for k in group}
